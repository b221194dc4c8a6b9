package org.porchlight.ui.students;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.DayState;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.Decision;
import org.porchlight.outreach.ShortlistDecision;
import org.porchlight.roster.Household;
import org.porchlight.roster.School;
import org.porchlight.roster.SecondHome;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.ui.kit.AttendanceCalendar.Mark;
import org.porchlight.ui.students.StudentPage.OtherHome;
import org.porchlight.ui.students.StudentPage.Sibling;
import org.porchlight.visits.Barrier;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.Counted;

/// Reads one student's page.
final class StudentPages {
  private final StudentRooms rooms;
  private final LocalDate today;
  private final AttendanceYear year;
  private final Map<Long, School> schools;
  private final AttendanceCounts counts;

  private StudentPages(StudentRooms rooms) {
    this.rooms = rooms;
    today = rooms.today();
    year = rooms.attendance().year(today);
    schools = rooms.schools().schools().stream().collect(Collectors.toMap(School::id, one -> one));
    counts = AttendanceCounts.of(year, year.everybody(), rooms.attendance()::postings);
  }

  /// Empty for a student the file does not know.
  static Optional<StudentPage> read(StudentRooms rooms, long studentId) {
    return rooms
        .students()
        .findStudent(studentId)
        .map(student -> new StudentPages(rooms).page(student));
  }

  private StudentPage page(Student student) {
    Household household = rooms.households().findHousehold(student.householdId()).orElseThrow();
    Map<Long, StaffMember> staff =
        rooms.staff().staff().stream().collect(Collectors.toMap(StaffMember::id, one -> one));
    List<ContactAttempt> attempts = rooms.contacts().ofHousehold(household.id());
    List<Visit> visits = rooms.visits().ofHousehold(household.id());
    Attendance attendance = year.standing(student.id()).orElse(null);
    List<OtherHome> otherHomes = otherHomes(student);
    List<Barrier> barriers = rooms.barriers().ofStudent(student.id());
    List<Barrier> readable = barriers.stream().filter(this::mayRead).toList();
    return new StudentPage(
        student,
        household,
        attendance,
        school(attendance).map(School::name).orElse(""),
        Optional.ofNullable(student.pointPersonId()).map(staff::get).map(StaffMember::name),
        attendance == null || attendance.fromSummary() ? List.of() : drawn(student.id()),
        Optional.ofNullable(attendance).map(this::numbers),
        around(student),
        marks(student, visits),
        siblings(student),
        timeline(household, attempts, visits, otherHomes, staff),
        reached(attempts),
        readable,
        barriers.size() - readable.size(),
        rooms.notes().notesOf(household.id()),
        rooms.promises().ofHousehold(household.id()).stream()
            .filter(promise -> promise.studentId() == null || promise.studentId() == student.id())
            .toList(),
        staff,
        rooms.schools().districtCalendar(),
        rooms.visits().waitingForDebrief(today).stream()
            .filter(visit -> visit.householdId() == household.id())
            .findFirst(),
        isOnVisitList(household, visits),
        otherHomes,
        year.disputes(student.id()));
  }

  private List<OtherHome> otherHomes(Student student) {
    List<OtherHome> homes = new ArrayList<>();
    for (SecondHome home : rooms.households().secondHomes().ofStudent(student.id())) {
      rooms
          .households()
          .findHousehold(home.householdId())
          .ifPresent(there -> homes.add(new OtherHome(home, there.familyLabel(), there)));
    }
    return homes;
  }

  /// Contacts and visits at every home of the child, newest first.
  private List<TimelineEntry> timeline(
      Household household,
      List<ContactAttempt> attempts,
      List<Visit> visits,
      List<OtherHome> others,
      Map<Long, StaffMember> staff) {
    List<TimelineEntry> all =
        new ArrayList<>(Timeline.of(household, attempts, visits, staff, today));
    for (OtherHome other : others) {
      Timeline.of(
              other.household(),
              rooms.contacts().ofHousehold(other.household().id()),
              rooms.visits().ofHousehold(other.household().id()),
              staff,
              today)
          .stream()
          .map(entry -> entry.at(other.name()))
          .forEach(all::add);
    }
    all.sort(Comparator.comparing(TimelineEntry::on).reversed());
    return List.copyOf(all);
  }

  /// Everything one family's page tells; empty for a household the file does not know.
  static Optional<FamilyPage> family(StudentRooms rooms, long householdId) {
    return rooms
        .households()
        .findHousehold(householdId)
        .map(household -> new StudentPages(rooms).family(household));
  }

