package org.porchlight.reports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.BandCounts;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.reports.MonthlyFacts.BarrierLine;
import org.porchlight.reports.MonthlyFacts.GradeRow;
import org.porchlight.reports.MonthlyFacts.LanguageRow;
import org.porchlight.reports.MonthlyFacts.MonthShare;
import org.porchlight.reports.MonthlyFacts.OutcomeCount;
import org.porchlight.reports.MonthlyFacts.PromiseCounts;
import org.porchlight.reports.MonthlyFacts.PromiseLine;
import org.porchlight.reports.MonthlyFacts.Reach;
import org.porchlight.reports.MonthlyFacts.ReferralRow;
import org.porchlight.reports.MonthlyFacts.StudentLine;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Household;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseStatus;
import org.porchlight.visits.PromisesKept;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// Asks the rooms what happened at one school in one month. A family belongs to a school when a
/// child of it was there during the month; what happened with it counts for that school.
final class MonthlyNumbers {
  private final ReportRooms rooms;
  private final School school;
  private final YearMonth month;
  private final LocalDate today;
  private final LocalDate asOf;
  private final AttendanceYear year;
  private final SchoolCalendar calendar;
  private final List<Attendance> standings;
  private final Map<Long, Student> students;
  private final Map<Long, Household> households;
  private final Set<Long> familyIds;
  private final Map<Long, List<ContactAttempt>> attempts;
  private final Map<Long, List<Visit>> visits;

  MonthlyNumbers(ReportRooms rooms, long schoolId, YearMonth month) {
    this.rooms = rooms;
    this.month = month;
    school = rooms.schools().findSchool(schoolId).orElseThrow();
    today = LocalDate.now(rooms.clock());
    asOf = month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
    year = rooms.attendance().year(today);
    calendar = rooms.schools().calendarOf(schoolId);
    standings = standings(asOf);
    Map<Long, Student> all =
        rooms.students().students().stream().collect(toMap(Student::id, student -> student));
    students = new LinkedHashMap<>();
    standings.forEach(s -> students.put(s.studentId(), all.get(s.studentId())));
    familyIds = students.values().stream().map(Student::householdId).collect(toSet());
    households =
        rooms.households().households().stream()
            .filter(household -> familyIds.contains(household.id()))
            .collect(toMap(Household::id, household -> household));
    attempts =
        rooms.contacts().between(year.schoolYear().firstOfJuly(), asOf).stream()
            .filter(attempt -> familyIds.contains(attempt.householdId()))
            .collect(groupingBy(ContactAttempt::householdId));
    visits =
        rooms.visits().all().stream()
            .filter(visit -> familyIds.contains(visit.householdId()) && !visit.cancelled())
            .collect(groupingBy(Visit::householdId));
  }

  MonthlyFacts facts() {
    Optional<LocalDate> first = firstDay();
    Optional<LocalDate> last = lastDay();
    List<PromiseLine> promises = promises();
    return new MonthlyFacts(
        school,
        month,
        first,
        last,
        first.isPresent() && last.isPresent()
            ? calendar.schoolDaysBetween(first.get(), last.get().plusDays(1))
            : 0,
        year.minimumEnrolledDays(),
        grades(),
        row(Optional.empty(), standings, standings(endOfMonthBefore())),
        changed(true),
        changed(false),
        shares(),
        reach(),
        languages(),
        barriers(),
        promises,
        promiseCounts(promises),
        referrals(promises),
        today);
  }

  private List<Attendance> standings(LocalDate day) {
    return year.standings(day, school.id());
  }

  private LocalDate endOfMonthBefore() {
    return month.atDay(1).minusDays(1);
  }

  private Optional<LocalDate> firstDay() {
    return calendar
        .schoolDays(year.schoolYear().firstOfJuly(), year.schoolYear().lastOfJune())
        .stream()
        .findFirst();
  }

