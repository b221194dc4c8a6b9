package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.porchlight.roster.SchoolYear;

/// How a student's days become a standing: the one way every number about a student is counted.
final class StandingCount {
  private static final int STRIP = 10;
  private static final int FIVE = 5;
  private static final Set<Figure> EVERY_FIGURE = Set.of(Figure.values());
  private static final List<DayMark> ALL_PRESENT =
      List.copyOf(Collections.nCopies(STRIP, DayMark.PRESENT));

  private final SchoolYear year;
  private final LocalDate[] dates;
  private final int minimumEnrolledDays;
  private final CodeTable codes;
  private final Map<Long, YearTotals> summaries;

  /// @param summaries totals that stand in where no day is posted, by student
  StandingCount(
      SchoolYear year, int minimumEnrolledDays, CodeTable codes, Map<Long, YearTotals> summaries) {
    this.year = year;
    this.dates =
        IntStream.range(0, StudentYear.DAYS).mapToObj(year::dateAt).toArray(LocalDate[]::new);
    this.minimumEnrolledDays = minimumEnrolledDays;
    this.codes = codes;
    this.summaries = summaries;
  }

  /// A student's standing on a day's evening.
  Attendance standing(StudentDays days, LocalDate asOf) {
    int through = dayOf(asOf);
    Tally tally = tally(days, asOf);
    boolean fromSummary = tally.enrolled > 0 && days.enrolled(0, through + 1) == 0;
    YearTotals summary = fromSummary ? summaries.get(days.id()) : null;
    int lastPosted = days.lastPosted(through);
    boolean enrolled = days.isEnrolled(through);
    int[] recent = recent(days, through, lastPosted, 2 * STRIP);
    int lastTen = Math.min(STRIP, recent.length);
    return new Attendance(
        days.id(),
        days.schoolId(),
        days.latest().grade(),
        days.latest().entryDate(),
        enrolled,
        summary != null ? summary.asOf() : lastPosted < 0 ? asOf : dates[lastPosted],
        tally.enrolled,
        tally.missed,
        tally.excused,
        tally.unexcused,
        tally.suspended,
        tally.inSchool,
        tally.tardies,
        tally.band(minimumEnrolledDays),
        marks(days, recent, 0, lastTen),
        marks(days, recent, lastTen, recent.length),
        missed(days, recent, 0, lastTen),
        missed(days, recent, lastTen, recent.length),
        missed(days, recent, 0, Math.min(FIVE, lastTen)),
        consecutiveMissed(days, lastPosted),
        fromSummary,
        summary != null ? summary.known() : EVERY_FIGURE);
  }

  /// The newest school days of a student, newest first.
  int[] recent(StudentDays days, LocalDate asOf, int count) {
    int through = dayOf(asOf);
    return recent(days, through, days.lastPosted(through), count);
  }

  private static int[] recent(StudentDays days, int through, int lastPosted, int count) {
    return lastPosted < 0
        ? new int[0]
        : days.shared()
            .schoolDaysBefore((days.isEnrolled(through) ? through : lastPosted) + 1, count);
  }

  LocalDate[] dates() {
    return dates;
  }

  /// The sums through a day; a summary's where no day is posted.
  private Tally tally(StudentDays days, LocalDate asOf) {
    Tally tally = new Tally();
    tally.add(days, codes, 0, dayOf(asOf) + 1);
    if (tally.enrolled == 0) {
      YearTotals summary = summaries.get(days.id());
      if (summary != null && !summary.asOf().isAfter(asOf)) {
        tally.take(summary);
      }
    }
    return tally;
  }

  /// The band alone, without the rest of a standing.
  AbsenceBand band(StudentDays days, LocalDate asOf) {
    int through = dayOf(asOf);
    int enrolled = days.enrolled(0, through + 1);
    return enrolled == 0
        ? tally(days, asOf).band(minimumEnrolledDays)
        : AbsenceBand.of(days.missedBefore(through + 1), enrolled, minimumEnrolledDays);
  }

  /// The day of the year nearest to a date.
  int dayOf(LocalDate asOf) {
    return Math.clamp(year.indexOf(asOf), 0, StudentYear.DAYS - 1);
  }

  /// What some days were, oldest first.
  private static List<DayMark> marks(StudentDays days, int[] newestFirst, int from, int until) {
    if (from == until) {
      return List.of();
    }
    int first = newestFirst[until - 1];
    boolean nothing =
        days.firstRecordFrom(first) == days.firstRecordFrom(newestFirst[from] + 1)
            && days.posted(first, newestFirst[from] + 1) == until - from;
    if (nothing && until - from == STRIP) {
      return ALL_PRESENT;
    }
    DayMark[] marks = new DayMark[until - from];
    for (int i = from; i < until; i++) {
      marks[until - 1 - i] = mark(days, newestFirst[i]);
    }
    return List.of(marks);
  }

  private static DayMark mark(StudentDays days, int day) {
    return DayMark.of(days.state(day), days.missedOn(day), days.shared().length(day));
  }

  private static int missed(StudentDays days, int[] newestFirst, int from, int until) {
    return from == until
        ? 0
        : days.missedBefore(newestFirst[from] + 1) - days.missedBefore(newestFirst[until - 1]);
  }

  private static int consecutiveMissed(StudentDays days, int lastPosted) {
    int missed = 0;
    for (int day = lastPosted; day >= 0; day--) {
      if (days.isPosted(day)) {
        if (days.missedOn(day) < days.shared().length(day)) {
          return missed;
        }
        missed++;
      }
    }
    return missed;
  }
}
