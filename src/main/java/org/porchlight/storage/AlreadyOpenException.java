package org.porchlight.storage;

import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// The district is open in another window or by another command.
public final class AlreadyOpenException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  AlreadyOpenException(@Nullable Throwable cause) {
    super(Messages.text("storage.problem.alreadyOpen"), cause);
  }
}
