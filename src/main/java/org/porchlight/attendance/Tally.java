package org.porchlight.attendance;

import org.jspecify.annotations.Nullable;

/// Sums over a student's posted days, in quarter days.
final class Tally {
  private static final int QUARTERS = 4;

  int enrolled;
  int missed;
  int excused;
  int unexcused;
  int suspended;
  int inSchool;
  int tardies;

  /// Adds the posted days in `[from, until)`.
  void add(StudentDays days, CodeTable codes, int from, int until) {
    enrolled += days.enrolled(from, until);
    for (int place = days.firstRecordFrom(from); place < days.recordedDays(); place++) {
      if (days.recordedDay(place) >= until) {
        return;
      }
      int quarters = days.missedBeforeRecord(place + 1) - days.missedBeforeRecord(place);
      add(codes.code(days.recordedCode(place)), quarters);
    }
  }

  private void add(@Nullable AttendanceCode code, int quarters) {
    if (code == null) {
      return;
    }
    missed += quarters;
    if (code.suspension() && code.kind() == CodeKind.PRESENT) {
      inSchool += QUARTERS;
    } else if (code.suspension()) {
      suspended += quarters;
    } else if (code.excused()) {
      excused += quarters;
    } else {
      unexcused += quarters;
    }
    tardies += code.kind() == CodeKind.TARDY ? 1 : 0;
  }

  /// Takes a file's totals for days that are not known.
  void take(YearTotals totals) {
    enrolled = totals.enrolledQuarterDays();
    missed = totals.missedQuarterDays();
    excused = orNone(totals.excusedQuarterDays());
    unexcused = orNone(totals.unexcusedQuarterDays());
    suspended = orNone(totals.suspendedQuarterDays());
    inSchool = orNone(totals.inSchoolQuarterDays());
    tardies = orNone(totals.tardies());
  }

  private static int orNone(@Nullable Integer amount) {
    return amount == null ? 0 : amount;
  }

  AbsenceBand band(int minimumEnrolledDays) {
    return AbsenceBand.of(missed, enrolled, minimumEnrolledDays);
  }
}
