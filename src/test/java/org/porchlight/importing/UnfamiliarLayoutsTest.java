package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.spreadsheets.WorkbookWriter;
import org.porchlight.text.Messages;

/// Layouts nobody described beforehand: each comes to the right days, asks, or is declined in its
/// own sentence.
class UnfamiliarLayoutsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 24);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 2);
  private static final LocalDate LABOR_DAY = LocalDate.of(2026, 9, 7);
  private static final String A_IS_ABSENT = "code.A = absent unexcused\n";

  private final ImportDesk desk = new ImportDesk(LAST);

  @BeforeEach
  void aSmallDistrict() {
    desk.bring(
        "students.csv",
        """
        Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate
        0412,"Ash, Mia",3,110,08/24/2026,06/01/2027
        0413,"Birch, Tom",2,110,08/24/2026,06/01/2027
        0414,"Cedar, Ana",3,110,08/24/2026,06/01/2027
        """);
    desk.bring(
        "calendar.csv",
        "date,instructional\n"
            + FIRST
                .datesUntil(LAST.plusDays(1))
                .filter(day ->
                    day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .map(day -> day + (day.equals(LABOR_DAY) ? ",N" : ",Y"))
                .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void aPeriodColumnNobodyHasAMarkInIsNoPeriod() {
    bring(
        "period_rule = fraction\n" + A_IS_ABSENT,
        """
        Student_Number,Date,Per 0,Per 1,Per 2,Per 3,Per 4
        0412,08/24/2026,,A,A,A,A
        0412,08/25/2026,,A,A,,
        0413,08/26/2026,,,,A,A
        """);
    assertMissed(6, 2, 0);
  }

  @Test
  void aStudentWithoutTheEarlyPeriodMissesWholeDays() {
    ImportPreview preview =
        bring(
            "period_rule = fraction\n" + A_IS_ABSENT,
            """
            Student_Number,Date,Per 0,Per 1,Per 2,Per 3,Per 4
            0412,08/24/2026,,A,A,A,A
            0412,08/25/2026,,A,A,A,A
            0412,08/26/2026,,A,A,A,A
            0413,08/26/2026,A,A,A,A,A
            """);
    assertMissed(12, 4, 0);
    assertTrue(preview.notices().stream().anyMatch(said -> said.contains("1 student")));
  }

  @Test
  void aColumnThatTellsRowsOfOneDayApartIsAskedAbout() {
    assertAsks(
        QuestionKind.COLUMN,
        """
        Student_Number,Date,Slot,Code,Description
        0412,08/24/2026,Morning bell,A,Absent
        0412,08/24/2026,After lunch,A,Absent
        0412,08/25/2026,Morning bell,A,Absent
        0413,08/25/2026,Morning bell,A,Absent
        0413,08/25/2026,After lunch,A,Absent
        0414,08/25/2026,Morning bell,A,Absent
        0414,08/25/2026,After lunch,A,Absent
        """);
  }

  @Test
  void aHalfDayFlagIsHalfADay() {
    bring(
        "",
        """
        Student_Number,Date,Absent,Half Day,Tardy,Excused
        0412,08/24/2026,TRUE,FALSE,FALSE,FALSE
        0412,08/25/2026,TRUE,TRUE,FALSE,TRUE
        0413,08/25/2026,FALSE,FALSE,TRUE,FALSE
        """);
    assertMissed(6, 0, 0);
  }

  @Test
  void minutesAreTheirPartOfTheDay() {
    bring(
        "",
        """
        Student_Number,Date,Minutes Present,Minutes Scheduled
        0412,08/24/2026,0,390
        0412,08/25/2026,195,390
        0413,08/24/2026,390,390
        0413,08/25/2026,300,390
        0414,08/24/2026,390,390
        0414,08/25/2026,390,390
        """);
    assertMissed(6, 1, 0);
  }

  @Test
  void minutesWithoutTheLengthOfADayAskForIt() {
    assertAsks(
        QuestionKind.HOURS_PER_DAY,
        """
        Student_Number,Date,Minutes Missed,Reason
        0412,08/24/2026,390,Absent
        0412,08/25/2026,195,Medical
        """);
  }

  @Test
  void tardiesAloneAreNoListOfAbsences() {
    String tardies =
        """
        Student_Number,Date,Code,Description
        0412,08/24/2026,T,Tardy
        0412,08/25/2026,T,Tardy
        0413,08/26/2026,T,Tardy
        0413,08/27/2026,T,Tardy
        0414,08/28/2026,T,Tardy
        """;
    assertAsks(QuestionKind.NO_ABSENCES, tardies);
    bring("go_on.no_absences = yes\n", tardies);
    assertMissed(0, 0, 0);
  }

  @Test
  void aTitleThatSaysUnexcusedIsAskedAboutTheOthers() {
    assertAsks(
        QuestionKind.ONE_KIND_OF_ABSENCE,
        """
        Unexcused Absences

        Student_Number,Date,Code,Description
        0412,08/24/2026,A,Absent
        0413,08/25/2026,A,Absent
        """);
  }

  @Test
  void monthsSideBySideAreAddedUp() {
    bring(
        "school_year = 2026-27\n",
        """
        ,,August,,September,
        Student_Number,Name,Enrolled,Absent,Enrolled,Absent
        0412,"Ash, Mia",6,1,21,2.5
        0413,"Birch, Tom",6,0,21,0
        0414,"Cedar, Ana",6,0,21,1
        """);
    assertMissed(14, 0, 4);
    assertEquals(4 * 27, standing("0412").enrolledQuarterDays());
  }

  @Test
  void totalsOfTheYearAreToldFromThoseOfTheMonth() {
    bring(
        "school_year = 2026-27\n",
        """
        Student_Number,Days Absent (Month),Days Enrolled (Month),Days Absent (YTD),Days Enrolled (YTD)
        0412,1,2,3.5,30
        0413,0,2,0,30
        0414,0,2,1,30
        """);
    assertMissed(14, 0, 4);
  }

  @Test
  void halfDaysCountedApartAreHalves() {
    bring(
        "school_year = 2026-27\n",
        """
        Student_Number,Full Day Absences,Half Day Absences,Days Enrolled
        0412,3,1,30
        0413,0,0,30
        0414,1,2,30
        """);
    assertMissed(14, 0, 8);
  }

  @Test
  void aShareOfTheDaysEnrolledIsDaysWhereItFitsOneNumberOnly() {
    ImportPreview preview =
        bring(
            "school_year = 2026-27\n",
            """
            Student_Number,Days Enrolled,Attendance Rate
            0412,30,88.33%
            0413,30,100.00%
            0414,30,97%
            """);
    assertMissed(14, 0, 0);
    assertEquals(
        List.of(SetAsideReason.PERCENT_TOO_COARSE),
        preview.problems().stream().map(ImportProblem::reason).toList());
  }

  @Test
  void headingsNameTheStudent() {
    bring(
        A_IS_ABSENT,
        """
        Attendance by student

        Student: Ash, Mia (0412),,Grade: 3
        Date,Code,Description
        08/24/2026,A,Absent
        08/25/2026,A,Absent
        Total Absences: 2
        Student: Birch, Tom (0413),,Grade: 2
        Date,Code,Description
        08/25/2026,A,Absent
        Total Absences: 1
        """);
    assertMissed(8, 4, 0);
  }

  @Test
  void studentsMayStandSideBySide() {
    bring(
        A_IS_ABSENT + "code.H = absent unexcused half\n",
        """
        Date,0412,0413,0414
        ,"Ash, Mia","Birch, Tom","Cedar, Ana"
        08/24/2026,A,,
        08/25/2026,H,,
        08/26/2026,,A,
        08/27/2026,,,
        """);
    assertMissed(6, 4, 0);
  }

  @Test
  void morningAndAfternoonHaveColumnsOfTheirOwn() {
    bring(
        A_IS_ABSENT,
        """
        ,,8/24/26,,8/25/26,
        Student ID,Name,AM,PM,AM,PM
        0412,"Ash, Mia",A,A,A,
        0413,"Birch, Tom",,,,A
        0414,"Cedar, Ana",,,,
        """);
    assertMissed(6, 2, 0);
  }

  @Test
  void absencesMayGoFromADayToADay() {
    bring(
        "",
        """
        Student ID,Student,Start Date,End Date,Days,Reason
        0412,"Ash, Mia",08/24/2026,08/26/2026,3,Absent
        0412,"Ash, Mia",08/31/2026,08/31/2026,0.5,Absent
        0412,"Ash, Mia",09/03/2026,09/04/2026,1,Absent
        0413,"Birch, Tom",08/28/2026,08/31/2026,2,Absent
        0413,"Birch, Tom",09/14/2026,09/14/2026,1,Absent
        """);
    assertMissed(18, 12, 0);
  }

  @Test
  void anAbsenceWhoseDaysNobodyCanTellIsSetAside() {
    ImportPreview preview =
        bring(
            "",
            """
            Student ID,Student,Start Date,End Date,Code,Reason
            0412,"Ash, Mia",08/24/2026,08/26/2026,A,Absent
            0412,"Ash, Mia",08/28/2026,08/27/2026,A,Absent
            0412,"Ash, Mia",08/31/2026,ongoing,A,Absent
            0412,"Ash, Mia",09/01/2026,09/30/2028,A,Absent
            0412,"Ash, Mia",09/03/2026,09/04/2026,A,Absent
            0412,"Ash, Mia",09/08/2026,,A,Absent
            0412,"Ash, Mia",09/19/2026,09/20/2026,A,Absent
            0413,"Birch, Tom",08/28/2026,08/31/2026,A,Absent
            0413,"Birch, Tom",09/01/2026,09/01/2026,A,Absent
            0413,"Birch, Tom",09/03/2026,09/03/2026,A,Absent
            0413,"Birch, Tom",09/10/2026,09/11/2026,A,Absent
            0413,"Birch, Tom",09/14/2026,09/14/2026,A,Absent
            0414,"Cedar, Ana",09/14/2026,09/14/2026,A,Absent
            0414,"Cedar, Ana",09/15/2026,09/15/2026,A,Absent
            0414,"Cedar, Ana",09/16/2026,09/16/2026,A,Absent
            0414,"Cedar, Ana",09/17/2026,09/17/2026,A,Absent
            0414,"Cedar, Ana",09/18/2026,09/18/2026,A,Absent
            0414,"Cedar, Ana",09/21/2026,09/21/2026,A,Absent
            0414,"Cedar, Ana",09/22/2026,09/22/2026,A,Absent
            0414,"Cedar, Ana",09/23/2026,09/23/2026,A,Absent
            """);
    assertEquals(
        List.of("08/28/2026 → 08/27/2026", "08/31/2026 → ongoing", "09/01/2026 → 09/30/2028"),
        preview.problems().stream()
            .filter(problem -> problem.reason() == SetAsideReason.UNREADABLE_DATE)
            .map(ImportProblem::detail)
            .toList());
    assertMissed(24, 28, 32);
  }

  @Test
  void aHolidayInsideAnAbsenceIsNoDayOfIt() {
    bring(
        "",
        """
        Student ID,Student,Start Date,End Date,Days,Reason
        0412,"Ash, Mia",09/03/2026,09/09/2026,4,Absent
        0412,"Ash, Mia",09/14/2026,09/14/2026,1,Absent
        0413,"Birch, Tom",09/04/2026,09/08/2026,1,Absent
        0413,"Birch, Tom",09/15/2026,09/16/2026,2,Absent
        """);
    assertMissed(20, 12, 0);
  }

  @Test
  void datesMayBeListedInOneCell() {
    bring(
        "",
        """
        Student ID,Student,Dates Absent
        0412,"Ash, Mia","8/24/26, 8/25/26 (half)"
        0413,"Birch, Tom",8/28/26
        0414,"Cedar, Ana",
        """);
    assertMissed(6, 4, 0);
  }

  @Test
  void datesWithoutAYearAreOfTheSchoolYear() {
    bring(
        "school_year = 2026-27\n" + A_IS_ABSENT,
        """
        Student_Number,Date,Code
        0412,24-Aug,A
        0412,25-Aug,A
        0413,1-Sep,A
        """);
    assertMissed(8, 4, 0);
  }

  @Test
  void aWholeSentenceMayBeTheCode() {
    bring(
        "",
        """
        Student_Number,Date,Status
        0412,08/24/2026,Half Day Absent - Unexcused
        0413,08/24/2026,Present - In-School Suspension
        0414,08/24/2026,Present
        0412,08/25/2026,Absent - Excused
        0413,08/25/2026,Present
        0414,08/25/2026,Present
        """);
    assertMissed(6, 0, 0);
  }

  @Test
  void spanishWordsAndDecimalCommasAreRead() {
    bring(
        "school_year = 2026-27\n",
        """
        Número de estudiante;Nombre del estudiante;Días matriculados;Días ausentes
        0412;Ash, Mia;30;3,5
        0413;Birch, Tom;30;0
        0414;Cedar, Ana;30;1
        """);
    assertMissed(14, 0, 4);
  }

  @Test
  void sheetsOfMonthsAreReadOneByOne() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WorkbookWriter book = new WorkbookWriter(bytes)) {
      month(book, "Aug", "August 2026", 31, 24);
      month(book, "Sept", "September 2026", 30, 14);
    }
    for (String sheet : List.of("Aug", "Sept")) {
      desk.save(
          desk.importer()
              .preview(
                  Spreadsheet.read("months.xlsx", bytes.toByteArray()),
                  ImportAnswers.parse("sheet = " + sheet + "\n" + A_IS_ABSENT),
                  ReadingProgress.SILENT));
    }
    assertMissed(8, 0, 0);
  }

  /// A title, the days of the month, and one student away on a day.
  private static void month(WorkbookWriter book, String name, String title, int days, int away) {
    WorkbookWriter.Sheet sheet = book.sheet(name);
    sheet.row(title);
    Object[] header = new Object[days + 2];
    Object[] ash = new Object[days + 2];
    Object[] birch = new Object[days + 2];
    header[0] = "ID";
    header[1] = "Student";
    ash[0] = "0412";
    ash[1] = "Ash, Mia";
    birch[0] = "0413";
    birch[1] = "Birch, Tom";
    for (int day = 1; day <= days; day++) {
      header[day + 1] = day;
    }
    ash[away + 1] = "A";
    sheet.row(header);
    sheet.row(ash);
    sheet.row(birch);
  }

  @Test
  void sessionsTakenForDaysAreNoticed() {
    assertAsks(
        QuestionKind.MORE_DAYS_THAN_CALENDAR,
        """
        Student_Number,Days Enrolled,Days Absent
        0412,60,7
        0413,60,0
        0414,60,2
        """,
        "school_year = 2026-27\n");
  }

  @Test
  void fractionsAreNumbers() {
    bring(
        "school_year = 2026-27\n",
        """
        ID Number,Student,Days on Roll,Days Missed
        0412,"Ash, Mia",30,3 ½
        0413,"Birch, Tom",30,0
        0414,"Cedar, Ana",30,¾
        """);
    assertMissed(14, 0, 3);
  }

  @Test
  void hoursOfADayAreAPartOfIt() {
    bring(
        "hours_per_day = 6.5\n",
        """
        Student ID,Date,Hours Missed,Type
        0412,08/24/2026,6.5,Excused
        0412,08/25/2026,3.25,Unexcused
        0413,08/26/2026,1.625,Excused
        """);
    assertMissed(6, 1, 0);
  }

  @Test
  void aMorningOfUnknownLengthIsAsked() {
    assertAsks(
        QuestionKind.CODE,
        """
        Student Number,Student Name,Attendance Date,Status
        0412,"Ash, Mia",08/24/2026,Absent AM Only
        0413,"Birch, Tom",08/24/2026,Absent Unexcused (Partial Day)
        0414,"Cedar, Ana",08/25/2026,Absent Excused
        """,
        "");
  }

  @Test
  void wordsThatLeaveThePartOpenAreAskedHoweverTheyAreWritten() {
    for (String words : List.of("Absent A.M.", "Absent P. M.", "Ausente por la tarde")) {
      String sheet =
          """
          Student_Number,SchoolID,Att_Date,Att_Code,Description
          0412,110,08/24/2026,A,%s
          0413,110,08/24/2026,U,Unexcused
          """
              .formatted(words);
      assertEquals(
          List.of("A"),
          desk.preview("sheet.csv", sheet).questions().stream()
              .filter(question -> question.kind() == QuestionKind.CODE)
              .map(ImportQuestion::subject)
              .toList(),
          words);
    }
  }

  @Test
  void morningsAndAfternoonsInRowsOfTheirOwnAreNotTakenForDays() {
    assertAsks(
        QuestionKind.COLUMN,
        """
        Student Number,Attendance Date,Session,Status
        0412,08/24/2026,AM,Absent
        0412,08/24/2026,PM,Present
        0413,08/24/2026,AM,Present
        0413,08/24/2026,PM,Present
        0412,08/25/2026,AM,Absent
        0412,08/25/2026,PM,Absent
        0413,08/25/2026,AM,Present
        0413,08/25/2026,PM,Absent
        """,
        "");
  }

  @Test
  void aNumberKeptAsAFormulaIsRead() {
    bring(
        "",
        """
        STUDENT_NUMBER,ATT_DATE,ATT_CODE,DESCRIPTION
        "=""0412""\",08/24/2026,EX,Excused Absence
        "=""0414""\",08/25/2026,EX,Excused Absence
        """);
    assertMissed(4, 0, 4);
  }

  @Test
  void aHistoryWithRowsTakenBackIsDeclined() {
    UnusableSheetException declined =
        assertThrows(
            UnusableSheetException.class,
            () ->
                bring(
                    "",
                    """
                    Student ID,Date,Code,Description,Action
                    0412,08/24/2026,U,Unexcused,Added
                    0412,08/24/2026,U,Unexcused,Deleted
                    0413,08/25/2026,EX,Excused Absence,Added
                    """));
    assertEquals(Messages.text("importing.unusable.history", "Action"), declined.getMessage());
  }

  @Test
  void whatCannotBeCountedSaysWhatToExport() {
    assertDeclined(
        DeclinedSheet.CODE_TOTALS,
        """
        Student_Number,Student,Absence Code,Days,Days Enrolled,Days Absent
        0412,"Ash, Mia",A,2,30,2
        0412,"Ash, Mia",T,4,30,4
        0413,"Birch, Tom",T,1,30,1
        """);
    assertDeclined(
        DeclinedSheet.CODE_TOTALS,
        """
        Student_Number,Student,A,EX,T
        0412,"Ash, Mia",2,0,4
        0413,"Birch, Tom",0,1,1
        """);
    assertDeclined(
        DeclinedSheet.NAMES_ALONE,
        """
        Student Name,Grade,Days Absent,Days Enrolled
        "Ash, Mia",3,2,30
        "Birch, Tom",2,0,30
        """);
    assertDeclined(
        DeclinedSheet.TERM_TOTALS,
        """
        Student_Number,Q1 Absences,Q1 Days,Q2 Absences,Q2 Days
        0412,2,20,1,10
        0413,0,20,0,10
        """);
    assertDeclined(
        DeclinedSheet.ABSENCES_ALONE,
        """
        Student_Number,Student,Grade,Absences
        0412,"Ash, Mia",3,2
        0413,"Birch, Tom",2,0
        """);
  }

  @Test
  void rowsMarkedAsTakenBackAreNotCounted() {
    for (String marks :
        List.of("Deleted Y N", "IsDeleted 1 0", "Void_Flag true false", "Record_Deleted X -")) {
      String[] words = marks.split(" ", -1);
      String sheet = marked(words[0], words[1], words[2]);
      UnusableSheetException declined =
          assertThrows(UnusableSheetException.class, () -> desk.preview("sheet.csv", sheet), marks);
      assertEquals(Messages.text("importing.unusable.history", words[0]), declined.getMessage());
    }
    bring("", marked("Deleted", "N", "N"));
    assertMissed(8, 4, 0);
  }

  private static String marked(String header, String first, String others) {
    return """
    Student_Number,Date,Code,Description,%s
    0412,08/24/2026,A,Absent,%s
    0412,08/25/2026,A,Absent,%s
    0413,08/25/2026,A,Absent,%s
    """
        .formatted(header, first, others, others);
  }

  private ImportPreview bring(String answers, String sheet) {
    ImportPreview preview = desk.preview("sheet.csv", sheet, ImportAnswers.parse(answers));
    desk.save(preview);
    return preview;
  }

  private void assertAsks(QuestionKind kind, String sheet) {
    assertAsks(kind, sheet, A_IS_ABSENT);
  }

  private void assertAsks(QuestionKind kind, String sheet, String answers) {
    ImportPreview preview = desk.preview("sheet.csv", sheet, ImportAnswers.parse(answers));
    assertTrue(
        preview.questions().stream().anyMatch(question -> question.kind() == kind),
        () -> preview.questions().toString());
  }

  private void assertDeclined(DeclinedSheet why, String sheet) {
    UnusableSheetException problem =
        assertThrows(UnusableSheetException.class, () -> desk.preview("sheet.csv", sheet));
    assertEquals(Messages.of(why), problem.getMessage());
  }

  /// @param quarters of the three students
  private void assertMissed(int... quarters) {
    List<String> students = List.of("0412", "0413", "0414");
    for (int i = 0; i < quarters.length; i++) {
      assertEquals(quarters[i], missed(students.get(i)), students.get(i));
    }
  }

  private int missed(String localId) {
    return new AttendanceRepository(desk.file())
        .year(LAST)
        .standing(desk.student(localId).id())
        .map(Attendance::missedQuarterDays)
        .orElse(0);
  }

  private Attendance standing(String localId) {
    return new AttendanceRepository(desk.file())
        .year(LAST)
        .standing(desk.student(localId).id())
        .orElseThrow();
  }
}
