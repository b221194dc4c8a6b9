package org.porchlight.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.attendance.NewYearPlan.Group;
import org.porchlight.attendance.NewYearPlan.Move;
import org.porchlight.attendance.NewYearPlan.Way;
import org.porchlight.attendance.NewYearRepository.Begun;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.NotAllowedException;

/// A new school year: where everybody goes, one step, and all of it taken back.
class NewYearTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 6, 21);
  private static final LocalDate FIRST = LocalDate.of(2027, 8, 16);
  private static final LocalDate LAST = LocalDate.of(2028, 5, 26);

  private final MapleValley district = MapleValley.open();
  private final StudentRepository students = new StudentRepository(district.file());
  private final AttendanceRepository attendance = new AttendanceRepository(district.file());
  private final NewYearRepository years = new NewYearRepository(district.file());

  @AfterEach
  void close() {
    district.close();
  }

  private NewYearPlan plan(Map<Group, Way> chosen, Set<Long> staying) {
    return new NewYearPlan(
        attendance.year(TODAY).schoolYear(),
        FIRST,
        LAST,
        TODAY,
        students.students(),
        chosen,
        staying);
  }

  private Student student(String name) {
    return students.students().stream()
        .filter(student -> student.fullName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Move move(NewYearPlan plan, String name) {
    return plan.moves().stream()
        .filter(move -> move.student().fullName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everybodyGoesOnAndTheLastGradeLeaves() {
    NewYearPlan plan = plan(Map.of(), Set.of());
    assertEquals(Optional.empty(), plan.trouble());
    assertEquals("2027-28", plan.to().label());
    Move nevaeh = move(plan, "Nevaeh Stroud"); // grade 12
    assertTrue(nevaeh.leaves());
    for (Move move : plan.moves()) {
      Optional<Grade> next = move.now().grade().next();
      if (!move.leaves()) {
        assertEquals(next, move.way().grade(), move.student().fullName());
      }
    }
  }

  @Test
  void aPersonSaysWhereAGroupGoesAndWhoStays() {
    Student jaylen = student("Jaylen Whitcomb");
    Enrollment now = jaylen.latestEnrollment().orElseThrow();
    long high = district.school("Lantern Hill").id();
    Group group = new Group(now.schoolId(), now.grade());
    NewYearPlan sent = plan(Map.of(group, new Way(high, now.grade().next())), Set.of());
    assertTrue(move(sent, "Jaylen Whitcomb").changesSchool());
    assertEquals(high, move(sent, "Jaylen Whitcomb").way().schoolId());
    NewYearPlan stays = plan(Map.of(), Set.of(jaylen.id()));
    assertEquals(Optional.of(now.grade()), move(stays, "Jaylen Whitcomb").way().grade());
    assertFalse(move(stays, "Jaylen Whitcomb").leaves());
  }

  @Test
  void theYearBeginsInOneStepWithLastYearBesideIt() {
    Attendance before =
        attendance.year(TODAY).standing(student("Jaylen Whitcomb").id()).orElseThrow();
    Group group = new Group(before.schoolId(), before.grade());
    Begun begun =
        years.begin(
            plan(Map.of(group, new Way(before.schoolId(), before.grade().next())), Set.of()),
            TODAY);
    assertTrue(begun.enrolled() > 0);
    AttendanceYear next = attendance.year(FIRST.plusDays(9));
    assertEquals("2027-28", next.schoolYear().label());
    Attendance jaylen = next.standing(student("Jaylen Whitcomb").id()).orElseThrow();
    assertEquals(before.grade().next().orElseThrow(), jaylen.grade());
    YearTotals last = next.lastYear(jaylen.studentId()).orElseThrow();
    assertEquals(before.missedQuarterDays(), last.missedQuarterDays());
    assertEquals(before.enrolledQuarterDays(), last.enrolledQuarterDays());
    assertTrue(next.standing(student("Nevaeh Stroud").id()).isEmpty(), "she has finished");
    assertFalse(student("Nevaeh Stroud").enrollments().isEmpty(), "and stays in the history");
    assertTrue(
        new org.porchlight.roster.SchoolRepository(district.file())
            .calendarOf(before.schoolId())
            .isSchoolDay(FIRST));
    Attendance then = attendance.year(TODAY).standing(jaylen.studentId()).orElseThrow();
    assertEquals(before.missedQuarterDays(), then.missedQuarterDays(), "the old year stands");
  }

  @Test
  void theStepIsTakenBackWhole() {
    Map<Long, List<Enrollment>> spells = spells();
    List<Attendance> before = attendance.year(TODAY).standings();
    Begun begun = years.begin(plan(Map.of(), Set.of()), TODAY);
    assertFalse(spells.equals(spells()));
    years.takeBack(begun);
    assertEquals(spells, spells());
    assertEquals(before, attendance.year(TODAY).standings());
    assertEquals("2026-27", attendance.year(FIRST.plusDays(9)).schoolYear().label());
  }

  private NewYearPlan planOn(LocalDate today) {
    return new NewYearPlan(
        attendance.year(TODAY).schoolYear(),
        FIRST,
        LAST,
        today,
        students.students(),
        Map.of(),
        Set.of());
  }

  @Test
  void noYearBeginsBeforeTheLastOneIsOver() {
    assertTrue(
        planOn(LocalDate.of(2027, 5, 5)).trouble().orElseThrow().contains("2026-27 is not over"));
    assertTrue(planOn(LocalDate.of(2027, 5, 31)).trouble().isPresent());
    assertEquals(Optional.empty(), planOn(LocalDate.of(2027, 6, 1)).trouble());
  }

  @Test
  void aLastDayInMayIsLeavingUnlessMostShareIt() {
    Student jaylen = student("Jaylen Whitcomb");
    Enrollment now = jaylen.latestEnrollment().orElseThrow();
    List<Long> group =
        students.students().stream()
            .filter(one ->
                one.latestEnrollment()
                    .filter(spell -> spell.schoolId() == now.schoolId())
                    .filter(spell -> spell.grade().equals(now.grade()))
                    .isPresent())
            .map(Student::id)
            .toList();
    assertTrue(group.size() > 1, "he is not alone in his grade");
    exit(List.of(jaylen.id()), LocalDate.of(2027, 5, 11));
    assertFalse(goesOn("Jaylen Whitcomb"), "he moved away");
    exit(group, LocalDate.of(2027, 5, 22));
    assertTrue(goesOn("Jaylen Whitcomb"), "the year was over");
  }

  private boolean goesOn(String name) {
    return plan(Map.of(), Set.of()).moves().stream()
        .anyMatch(move -> move.student().fullName().equals(name));
  }

  private void exit(List<Long> studentIds, LocalDate day) {
    district
        .file()
        .inTransaction(() ->
            district
                .file()
                .sql()
                .update(ENROLLMENT)
                .set(ENROLLMENT.EXIT_DATE, day)
                .where(ENROLLMENT.STUDENT_ID.in(studentIds))
                .execute());
  }

  @Test
  void nobodyWhoSeesHalfTheDistrictBeginsItsYearOrTakesItBack() {
    Map<Long, List<Enrollment>> spells = spells();
    district.file().sight().limitTo(Set.of(district.school("Birch Creek").id()), TODAY);
    NewYearPlan half = plan(Map.of(), Set.of());
    assertThrows(NotAllowedException.class, () -> years.begin(half, TODAY));
    district.file().sight().widen();
    assertEquals(spells, spells());
    Begun begun = years.begin(plan(Map.of(), Set.of()), TODAY);
    Map<Long, List<Enrollment>> whole = spells();
    district.file().sight().limitTo(Set.of(district.school("Birch Creek").id()), TODAY);
    assertThrows(NotAllowedException.class, () -> years.takeBack(begun));
    district.file().sight().widen();
    assertEquals(whole, spells());
  }

  private Map<Long, List<Enrollment>> spells() {
    Map<Long, List<Enrollment>> spells = new TreeMap<>();
    students.students().forEach(student -> spells.put(student.id(), student.enrollments()));
    return spells;
  }

  @Test
  void datesThatCannotBeAreSaidInASentence() {
    NewYearPlan early =
        new NewYearPlan(
            attendance.year(TODAY).schoolYear(),
            LocalDate.of(2027, 6, 1),
            LAST,
            TODAY,
            students.students(),
            Map.of(),
            Set.of());
    assertTrue(early.trouble().orElseThrow().contains("June 30"));
    NewYearPlan backwards =
        new NewYearPlan(
            attendance.year(TODAY).schoolYear(),
            FIRST,
            FIRST.minusDays(1),
            TODAY,
            students.students(),
            Map.of(),
            Set.of());
    assertTrue(backwards.trouble().isPresent());
  }
}
