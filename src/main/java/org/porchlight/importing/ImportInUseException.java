package org.porchlight.importing;

import org.porchlight.text.Messages;

/// The import cannot be undone: people have written about families it brought. Nothing changed.
public final class ImportInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ImportInUseException() {
    super(Messages.text("importing.undo.inUse"));
  }
}
