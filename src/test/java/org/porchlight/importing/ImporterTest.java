package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.Tables;

class ImporterTest {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final String ROSTER =
      """
      Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate,Home_Phone,Street,Zip,Mother,PrimaryLanguage
      0012,"Ash, Mia",3,110,08/24/2026,06/01/2027,555-0142,4 Elm Street,62000,"Ash, Eva",English
      0013,"Birch Jr., Tom",0,110,08/24/2026,06/01/2027,555-0143,9 Oak Rd,62000,"Birch, Ann",Spanish
      0014,"Cedar, Joy",7,210,08/24/2026,09/01/2026,555-0142,4 ELM ST,62000,"Ash, Eva",English
      """;
  private static final String CALENDAR =
      """
      date,instructional,note
      2026-08-24,Y,
      2026-08-25,Y,
      2026-08-26,Y,
      2026-08-27,Y,
      2026-08-28,N,County fair
      2026-08-31,Y,
      2026-09-01,Y,
      """;
  private static final String EVENTS =
      """
      Student_Number,LastFirst,SchoolID,Att_Date,Att_Code,Description
      0012,"Ash, Mia",110,08/24/2026,A,Absent
      0012,"Ash, Mia",110,08/25/2026,true,Tardy
      0013,"Birch, Tom",110,08/26/2026,HA,Half Day AM
      0014,"Cedar, Joy",210,08/31/2026,U,Unexcused Absence
      """;

  private final DistrictFile file = DistrictFile.inMemory();
  private final Clock clock =
      Clock.fixed(LocalDateTime.of(2026, 9, 2, 8, 0).atZone(ZONE).toInstant(), ZONE);
  private final Importer importer = new Importer(file, clock, null);
  private final StudentRepository students = new StudentRepository(file);

  @Test
  void aRosterMakesSchoolsStudentsAndFamilies() {
    PastImport roster = bring("roster.csv", ROSTER);
    assertEquals(new RowCounts(3, 3, 0, 0, 0, 0, 0), roster.counts());
    assertEquals(
        List.of("110 School 110", "210 School 210"),
        new SchoolRepository(file)
            .schools().stream().map(school -> school.code() + " " + school.name()).toList());
    Student tom = student("0013");
    assertEquals("Birch Jr., Tom", tom.listName());
    assertEquals("K", tom.enrollments().getFirst().grade().code());
    assertEquals(LocalDate.of(2027, 6, 1), tom.enrollments().getFirst().exitDate());
    Household home = household(student("0012"));
    assertEquals(home.id(), student("0014").householdId());
    assertEquals("Ash and Cedar", home.familyName());
    assertEquals(List.of("Eva Ash"), home.guardians().stream().map(Guardian::fullName).toList());
  }

  @Test
  void attendanceIsReconciledWithinItsOwnDatesAndSchools() {
    bringAll();
    // Mia's absence was a mistake, her tardy stands; Tom's file lies outside these dates
    ImportPreview preview =
        preview(
            "week.csv",
            """
            Student_Number,SchoolID,Att_Date,Att_Code,Description
            12,110,08/25/2026,T,Tardy
            13,110,08/24/2026,EX,Excused Absence
            """);
    assertEquals(new RowCounts(2, 1, 0, 1, 1, 0, 0), preview.counts());
    assertEquals(
        List.of("Mia Ash A"),
        preview.removedDays().stream().map(day -> day.studentName() + " " + day.code()).toList());
    assertTrue(preview.notices().getFirst().startsWith("2 student IDs had lost"));
    importer.save(preview, true);
    var year = new AttendanceRepository(file).year(LocalDate.of(2026, 9, 2));
    assertEquals(0, year.standing(student("0012").id()).orElseThrow().missedQuarterDays());
    assertEquals(1, year.standing(student("0012").id()).orElseThrow().tardies());
    assertEquals(6, year.standing(student("0013").id()).orElseThrow().missedQuarterDays());
    assertEquals(4, year.standing(student("0014").id()).orElseThrow().missedQuarterDays());
  }

