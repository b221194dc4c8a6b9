package org.porchlight.importing;

/// The sheet cannot be imported; the message says why and what to bring instead.
public final class UnusableSheetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableSheetException(String sentence) {
    super(sentence);
  }

  /// What is wrong with the sheet, and what to bring instead.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
