package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.spreadsheets.WorkbookWriter;

/// A workbook with several sheets that could be meant: a person says which, or all of them.
class WorkbookSheetsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

  private final ImportDesk desk = new ImportDesk(TODAY);

  @BeforeEach
  void aDistrict() {
    desk.bring(
        "roster.csv",
        "Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate\n"
            + "0012,\"Lopez, Ana\",3,101,08/24/2026,\n"
            + "0013,\"Reed, Bo\",4,101,08/24/2026,\n");
    StringBuilder days = new StringBuilder("Date,SchoolID,InSession\n");
    LocalDate.of(2026, 8, 24)
        .datesUntil(LocalDate.of(2026, 12, 19))
        .forEach(day ->
            days.append(day)
                .append(",101,")
                .append(day.getDayOfWeek().getValue() < 6 ? "Y" : "N")
                .append('\n'));
    desk.bring("calendar.csv", days.toString());
  }

  @AfterEach
  void close() {
    desk.file().close();
  }

  @Test
  void monthsOnSheetsOfTheirOwnAreAskedAboutAndAllComeIn() {
    Spreadsheet book = book(WorkbookSheetsTest::months);
    ImportPreview asked = preview(book, ImportAnswers.none());
    assertEquals(List.of("sheet"), asked.questions().stream().map(ImportQuestion::key).toList());
    assertEquals(List.of("October", "November"), asked.sheets(), "notes hold nothing to bring");
    assertTrue(
        asked.questions().getFirst().words("October").startsWith("October ("),
        asked.questions().getFirst().choiceWords().toString());
    for (String month : asked.sheets()) {
      ImportPreview one =
          desk.importer()
              .preview(asked, ImportAnswers.none().withSheet(month), ReadingProgress.SILENT);
      assertEquals(List.of(), one.questions());
      assertTrue(one.alreadyImported().isEmpty(), "each sheet is a file of its own");
      assertEquals(month, one.file().sheetName());
      desk.importer().save(one, true);
    }
    assertEquals(3 * 4, missed("0012"));
    ImportPreview again =
        preview(book(WorkbookSheetsTest::months), ImportAnswers.none().withSheet("November"));
    assertFalse(again.alreadyImported().isEmpty(), "the same sheet twice is said");
  }

  @Test
  void oneSheetBesideNotesIsNotAskedAbout() {
    ImportPreview one =
        preview(
            book(writer -> {
              notes(writer);
              sheet(writer, "Export", "0012", "2026-10-05");
            }),
            ImportAnswers.none());
    assertEquals(List.of(), one.questions());
    assertEquals("Export", one.file().sheetName());
  }

  @Test
  void studentsComeBeforeTheirDays() {
    ImportPreview asked =
        preview(
            book(writer -> {
              sheet(writer, "Absences", "0012", "2026-10-05");
              WorkbookWriter.Sheet roster = writer.sheet("Students", 10, 20, 8, 8, 12);
              roster.header("Student_Number", "LastFirst", "Grade_Level", "SchoolID", "EntryDate");
              roster.row("0012", "Lopez, Ana", "3", "101", "2026-08-24");
            }),
            ImportAnswers.none());
    assertEquals(List.of("Students", "Absences"), asked.sheets());
  }

  @Test
  void comparingAsksForOneOfThem(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("autumn.xlsx"), bytes(WorkbookSheetsTest::months));
    Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    SystemComparison comparison = new SystemComparison(desk.file(), clock);
    Reconciliation asked = comparison.compare(file, ImportAnswers.none(), ReadingProgress.SILENT);
    ImportQuestion which = asked.questions().getFirst();
    assertEquals("sheet", which.key());
    assertEquals(List.of("October", "November"), which.choices());
    assertTrue(which.words("November").startsWith("November ("), which.choiceWords().toString());
    Reconciliation read =
        comparison.compare(
            file, ImportAnswers.none().withSheet("November"), ReadingProgress.SILENT);
    assertEquals(LocalDate.of(2026, 11, 3), read.lastDay().orElseThrow());
  }

  private int missed(String localId) {
    return new AttendanceRepository(desk.file())
        .year(TODAY)
        .standing(desk.student(localId).id())
        .orElseThrow()
        .missedQuarterDays();
  }

  private ImportPreview preview(Spreadsheet book, ImportAnswers answers) {
    return desk.importer().preview(book, answers, ReadingProgress.SILENT);
  }

  private static void months(WorkbookWriter writer) {
    notes(writer);
    sheet(writer, "October", "0012", "2026-10-05", "2026-10-06");
    sheet(writer, "November", "0012", "2026-11-03");
  }

  private static void notes(WorkbookWriter writer) {
    writer.sheet("Read me", 40).row("Exported by the office. Each month has its sheet.");
  }

  private static void sheet(WorkbookWriter writer, String name, String student, String... days) {
    WorkbookWriter.Sheet sheet = writer.sheet(name, 12, 12, 12, 20);
    sheet.header("Student_Number", "Att_Date", "Att_Code", "Description");
    for (String day : days) {
      sheet.row(student, day, "EX", "Excused Absence");
    }
  }

  private static Spreadsheet book(Consumer<WorkbookWriter> sheets) {
    return Spreadsheet.read("autumn.xlsx", bytes(sheets));
  }

  private static byte[] bytes(Consumer<WorkbookWriter> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WorkbookWriter writer = new WorkbookWriter(bytes)) {
      sheets.accept(writer);
    }
    return bytes.toByteArray();
  }
}
