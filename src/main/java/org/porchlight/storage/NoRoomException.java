package org.porchlight.storage;

import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// The disk has no room to open a district, or for the copy on which it is made whole.
public final class NoRoomException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  NoRoomException(@Nullable Throwable cause) {
    super(Messages.text("storage.problem.noRoom"), cause);
  }
}
