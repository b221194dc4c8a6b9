package org.porchlight.storage;

import org.porchlight.text.Messages;

/// Without this passphrase nobody could open the district any more. Nothing was changed.
public final class LastKeyException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  LastKeyException() {
    super(Messages.text("storage.problem.lastKey"), null);
  }
}