  private Optional<LocalDate> lastDay() {
    return standings.stream()
        .filter(standing -> standing.enrolledQuarterDays() > 0)
        .map(Attendance::asOf)
        .max(Comparator.naturalOrder());
  }

  private List<GradeRow> grades() {
    Map<Grade, List<Attendance>> now =
        standings.stream().collect(groupingBy(Attendance::grade, TreeMap::new, toListOf()));
    Map<Grade, List<Attendance>> before =
        standings(endOfMonthBefore()).stream().collect(groupingBy(Attendance::grade));
    return now.entrySet().stream()
        .map(grade ->
            row(
                Optional.of(grade.getKey()),
                grade.getValue(),
                before.getOrDefault(grade.getKey(), List.of())))
        .toList();
  }

  private static java.util.stream.Collector<Attendance, ?, List<Attendance>> toListOf() {
    return java.util.stream.Collectors.toList();
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
    return standings.stream()
        .filter(now -> now.band() != AbsenceBand.TOO_FEW_DAYS)
        .filter(now -> now.band().isChronic() == chronicNow)
        .filter(now -> wasChronic(now.studentId()) != chronicNow)
        .sorted(comparing(Attendance::share).reversed())
        .map(now -> new StudentLine(student(now.studentId()), now, status(now.studentId())))
        .toList();
  }

  private boolean wasChronic(long studentId) {
    return year.isChronic(studentId, endOfMonthBefore());
  }

  private Student student(long id) {
    Student student = students.get(id);
    if (student == null) {
      throw new IllegalStateException("a standing without its student");
    }
    return student;
  }

