package org.porchlight.storage;

import org.porchlight.text.Messages;

/// The file was last opened by a newer Porchlight.
public final class NewerFileException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  NewerFileException() {
    super(Messages.text("storage.problem.newerFile"), null);
  }
}
