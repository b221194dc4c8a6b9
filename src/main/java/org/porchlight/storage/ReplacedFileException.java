package org.porchlight.storage;

import org.porchlight.text.Messages;

/// Another program put a different file in the place of the open one.
public final class ReplacedFileException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  ReplacedFileException() {
    super(Messages.text("storage.problem.replacedFile"), null);
  }
}