  @Test
  void everyRowIsSetAsideForItsOwnReason() {
    bringAll();
    ImportPreview preview =
        preview(
            "odd.csv",
            """
            Student_Number,LastFirst,SchoolID,Att_Date,Att_Code,Description
            0099,"Nobody, Ned",110,08/24/2026,A,Absent
            ,"Ash, Mia",110,08/24/2026,A,Absent
            1.2E+05,"Ash, Mia",110,08/24/2026,A,Absent
            0012,"Ash, Mia",110,31/31/2026,A,Absent
            0012,"Ash, Mia",110,08/28/2026,A,Absent
            0012,"Ash, Mia",110,09/14/2026,A,Absent
            0012,"Ash, Mia",110,08/20/2026,A,Absent
            0012,"Ash, Mia",210,08/24/2026,A,Absent
            0012,"Ash, Mia",999,08/24/2026,A,Absent
            0014,"Cedar, Joy",210,09/01/2026,A,Absent
            0012,"Ash, Mia",110,08/26/2026,A,Absent
            0012,"Ash, Mia",110,08/26/2026,A,Absent
            0012,"Ash, Mia",110,08/26/2026,T,Tardy
            """);
    assertEquals(
        List.of(
            "2 UNKNOWN_STUDENT",
            "3 NO_STUDENT_ID",
            "4 ID_LOST_DIGITS",
            "5 UNREADABLE_DATE",
            "6 CLOSED_DAY",
            "7 IN_THE_FUTURE",
            "8 BEFORE_ENTRY",
            "9 OTHER_SCHOOL_THAT_DAY",
            "10 UNKNOWN_SCHOOL",
            "11 AFTER_WITHDRAWAL",
            "14 DIFFERENT_ROWS_FOR_ONE_DAY"),
        preview.problems().stream().map(p -> p.rowNumber() + " " + p.reason()).toList());
    // the one good day is Aug 26, where Tom's half day is gone from the file
    assertEquals(new RowCounts(13, 1, 0, 1, 0, 1, 11), preview.counts());
    assertTrue(preview.counts().addUp());
  }

  @Test
  void aBareCodeIsAskedOnceAndRemembered() {
    bring("roster.csv", ROSTER);
    bring("calendar.csv", CALENDAR);
    String bare = "Student_Number,Att_Date,Att_Code\n0012,2026-08-24,A\n0013,2026-08-24,T\n";
    ImportPreview asked = preview("bare.csv", bare);
    assertEquals(List.of("code.A"), asked.questions().stream().map(ImportQuestion::key).toList());
    assertFalse(asked.isReady());
    assertThrows(IllegalStateException.class, () -> importer.save(asked, true));
    String template = ImportAnswers.template("bare.csv", asked.questions());
    assertTrue(template.contains("What does A mean?"), template);
    ImportAnswers answers =
        ImportAnswers.parse(template.replace("code.A =", "code.A = absent excused"));
    ImportPreview told = importer.preview(asked, answers, ReadingProgress.SILENT);
    assertEquals(List.of(), told.questions());
    importer.save(told, true);
    ImportPreview next = preview("next.csv", bare + "0012,2026-08-25,A\n");
    assertEquals(List.of(), next.questions());
    assertEquals(new RowCounts(3, 1, 0, 0, 2, 0, 0), next.counts());
  }

  @Test
  void datesThatCouldBeReadBothWaysAreAskedUnlessSchoolDaysDecide() {
    String twelve =
        ROSTER
            .replace("08/24/2026", "08/09/2026")
            .replace("06/01/2027", "")
            .replace("09/01/2026", "");
    ImportPreview asked = preview("roster.csv", twelve);
    assertEquals(
        List.of("date_order.EntryDate"),
        asked.questions().stream().map(ImportQuestion::key).toList());
    ImportPreview told =
        importer.preview(
            asked,
            ImportAnswers.none().with("date_order.EntryDate", "day_first"),
            ReadingProgress.SILENT);
    importer.save(told, true);
    assertEquals(LocalDate.of(2026, 9, 8), student("0012").enrollments().getFirst().entryDate());
  }

  @Test
  void anExitDateIsAskedWhereNothingSaysWhatItMeans() {
    String renamed = ROSTER.replace("Student_Number,LastFirst", "Student ID,Student Name");
    ImportPreview asked = preview("roster.csv", renamed);
    assertEquals(
        List.of("exit_date"), asked.questions().stream().map(ImportQuestion::key).toList());
    ImportPreview told =
        importer.preview(
            asked, ImportAnswers.none().with("exit_date", "last_day"), ReadingProgress.SILENT);
    importer.save(told, true);
    assertEquals(LocalDate.of(2026, 9, 2), student("0014").enrollments().getFirst().exitDate());
  }

