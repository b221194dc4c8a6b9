package org.porchlight.attendance;

import org.jspecify.annotations.Nullable;

/// A code of the student information system, explained once.
///
/// @param id the byte stored in a student's year, 1 to 255; 0 when not stored yet
/// @param code upper case, as in the file
/// @param quarterDaysMissed 4 for a whole day, 2 for a half
public record AttendanceCode(
    int id,
    long schoolYearId,
    String code,
    @Nullable String description,
    CodeKind kind,
    boolean excused,
    boolean suspension,
    int quarterDaysMissed) {
  /// The quarter days a whole day with this code counts as missed, the usual way: only absences do,
  /// whatever portion stands beside another kind. See [AttendanceRules] for a district's own way.
  public int quarterDaysCounted() {
    return kind == CodeKind.ABSENT ? quarterDaysMissed : 0;
  }

  AttendanceCode withId(int newId) {
    return new AttendanceCode(
        newId, schoolYearId, code, description, kind, excused, suspension, quarterDaysMissed);
  }
}
