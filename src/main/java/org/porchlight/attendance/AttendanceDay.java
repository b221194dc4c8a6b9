package org.porchlight.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One calendar day of one student.
///
/// @param schoolId where the student is enrolled that day; on other days the school of the last
///   enrolment
/// @param code what is recorded; null for nothing, which on a posted day means present
/// @param quarterDays how long the day counts; 0 where there is no school
/// @param quarterDaysMissed quarters of this day that count as missed, by the district's rules
public record AttendanceDay(
    LocalDate date,
    DayState state,
    long schoolId,
    @Nullable AttendanceCode code,
    int quarterDays,
    int quarterDaysMissed) {
  /// Missed from beginning to end, also where school was short.
  public boolean isMissedWhole() {
    return quarterDaysMissed > 0 && quarterDaysMissed >= quarterDays;
  }

  /// Counts as a day enrolled.
  public boolean isCounted() {
    return state == DayState.POSTED;
  }
}