  private FamilyPage family(Household household) {
    List<StudentPage> children =
        rooms.students().studentsOf(household.id()).stream().map(this::page).toList();
    Map<Long, Student> everybody =
        year.everybody().stream().collect(Collectors.toMap(Student::id, one -> one));
    List<FamilyPage.AlsoHere> also = new ArrayList<>();
    for (SecondHome home : rooms.households().secondHomes().ofHousehold(household.id())) {
      Student child = everybody.get(home.studentId());
      if (child != null) {
        also.add(new FamilyPage.AlsoHere(home, page(child)));
      }
    }
    Map<Long, StaffMember> staff =
        rooms.staff().staff().stream().collect(Collectors.toMap(StaffMember::id, one -> one));
    return new FamilyPage(
        household,
        children,
        also,
        Timeline.of(
            household,
            rooms.contacts().ofHousehold(household.id()),
            rooms.visits().ofHousehold(household.id()),
            staff,
            today),
        rooms.promises().ofHousehold(household.id()),
        rooms.households().flagsEverOf(household.id()),
        staff,
        rooms.schools().districtCalendar());
  }

  private StudentNumbers numbers(Attendance standing) {
    return StudentNumbers.of(
        standing,
        year,
        counts,
        rooms.attendance().rules().exemptions().getOrDefault(standing.studentId(), List.of()));
  }

  /// Brothers' and sisters' days.
  private List<Counted> around(Student student) {
    return rooms.students().studentsOf(student.householdId()).stream()
        .filter(other -> other.id() != student.id())
        .flatMap(other -> year.standing(other.id()).stream())
        .map(counts::days)
        .toList();
  }

  private Optional<School> school(@Nullable Attendance standing) {
    return Optional.ofNullable(standing).map(known -> schools.get(known.schoolId()));
  }

  /// Restricted barriers are for those who work with families: counselors and principals.
  private boolean mayRead(Barrier barrier) {
    return !barrier.code().isRestricted() || rooms.maySeeRestricted();
  }

  /// Weeks from the year's first school day through this week, or the last posted one.
  private List<AttendanceDay> drawn(long studentId) {
    List<AttendanceDay> days = year.days(studentId);
    Optional<LocalDate> first =
        days.stream()
            .filter(day -> day.state() != DayState.NO_SCHOOL)
            .map(AttendanceDay::date)
            .findFirst();
    if (first.isEmpty()) {
      return List.of();
    }
    LocalDate from = first.get().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate through =
        year.lastPostedDay().orElse(first.get()).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    return days.stream()
        .filter(day -> !day.date().isBefore(from) && day.date().isBefore(through))
        .toList();
  }

  private Map<LocalDate, Mark> marks(Student student, List<Visit> visits) {
    Map<LocalDate, Mark> marks = new HashMap<>();
    for (Visit visit : visits) {
      if (visit.studentIds().contains(student.id()) && LastContacts.happened(visit, today)) {
        visit.date().ifPresent(day -> marks.put(day, mark(visit.outcome())));
      }
    }
    return marks;
  }

  private static Mark mark(Optional<VisitOutcome> outcome) {
    return outcome.filter(how -> !how.talked()).isPresent() ? Mark.MISSED_EACH_OTHER : Mark.VISITED;
  }

  private List<Sibling> siblings(Student student) {
    return rooms.students().studentsOf(student.householdId()).stream()
        .filter(other -> other.id() != student.id())
        .map(other -> sibling(other, year.standing(other.id()).orElse(null)))
        .toList();
  }

  private Sibling sibling(Student other, @Nullable Attendance standing) {
    return new Sibling(
        other, Optional.ofNullable(standing), school(standing).map(School::shortName).orElse(""));
  }

  private static Map<Long, LocalDate> reached(List<ContactAttempt> newestFirst) {
    Map<Long, LocalDate> reached = new HashMap<>();
    for (ContactAttempt attempt : newestFirst) {
      if (attempt.countsAsContact() && attempt.guardianId() != null) {
        reached.putIfAbsent(attempt.guardianId(), attempt.attemptedAt().toLocalDate());
      }
    }
    return reached;
  }

  private boolean isOnVisitList(Household household, List<Visit> visits) {
    ShortlistDecision decision = rooms.shortlist().decisions().get(household.id());
    return visits.stream().anyMatch(visit -> visit.writtenUp() == null)
        || (decision != null && decision.decision() == Decision.CHOSEN);
  }
}
