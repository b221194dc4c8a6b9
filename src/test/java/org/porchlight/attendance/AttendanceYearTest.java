package org.porchlight.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_COVERAGE;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_SUMMARY;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.MapleValley;
import org.porchlight.roster.Student;
import org.porchlight.storage.DistrictFile;

class AttendanceYearTest {
  private final MapleValley mapleValley = MapleValley.open();
  private final AttendanceRepository repository = new AttendanceRepository(mapleValley.file());

  @AfterEach
  void close() {
    mapleValley.close();
  }

  private AttendanceYear year() {
    return repository.year(MapleValley.TODAY);
  }

  private Attendance standing(String name) {
    return year().standing(mapleValley.student(name).id()).orElseThrow();
  }

  private static String strip(List<DayMark> marks) {
    return marks.stream()
        .map(mark ->
            switch (mark) {
              case PRESENT -> ".";
              case MISSED -> "M";
              case PART_MISSED -> "h";
              case NOT_ENROLLED -> "-";
            })
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0} missed {1} of {2} days: {3}, {4}")
  @CsvSource({
    "Amara Nwosu, 17½, 70, SEVERE_CHRONIC, MMMMM.h...",
    "Destiny Albright, 16, 68, SEVERE_CHRONIC, MM.M......",
    "Jaylen Whitcomb, 15, 70, SEVERE_CHRONIC, MM.MM.MM..",
    "Colton Hargrove, 14, 70, SEVERE_CHRONIC, MMMM.MM.M.",
    "Zaynab Warsame, 10½, 70, MODERATE_CHRONIC, M.hMM.....",
    "Teo Marchetti, 5, 41, MODERATE_CHRONIC, ...M.M...M",
    "Nevaeh Stroud, 7, 70, MODERATE_CHRONIC, ..M..MM...",
    "Imani Whitcomb, 3, 70, SATISFACTORY, ..........",
    "Eli Pruett, 5, 70, AT_RISK, ..........",
    "Ben Vance, 1, 6, TOO_FEW_DAYS, ----..M...",
  })
  void countsTheDaysOfTheMockups(
      String name, String missed, String enrolled, AbsenceBand band, String lastTen) {
    Attendance standing = standing(name);
    assertEquals(missed, standing.daysMissed());
    assertEquals(enrolled, standing.daysEnrolled());
    assertEquals(band, standing.band());
    assertEquals(lastTen, strip(standing.lastTen()));
  }

  @Test
  void tellsAStudentsDaysApart() {
    Attendance jaylen = standing("Jaylen Whitcomb");
    assertEquals("21.4\u00a0%", jaylen.percent());
    assertEquals(8, jaylen.excusedQuarterDays());
    assertEquals(52, jaylen.unexcusedQuarterDays());
    assertEquals(24, jaylen.lastTenMissedQuarterDays());
    assertEquals(6, jaylen.tenBeforeMissedQuarterDays());
    assertEquals(0, jaylen.consecutiveMissed());
    assertEquals(1, standing("Teo Marchetti").consecutiveMissed());
    assertEquals(
        32,
        year().lastYear(jaylen.studentId()).orElseThrow().missedQuarterDays(),
        "8 days of last year");
  }

  @Test
  void whyThisNumberListsExactlyItsDays() {
    List<AttendanceDay> missed = year().daysMissed(mapleValley.student("Jaylen Whitcomb").id());
    assertEquals(16, missed.size());
    assertEquals(60, missed.stream().mapToInt(AttendanceDay::quarterDaysMissed).sum());
    assertEquals(LocalDate.of(2026, 8, 28), missed.getFirst().date());
    assertEquals("E", missed.getFirst().code().code());
    PostedBy posting =
        repository
            .findPosting(missed.getFirst().schoolId(), missed.getFirst().date())
            .orElseThrow();
    assertEquals("dec-8-attendance.xlsx", posting.fileName());
  }

