package org.porchlight.attendance;

/// How a school day counts that the calendar says is short.
public enum ShortDays {
  /// Like any other day, as most school systems count them.
  WHOLE_DAYS,
  /// A half day of school is half a day, enrolled and missed.
  BY_LENGTH;

  private static final int WHOLE = 4;

  int counted(int calendarQuarterDays) {
    return this == WHOLE_DAYS ? WHOLE : calendarQuarterDays;
  }
}
