package org.porchlight.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One calendar day of one student.
///
/// @param schoolId where the student is enrolled that day; on other days the school of the last
///   enrolment
/// @param code what is recorded; null for nothing, which on a posted day means present
public record AttendanceDay(
    LocalDate date, DayState state, long schoolId, @Nullable AttendanceCode code) {
  /// Quarters of this day that count as missed.
  public int quarterDaysMissed() {
    return state == DayState.POSTED && code != null ? code.quarterDaysCounted() : 0;
  }
}
