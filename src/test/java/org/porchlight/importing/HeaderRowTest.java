package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.spreadsheets.Spreadsheet;

/// Where the column names are, what is data below them, and what stands around it.
class HeaderRowTest {
  private static final DistrictEvidence DISTRICT =
      DistrictEvidence.none(LocalDate.of(2025, 11, 24));

  private static SheetTable table(String csv) {
    return SheetTable.read(
        Spreadsheet.read("sheet.csv", csv.getBytes(StandardCharsets.UTF_8)),
        ReadingProgress.SILENT);
  }

  private static RecognisedSheet recognised(SheetTable table, ImportAnswers answers) {
    return new SheetRecogniser(table.headed(answers), answers, DISTRICT).recognise();
  }

  @Test
  void twoRowsAreJoined() {
    SheetTable table =
        table(
            """
            Chronic absence,,,,
            Student,Student,Days,Days,Percent
            Number,Name,Enrolled,Absent,Absent
            100231,"Abbott, Mia",70,7,10.0
            100232,"Baca, Leo",70,3,4.3
            """);
    assertEquals(
        List.of("Student Number", "Student Name", "Days Enrolled", "Days Absent", "Percent Absent"),
        table.headers());
    assertEquals(3, table.headerRow());
    assertEquals(List.of("Chronic absence"), table.banner());
    assertEquals(2, table.rowCount());
  }

  @Test
  void aMergedUpperCellStandsForItsWholeGroup() {
    SheetTable table =
        table(
            """
            Student,,,Days Absent,,Grade
            ID,Name,Days Enrolled,Excused,Unexcused,
            100231,"Abbott, Mia",70,3,4,5
            100232,"Baca, Leo",70,0,3,7
            """);
    assertEquals(
        List.of(
            "Student ID",
            "Student Name",
            "Days Enrolled",
            "Days Absent Excused",
            "Days Absent Unexcused",
            "Grade"),
        table.headers());
    RecognisedSheet sheet = recognised(table, ImportAnswers.none());
    assertEquals(SheetKind.ATTENDANCE_SUMMARY, sheet.kind());
    assertEquals(ColumnField.DAYS_EXCUSED, sheet.columns().get(3).field());
  }

  @Test
  void reportDatesStandOverTheirColumns() {
    SheetTable table =
        table(
            """
            ,,9/12/2025,,10/17/2025,
            Student ID,Name,Days Absent,Days Enrolled,Days Absent,Days Enrolled
            100231,"Abbott, Mia",2,21,5,44
            100232,"Baca, Leo",0,21,1,44
            """);
    RecognisedSheet sheet = recognised(table, ImportAnswers.none());
    assertEquals(SheetKind.ATTENDANCE_REPORT_DATES, sheet.kind());
    assertEquals(LocalDate.of(2025, 10, 17), sheet.columns().get(5).date());
    assertEquals(ColumnField.DAYS_ENROLLED, sheet.columns().get(5).field());
  }

  @Test
  void monthAndDayStandInTwoRows() {
    SheetTable table =
        table(
            """
            ,,August 2025,,,
            Student ID,Name,13,14,15,18
            100231,"Abbott, Mia",A,,,T
            100232,"Baca, Leo",,,EX,
            """);
    RecognisedSheet sheet = recognised(table, ImportAnswers.none());
    assertEquals(SheetKind.ATTENDANCE_DATE_COLUMNS, sheet.kind());
    assertEquals(LocalDate.of(2025, 8, 18), sheet.columns().get(5).date());
  }

  @Test
  void whereNoRowNamesTheColumnsEverythingIsAsked() {
    SheetTable table =
        table(
            """
            100231,2025-08-15,U
            100231,2025-08-25,E
            100232,2025-09-15,T
            100233,2025-09-16,T
            """);
    assertEquals(0, table.headerRow());
    assertEquals(4, table.rowCount());
    RecognisedSheet sheet = recognised(table, ImportAnswers.none());
    assertEquals(SheetKind.ATTENDANCE_EVENTS, sheet.kind());
    assertEquals(
        List.of("header", "column.Column A", "column.Column B", "column.Column C"),
        sheet.questions().stream().map(ImportQuestion::key).toList());
    ImportAnswers answers =
        ImportAnswers.parse(
            """
            header = none
            column.Column A = student_id
            column.Column B = date
            column.Column C = code
            """);
    RecognisedSheet answered = recognised(table, answers);
    assertEquals(List.of(), answered.questions());
    assertEquals(ColumnField.CODE, answered.columns().get(2).field());
  }

  @Test
  void aPersonMayPointAtTheHeader() {
    SheetTable table =
        table(
            """
            Extract
            Matrikel,Tag,Zeichen
            100231,2025-08-15,U
            100232,2025-08-25,E
            """);
    SheetTable headed = table.headed(ImportAnswers.none().with("header", "row 2"));
    assertEquals(List.of("Matrikel", "Tag", "Zeichen"), headed.headers());
    assertEquals(2, headed.rowCount());
  }

