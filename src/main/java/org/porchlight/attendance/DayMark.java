package org.porchlight.attendance;

/// One square of the strip of the last ten school days.
public enum DayMark {
  PRESENT,
  MISSED,
  /// A quarter, a half or three quarters of the day.
  PART_MISSED,
  NOT_ENROLLED
}
