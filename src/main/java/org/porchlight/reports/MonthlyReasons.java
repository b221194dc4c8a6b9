package org.porchlight.reports;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.reports.MonthlyFacts.PromiseLine;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.Barrier;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseStatus;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.FamilyRows;
import org.porchlight.why.Subject;

/// Why a monthly report says what it says: each of its numbers with the rows it is made of, from
/// the same lists as the report itself. For the school's own eyes; the shareable page hides some.
public final class MonthlyReasons {
  private final MonthlySchool at;
  private final MonthlyReach reach;
  private final MonthlyPromises promises;
  private final AttendanceCounts counts;
  private final FamilyRows rows;
  private final List<Counted> numbers = new ArrayList<>();

  private MonthlyReasons(ReportRooms rooms, long schoolId, YearMonth month) {
    at = new MonthlySchool(rooms, schoolId, month);
    reach = new MonthlyReach(at);
    promises = new MonthlyPromises(at);
    counts = new AttendanceCounts(at.year, at.students, rooms.attendance()::postings);
    this.rows = new FamilyRows(this::family);
  }

  /// The report's numbers in its own order.
  public static List<Counted> of(ReportRooms rooms, long schoolId, YearMonth month) {
    rooms.schools().mustSee(schoolId);
    MonthlyReasons reasons = new MonthlyReasons(rooms, schoolId, month);
    reasons.students();
    reasons.changes();
    reasons.months();
    reasons.reached();
    reasons.languages();
    reasons.barriers();
    reasons.promised();
    return List.copyOf(reasons.numbers);
  }

  private String family(long householdId) {
    return Optional.ofNullable(at.households.get(householdId))
        .map(Household::familyLabel)
        .orElse("");
  }

  // ---- students ----

  private void students() {
    ofStudents("all", Messages.text("reports.monthly.school"), at.standings);
    at.standings.stream()
        .collect(groupingBy(Attendance::grade, TreeMap::new, Collectors.toList()))
        .forEach((grade, here) -> ofStudents(grade.code(), grade.words(), here));
    List<Attendance> before = at.standings(at.endOfMonthBefore());
    numbers.add(counts.shareMissingTenOn("month.before", at.endOfMonthBefore(), before));
  }

  private void ofStudents(String id, String name, List<Attendance> here) {
    numbers.add(named(counts.shareMissingTen("month." + id + ".share", here), name));
    numbers.add(named(counts.counted("month." + id + ".students", here), name));
    for (AbsenceBand band : AbsenceBand.values()) {
      numbers.add(named(counts.inBand("month." + id + "." + band, band, here), name));
    }
  }

  private static Counted named(Counted number, String name) {
    return number.saying(Messages.text("why.month.named", name, number.sentence()));
  }

  private void changes() {
    List<Attendance> enough =
        at.standings.stream().filter(s -> s.band() != AbsenceBand.TOO_FEW_DAYS).toList();
    List<Attendance> newly =
        enough.stream().filter(s -> s.band().isChronic() && !wasChronic(s)).toList();
    List<Attendance> back =
        enough.stream().filter(s -> !s.band().isChronic() && wasChronic(s)).toList();
    String since = Dates.day(at.endOfMonthBefore());
    numbers.add(
        counts.students(
            "month.newly", Messages.count("why.students.newly", newly.size(), since), newly));
    numbers.add(
        counts.students("month.back", Messages.count("why.month.back", back.size(), since), back));
  }

  private boolean wasChronic(Attendance standing) {
    return at.year.isChronic(standing.studentId(), at.endOfMonthBefore());
  }

  /// The points of the line over the year.
  private void months() {
    LocalDate firstOfJuly = at.year.schoolYear().firstOfJuly();
    for (YearMonth m = YearMonth.from(firstOfJuly); !m.isAfter(at.month); m = m.plusMonths(1)) {
      LocalDate end = m.atEndOfMonth().isBefore(at.asOf) ? m.atEndOfMonth() : at.asOf;
      Counted share = counts.shareMissingTenOn("month.share." + m, end, at.standings(end));
      if (share.whole().isPresent() && share.whole().get().number() > 0) {
        numbers.add(share);
      }
    }
  }

  // ---- how families were reached ----

  private void reached() {
    numbers.add(count("month.tries", "why.month.tries", reach.tries(), "why.rule.try", rows::of));
    numbers.add(
        count(
            "month.contacts",
            "why.month.contacts",
            reach.contacts(),
            "why.rule.contact",
            rows::of));
    visits("month.attempted", "why.month.attempted", reach.attempted());
    visits("month.completed", "why.month.completed", reach.completed());
    visits("month.declined", "why.month.declined", reach.declined());
    visits("month.families", "why.month.families", reach.familiesVisited());
    Map<VisitOutcome, List<Visit>> outcomes =
        reach.attempted().stream()
            .collect(
                groupingBy(
                    visit -> visit.outcome().orElseThrow(), TreeMap::new, Collectors.toList()));
    outcomes.forEach((outcome, some) ->
        numbers.add(
            Counted.count(
                "month.outcome." + outcome,
                Messages.count("why.month.outcome", some.size(), Messages.of(outcome)),
                "",
                some,
                rows::of)));
    numbers.add(
        count(
            "month.studentsVisited",
            "why.month.studentsVisited",
            reach.studentsVisited(),
            "",
            MonthlyReasons::row));
    numbers.add(
        count(
            "month.withoutNumber", "why.month.withoutNumber", reach.withoutNumber(), "", rows::of));
    middle("month.toContact", "why.month.toContact", reach.toContact());
    middle("month.toVisit", "why.month.toVisit", reach.toVisit());
  }

