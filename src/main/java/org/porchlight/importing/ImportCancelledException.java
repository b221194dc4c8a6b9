package org.porchlight.importing;

import org.porchlight.text.Messages;

/// Whoever started the import stopped it; nothing was kept from the file.
public final class ImportCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ImportCancelledException() {
    super(Messages.text("importing.cancelled"));
  }
}
