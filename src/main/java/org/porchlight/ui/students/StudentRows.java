package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.Decision;
import org.porchlight.outreach.ShortlistDecision;
import org.porchlight.outreach.Tries;
import org.porchlight.roster.Household;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.ui.students.StudentRow.NextThing;
import org.porchlight.visits.Promise;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// Everyone enrolled with all the list tells about them, read in a few queries.
final class StudentRows {
  /// Days into the year after which a student counts as having joined.
  private static final int DAYS_TO_JOIN = 14;

  private final AttendanceYear year;
  private final LocalDate today;
  private final Map<Long, Household> households;
  private final Map<Long, String> schools;
  private final Map<Long, String> staff;
  private final Map<Long, List<Student>> children;
  private final Map<Long, List<ContactAttempt>> attempts;
  private final Map<Long, List<Visit>> visits;
  private final Map<Long, ShortlistDecision> decisions;
  private final Set<Long> debriefWaiting;
  private final Set<Long> promiseOverdue;
  private final Map<Long, Attendance> standings = new HashMap<>();
  private final LocalDate joinedAfter;
  private final Set<Long> newly;

  private StudentRows(StudentRooms rooms) {
    today = rooms.today();
    year = rooms.attendance().year(today);
    households = byId(rooms.households().households(), Household::id);
    schools =
        rooms.schools().schools().stream().collect(Collectors.toMap(School::id, School::shortName));
    staff =
        rooms.staff().staff().stream()
            .collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    attempts = rooms.contacts().byHousehold();
    visits = rooms.visits().all().stream().collect(Collectors.groupingBy(Visit::householdId));
    decisions = rooms.shortlist().decisions();
    debriefWaiting =
        rooms.visits().waitingForDebrief(today).stream()
            .map(Visit::householdId)
            .collect(Collectors.toSet());
    SchoolCalendar calendar = rooms.schools().districtCalendar();
    promiseOverdue =
        rooms.promises().open().stream()
            .filter(promise -> promise.isOverdue(today, calendar))
            .map(Promise::householdId)
            .collect(Collectors.toSet());
    year.standings().forEach(standing -> standings.put(standing.studentId(), standing));
    joinedAfter = firstDay(year, standings.values()).plusDays(DAYS_TO_JOIN);
    newly =
        year.previousPostedDay().stream()
            .flatMap(day -> year.newlyChronicSince(day).stream())
            .map(Attendance::studentId)
            .collect(Collectors.toCollection(HashSet::new));
    children =
        year.everybody().stream()
            .filter(student -> standings.containsKey(student.id()))
            .collect(Collectors.groupingBy(Student::householdId));
  }

  /// The rows by household and name, and the year they were counted in.
  static Read read(StudentRooms rooms) {
    StudentRows reading = new StudentRows(rooms);
    List<StudentRow> rows = new ArrayList<>();
    reading
        .children
        .values()
        .forEach(siblings -> siblings.forEach(student -> rows.add(reading.row(student, siblings))));
    return new Read(reading.year, rows);
  }

  record Read(AttendanceYear year, List<StudentRow> rows) {}

  private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
    return all.stream().collect(Collectors.toMap(id, one -> one));
  }

  private StudentRow row(Student student, List<Student> siblings) {
    Household household = Objects.requireNonNull(households.get(student.householdId()));
    Attendance standing = Objects.requireNonNull(standings.get(student.id()));
    List<ContactAttempt> tried = attempts.getOrDefault(household.id(), List.of());
    List<Visit> visited = visits.getOrDefault(household.id(), List.of());
    Tries tries = Tries.of(tried, today);
    List<Student> others =
        siblings.stream().filter(sibling -> sibling.id() != student.id()).toList();
    return new StudentRow(
        student,
        household,
        standing,
        schools.getOrDefault(standing.schoolId(), ""),
        others,
        tries,
        LastContacts.latest(household, tried, visited, today),
        next(household, standing, others),
        tries.lastContactOn() != null || visited.stream().anyMatch(StudentRows::reached),
        newly.contains(student.id()),
        Optional.ofNullable(student.pointPersonId()).map(staff::get).orElse(""),
        StudentRow.words(student, household));
  }

  private static boolean reached(Visit visit) {
    return visit.outcome().filter(VisitOutcome::familyContact).isPresent();
  }

  private Optional<NextThing> next(
      Household household, Attendance standing, List<Student> siblings) {
    if (debriefWaiting.contains(household.id())) {
      return Optional.of(NextThing.DEBRIEF_WAITING);
    }
    if (promiseOverdue.contains(household.id())) {
      return Optional.of(NextThing.PROMISE_OVERDUE);
    }
    if (household.isDoNotVisit()) {
      return Optional.of(NextThing.DO_NOT_VISIT);
    }
    Optional<Visit> coming =
        visits.getOrDefault(household.id(), List.of()).stream()
            .filter(visit -> visit.writtenUp() == null)
            .findFirst();
    if (coming.isPresent()) {
      return Optional.of(
          coming.get().waitsForADay() ? NextThing.ON_THE_VISIT_LIST : NextThing.VISIT_PLANNED);
    }
    ShortlistDecision decision = decisions.get(household.id());
    if (decision != null && decision.decision() == Decision.CHOSEN) {
      return Optional.of(NextThing.ON_THE_VISIT_LIST);
    }
    return nextFromAttendance(standing, siblings);
  }

  private Optional<NextThing> nextFromAttendance(Attendance standing, List<Student> siblings) {
    if (standing.isComingBack()) {
      return Optional.of(NextThing.COMING_BACK);
    }
    if (!standing.band().isChronic()) {
      return Optional.empty();
    }
    if (standing.entryDate().isAfter(joinedAfter)) {
      return Optional.of(NextThing.JOINED_LATE);
    }
    boolean siblingMissesMore =
        siblings.stream()
            .map(sibling -> standings.get(sibling.id()))
            .anyMatch(other ->
                other != null && other.band().isChronic() && other.share() > standing.share());
    return siblingMissesMore ? Optional.of(NextThing.SIBLING_LISTED) : Optional.empty();
  }

  /// The first day of this year anybody came: those who came much later joined.
  private static LocalDate firstDay(AttendanceYear year, Collection<Attendance> standings) {
    LocalDate firstOfJuly = year.schoolYear().firstOfJuly();
    return standings.stream()
        .map(Attendance::entryDate)
        .filter(day -> !day.isBefore(firstOfJuly))
        .min(LocalDate::compareTo)
        .orElse(firstOfJuly);
  }
}