  @Test
  void standsAsOfAnyDay() {
    long jaylen = mapleValley.student("Jaylen Whitcomb").id();
    Attendance september = year().standing(jaylen, LocalDate.of(2026, 9, 30)).orElseThrow();
    assertEquals("4", september.daysMissed());
    assertEquals("27", september.daysEnrolled());
    assertEquals(LocalDate.of(2026, 9, 30), september.asOf());
    assertTrue(
        year().standings(LocalDate.of(2026, 9, 30)).stream()
            .noneMatch(s -> s.studentId() == mapleValley.student("Teo Marchetti").id()),
        "Teo came in October");
  }

  @Test
  void aStudentWhoLeftIsNoLongerListedButKeepsAStanding() {
    Student tomas = mapleValley.student("Tomás Barrientos");
    mapleValley
        .file()
        .inTransaction(() ->
            mapleValley
                .file()
                .sql()
                .update(ENROLLMENT)
                .set(ENROLLMENT.EXIT_DATE, LocalDate.of(2026, 12, 1))
                .where(ENROLLMENT.STUDENT_ID.eq(tomas.id()))
                .execute());
    Attendance standing = standing("Tomás Barrientos");
    assertFalse(standing.enrolled());
    assertEquals("64", standing.daysEnrolled());
    assertEquals(LocalDate.of(2026, 11, 30), standing.asOf());
    assertFalse(year().standings().contains(standing));
    assertTrue(year().standingsWithFormer().contains(standing));
  }

  @Test
  void aTransferDayCountsOnceAndAGapNotAtAll() {
    Student peter = mapleValley.student("Peter Lindqvist");
    LocalDate transfer = LocalDate.of(2026, 9, 15);
    LocalDate left = LocalDate.of(2026, 11, 2);
    LocalDate back = LocalDate.of(2026, 11, 16);
    var sql = mapleValley.file();
    sql.inTransaction(() -> {
      sql.sql()
          .update(ENROLLMENT)
          .set(ENROLLMENT.EXIT_DATE, transfer)
          .where(ENROLLMENT.STUDENT_ID.eq(peter.id()))
          .execute();
      enroll(peter, "Lantern Hill", transfer, left);
      enroll(peter, "Lantern Hill", back, null);
    });
    // Mon Nov 2 to Fri Nov 13 without Nov 3 and Nov 11 are 8 school days
    assertEquals("62", standing("Peter Lindqvist").daysEnrolled());
    assertEquals(mapleValley.school("Lantern Hill").id(), standing("Peter Lindqvist").schoolId());
    assertEquals(
        "0",
        standing("Peter Lindqvist").daysMissed(),
        "what the old school recorded after he left does not count");
  }

  private void enroll(Student student, String school, LocalDate entry, @Nullable LocalDate exit) {
    mapleValley
        .file()
        .sql()
        .insertInto(ENROLLMENT)
        .set(ENROLLMENT.STUDENT_ID, student.id())
        .set(ENROLLMENT.SCHOOL_ID, mapleValley.school(school).id())
        .set(ENROLLMENT.GRADE, "9")
        .set(ENROLLMENT.ENTRY_DATE, entry)
        .set(ENROLLMENT.EXIT_DATE, exit)
        .execute();
  }

  @Test
  void findsWhoIsComingBack() {
    List<Long> coming = year().comingBack().stream().map(Attendance::studentId).toList();
    assertTrue(coming.contains(mapleValley.student("Destiny Albright").id()));
    assertTrue(coming.contains(mapleValley.student("Owen Castellanos").id()));
    assertFalse(coming.contains(mapleValley.student("Colton Hargrove").id()));
    assertFalse(coming.contains(mapleValley.student("Imani Whitcomb").id()));
  }

  @Test
  void findsWhoNewlyMissedTenPercentAndWhoIsUnderItAgain() {
    LocalDate monthAgo = LocalDate.of(2026, 11, 10);
    AttendanceYear year = year();
    List<Long> before =
        year.standings(monthAgo).stream()
            .filter(s -> s.band().isChronic())
            .map(Attendance::studentId)
            .toList();
    List<Long> now =
        year.standings().stream()
            .filter(s -> s.band().isChronic())
            .map(Attendance::studentId)
            .toList();
    List<Long> newly =
        year.newlyChronicSince(monthAgo).stream().map(Attendance::studentId).toList();
    List<Long> under =
        year.backUnderTenSince(monthAgo).stream().map(Attendance::studentId).toList();
    assertTrue(newly.contains(mapleValley.student("Nevaeh Stroud").id()));
    assertFalse(before.containsAll(newly));
    assertTrue(now.containsAll(newly));
    assertEquals(before.size() + newly.size() - under.size(), now.size());
  }

