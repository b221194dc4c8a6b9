package org.porchlight.attendance;

/// What may be known about a student beside days enrolled and days missed. Days tell all of it;
/// totals tell what their file had.
public enum Figure {
  EXCUSED,
  UNEXCUSED,
  /// Sent home by the school, which counts as missed.
  SUSPENDED,
  /// Suspended in school, which counts as present.
  IN_SCHOOL_SUSPENSION,
  TARDIES,
  /// What happened lately: the strips and how many days were missed in a row.
  RECENT_DAYS
}