  private String status(long studentId) {
    long family = student(studentId).householdId();
    Optional<LocalDate> visited =
        completed(family).flatMap(Visit::date).filter(day -> !day.isAfter(asOf));
    if (visited.isPresent()) {
      return Messages.text("reports.status.visited", Dates.dayOfMonth(visited.get()));
    }
    if (visits.getOrDefault(family, List.of()).stream().anyMatch(v -> v.writtenUp() == null)) {
      return Messages.text("reports.status.planned");
    }
    List<ContactAttempt> tries = attempts.getOrDefault(family, List.of());
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

  private Optional<Visit> completed(long family) {
    return visits.getOrDefault(family, List.of()).stream()
        .filter(visit -> visit.outcome().filter(VisitOutcome::completed).isPresent())
        .max(comparing(visit -> visit.date().orElseThrow()));
  }

  private List<MonthShare> shares() {
    List<MonthShare> shares = new ArrayList<>();
    YearMonth begin = firstDay().map(YearMonth::from).orElse(month);
    for (YearMonth m = begin; !m.isAfter(month); m = m.plusMonths(1)) {
      LocalDate end = m.atEndOfMonth().isBefore(asOf) ? m.atEndOfMonth() : asOf;
      BandCounts bands = year.bands(end, school.id());
      if (bands.counted() > 0) {
        shares.add(new MonthShare(m, bands.chronic(), bands.counted()));
      }
    }
    return shares;
  }

  private Reach reach() {
    List<ContactAttempt> tries =
        attempts.values().stream()
            .flatMap(List::stream)
            .filter(attempt -> YearMonth.from(attempt.attemptedAt()).equals(month))
            .toList();
    List<Visit> gone =
        visitsWritten().stream()
            .filter(visit -> visit.outcome().orElseThrow().attempted())
            .filter(visit -> YearMonth.from(visit.date().orElseThrow()).equals(month))
            .toList();
    List<Visit> finished =
        gone.stream().filter(visit -> visit.outcome().orElseThrow().completed()).toList();
    List<Integer> toContact = schoolDaysTo(this::firstContact);
    List<Integer> toVisit = schoolDaysTo(this::firstVisit);
    return new Reach(
        tries.size(),
        (int) tries.stream().filter(ContactAttempt::countsAsContact).count(),
        outcomes(gone),
        gone.size(),
        finished.size(),
        (int) gone.stream().filter(v -> v.outcome().orElseThrow() == VisitOutcome.DECLINED).count(),
        (int) finished.stream().map(Visit::householdId).distinct().count(),
        studentsOf(finished).size(),
        median(toContact),
        toContact.size(),
        median(toVisit),
        toVisit.size(),
        (int) households.values().stream().filter(MonthlyNumbers::hasNoNumber).count(),
        gone);
  }

  private List<Visit> visitsWritten() {
    return visits.values().stream()
        .flatMap(List::stream)
        .filter(visit -> visit.writtenUp() != null)
        .filter(visit -> !visit.date().orElseThrow().isAfter(asOf))
        .sorted(comparing((Visit visit) -> visit.date().orElseThrow()).thenComparing(Visit::id))
        .toList();
  }

  private Set<Long> studentsOf(Collection<Visit> some) {
    return some.stream()
        .flatMap(visit -> visit.studentIds().stream())
        .filter(students::containsKey)
        .collect(toSet());
  }

  private static List<OutcomeCount> outcomes(List<Visit> gone) {
    Map<VisitOutcome, List<Visit>> byOutcome =
        gone.stream().collect(groupingBy(visit -> visit.outcome().orElseThrow()));
    return byOutcome.entrySet().stream()
        .map(outcome -> new OutcomeCount(outcome.getKey(), outcome.getValue().size()))
        .sorted(comparing(OutcomeCount::visits).reversed().thenComparing(OutcomeCount::outcome))
        .toList();
  }

  private static boolean hasNoNumber(Household household) {
    return household.contacts().stream().allMatch(adult -> adult.bestPhone().isEmpty());
  }

  /// For every student over the line who was reached since: school days from the first day over it.
  private List<Integer> schoolDaysTo(Reached reached) {
    List<Integer> days = new ArrayList<>();
    for (Attendance now : standings) {
      if (now.band().isChronic()) {
        year.firstChronicDay(now.studentId(), asOf)
            .ifPresent(over ->
                reached
                    .on(student(now.studentId()).householdId(), over)
                    .ifPresent(day -> days.add(calendar.schoolDaysBetween(over, day))));
      }
    }
    return days;
  }

  private Optional<LocalDate> firstContact(long family, LocalDate from) {
    return attempts.getOrDefault(family, List.of()).stream()
        .filter(ContactAttempt::countsAsContact)
        .map(attempt -> attempt.attemptedAt().toLocalDate())
        .filter(day -> !day.isBefore(from))
        .min(Comparator.naturalOrder());
  }

  private Optional<LocalDate> firstVisit(long family, LocalDate from) {
    return visits.getOrDefault(family, List.of()).stream()
        .filter(visit -> visit.outcome().filter(VisitOutcome::completed).isPresent())
        .flatMap(visit -> visit.date().stream())
        .filter(day -> !day.isBefore(from) && !day.isAfter(asOf))
        .min(Comparator.naturalOrder());
  }

  private static OptionalInt median(List<Integer> values) {
    List<Integer> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sorted.get(sorted.size() / 2));
  }

  private List<LanguageRow> languages() {
    Set<Long> visited =
        studentsOf(
            visitsWritten().stream()
                .filter(visit -> visit.outcome().orElseThrow().completed())
                .toList());
    Map<String, int[]> counts = new TreeMap<>();
    for (Attendance standing : standings) {
      int[] count = counts.computeIfAbsent(language(standing.studentId()), name -> new int[2]);
      count[0] += standing.band().isChronic() ? 1 : 0;
      count[1] += visited.contains(standing.studentId()) ? 1 : 0;
    }
    return counts.entrySet().stream()
        .map(row -> new LanguageRow(row.getKey(), row.getValue()[0], row.getValue()[1]))
        .filter(row -> row.chronic() + row.visited() > 0)
        .sorted(comparing(LanguageRow::chronic).thenComparing(LanguageRow::visited).reversed())
        .toList();
  }

