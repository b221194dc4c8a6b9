package org.porchlight.attendance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a district counts its days.
///
/// @param minimumEnrolledDays under this many days nothing is said about a student's band
/// @param periodRule what imports take for missed class periods, as in their answers (`fraction`,
///   `half`, `any`, `official 2`); null when they ask each school system's layout
public record AttendanceRules(
    PartDays partDays,
    ShortDays shortDays,
    Suspensions suspensions,
    int minimumEnrolledDays,
    @Nullable String periodRule) {
  private static final int WHOLE_DAY = 4;

  /// Every absence as long as it was, suspensions out of school included.
  public static AttendanceRules usual(int minimumEnrolledDays) {
    return new AttendanceRules(
        PartDays.AS_THEY_ARE,
        ShortDays.WHOLE_DAYS,
        Suspensions.OUT_OF_SCHOOL,
        minimumEnrolledDays,
        null);
  }

  public Optional<String> findPeriodRule() {
    return Optional.ofNullable(periodRule);
  }

  public AttendanceRules with(PartDays other) {
    return new AttendanceRules(other, shortDays, suspensions, minimumEnrolledDays, periodRule);
  }

  public AttendanceRules with(ShortDays other) {
    return new AttendanceRules(partDays, other, suspensions, minimumEnrolledDays, periodRule);
  }

  public AttendanceRules with(Suspensions other) {
    return new AttendanceRules(partDays, shortDays, other, minimumEnrolledDays, periodRule);
  }

  public AttendanceRules withMinimum(int days) {
    return new AttendanceRules(partDays, shortDays, suspensions, days, periodRule);
  }

  public AttendanceRules withPeriodRule(@Nullable String rule) {
    return new AttendanceRules(partDays, shortDays, suspensions, minimumEnrolledDays, rule);
  }

  /// Quarter days missed on a posted school day. Nobody misses more of a day than school was held.
  ///
  /// @param length how long the day counts, in quarter days
  int missed(AttendanceCode code, int length) {
    return partDays.counted(Math.min(portion(code), length), length);
  }

  private int portion(AttendanceCode code) {
    if (code.suspension() && !suspensions.counts(code)) {
      return 0;
    }
    return switch (code.kind()) {
      case ABSENT -> code.quarterDaysCounted();
      case PRESENT -> code.suspension() ? WHOLE_DAY : 0;
      case TARDY, NOT_ENROLLED -> 0;
    };
  }
}
