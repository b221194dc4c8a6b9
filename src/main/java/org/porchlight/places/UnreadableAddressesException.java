package org.porchlight.places;

/// A file of addresses that cannot be used. The message is a plain sentence for people.
public final class UnreadableAddressesException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableAddressesException(String sentence) {
    super(sentence);
  }
}
