package org.porchlight.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookWriterTest {
  @Test
  void cellsReadBackAsTheyWereWritten() {
    byte[] file =
        written(workbook -> {
          workbook
              .sheet("Students", 12, 30)
              .title("November 2026")
              .space()
              .header("Number", "Name", "Born", "Share", "Here")
              .row("0012345", "Zoë <Ng> & Co", LocalDate.of(2015, 2, 28), 10.25, true)
              .row(7, null, null, 0);
          workbook.sheet("More").row("x");
        });
    Spreadsheet spreadsheet = Spreadsheet.read("x.xlsx", file);
    assertEquals(List.of("Students", "More"), spreadsheet.sheetNames());
    assertEquals(
        List.of(
            new SheetRow(1, List.of("November 2026")),
            new SheetRow(3, List.of("Number", "Name", "Born", "Share", "Here")),
            new SheetRow(4, List.of("0012345", "Zoë <Ng> & Co", "2015-02-28", "10.25", "true")),
            new SheetRow(5, List.of("7", "", "", "0"))),
        spreadsheet.rows("Students").toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")", "+1 555", "-2", "@cmd", "\tTab", "\rReturn", "'quoted",
        "a\u0001b", "line\nline", " spaced ", "_x0041_", "😀", "half \uD83D pair", "\uFFFF"
      })
  void textThatWouldRunOrBreakIsKeptAsText(String text) throws IOException {
    byte[] file = written(workbook -> workbook.sheet("s").row("x", text));
    assertEquals(text, Spreadsheet.read("x.xlsx", file).firstRows("s", 1).get(0).cell(1));
    try (XSSFWorkbook excel = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var cell = excel.getSheet("s").getRow(0).getCell(1);
      assertEquals(CellType.STRING, cell.getCellType());
      boolean wouldRun = "=+-@\t\r'".indexOf(text.charAt(0)) >= 0;
      assertEquals(wouldRun, cell.getCellStyle().getQuotePrefixed());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+x", "-", "@a", "'=1", "''", "-2.5", "a,\"b\"\nc", "plain"})
  void csvTextReadsBackAndNeverRuns(String text) {
    var out = new ByteArrayOutputStream();
    try (var csv = new CsvSheetWriter(out)) {
      csv.row("name", "note").row("x", text);
    }
    String file = out.toString(StandardCharsets.UTF_8);
    assertFalse(file.contains(",=") || file.contains(",+") || file.contains(",@"), file);
    assertEquals(
        text, Spreadsheet.read("x.csv", out.toByteArray()).firstRows("", 2).get(1).cell(1));
  }

  @Test
  void sheetNamesAreMadeFitForExcel() throws IOException {
    byte[] file =
        written(workbook -> {
          workbook.sheet("Barriers: what/who?").row(1);
          workbook.sheet("A name that is much longer than Excel allows").row(1);
          workbook.sheet("A name that is much longer than Excel allows").row(1);
        });
    try (XSSFWorkbook excel = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertEquals("Barriers  what who", excel.getSheetName(0));
      assertEquals("A name that is much longer than", excel.getSheetName(1));
      assertEquals("A name that is much longer t 2", excel.getSheetName(2));
    }
  }

  @Test
  void theSameCellsMakeTheSameFile() {
    Consumer<WorkbookWriter> cells = workbook -> workbook.sheet("s").row("a", 1);
    assertArrayEquals(written(cells), written(cells));
  }

  @Test
  void aFinishedSheetTakesNoMoreRows() {
    try (var workbook = new WorkbookWriter(new ByteArrayOutputStream())) {
      var first = workbook.sheet("a");
      workbook.sheet("b");
      assertThrows(IllegalStateException.class, () -> first.row("late"));
    }
  }

  @Test
  void aHundredThousandRowsAreWrittenAndRead() {
    byte[] file =
        written(workbook -> {
          var sheet = workbook.sheet("s");
          for (int i = 0; i < 100_000; i++) {
            sheet.row("id" + i, i, LocalDate.of(2026, 9, 1));
          }
        });
    assertTrue(
        Spreadsheet.read("x.xlsx", file)
            .rows("s")
            .allMatch(row -> row.cell(1).equals("" + (row.number() - 1))));
  }

  private static byte[] written(Consumer<WorkbookWriter> cells) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new WorkbookWriter(out)) {
      cells.accept(workbook);
    }
    return out.toByteArray();
  }
}
