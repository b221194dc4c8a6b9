package org.porchlight.storage;

import org.porchlight.text.Messages;

/// The data are there, the keys file beside them is not.
public final class MissingKeysException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  MissingKeysException() {
    super(Messages.text("storage.problem.missingKeys"), null);
  }
}