  @Test
  void whatPeopleLearnedSurvivesTheNextRoster() {
    bring("roster.csv", ROSTER);
    HouseholdRepository households = new HouseholdRepository(file);
    Household home = household(student("0012"));
    households.markPhoneWrong(
        home.guardians().getFirst().phones().getFirst().id(), LocalDate.of(2026, 9, 1));
    households.setBeforeYouKnock(home.id(), "Side door");
    PastImport again = bring("roster2.csv", ROSTER.replace("4 Elm Street", "77 Pine Ave"));
    assertEquals(new RowCounts(3, 0, 0, 0, 3, 0, 0), again.counts());
    PastImport moved =
        bring(
            "roster3.csv",
            ROSTER.replace("4 Elm Street", "77 Pine Ave").replace("4 ELM ST", "77 Pine Ave"));
    assertEquals(1, moved.counts().changed());
    Household after = household(student("0012"));
    assertEquals("77 Pine Ave", after.street());
    assertEquals("Side door", after.beforeYouKnock());
    assertTrue(after.guardians().getFirst().phones().getFirst().isWrong());
    importer.undoLast();
    Household back = household(student("0012"));
    assertEquals("4 Elm Street", back.street());
    assertTrue(back.guardians().getFirst().phones().getFirst().isWrong());
  }

  @Test
  void undoKeepsFamiliesPeopleHaveWrittenAbout() {
    bring("roster.csv", ROSTER);
    Student mia = student("0012");
    file.inTransaction(() ->
        file.sql()
            .insertInto(Tables.NOMINATION)
            .set(Tables.NOMINATION.STUDENT_ID, mia.id())
            .set(Tables.NOMINATION.ASKED_BY, "Ms. Nguyen")
            .set(Tables.NOMINATION.ASKED_ON, LocalDate.of(2026, 9, 1))
            .execute());
    UndoneImport undone = importer.undoLast().orElseThrow();
    assertEquals(
        List.of(
            new KeptRow(
                "Mia Ash", "Visits, calls, promises or notes have been written about them")),
        undone.kept());
    // the family Ash and Cedar stays whole, the family Birch goes
    assertEquals(
        List.of("0012", "0014"), students.students().stream().map(Student::localId).toList());
    assertEquals(List.of("Eva Ash"), guardians(student("0012")));
  }

  @Test
  void undoIsExactAlsoAfterAttendance() {
    bring("roster.csv", ROSTER);
    bring("calendar.csv", CALENDAR);
    Dump before = Dump.of(file);
    bring("events.csv", EVENTS);
    assertFalse(before.equals(Dump.of(file)));
    importer.undoLast();
    assertEquals(before, Dump.of(file));
  }

  @Test
  void theSameFileIsKnownUnderAnyName() {
    bring("roster.csv", ROSTER);
    ImportPreview again = preview("copy of roster.csv", ROSTER);
    assertFalse(again.isReady());
    assertEquals("roster.csv", again.alreadyImported().orElseThrow().fileName());
  }

  @Test
  void whoeverCallsCanStopIt() {
    assertThrows(
        ImportCancelledException.class,
        () -> importer.preview(sheet("roster.csv", ROSTER), ImportAnswers.none(), rows -> false));
    assertEquals(List.of(), students.students());
  }

  @Test
  void attendanceWaitsForRosterAndCalendar() {
    assertThrows(UnusableSheetException.class, () -> preview("events.csv", EVENTS));
    assertThrows(UnusableSheetException.class, () -> preview("calendar.csv", CALENDAR));
    bring("roster.csv", ROSTER);
    assertThrows(UnusableSheetException.class, () -> preview("events.csv", EVENTS));
  }

  @Test
  void aSpellTheOfficeTookBackGoes() {
    bring("roster.csv", ROSTER);
    PastImport corrected =
        bring(
            "corrected.csv",
            ROSTER.replace(
                "0013,\"Birch Jr., Tom\",0,110,08/24", "0013,\"Birch Jr., Tom\",0,110,08/26"));
    assertEquals(new RowCounts(3, 1, 0, 1, 2, 0, 0), corrected.counts());
    assertEquals(1, student("0013").enrollments().size());
    assertEquals(LocalDate.of(2026, 8, 26), student("0013").enrollments().getFirst().entryDate());
  }

