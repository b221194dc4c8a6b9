package org.porchlight.importing;

/// A row of the sheet that is not about anybody, and why.
///
/// @param text what stands in it
public record DroppedRow(int number, Reason reason, String text) {
  /// What such a row is instead.
  public enum Reason {
    BANNER,
    REPEATED_HEADER,
    SECTION,
    TOTAL,
    FOOTER
  }
}