  @Test
  void tellsEachWeekAndTheLastOneIsNow() {
    AttendanceYear year = year();
    List<WeekShare> weeks = year.weeks();
    assertEquals(16, weeks.size());
    assertEquals(LocalDate.of(2026, 8, 28), weeks.getFirst().lastDay());
    assertEquals(0, weeks.getFirst().counted(), "five days are too few to say");
    assertEquals(MapleValley.LAST_POSTED, weeks.getLast().lastDay());
    assertEquals(year.lastPostedDay(), repository.lastPostedDay(MapleValley.TODAY));
    BandCounts now = BandCounts.of(year.standings());
    assertEquals(now.chronic(), weeks.getLast().chronic());
    assertEquals(now.counted(), weeks.getLast().counted());
    assertEquals(1, now.in(AbsenceBand.TOO_FEW_DAYS));
    assertEquals(
        now.chronic(),
        List.of("Birch Creek", "Maple Valley", "Lantern Hill").stream()
            .mapToInt(s -> year.weeks(mapleValley.school(s).id()).getLast().chronic())
            .sum());
  }

  @Test
  void aSummaryStandsInWhereNoDayIsPosted() {
    Student nora = mapleValley.student("Nora Vance");
    mapleValley
        .file()
        .inTransaction(() -> {
          var sql = mapleValley.file().sql();
          sql.deleteFrom(ATTENDANCE_COVERAGE).execute();
          sql.insertInto(ATTENDANCE_SUMMARY)
              .set(ATTENDANCE_SUMMARY.STUDENT_ID, nora.id())
              .set(ATTENDANCE_SUMMARY.SCHOOL_YEAR_LABEL, "2026-27")
              .set(ATTENDANCE_SUMMARY.AS_OF, MapleValley.LAST_POSTED)
              .set(ATTENDANCE_SUMMARY.ENROLLED_QUARTER_DAYS, 280)
              .set(ATTENDANCE_SUMMARY.MISSED_QUARTER_DAYS, 30)
              .execute();
        });
    Attendance standing = standing("Nora Vance");
    assertTrue(standing.fromSummary());
    assertEquals("7½", standing.daysMissed());
    assertEquals(AbsenceBand.MODERATE_CHRONIC, standing.band());
    assertTrue(standing.lastTen().isEmpty());
  }

  @Test
  void codesAndYearsAreWrittenAndChanged() {
    AttendanceCode ditching =
        repository.addCode(
            new AttendanceCode(
                0, mapleValley.year().id(), "D", "Ditching", CodeKind.ABSENT, false, false, 1));
    long nora = mapleValley.student("Nora Vance").id();
    StudentYear days =
        repository.studentYears(mapleValley.year()).stream()
            .filter(y -> y.studentId() == nora)
            .findFirst()
            .orElseThrow();
    repository.recordYears(List.of(days.with(MapleValley.LAST_POSTED, ditching.id())));
    assertEquals("¼", standing("Nora Vance").daysMissed());
    assertEquals(DayMark.PART_MISSED, standing("Nora Vance").lastTen().getLast());
    repository.changeCode(
        new AttendanceCode(
            ditching.id(),
            mapleValley.year().id(),
            "D",
            "Ditching",
            CodeKind.NOT_ENROLLED,
            false,
            false,
            0));
    assertEquals("69", standing("Nora Vance").daysEnrolled());
    assertEquals(6, repository.codes(mapleValley.year()).size());
  }

  @Test
  void anEmptyFileHasAnEmptyYear() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      AttendanceYear year = new AttendanceRepository(file).year(MapleValley.TODAY);
      assertEquals("2026-27", year.schoolYear().label());
      assertEquals(List.of(), year.standings());
      assertTrue(year.lastPostedDay().isEmpty());
      assertEquals(List.of(), year.weeks());
    }
  }
}
