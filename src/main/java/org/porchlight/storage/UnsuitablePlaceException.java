package org.porchlight.storage;

import org.porchlight.text.Messages;

/// A district may not live in this place: a synchronised or shared folder would lose changes.
public final class UnsuitablePlaceException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  private UnsuitablePlaceException(String sentence) {
    super(sentence, null);
  }

  static UnsuitablePlaceException synchronisedFolder() {
    return new UnsuitablePlaceException(Messages.text("storage.problem.synchronisedFolder"));
  }

  static UnsuitablePlaceException network() {
    return new UnsuitablePlaceException(Messages.text("storage.problem.networkFolder"));
  }

  static UnsuitablePlaceException removable() {
    return new UnsuitablePlaceException(Messages.text("storage.problem.removableDisk"));
  }

  static UnsuitablePlaceException semicolon() {
    return new UnsuitablePlaceException(Messages.text("storage.problem.semicolon"));
  }
}