  private void visits(String id, String key, Collection<Visit> some) {
    numbers.add(count(id, key, some, "why.rule.visits", rows::of));
  }

  private static <T> Counted count(
      String id,
      String key,
      Collection<? extends T> some,
      String rule,
      java.util.function.Function<? super T, CountedRow> words) {
    return Counted.count(
        id,
        Messages.count(key, some.size()),
        rule.isEmpty() ? "" : Messages.text(rule),
        some,
        words);
  }

  private void middle(String id, String key, List<MonthlyReach.Timed> timed) {
    Counted.middle(
            id,
            Messages.count(key, timed.size()),
            Messages.text("why.rule.middle"),
            timed,
            MonthlyReach.Timed::schoolDays,
            one ->
                CountedRow.one(
                    one.student().fullName(),
                    Messages.text(
                        "why.month.timed", Dates.day(one.over()), Dates.day(one.reached())),
                    Subject.student(one.student().id())))
        .ifPresent(numbers::add);
  }

  private static CountedRow row(Student student) {
    return CountedRow.one(student.fullName(), student.localId(), Subject.student(student.id()));
  }

  // ---- languages, barriers ----

  private void languages() {
    Set<Long> visited =
        at.studentsOf(
            at.visitsWritten().stream()
                .filter(visit -> visit.outcome().orElseThrow().completed())
                .toList());
    Map<String, List<Attendance>> byLanguage =
        at.standings.stream()
            .collect(
                groupingBy(
                    standing -> at.language(standing.studentId()),
                    TreeMap::new,
                    Collectors.toList()));
    byLanguage.forEach((language, here) -> {
      String name =
          language.isEmpty() ? Messages.text("reports.monthly.unknownLanguage") : language;
      Counted missing = counts.missingTen("month.language." + language, here);
      List<Student> seen =
          here.stream()
              .filter(standing -> visited.contains(standing.studentId()))
              .map(standing -> at.student(standing.studentId()))
              .toList();
      if (missing.number() + seen.size() > 0) {
        numbers.add(named(missing, name));
        numbers.add(
            named(
                count(
                    "month.languageVisited." + language,
                    "why.month.languageVisited",
                    seen,
                    "",
                    MonthlyReasons::row),
                name));
      }
    });
  }

  private void barriers() {
    List<Barrier> noted =
        at.rooms.barriers().notedBetween(at.month.atDay(1), at.asOf).stream()
            .filter(barrier -> at.students.containsKey(barrier.studentId()))
            .toList();
    numbers.add(count("month.barriers", "why.month.barriers", noted, "", this::row));
  }

  /// A reason shared in confidence is a row without its words.
  private CountedRow row(Barrier barrier) {
    boolean restricted = barrier.code().isRestricted();
    return CountedRow.one(
        at.student(barrier.studentId()).fullName(),
        restricted
            ? Messages.text("reports.monthly.restricted")
            : Messages.text("why.visit.row", Dates.day(barrier.notedOn()), barrier.words()),
        Subject.student(barrier.studentId()));
  }

  // ---- promises ----

  private void promised() {
    promised("month.made", "why.month.made", promises.made());
    promised("month.kept", "why.month.kept", promises.kept());
    promised("month.keptOnTime", "why.month.keptOnTime", promises.keptOnTime());
    promised("month.overdue", "why.promises.overdue", promises.overdue());
    promised("month.waiting", "why.month.waiting", promises.waiting());
    promises
        .byPartner()
        .forEach((partner, lines) -> {
          partner("asked", partner, lines);
          partner("helped", partner, with(lines, Set.of(PromiseStatus.KEPT)));
          partner(
              "waiting",
              partner,
              with(
                  lines,
                  Set.of(PromiseStatus.WAITING_ON_PARTNER, PromiseStatus.WAITING_ON_FAMILY)));
          partner("toDo", partner, with(lines, Set.of(PromiseStatus.OPEN)));
          partner(
              "closed",
              partner,
              with(lines, Set.of(PromiseStatus.NO_LONGER_NEEDED, PromiseStatus.COULD_NOT)));
        });
  }

  private static List<PromiseLine> with(List<PromiseLine> lines, Set<PromiseStatus> statuses) {
    return lines.stream().filter(line -> statuses.contains(line.promise().status())).toList();
  }

  private void promised(String id, String key, List<Promise> some) {
    numbers.add(count(id, key, some, "why.rule.overdue", rows::of));
  }

  private void partner(String what, String partner, List<PromiseLine> lines) {
    List<Promise> some = lines.stream().map(PromiseLine::promise).toList();
    numbers.add(
        named(
            count(
                "month.partner." + partner + "." + what,
                switch (what) {
                  case "asked" -> "why.month.asked";
                  case "helped" -> "why.month.helped";
                  case "waiting" -> "why.month.partnerWaiting";
                  case "toDo" -> "why.month.toDo";
                  default -> "why.month.closed";
                },
                some,
                "",
                rows::of),
            partner));
  }
}