  @Test
  void peopleCalledTotalOrPageStayAndTotalsGo() {
    SheetTable table =
        table(
            """
            Student Number,Last Name,First Name,School,Days Enrolled,Days Absent
            School: Count Basie Elementary
            100231,Total,Anna,Count Basie Elementary,70,7
            100232,Page,Leo,Count Basie Elementary,70,3
            Subtotal,,,,140,10
            Student Number,Last Name,First Name,School,Days Enrolled,Days Absent
            School: Oak Elementary
            100233,Cruz,Ana,Oak Elementary,70,3.5

            Oak Elementary Total,,,,70,3.5
            Grand Total,,,3 students,210,13.5
            Page 1 of 1
            """);
    assertEquals(3, table.rowCount());
    assertEquals(
        List.of(
            DroppedRow.Reason.SECTION,
            DroppedRow.Reason.TOTAL,
            DroppedRow.Reason.REPEATED_HEADER,
            DroppedRow.Reason.SECTION,
            DroppedRow.Reason.TOTAL,
            DroppedRow.Reason.TOTAL,
            DroppedRow.Reason.FOOTER),
        table.dropped().stream().map(DroppedRow::reason).toList());
    assertEquals("School: Oak Elementary", table.sections().get(table.rowNumber(2)));
  }

  @Test
  void aSurnameFirstIsNoTotal() {
    SheetTable table =
        table(
            """
            Last Name,First Name,Student #,Days Enrolled,Days Absent
            Total,Anna,100231,70,7
            Totals,,,70,7
            Count,Basil,100232,70,0
            """);
    assertEquals(2, table.rowCount());
  }

  @Test
  void daysOfAColumnWithoutYearsAreOfTheYearTheirWeekdaysFit() {
    RecognisedSheet sheet =
        recognised(
            table(
                """
                Student ID,Fri 8/22,Mon 8/25,Tue 8/26
                100231,A,,
                100232,,T,A
                """),
            ImportAnswers.none());
    assertEquals(List.of(), sheet.questions());
    assertEquals(LocalDate.of(2025, 8, 26), sheet.columns().get(3).date());
  }

  @Test
  void daysNobodyCanDateAreAsked() {
    RecognisedSheet sheet =
        recognised(
            table(
                """
                Student ID,8/5,8/6
                100231,A,
                100232,,A
                """),
            ImportAnswers.none());
    assertEquals(
        List.of(QuestionKind.DATE_ORDER),
        sheet.questions().stream().map(ImportQuestion::kind).toList());
    RecognisedSheet ordered =
        recognised(sheet.table(), ImportAnswers.none().with("date_order.8/5", "month_first"));
    assertEquals(
        List.of("school_year"), ordered.questions().stream().map(ImportQuestion::key).toList());
    RecognisedSheet settled =
        recognised(
            sheet.table(),
            ImportAnswers.none()
                .with("date_order.8/5", "month_first")
                .with("school_year", "2024-25"));
    assertEquals(LocalDate.of(2024, 8, 6), settled.columns().get(2).date());
  }

  @Test
  void europeanOrderIsSeenFromTheSequence() {
    RecognisedSheet sheet =
        recognised(
            table(
                """
                Student ID,1/9/2025,2/9/2025,3/9/2025,4/9/2025,5/9/2025
                100231,A,,,,
                100232,,A,,,
                """),
            ImportAnswers.none());
    assertEquals(LocalDate.of(2025, 9, 5), sheet.columns().get(5).date());
  }

  @Test
  void numbersUnderReportDatesAreExplainedOnce() {
    SheetTable table =
        table(
            """
            Student ID,Name,9/12/25,10/17/25,11/14/25
            100231,"Abbott, Mia",2,5,6
            100232,"Baca, Leo",0,1,4
            """);
    RecognisedSheet sheet = recognised(table, ImportAnswers.none());
    assertEquals(
        List.of("column.9/12/25"), sheet.questions().stream().map(ImportQuestion::key).toList());
    RecognisedSheet said =
        recognised(table, ImportAnswers.none().with("column.9/12/25", "days_absent"));
    assertEquals(List.of(), said.questions());
    assertEquals(ColumnField.DAYS_ABSENT, said.columns().get(4).field());
    assertEquals(LocalDate.of(2025, 11, 14), said.columns().get(4).date());
  }

  @Test
  void totalsWithoutStudentsAreDeclined() {
    UnusableSheetException declined =
        assertThrows(
            UnusableSheetException.class,
            () ->
                recognised(
                    table(
                        """
                        School,Grade,Days Enrolled,Days Absent,Attendance Rate
                        Oak Elementary,3,1400,70,95.0
                        Oak Elementary,4,1330,60,95.5
                        """),
                    ImportAnswers.none()));
    assertTrue(declined.getMessage().contains("without students"), declined.getMessage());
  }
}
