package org.porchlight.reliability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.porchlight.spreadsheets.CellTable;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.spreadsheets.UnreadableSpreadsheetException;

/// Single bits flipped anywhere in a workbook: in its packed parts, their names and sizes, the
/// directory. What is read must then be what was read before, or a sentence.
final class BitFlips {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /// How many flips ended how.
  record Outcome(int refused, int same, List<Integer> silentlyDifferent) {}

  private BitFlips() {}

  static Outcome flip(byte[] workbook, int flips, long seed) {
    List<Object> before = read(workbook);
    Random random = new Random(seed);
    int refused = 0;
    int same = 0;
    List<Integer> different = new ArrayList<>();
    for (int i = 0; i < flips; i++) {
      int bit = random.nextInt(workbook.length * 8);
      byte[] flipped = workbook.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        if (read(flipped).equals(before)) {
          same++;
        } else {
          different.add(bit);
        }
      } catch (UnreadableSpreadsheetException e) {
        refused++;
      }
    }
    return new Outcome(refused, same, different);
  }

  private static List<Object> read(byte[] content) {
    Spreadsheet book = Spreadsheet.read("flipped", content);
    List<Object> all = new ArrayList<>();
    for (String sheet : book.sheetNames()) {
      CellTable table = book.table(sheet, rows -> true);
      all.add(sheet);
      table.rows().forEach(all::add);
    }
    return all;
  }

  /// Two sheets with shared and inline texts, numbers, dates by built-in and own formats.
  static byte[] workbook(int rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", contentTypes());
      part(zip, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Days\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Students\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
              .formatted(MAIN, OFFICE));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relationships(
              "worksheet", "worksheets/sheet1.xml",
              "worksheet", "worksheets/sheet2.xml",
              "styles", "styles.xml",
              "sharedStrings", "sharedStrings.xml"));
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
              .formatted(MAIN));
      part(zip, "xl/worksheets/sheet1.xml", days(rows));
      part(zip, "xl/worksheets/sheet2.xml", students(rows));
      StringBuilder strings = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
      for (int i = 0; i < 40; i++) {
        strings.append("<si><t>text ").append(i).append("</t></si>");
      }
      part(zip, "xl/sharedStrings.xml", strings.append("</sst>").toString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static String days(int rows) {
    Random random = new Random(5);
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int r = 1; r <= rows; r++) {
      xml.append("<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>%d</v></c>".formatted(r, r, r % 40));
      xml.append("<c r=\"B%d\" s=\"%d\"><v>%d</v></c>".formatted(r, 1 + r % 2, 46_000 + r % 200));
      xml.append("<c r=\"C%d\"><v>%d</v></c></row>".formatted(r, random.nextInt(400)));
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static String students(int rows) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int r = 1; r <= rows; r++) {
      xml.append("<row><c t=\"inlineStr\"><is><t>Student %d</t></is></c>".formatted(r * 37));
      xml.append("<c><v>%d.5</v></c></row>".formatted(r));
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static String contentTypes() {
    String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    StringBuilder xml =
        new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    String[][] parts = {
      {"workbook.xml", "sheet.main"},
      {"worksheets/sheet1.xml", "worksheet"},
      {"worksheets/sheet2.xml", "worksheet"},
      {"styles.xml", "styles"},
      {"sharedStrings.xml", "sharedStrings"}
    };
    for (String[] part : parts) {
      xml.append(
          "<Override PartName=\"/xl/%s\" ContentType=\"%s%s+xml\"/>"
              .formatted(part[0], kind, part[1]));
    }
    return xml.append("</Types>").toString();
  }

  private static String relationships(String... typesAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
