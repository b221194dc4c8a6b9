package org.porchlight.attendance;

/// One square of the strip of the last ten school days.
public enum DayMark {
  PRESENT,
  MISSED,
  /// A quarter, a half or three quarters of the day.
  PART_MISSED,
  NOT_ENROLLED;

  private static final int WHOLE_DAY = 4;

  static DayMark of(DayState state, int quarterDaysMissed) {
    if (state != DayState.POSTED) {
      return NOT_ENROLLED;
    }
    return switch (quarterDaysMissed) {
      case 0 -> PRESENT;
      case WHOLE_DAY -> MISSED;
      default -> PART_MISSED;
    };
  }
}
