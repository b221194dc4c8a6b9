package org.porchlight.attendance;

/// How much of a student's enrolled days was missed, for any reason.
///
/// Decided by exact whole numbers, never by a rounded percentage: 7 of 70 days is 10 %. Attendance
/// Works' bands, see domain.md section 2.1.
public enum AbsenceBand {
  SATISFACTORY,
  AT_RISK,
  MODERATE_CHRONIC,
  SEVERE_CHRONIC,
  /// Enrolled for fewer days than the district asks for before it says anything.
  TOO_FEW_DAYS;

  private static final int QUARTERS = 4;

  /// @param missedQuarterDays days missed, in quarters of a day
  /// @param enrolledQuarterDays days enrolled, in quarters of a day
  /// @param minimumEnrolledDays the district's setting, in whole days
  public static AbsenceBand of(
      int missedQuarterDays, int enrolledQuarterDays, int minimumEnrolledDays) {
    if (enrolledQuarterDays == 0 || enrolledQuarterDays < QUARTERS * minimumEnrolledDays) {
      return TOO_FEW_DAYS;
    }
    if (5L * missedQuarterDays >= enrolledQuarterDays) {
      return SEVERE_CHRONIC;
    }
    if (10L * missedQuarterDays >= enrolledQuarterDays) {
      return MODERATE_CHRONIC;
    }
    return 20L * missedQuarterDays >= enrolledQuarterDays ? AT_RISK : SATISFACTORY;
  }

  /// Missing 10 % or more.
  public boolean isChronic() {
    return this == MODERATE_CHRONIC || this == SEVERE_CHRONIC;
  }
}
