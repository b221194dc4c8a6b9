package org.porchlight.access;

/// What checking the audit trail found.
///
/// @param brokenAt the first record that is not as it was written; 0 when all are
public record AuditCheck(Finding finding, long records, long brokenAt) {
  /// The kinds of finding.
  public enum Finding {
    WHOLE,
    /// A record was changed, taken out or put in.
    CHANGED,
    /// Records are missing at the end.
    CUT_OFF
  }

  public boolean isWhole() {
    return finding == Finding.WHOLE;
  }
}