  @Test
  void aMisspeltColumnThatCountsIsAsked() {
    bring("roster.csv", ROSTER);
    bring("calendar.csv", CALENDAR);
    String misspelt = "Student Number,Attendnce Date,Att_Code\n0012,2026-08-24,T\n";
    ImportPreview asked = preview("misspelt.csv", misspelt);
    assertEquals(
        List.of("column.Attendnce Date"),
        asked.questions().stream().map(ImportQuestion::key).toList());
    ImportAnswers answers =
        ImportAnswers.none().withColumn("Attendnce Date", ColumnField.DATE).with("code.T", "tardy");
    importer.save(importer.preview(asked, answers, ReadingProgress.SILENT), true);
    ImportPreview next = preview("next.csv", misspelt + "0013,2026-08-24,T\n");
    assertEquals(List.of(), next.questions(), "what was answered once is remembered");
    assertTrue(next.file().isRemembered());
    assertEquals(new RowCounts(2, 1, 0, 0, 1, 0, 0), next.counts());
  }

  @Test
  void whatTheFileSaysUnreadablyIsNotRemoved() {
    bringAll();
    ImportPreview days =
        preview(
            "portions.csv",
            """
            Student_Number,SchoolID,Att_Date,Att_Code,Description,Portion
            0012,110,08/24/2026,A,Absent,most
            0012,110,08/25/2026,T,Tardy,
            0013,110,08/24/2026,EX,Excused Absence,1
            0013,110,08/26/2026,HA,Half Day AM,
            """);
    assertEquals(new RowCounts(4, 1, 0, 0, 2, 0, 1), days.counts());
    ImportPreview spells =
        preview(
            "spells.csv",
            ROSTER.replace("0013,\"Birch Jr., Tom\",0,", "0013,\"Birch Jr., Tom\",first,")
                + "0013,\"Birch Jr., Tom\",0,210,08/31/2026,,,,,,\n");
    assertEquals(new RowCounts(4, 1, 0, 0, 2, 0, 1), spells.counts());
  }

  @Test
  void partOfADayCounts() {
    bring("roster.csv", ROSTER);
    bring("calendar.csv", CALENDAR);
    bring(
        "portions.csv",
        """
        Student_Number,Att_Date,Att_Code,Description,Portion
        0012,2026-08-24,EX,Excused Absence,0.5
        0012,2026-08-25,EX,Excused Absence,1
        0012,2026-08-26,EX,Excused Absence,.25
        """);
    var year = new AttendanceRepository(file).year(LocalDate.of(2026, 9, 2));
    assertEquals(7, year.standing(student("0012").id()).orElseThrow().missedQuarterDays());
  }

  @Test
  void totalsWhoseNumbersDisagreeAreSetAside() {
    bring("roster.csv", ROSTER);
    ImportPreview preview =
        preview(
            "totals.csv",
            """
            Last year at a glance
            Run:,06/02/2026
            Student Number,Student,Absences,Membership,% Absent
            12,"Ash, Mia",17.5,175,10.00%
            13,"Birch, Tom",3,170,9.10%
            14,"Cedar, Joy",200,170,
            Total,,220.5,515,
            Page 1 of 1
            """);
    assertEquals(
        List.of("TOTALS_DISAGREE", "MORE_MISSED_THAN_ENROLLED"),
        preview.problems().stream().map(p -> p.reason().name()).toList());
    assertEquals(new RowCounts(3, 1, 0, 0, 0, 0, 2), preview.counts());
    assertEquals(
        List.of("BANNER", "BANNER", "TOTAL", "FOOTER"),
        preview.file().dropped().stream().map(row -> row.reason().name()).toList());
    assertEquals(3, preview.file().headerRow());
    importer.save(preview, false);
    assertEquals(
        "2025-26",
        file.sql().selectFrom(Tables.ATTENDANCE_SUMMARY).fetchOne().getSchoolYearLabel());
  }

  private void bringAll() {
    bring("roster.csv", ROSTER);
    bring("calendar.csv", CALENDAR);
    assertEquals(new RowCounts(4, 4, 0, 0, 0, 0, 0), bring("events.csv", EVENTS).counts());
  }

  private Student student(String localId) {
    return students.findStudent(localId).orElseThrow();
  }

  private List<String> guardians(Student student) {
    return household(student).guardians().stream().map(Guardian::fullName).toList();
  }

  private Household household(Student student) {
    return new HouseholdRepository(file).findHousehold(student.householdId()).orElseThrow();
  }

  private PastImport bring(String name, String text) {
    ImportPreview preview = preview(name, text);
    assertEquals(List.of(), preview.questions());
    return importer.save(preview, true);
  }

  private ImportPreview preview(String name, String text) {
    return importer.preview(sheet(name, text), ImportAnswers.none(), ReadingProgress.SILENT);
  }

  private static Spreadsheet sheet(String name, String text) {
    return Spreadsheet.read(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
