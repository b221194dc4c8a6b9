package org.porchlight.places;

/// A map file that cannot be used. The message is a plain sentence for people.
public final class UnreadableMapException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableMapException(String sentence) {
    super(sentence);
  }
}
