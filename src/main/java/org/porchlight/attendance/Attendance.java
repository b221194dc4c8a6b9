package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
/// @param inSchoolQuarterDays suspended in school, which counts as present
/// @param fromSummary totals only: no day is known and the strips are empty
/// @param known the figures that are known; the others are 0 here and must not be shown as a number
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
    int inSchoolQuarterDays,
    int tardies,
    AbsenceBand band,
    List<DayMark> lastTen,
    List<DayMark> tenBefore,
    int lastTenMissedQuarterDays,
    int tenBeforeMissedQuarterDays,
    int lastFiveMissedQuarterDays,
    int consecutiveMissed,
    boolean fromSummary,
    Set<Figure> known) {
  private static final int TWO_DAYS = 8;
  private static final int FIVE_DAYS = 20;

  public Attendance {
    lastTen = List.copyOf(lastTen);
    tenBefore = List.copyOf(tenBefore);
    known = Set.copyOf(known);
  }

  /// Whether a figure is known: totals without days tell only some.
  public boolean knows(Figure figure) {
    return known.contains(figure);
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

  /// Quarter days missed of the last twenty school days.
  public int lastTwentyMissedQuarterDays() {
    return lastTenMissedQuarterDays + tenBeforeMissedQuarterDays;
  }

  /// How many school days [#lastTwentyMissedQuarterDays] looks at; fewer early in the year.
  public int lastTwentyLength() {
    return lastTen.size() + tenBefore.size();
  }

  /// Where the last ten school days are heading.
  public Trend trend() {
    return tenBefore.size() < lastTen.size() || lastTen.isEmpty()
        ? Trend.TOO_EARLY
        : Trend.of(lastTenMissedQuarterDays, tenBeforeMissedQuarterDays);
  }

  /// Missing 10 % or more five school days ago, here on all of these five, and away on at least two
  /// of the five before: time for a thank-you call. The share itself may have come under 10 %
  /// since.
  public boolean isComingBack() {
    int fiveBefore = lastTenMissedQuarterDays - lastFiveMissedQuarterDays;
    boolean wasChronic = 10L * missedQuarterDays >= enrolledQuarterDays - FIVE_DAYS;
    return band != AbsenceBand.TOO_FEW_DAYS
        && wasChronic
        && lastFiveMissedQuarterDays == 0
        && fiveBefore >= TWO_DAYS;
  }
}
