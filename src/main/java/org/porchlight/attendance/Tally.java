package org.porchlight.attendance;

/// Sums over a student's posted days, in quarter days.
final class Tally {
  private static final int QUARTERS = 4;

  int enrolled;
  int missed;
  int excused;
  int unexcused;
  int suspended;
  int tardies;

  /// Adds the posted days in `[from, until)`.
  void add(StudentDays days, CodeTable codes, int from, int until) {
    for (int day = from; day < until; day++) {
      if (days.isPosted(day)) {
        enrolled += QUARTERS;
        add(days.codeAt(day), codes);
      }
    }
  }

  private void add(int codeId, CodeTable codes) {
    AttendanceCode code = codes.code(codeId);
    if (code == null) {
      return;
    }
    int quarters = codes.quarterDaysMissed(codeId);
    missed += quarters;
    if (code.suspension()) {
      suspended += quarters;
    } else if (code.excused()) {
      excused += quarters;
    } else {
      unexcused += quarters;
    }
    tardies += code.kind() == CodeKind.TARDY ? 1 : 0;
  }

  AbsenceBand band(int minimumEnrolledDays) {
    return AbsenceBand.of(missed, enrolled, minimumEnrolledDays);
  }
}
