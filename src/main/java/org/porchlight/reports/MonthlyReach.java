package org.porchlight.reports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

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
import org.porchlight.attendance.Attendance;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.reports.MonthlyFacts.OutcomeCount;
import org.porchlight.reports.MonthlyFacts.Reach;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// How a school's families were reached in a month: tries, visits, and how long it took.
final class MonthlyReach {
  /// A student over the line, the first day over it, the day the family was reached, and the school
  /// days between.
  record Timed(Student student, LocalDate over, LocalDate reached, int schoolDays) {}

  private final MonthlySchool at;
  private final List<ContactAttempt> tries;
  private final List<Visit> gone;

  MonthlyReach(MonthlySchool at) {
    this.at = at;
    tries =
        at.attempts.values().stream()
            .flatMap(List::stream)
            .filter(attempt -> YearMonth.from(attempt.attemptedAt()).equals(at.month))
            .toList();
    gone =
        at.visitsWritten().stream()
            .filter(visit -> visit.outcome().orElseThrow().attempted())
            .filter(visit -> YearMonth.from(visit.date().orElseThrow()).equals(at.month))
            .toList();
  }

  Reach facts() {
    List<Timed> toContact = toContact();
    List<Timed> toVisit = toVisit();
    return new Reach(
        tries.size(),
        contacts().size(),
        outcomes(gone),
        gone.size(),
        completed().size(),
        declined().size(),
        familiesVisited().size(),
        studentsVisited().size(),
        median(toContact),
        toContact.size(),
        median(toVisit),
        toVisit.size(),
        withoutNumber().size(),
        gone);
  }

  List<ContactAttempt> tries() {
    return tries;
  }

  List<ContactAttempt> contacts() {
    return tries.stream().filter(ContactAttempt::countsAsContact).toList();
  }

  /// Visits of this month to which someone went.
  List<Visit> attempted() {
    return gone;
  }

  List<Visit> completed() {
    return gone.stream().filter(visit -> visit.outcome().orElseThrow().completed()).toList();
  }

  List<Visit> declined() {
    return gone.stream()
        .filter(visit -> visit.outcome().orElseThrow() == VisitOutcome.DECLINED)
        .toList();
  }

  /// Families with a completed visit, each once, by its first.
  Collection<Visit> familiesVisited() {
    Map<Long, Visit> families = new LinkedHashMap<>();
    completed().forEach(visit -> families.putIfAbsent(visit.householdId(), visit));
    return families.values();
  }

  List<Student> studentsVisited() {
    return at.studentsOf(completed()).stream().map(at::student).toList();
  }

  List<Household> withoutNumber() {
    return at.households.values().stream().filter(MonthlyReach::hasNoNumber).toList();
  }

  List<Timed> toContact() {
    return timed(this::firstContact);
  }

  List<Timed> toVisit() {
    return timed(this::firstVisit);
  }

  private static List<OutcomeCount> outcomes(List<Visit> gone) {
    Map<VisitOutcome, List<Visit>> byOutcome =
        gone.stream().collect(groupingBy(visit -> visit.outcome().orElseThrow()));
    return byOutcome.entrySet().stream()
        .map(outcome -> new OutcomeCount(outcome.getKey(), outcome.getValue().size()))
        .sorted(comparing(OutcomeCount::visits).reversed().thenComparing(OutcomeCount::outcome))
        .toList();
  }

  static boolean hasNoNumber(Household household) {
    return household.contacts().stream().allMatch(adult -> adult.bestPhone().isEmpty());
  }

  /// Every student over the line who was reached since, with the school days from the first day
  /// over it.
  private List<Timed> timed(Reached reached) {
    List<Timed> timed = new ArrayList<>();
    for (Attendance now : at.standings) {
      if (now.band().isChronic()) {
        at.year
            .firstChronicDay(now.studentId(), at.asOf)
            .ifPresent(over ->
                reached
                    .on(at.student(now.studentId()).householdId(), over)
                    .ifPresent(day ->
                        timed.add(
                            new Timed(
                                at.student(now.studentId()),
                                over,
                                day,
                                at.calendar.schoolDaysBetween(over, day)))));
      }
    }
    return timed;
  }

  private Optional<LocalDate> firstContact(long family, LocalDate from) {
    return at.attempts.getOrDefault(family, List.of()).stream()
        .filter(ContactAttempt::countsAsContact)
        .map(attempt -> attempt.attemptedAt().toLocalDate())
        .filter(day -> !day.isBefore(from))
        .min(Comparator.naturalOrder());
  }

  private Optional<LocalDate> firstVisit(long family, LocalDate from) {
    return at.visits.getOrDefault(family, List.of()).stream()
        .filter(visit -> visit.outcome().filter(VisitOutcome::completed).isPresent())
        .flatMap(visit -> visit.date().stream())
        .filter(day -> !day.isBefore(from) && !day.isAfter(at.asOf))
        .min(Comparator.naturalOrder());
  }

  private static OptionalInt median(List<Timed> values) {
    List<Integer> sorted = values.stream().map(Timed::schoolDays).sorted().toList();
    return sorted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sorted.get(sorted.size() / 2));
  }

  @FunctionalInterface
  private interface Reached {
    Optional<LocalDate> on(long family, LocalDate from);
  }
}
