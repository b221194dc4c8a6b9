package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.List;

/// What a school would look like at the end of the year if each student missing 10 % or more missed
/// some days fewer than at the pace so far. Exact: nothing is rounded before it is compared.
///
/// @param lastSchoolDay through which day the pace is drawn on
/// @param counted students with enough days, whose calendar goes on
/// @param atThisPace students who miss 10 % or more if all goes on as it did
/// @param then those of them who still would
public record WhatIf(
    LocalDate lastSchoolDay,
    int daysFewer,
    List<Attendance> counted,
    List<Attendance> atThisPace,
    List<Attendance> then) {
  public WhatIf {
    counted = List.copyOf(counted);
    atThisPace = List.copyOf(atThisPace);
    then = List.copyOf(then);
  }

  private static final int WHOLE_DAY = 4;
  private static final int TENTH = 10;

  /// Whether a student would still have missed 10 % or more by the end of the year. What is missed
  /// already stays missed.
  ///
  /// @param allYear quarter days enrolled by the end of the year
  static boolean staysChronic(Attendance now, int allYear, int daysFewer) {
    long missed = now.missedQuarterDays();
    long enrolled = now.enrolledQuarterDays();
    boolean already = TENTH * missed >= allYear;
    return already
        || TENTH * (missed * allYear - (long) WHOLE_DAY * daysFewer * enrolled)
            >= allYear * enrolled;
  }
}
