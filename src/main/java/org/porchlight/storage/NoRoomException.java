package org.porchlight.storage;

import org.porchlight.text.Messages;

/// The disk has no room for the copy on which a district is made whole.
public final class NoRoomException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  NoRoomException() {
    super(Messages.text("storage.problem.noRoom"), null);
  }
}
