package org.porchlight.attendance;

/// One square of the strip of the last ten school days.
public enum DayMark {
  PRESENT,
  MISSED,
  /// A quarter, a half or three quarters of the day.
  PART_MISSED,
  NOT_ENROLLED;

  /// @param length how long the day counts, in quarter days
  static DayMark of(DayState state, int quarterDaysMissed, int length) {
    if (state != DayState.POSTED) {
      return NOT_ENROLLED;
    }
    if (quarterDaysMissed == 0) {
      return PRESENT;
    }
    return quarterDaysMissed >= length ? MISSED : PART_MISSED;
  }
}
