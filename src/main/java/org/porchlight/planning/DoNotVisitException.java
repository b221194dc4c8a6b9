package org.porchlight.planning;

/// Somebody tried to plan a visit to a family that is not to be visited. The message is a plain
/// sentence for people.
public final class DoNotVisitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DoNotVisitException(String sentence) {
    super(sentence);
  }
}
