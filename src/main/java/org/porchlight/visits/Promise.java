package org.porchlight.visits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolCalendar;

/// What we told a family we would do. A referral is a promise with a partner.
///
/// @param ownerId the staff member who keeps it
/// @param promisedToFamily the family was told; false for something we owe only ourselves
/// @param restricted the work is visible, the family's name is not
/// @param waitingSince set while the next step is someone else's
/// @param whatHappened how it was kept, or why it was closed
public record Promise(
    long id,
    long householdId,
    @Nullable Long studentId,
    @Nullable Long visitId,
    @Nullable Long partnerId,
    String what,
    long ownerId,
    boolean promisedToFamily,
    boolean restricted,
    LocalDate madeOn,
    LocalDate dueOn,
    PromiseStatus status,
    @Nullable LocalDate waitingSince,
    @Nullable String waitingNote,
    @Nullable LocalDate closedOn,
    @Nullable String whatHappened) {
  /// A promise without a day is due this many school days after it was made.
  public static final int SCHOOL_DAYS_TO_KEEP = 5;

  public static LocalDate dueUnlessSaid(LocalDate madeOn, SchoolCalendar calendar) {
    return calendar.plusSchoolDays(madeOn, SCHOOL_DAYS_TO_KEEP);
  }

  /// The one definition of overdue: open, ours to do, and at least one school day has passed since
  /// the day it was due. Waiting on someone is not overdue.
  public boolean isOverdue(LocalDate today, SchoolCalendar calendar) {
    return status == PromiseStatus.OPEN && daysLate(today, calendar) > 0;
  }

  /// School days after the day it was due, up to the day it was closed or else today; 0 in time.
  public int daysLate(LocalDate today, SchoolCalendar calendar) {
    return schoolDaysAfter(dueOn, closedOn == null ? today : closedOn, calendar);
  }

  /// School days it was kept before the day it was due; 0 when it was not.
  public int daysEarly(SchoolCalendar calendar) {
    return closedOn == null ? 0 : schoolDaysAfter(closedOn, dueOn, calendar);
  }

  /// Kept, and no school day late.
  public boolean isKeptOnTime(SchoolCalendar calendar) {
    return status == PromiseStatus.KEPT && closedOn != null && daysLate(closedOn, calendar) == 0;
  }

  /// Calendar days since someone else has it; 0 when nobody has.
  public int daysWaiting(LocalDate today) {
    return waitingSince == null ? 0 : (int) ChronoUnit.DAYS.between(waitingSince, today);
  }

  private static int schoolDaysAfter(LocalDate from, LocalDate until, SchoolCalendar calendar) {
    return until.isAfter(from)
        ? calendar.schoolDaysBetween(from.plusDays(1), until.plusDays(1))
        : 0;
  }
}