  private String language(long studentId) {
    Household household = households.get(student(studentId).householdId());
    return household == null || household.language() == null ? "" : household.language();
  }

  private List<BarrierLine> barriers() {
    return rooms.barriers().notedBetween(month.atDay(1), asOf).stream()
        .filter(barrier -> students.containsKey(barrier.studentId()))
        .map(barrier -> new BarrierLine(student(barrier.studentId()), barrier))
        .sorted(comparing(line -> line.barrier().notedOn()))
        .toList();
  }

  /// Promises made since the year began and by the end of the month.
  private List<PromiseLine> promises() {
    Map<Long, String> staff =
        rooms.staff().staff().stream().collect(toMap(StaffMember::id, StaffMember::name));
    Map<Long, String> partners =
        rooms.staff().partners().stream().collect(toMap(p -> p.id(), p -> p.name()));
    SchoolCalendar district = rooms.schools().districtCalendar();
    return rooms.promises().all().stream()
        .filter(promise -> familyIds.contains(promise.householdId()))
        .filter(promise -> !promise.madeOn().isBefore(year.schoolYear().firstOfJuly()))
        .filter(promise -> !promise.madeOn().isAfter(asOf))
        .sorted(comparing(Promise::madeOn).thenComparing(Promise::id))
        .map(promise ->
            new PromiseLine(
                promise,
                familyName(promise.householdId()),
                staff.getOrDefault(promise.ownerId(), ""),
                promise.partnerId() == null ? "" : partners.getOrDefault(promise.partnerId(), ""),
                promise.isOverdue(today, district)))
        .toList();
  }

  private String familyName(long householdId) {
    Household household = households.get(householdId);
    return household == null ? "" : household.familyName();
  }

  private PromiseCounts promiseCounts(List<PromiseLine> lines) {
    List<Promise> all = lines.stream().map(PromiseLine::promise).toList();
    List<Promise> kept =
        all.stream().filter(p -> p.status() == PromiseStatus.KEPT && isIn(p.closedOn())).toList();
    List<Promise> waiting =
        all.stream().filter(p -> p.status() == PromiseStatus.WAITING_ON_PARTNER).toList();
    return new PromiseCounts(
        (int) all.stream().filter(promise -> isIn(promise.madeOn())).count(),
        kept.size(),
        PromisesKept.of(kept, today, rooms.schools().districtCalendar()),
        (int) lines.stream().filter(PromiseLine::overdue).count(),
        waiting.size(),
        waiting.stream().mapToInt(promise -> promise.daysWaiting(today)).max().orElse(0));
  }

  private boolean isIn(@org.jspecify.annotations.Nullable LocalDate day) {
    return day != null && YearMonth.from(day).equals(month);
  }

  private static List<ReferralRow> referrals(List<PromiseLine> promises) {
    Map<String, List<PromiseLine>> byPartner =
        promises.stream()
            .filter(line -> !line.partner().isEmpty())
            .collect(
                groupingBy(
                    PromiseLine::partner, TreeMap::new, java.util.stream.Collectors.toList()));
    return byPartner.entrySet().stream()
        .map(partner -> referral(partner.getKey(), partner.getValue()))
        .sorted(comparing(ReferralRow::asked).reversed())
        .toList();
  }

  private static ReferralRow referral(String partner, List<PromiseLine> lines) {
    int helped = 0;
    int waiting = 0;
    int toDo = 0;
    int closed = 0;
    for (PromiseLine line : lines) {
      switch (line.promise().status()) {
        case KEPT -> helped++;
        case WAITING_ON_PARTNER, WAITING_ON_FAMILY -> waiting++;
        case OPEN -> toDo++;
        case NO_LONGER_NEEDED, COULD_NOT -> closed++;
      }
    }
    return new ReferralRow(partner, lines.size(), helped, waiting, toDo, closed);
  }

  @FunctionalInterface
  private interface Reached {
    Optional<LocalDate> on(long family, LocalDate from);
  }
}
