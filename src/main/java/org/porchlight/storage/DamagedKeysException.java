package org.porchlight.storage;

import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// The keys file is not as Porchlight wrote it, or asks for less work than is safe.
public final class DamagedKeysException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  DamagedKeysException(@Nullable Throwable cause) {
    super(Messages.text("storage.problem.damagedKeys"), cause);
  }
}
