package org.porchlight.storage;

import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// The data cannot be read with the right key: the file itself is damaged or not there.
public final class DamagedFileException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  DamagedFileException(@Nullable Throwable cause) {
    super(Messages.text("storage.problem.damagedFile"), cause);
  }
}
