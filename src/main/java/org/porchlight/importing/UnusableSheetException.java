package org.porchlight.importing;

/// The sheet cannot be imported; the message says why and what to bring instead.
public final class UnusableSheetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableSheetException(String sentence) {
    super(sentence);
  }
}
