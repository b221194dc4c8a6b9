package org.porchlight.reports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.roster.Household;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.Student;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// A school in a month: its students, their families, and what was tried and visited. A family
/// belongs to a school when a child of it was there during the month; what happened with it counts
/// for that school.
final class MonthlySchool {
  final ReportRooms rooms;
  final School school;
  final YearMonth month;
  final LocalDate today;
  final LocalDate asOf;
  final AttendanceYear year;
  final SchoolCalendar calendar;
  final List<Attendance> standings;
  final Map<Long, Student> students;
  final Map<Long, Household> households;
  final Set<Long> familyIds;
  final Map<Long, List<ContactAttempt>> attempts;
  final Map<Long, List<Visit>> visits;

  MonthlySchool(ReportRooms rooms, long schoolId, YearMonth month) {
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

  List<Attendance> standings(LocalDate day) {
    return year.standings(day, school.id());
  }

  LocalDate endOfMonthBefore() {
    return month.atDay(1).minusDays(1);
  }

  Student student(long id) {
    Student student = students.get(id);
    if (student == null) {
      throw new IllegalStateException("a standing without its student");
    }
    return student;
  }

  /// Visits written up by the end of the month, oldest first.
  List<Visit> visitsWritten() {
    return visits.values().stream()
        .flatMap(List::stream)
        .filter(visit -> visit.writtenUp() != null)
        .filter(visit -> !visit.date().orElseThrow().isAfter(asOf))
        .sorted(comparing((Visit visit) -> visit.date().orElseThrow()).thenComparing(Visit::id))
        .toList();
  }

  Set<Long> studentsOf(Collection<Visit> some) {
    return some.stream()
        .flatMap(visit -> visit.studentIds().stream())
        .filter(students::containsKey)
        .collect(toSet());
  }

  Optional<Visit> completed(long family) {
    return visits.getOrDefault(family, List.of()).stream()
        .filter(visit -> visit.outcome().filter(VisitOutcome::completed).isPresent())
        .max(comparing(visit -> visit.date().orElseThrow()));
  }

  /// A student's home language; empty when nobody wrote it down.
  String language(long studentId) {
    Household household = households.get(student(studentId).householdId());
    return household == null || household.language() == null ? "" : household.language();
  }
}
