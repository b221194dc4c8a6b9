package org.porchlight.storage;

import org.porchlight.text.Messages;

/// The second place for copies cannot be used; the sentence says why.
public final class SecondPlaceException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  private SecondPlaceException(String sentence) {
    super(sentence, null);
  }

  /// A stick that is not plugged in, a shared folder that is not reached.
  static SecondPlaceException notThere() {
    return new SecondPlaceException(Messages.text("storage.problem.secondPlace.notThere"));
  }

  static SecondPlaceException insideTheDistrict() {
    return new SecondPlaceException(Messages.text("storage.problem.secondPlace.inside"));
  }
}
