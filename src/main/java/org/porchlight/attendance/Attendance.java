package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.List;
import org.porchlight.roster.Grade;

/// One student's standing as of a day: every absence counts, excused or not, also suspensions out
/// of school.
///
/// All amounts are quarter days; [Days] writes them.
///
/// @param schoolId the school of the latest enrolment, with its grade and the day it began
/// @param enrolled whether the student is on the roster as of that day; former students have a
///   standing too
/// @param asOf the last day counted
/// @param lastTen the last ten school days, oldest first; fewer early in the year
/// @param tenBefore the ten before those
/// @param consecutiveMissed whole days missed in a row up to the last counted day
/// @param fromSummary totals only: no day is known, the strips are empty and nothing is known about
///   reasons
public record Attendance(
    long studentId,
    long schoolId,
    Grade grade,
    LocalDate entryDate,
    boolean enrolled,
    LocalDate asOf,
    int enrolledQuarterDays,
    int missedQuarterDays,
    int excusedQuarterDays,
    int unexcusedQuarterDays,
    int suspensionQuarterDays,
    int tardies,
    AbsenceBand band,
    List<DayMark> lastTen,
    List<DayMark> tenBefore,
    int lastTenMissedQuarterDays,
    int tenBeforeMissedQuarterDays,
    int lastFiveMissedQuarterDays,
    int consecutiveMissed,
    boolean fromSummary) {
  private static final int AT_MOST_ONE_DAY = 4;
  private static final int TWO_DAYS = 8;

  public Attendance {
    lastTen = List.copyOf(lastTen);
    tenBefore = List.copyOf(tenBefore);
  }

  /// "15"
  public String daysMissed() {
    return Days.written(missedQuarterDays);
  }

  /// "70"
  public String daysEnrolled() {
    return Days.written(enrolledQuarterDays);
  }

  /// "21.4 %"
  public String percent() {
    return Days.percent(missedQuarterDays, enrolledQuarterDays);
  }

  /// From 0 to 1, for drawing and sorting; what is said comes from [#band] and [#percent].
  public double share() {
    return enrolledQuarterDays == 0 ? 0 : (double) missedQuarterDays / enrolledQuarterDays;
  }

  /// Missing 10 % or more, yet at most one day of the last five, and at least two days fewer than
  /// of the five before: time for a thank-you call.
  public boolean isComingBack() {
    int fiveBefore = lastTenMissedQuarterDays - lastFiveMissedQuarterDays;
    return band.isChronic()
        && lastFiveMissedQuarterDays <= AT_MOST_ONE_DAY
        && fiveBefore >= lastFiveMissedQuarterDays + TWO_DAYS;
  }
}
