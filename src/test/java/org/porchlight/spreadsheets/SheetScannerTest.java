package org.porchlight.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the scanner reads out of the bytes is what an XML parser reads out of the same sheet.
class SheetScannerTest {
  /// Makes the scanner give up at once, so that the XML parser reads the sheet.
  private static final String ODD = "<!-- odd -->";

  private static final List<String> SHARED =
      List.of("P", "A", "  ", "Lincoln &amp; Lee", "", "José", "_x0041_", "b\r\nb", "&#233;", "x");

  @Test
  void rowsThatRepeatTheOneAboveAreRead() throws IOException {
    Random random = new Random(3);
    IntFunction<String> row =
        r ->
            row(
                r,
                shared("A", r, "2", r / 40 % 3),
                number("B", r, "1", "" + (46_000 + r % 180)),
                shared("C", r, "", random.nextInt(9) == 0 ? 1 : 0),
                number("D", r, "", random.nextInt(5) == 0 ? "390" : random.nextInt(4) + ""));
    List<SheetRow> rows = bothWays(rows(1, 12_000, row));
    assertEquals(12_000, rows.size());
    assertEquals(12_000, rows.getLast().number());
    assertEquals(List.of("P", "2025-12-10"), rows.get(0).cells().subList(0, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void rowsThatDifferInAnyWayAreRead(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder xml = new StringBuilder();
    List<String> cells = new ArrayList<>();
    int number = 1;
    for (int i = 0; i < 3000; i++) {
      if (cells.isEmpty() || random.nextInt(12) == 0) {
        cells = shape(random);
      }
      StringBuilder row = new StringBuilder();
      boolean named = random.nextInt(40) > 0;
      number += random.nextInt(30) == 0 ? 1 + random.nextInt(4) : 1;
      for (int c = 0; c < cells.size(); c++) {
        if (random.nextInt(6) == 0) {
          cells.set(c, cell(random, cells.get(c)));
        }
        row.append(cells.get(c).replace("@", "" + number));
      }
      xml.append(named ? "<row r=\"" + number + "\" spans=\"1:9\">" : "<row>").append(row);
      xml.append("</row>").append(random.nextInt(50) == 0 ? "\n " : "");
    }
    bothWays(xml.toString());
  }

  /// Some cells from left to right; `@` stands for the row's number.
  private static List<String> shape(Random random) {
    List<String> cells = new ArrayList<>();
    for (char column = 'A'; column < 'A' + 6; column++) {
      if (random.nextInt(5) > 0) {
        cells.add(cell(random, "<c r=\"" + column + "@\""));
      }
    }
    if (random.nextInt(6) == 0) {
      cells.add("<c r=\"B@\"><v>7</v></c>");
    }
    return cells;
  }

  /// Another cell of the same column.
  private static String cell(Random random, String before) {
    String reference = before.substring(0, before.indexOf('"', 6) + 1);
    String style = random.nextBoolean() ? "" : " s=\"" + random.nextInt(4) + "\"";
    String value =
        switch (random.nextInt(14)) {
          case 0, 1, 2 -> " t=\"s\"><v>" + random.nextInt(SHARED.size()) + "</v></c>";
          case 3 -> "/>";
          case 4 -> "></c>";
          case 5 -> "><v>" + random.nextInt(100) + "." + random.nextInt(100) + "</v></c>";
          case 6 -> "><v>-" + random.nextInt(2000) + "</v></c>";
          case 7 -> "><f>A@+1</f><v>" + random.nextInt(5) + "</v></c>";
          case 8 -> " t=\"str\"><f>B1</f><v>" + SHARED.get(random.nextInt(5)) + "</v></c>";
          case 9 -> inline("<t>" + SHARED.get(random.nextInt(SHARED.size())) + "</t>");
          case 10 -> inline("<r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r>");
          case 11 -> " t=\"b\"><v>" + random.nextInt(2) + "</v></c>";
          case 12 -> " t=\"e\"><v>#N/A</v></c>";
          default -> "><v>" + random.nextInt(50_000) + "</v></c>";
        };
    return reference + style + value;
  }

  private static String inline(String text) {
    return " t=\"inlineStr\"><is>" + text + "</is></c>";
  }

  @Test
  void theLaterOfTwoCellsInOneColumnCounts() throws IOException {
    IntFunction<String> row =
        r -> row(r, number("A", r, "", "" + r % 7), number("A", r, "", "" + r / 100));
    List<SheetRow> rows = bothWays(rows(1, 1000, row));
    assertEquals("9", rows.get(950).cell(0));
  }

  @Test
  void aReferenceToAnotherRowIsOnlyAColumn() throws IOException {
    IntFunction<String> row =
        r -> "<row r=\"" + r + "\"><c r=\"A1\"><v>" + r % 3 + "</v></c></row>";
    assertEquals(500, bothWays(rows(1, 500, row)).size());
  }

  @Test
  void theLastRowExcelHasIsTheLast() throws IOException {
    IntFunction<String> row = r -> row(r, number("A", r, "", "1"));
    assertEquals(1_048_576, bothWays(rows(1_048_000, 1_048_576, row)).getLast().number());
    byte[] beyond = workbook("", rows(1_048_000, 1_048_577, row));
    assertEquals(
        UnreadableReason.DAMAGED,
        assertThrows(
                UnreadableSpreadsheetException.class,
                () -> Spreadsheet.read("a.xlsx", beyond).rows("s").count())
            .reason());
  }

  private static List<SheetRow> bothWays(String rows) throws IOException {
    List<SheetRow> parsed = read(workbook(ODD, rows));
    assertEquals(parsed, read(workbook("", rows)));
    return parsed;
  }

  private static List<SheetRow> read(byte[] workbook) {
    return Spreadsheet.read("a.xlsx", workbook).rows("s").toList();
  }

  private static String rows(int first, int last, IntFunction<String> row) {
    StringBuilder xml = new StringBuilder();
    for (int r = first; r <= last; r++) {
      xml.append(row.apply(r));
    }
    return xml.toString();
  }

  private static String row(int r, String... cells) {
    return "<row r=\"" + r + "\" spans=\"1:8\">" + String.join("", cells) + "</row>";
  }

  private static String shared(String column, int r, String style, int index) {
    String s = style.isEmpty() ? "" : " s=\"" + style + "\"";
    return "<c r=\"" + column + r + "\"" + s + " t=\"s\"><v>" + index + "</v></c>";
  }

  private static String number(String column, int r, String style, String value) {
    String s = style.isEmpty() ? "" : " s=\"" + style + "\"";
    return "<c r=\"" + column + r + "\"" + s + "><v>" + value + "</v></c>";
  }

  /// @param beforeRows what stands before the rows
  private static byte[] workbook(String beforeRows, String rows) throws IOException {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types><Override PartName=\"/b.xml\" ContentType=\"" + types + "\"/></Types>");
      part(zip, "_rels/.rels", relationship("officeDocument", "b.xml"));
      part(zip, "b.xml", "<workbook><sheets><sheet name=\"s\" r:id=\"0\"/></sheets></workbook>");
      part(
          zip,
          "_rels/b.xml.rels",
          relationship("worksheet", "a.xml", "styles", "s.xml", "sharedStrings", "t.xml"));
      part(
          zip,
          "s.xml",
          "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"h:mm\"/></numFmts><cellXfs>"
              + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf/><xf numFmtId=\"170\"/></cellXfs>"
              + "</styleSheet>");
      StringBuilder texts = new StringBuilder("<sst>");
      SHARED.forEach(text -> texts.append("<si><t>").append(text).append("</t></si>"));
      part(zip, "t.xml", texts.append("</sst>").toString());
      part(
          zip,
          "a.xml",
          "<worksheet>" + beforeRows + "<sheetData>" + rows + "</sheetData></worksheet>");
    }
    return out.toByteArray();
  }

  private static String relationship(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append(
          "<Relationship Id=\"%d\" Type=\"o/%s\" Target=\"%s\"/>"
              .formatted(i / 2, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
