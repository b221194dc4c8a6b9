package org.porchlight.reports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.BandCounts;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.reports.MonthlyFacts.BarrierLine;
import org.porchlight.reports.MonthlyFacts.GradeRow;
import org.porchlight.reports.MonthlyFacts.LanguageRow;
import org.porchlight.reports.MonthlyFacts.MonthShare;
import org.porchlight.reports.MonthlyFacts.StudentLine;
import org.porchlight.roster.Grade;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.Visit;

/// Asks the rooms what happened at one school in one month, for the page and the workbook.
final class MonthlyNumbers {
  private final MonthlySchool at;
  private final MonthlyReach reach;
  private final MonthlyPromises promises;

  MonthlyNumbers(MonthlySchool at) {
    this.at = at;
    reach = new MonthlyReach(at);
    promises = new MonthlyPromises(at);
  }

  MonthlyFacts facts() {
    Optional<LocalDate> first = firstDay();
    Optional<LocalDate> last = lastDay();
    return new MonthlyFacts(
        at.school,
        at.month,
        first,
        last,
        first.isPresent() && last.isPresent()
            ? at.calendar.schoolDaysBetween(first.get(), last.get().plusDays(1))
            : 0,
        at.year.minimumEnrolledDays(),
        grades(),
        row(Optional.empty(), at.standings, at.standings(at.endOfMonthBefore())),
        changed(true),
        changed(false),
        shares(),
        reach.facts(),
        languages(),
        barriers(),
        promises.lines(),
        promises.counts(),
        promises.referrals(),
        at.today);
  }

  private Optional<LocalDate> firstDay() {
    return at
        .calendar
        .schoolDays(at.year.schoolYear().firstOfJuly(), at.year.schoolYear().lastOfJune())
        .stream()
        .findFirst();
  }

  private Optional<LocalDate> lastDay() {
    return at.standings.stream()
        .filter(standing -> standing.enrolledQuarterDays() > 0)
        .map(Attendance::asOf)
        .max(Comparator.naturalOrder());
  }

  private List<GradeRow> grades() {
    Map<Grade, List<Attendance>> now =
        at.standings.stream()
            .collect(groupingBy(Attendance::grade, TreeMap::new, Collectors.toList()));
    Map<Grade, List<Attendance>> before =
        at.standings(at.endOfMonthBefore()).stream().collect(groupingBy(Attendance::grade));
    return now.entrySet().stream()
        .map(grade ->
            row(
                Optional.of(grade.getKey()),
                grade.getValue(),
                before.getOrDefault(grade.getKey(), List.of())))
        .toList();
  }

  private static GradeRow row(
      Optional<Grade> grade, List<Attendance> now, List<Attendance> before) {
    BandCounts then = BandCounts.of(before);
    return new GradeRow(
        grade,
        BandCounts.of(now),
        then.counted() == 0 ? Optional.empty() : Optional.of(then.chronic()));
  }

  /// Students over the line now who were not at the end of the month before, or the other way
  /// round.
  private List<StudentLine> changed(boolean chronicNow) {
    return at.standings.stream()
        .filter(now -> now.band() != AbsenceBand.TOO_FEW_DAYS)
        .filter(now -> now.band().isChronic() == chronicNow)
        .filter(now -> wasChronic(now.studentId()) != chronicNow)
        .sorted(comparing(Attendance::share).reversed())
        .map(now -> new StudentLine(at.student(now.studentId()), now, status(now.studentId())))
        .toList();
  }

  private boolean wasChronic(long studentId) {
    return at.year.isChronic(studentId, at.endOfMonthBefore());
  }

  private String status(long studentId) {
    long family = at.student(studentId).householdId();
    Optional<LocalDate> visited =
        at.completed(family).flatMap(Visit::date).filter(day -> !day.isAfter(at.asOf));
    if (visited.isPresent()) {
      return Messages.text("reports.status.visited", Dates.dayOfMonth(visited.get()));
    }
    if (at.visits.getOrDefault(family, List.of()).stream().anyMatch(v -> v.writtenUp() == null)) {
      return Messages.text("reports.status.planned");
    }
    List<ContactAttempt> tries = at.attempts.getOrDefault(family, List.of());
    Optional<ContactAttempt> contact =
        tries.stream().filter(ContactAttempt::countsAsContact).findFirst();
    if (contact.isPresent()) {
      LocalDate day = contact.get().attemptedAt().toLocalDate();
      return Messages.text("reports.status.reached", Dates.dayOfMonth(day));
    }
    return tries.isEmpty()
        ? Messages.text("reports.status.untried")
        : Messages.count("reports.status.tries", tries.size());
  }

  private List<MonthShare> shares() {
    List<MonthShare> shares = new ArrayList<>();
    YearMonth begin = firstDay().map(YearMonth::from).orElse(at.month);
    for (YearMonth m = begin; !m.isAfter(at.month); m = m.plusMonths(1)) {
      LocalDate end = m.atEndOfMonth().isBefore(at.asOf) ? m.atEndOfMonth() : at.asOf;
      BandCounts bands = at.year.bands(end, at.school.id());
      if (bands.counted() > 0) {
        shares.add(new MonthShare(m, bands.chronic(), bands.counted()));
      }
    }
    return shares;
  }

  private List<LanguageRow> languages() {
    Set<Long> visited =
        at.studentsOf(
            at.visitsWritten().stream()
                .filter(visit -> visit.outcome().orElseThrow().completed())
                .toList());
    Map<String, int[]> counts = new TreeMap<>();
    for (Attendance standing : at.standings) {
      int[] count = counts.computeIfAbsent(at.language(standing.studentId()), name -> new int[2]);
      count[0] += standing.band().isChronic() ? 1 : 0;
      count[1] += visited.contains(standing.studentId()) ? 1 : 0;
    }
    return counts.entrySet().stream()
        .map(row -> new LanguageRow(row.getKey(), row.getValue()[0], row.getValue()[1]))
        .filter(row -> row.chronic() + row.visited() > 0)
        .sorted(comparing(LanguageRow::chronic).thenComparing(LanguageRow::visited).reversed())
        .toList();
  }

  private List<BarrierLine> barriers() {
    return at.rooms.barriers().notedBetween(at.month.atDay(1), at.asOf).stream()
        .filter(barrier -> at.students.containsKey(barrier.studentId()))
        .map(barrier -> new BarrierLine(at.student(barrier.studentId()), barrier))
        .sorted(comparing(line -> line.barrier().notedOn()))
        .toList();
  }
}
