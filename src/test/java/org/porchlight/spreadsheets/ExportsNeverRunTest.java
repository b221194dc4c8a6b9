package org.porchlight.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Thousands of texts that spreadsheets could run, written by the only two writers there are: no
/// cell begins like a formula, and our own importer reads each back as it was.
class ExportsNeverRunTest {
  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'\"";
  private static final List<String> MIDDLES =
      List.of(
          "1+1",
          "cmd|' /C calc'!A0",
          "HYPERLINK(\"http://x\",\"y\")",
          "SUM(A1:A9)",
          "Zoë Ng",
          "555-0158",
          "2",
          "a,b;c\td",
          "line\nline",
          "\"quoted\"",
          "'",
          "",
          "DDE(\"x\")",
          "\u202Eevil",
          "=",
          "0x1F",
          "1e9",
          "😀");
  private static final int TEXTS = Integer.getInteger("porchlight.exports", 3_000);

  private static List<String> texts() {
    Random random = new Random(12);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int start = random.nextInt(4); start > 0; start--) {
        text.append(STARTS.charAt(random.nextInt(STARTS.length())));
      }
      for (int part = 1 + random.nextInt(2); part > 0; part--) {
        text.append(MIDDLES.get(random.nextInt(MIDDLES.size())));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Test
  void separatedTextNeverBeginsAFormulaAndReadsBack() throws IOException {
    List<String> texts = texts();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvSheetWriter csv = new CsvSheetWriter(out)) {
      csv.row("number", "text", "end");
      for (int i = 0; i < texts.size(); i++) {
        csv.row("n" + i, texts.get(i), "x");
      }
    }
    List<String> raw = new ArrayList<>();
    try (var reader = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8))) {
      reader.stream().skip(1).forEach(record -> raw.add(record.getField(1)));
    }
    assertEquals(texts.size(), raw.size());
    for (int i = 0; i < raw.size(); i++) {
      String cell = raw.get(i);
      boolean number = cell.matches("[+-]?[0-9]+([.,][0-9]+)?");
      boolean starts =
          !cell.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0;
      assertFalse(starts && !number, "cell " + i + " would run");
    }
    Spreadsheet back = Spreadsheet.read("x.csv", out.toByteArray());
    List<SheetRow> rows = back.rows(back.sheetNames().getFirst()).skip(1).toList();
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(texts.get(i), rows.get(i).cell(1), "row " + i);
    }
  }

  @Test
  void workbooksHoldTextAsTextAndReadBack() throws IOException {
    List<String> texts = texts();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WorkbookWriter workbook = new WorkbookWriter(out)) {
      WorkbookWriter.Sheet sheet = workbook.sheet("s");
      texts.forEach(text -> sheet.row("n", text, "x"));
    }
    try (XSSFWorkbook excel = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (int i = 0; i < texts.size(); i++) {
        var cell = excel.getSheet("s").getRow(i).getCell(1);
        if (texts.get(i).isEmpty()) {
          continue;
        }
        assertEquals(CellType.STRING, cell.getCellType(), "row " + i);
        boolean starts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(texts.get(i).charAt(0)) >= 0;
        assertTrue(!starts || cell.getCellStyle().getQuotePrefixed(), "row " + i);
      }
    }
    Spreadsheet back = Spreadsheet.read("x.xlsx", out.toByteArray());
    List<SheetRow> rows = back.rows("s").toList();
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(texts.get(i), rows.get(i).cell(1), "row " + i);
    }
  }

  /// So that the two tests above are about every export: nothing else writes a spreadsheet.
  @Test
  void nothingElseWritesSpreadsheets() throws IOException {
    List<String> others = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source);
        boolean writes =
            text.contains("CsvWriter.builder")
                || text.contains("new ZipOutputStream")
                || text.contains("Workbook().write")
                || text.contains("new XSSFWorkbook()")
                || text.contains("new SXSSFWorkbook");
        if (writes) {
          others.add(source.getFileName().toString());
        }
      }
    }
    others.sort(null);
    assertEquals(List.of("CsvSheetWriter.java", "WorkbookWriter.java"), others);
  }
}
