package org.porchlight.storage;

import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// The disk did not take the last change.
public final class NotSavedException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  NotSavedException(@Nullable Throwable cause) {
    super(Messages.text("storage.problem.notSaved"), cause);
  }
}
