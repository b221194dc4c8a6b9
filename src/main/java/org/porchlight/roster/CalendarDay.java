package org.porchlight.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day the calendar names. A weekday the calendar does not name is not a school day.
///
/// @param note why there is no school, or what is special about the day
/// @param quarterDays how long school is that day: 4, or 2 for a half day
public record CalendarDay(
    LocalDate date, boolean instructional, @Nullable String note, int quarterDays) {
  public static final int WHOLE_DAY = 4;
  public static final int HALF_DAY = 2;

  /// A whole day, as nearly all are.
  public CalendarDay(LocalDate date, boolean instructional, @Nullable String note) {
    this(date, instructional, note, WHOLE_DAY);
  }

  public boolean isShort() {
    return instructional && quarterDays < WHOLE_DAY;
  }
}
