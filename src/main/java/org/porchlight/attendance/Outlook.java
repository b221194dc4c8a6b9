package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the rest of the school year can still bring a student, by the calendar as it stands: how
/// many days can be missed before 10 %, or when attending every day leads back under it.
///
/// @param countedThrough the last day counted; later ones are taken as not yet happened
/// @param lastSchoolDay the last day on the student's calendar
/// @param schoolDaysLeft school days after `countedThrough`, through the last one
/// @param mayMiss the most whole days that can be missed of those left with the year ending under
///   10 %; 0 when one more, or none at all, is too many
/// @param underTenOn the first day on whose evening a student who attends every day from now on is
///   under 10 %; null for one who is under it now, or who cannot come under it this year
public record Outlook(
    LocalDate countedThrough,
    LocalDate lastSchoolDay,
    int schoolDaysLeft,
    int mayMiss,
    boolean isChronic,
    @Nullable LocalDate underTenOn) {
  private static final int WHOLE_DAY = 4;
  private static final int TENTH = 10;

  public Optional<LocalDate> findUnderTenOn() {
    return Optional.ofNullable(underTenOn);
  }

  /// Empty where nothing is counted yet, or the calendar ends with the last posted day.
  static Optional<Outlook> of(StudentDays days, LocalDate[] dates, int through) {
    int last = days.lastPosted(through);
    if (last < 0) {
      return Optional.empty();
    }
    int missed = days.missedBefore(last + 1);
    int enrolled = days.enrolled(0, last + 1);
    int left = 0;
    int lastDay = last;
    int under = -1;
    boolean chronic = TENTH * missed >= enrolled;
    for (int day = last + 1; day < dates.length; day++) {
      if (days.state(day) == DayState.NOT_POSTED) {
        enrolled += days.shared().length(day);
        left++;
        lastDay = day;
        if (chronic && under < 0 && TENTH * missed < enrolled) {
          under = day;
        }
      }
    }
    if (left == 0) {
      return Optional.empty();
    }
    // the largest n with 10 (missed + 4n) < enrolled by the end of the year
    int room = enrolled - 1 - TENTH * missed;
    int mayMiss = room < 0 ? 0 : Math.min(left, room / (TENTH * WHOLE_DAY));
    return Optional.of(
        new Outlook(
            dates[last], dates[lastDay], left, mayMiss, chronic, under < 0 ? null : dates[under]));
  }
}
