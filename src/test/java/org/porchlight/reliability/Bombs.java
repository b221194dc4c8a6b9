package org.porchlight.reliability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files made to exhaust whoever reads them, or to make a reader fetch what it should not.
final class Bombs {
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String ROWS = "<worksheet " + MAIN + "><sheetData>";
  private static final String END = "</sheetData></worksheet>";
  private static final String SMALL_SHEET =
      ROWS + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>" + END;
  private static final String SMALL_STRINGS = "<sst " + MAIN + "><si><t>text</t></si></sst>";
  private static final String SMALL_STYLES =
      "<styleSheet " + MAIN + "><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>";

  /// Makes one of them; only when it is its turn, for some take hundreds of megabytes.
  interface Making {
    byte[] make() throws IOException;
  }

  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  private Bombs() {}

  /// Those that are made in no time, by what they are.
  static Map<String, Making> small() {
    String laughs = laughs();
    String fetch = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    Map<String, Making> bombs = new LinkedHashMap<>();
    bombs.put(
        "billion laughs in the sheet",
        () -> book(text(laughs + ROWS + inline("&l10;") + END), SMALL_STRINGS, SMALL_STYLES));
    bombs.put(
        "billion laughs in the texts",
        () -> book(text(SMALL_SHEET), laughs + strings("&l10;"), SMALL_STYLES));
    bombs.put(
        "billion laughs in the styles",
        () -> book(text(SMALL_SHEET), SMALL_STRINGS, laughs + styles("&l10;")));
    bombs.put(
        "a foreign file fetched by the sheet",
        () -> book(text(fetch + ROWS + inline("&e;") + END), SMALL_STRINGS, SMALL_STYLES));
    bombs.put(
        "a foreign file fetched by the texts",
        () -> book(text(SMALL_SHEET), fetch + strings("&e;"), SMALL_STYLES));
    bombs.put(
        "a foreign file fetched by the styles",
        () -> book(text(SMALL_SHEET), SMALL_STRINGS, fetch + styles("&e;")));
    bombs.put(
        "elements nested a hundred thousand deep",
        () ->
            book(
                text(ROWS + inline("<r>".repeat(100_000) + "</r>".repeat(100_000)) + END),
                SMALL_STRINGS,
                SMALL_STYLES));
    bombs.put(
        "styles nested a hundred thousand deep",
        () ->
            book(
                text(SMALL_SHEET),
                SMALL_STRINGS,
                styles("<extLst>".repeat(100_000) + "</extLst>".repeat(100_000))));
    for (String cell :
        new String[] {
          "<row r=\"2147483647\"><c><v>1</v></c></row>",
          "<row r=\"-5\"><c><v>1</v></c></row>",
          "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>2</v></c></row>",
          "<row r=\"1\"><c t=\"s\"><v>99999999</v></c></row>",
          "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
          "<row r=\"1\"><c><v>abc</v></c></row>"
        }) {
      bombs.put("a cell nowhere: " + cell, () -> book(text(ROWS + cell + END), SMALL_STRINGS, ""));
    }
    bombs.put("fifty thousand parts", Bombs::manyParts);
    bombs.put("half a workbook", () -> Arrays.copyOf(BitFlips.workbook(3000), 20_000));
    bombs.put(
        "nearly a workbook",
        () -> {
          byte[] whole = BitFlips.workbook(3000);
          return Arrays.copyOf(whole, whole.length * 99 / 100);
        });
    return bombs;
  }

  /// Those that take hundreds of megabytes or gigabytes when they go off.
  static Map<String, Making> large() {
    Map<String, Making> bombs = new LinkedHashMap<>();
    bombs.put(
        "one cell of 4 GB",
        () ->
            book(
                out -> {
                  out.write(
                      (ROWS + "<row><c t=\"inlineStr\"><is><t>").getBytes(StandardCharsets.UTF_8));
                  repeat(out, "A".repeat(1 << 20), 4096);
                  out.write(("</t></is></c></row>" + END).getBytes(StandardCharsets.UTF_8));
                },
                SMALL_STRINGS,
                ""));
    bombs.put(
        "100 million rows",
        () ->
            book(
                out -> {
                  out.write(ROWS.getBytes(StandardCharsets.UTF_8));
                  repeat(
                      out,
                      "<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>".repeat(10_000),
                      4_000);
                  out.write(END.getBytes(StandardCharsets.UTF_8));
                },
                SMALL_STRINGS,
                ""));
    bombs.put(
        "40 million shared texts",
        () ->
            book(
                text(SMALL_SHEET),
                out -> {
                  out.write(
                      ("<sst " + MAIN + " uniqueCount=\"40000000\">")
                          .getBytes(StandardCharsets.UTF_8));
                  repeat(out, "<si><t>abcd</t></si>".repeat(10_000), 2_000);
                  out.write("</sst>".getBytes(StandardCharsets.UTF_8));
                },
                text(SMALL_STYLES)));
    bombs.put(
        "every column of many rows filled",
        () ->
            book(
                out -> {
                  out.write(ROWS.getBytes(StandardCharsets.UTF_8));
                  repeat(out, "<row>" + "<c><v>1</v></c>".repeat(16_384) + "</row>", 8_000);
                  out.write(END.getBytes(StandardCharsets.UTF_8));
                },
                SMALL_STRINGS,
                ""));
    bombs.put("a line of 100 MB", () -> repeated("a,", 100 << 20, ""));
    bombs.put(
        "a quote of 100 MB", () -> repeated("0012345,Smith,Liam,P\n", 100 << 20, "id\n1,\"x"));
    bombs.put("a quoted line of 100 MB", () -> repeated("x", 100 << 20, "id\n1,\"x"));
    bombs.put("100 MB of nothing", () -> new byte[100 << 20]);
    bombs.put("a million columns", () -> repeated(",".repeat(1_000_000) + "\n", 50 << 20, ""));
    return bombs;
  }

  /// What looks like a bomb and is none: each reads, with this many rows.
  static Map<String, Making> harmless() {
    Map<String, Making> files = new LinkedHashMap<>();
    files.put(
        "1 a million rows of blank cells",
        () ->
            book(
                out -> {
                  out.write((ROWS + inline("x")).getBytes(StandardCharsets.UTF_8));
                  repeat(out, "<row><c/><c/><c/><c/><c/><c/></row>".repeat(1_000), 1_048);
                  out.write(END.getBytes(StandardCharsets.UTF_8));
                },
                SMALL_STRINGS,
                SMALL_STYLES));
    files.put(
        "1 a count of texts that lies",
        () ->
            book(
                text(SMALL_SHEET),
                SMALL_STRINGS
                    .replace("<si>", "<si>")
                    .replace("<sst ", "<sst uniqueCount=\"2147483647\" "),
                SMALL_STYLES));
    files.put("1000001 lines that end like an old Mac's", () -> macLines());
    return files;
  }

  private static byte[] macLines() {
    byte[] line = "1,A\r".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("id,code\r".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 1_000_000; i++) {
      out.writeBytes(line);
    }
    return out.toByteArray();
  }

  private static byte[] repeated(String what, int bytes, String start) {
    byte[] all = new byte[bytes];
    byte[] unit = what.getBytes(StandardCharsets.UTF_8);
    byte[] head = start.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, all, 0, head.length);
    for (int i = head.length; i < bytes; i += unit.length) {
      System.arraycopy(unit, 0, all, i, Math.min(unit.length, bytes - i));
    }
    return all;
  }

  private static String laughs() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"lololololol\">");
    for (int i = 1; i <= 10; i++) {
      doctype.append("<!ENTITY l").append(i).append(" \"");
      doctype.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return doctype.append("]>").toString();
  }

  private static String inline(String content) {
    return "<row><c t=\"inlineStr\"><is><t>" + content + "</t></is></c></row>";
  }

  private static String strings(String text) {
    return SMALL_STRINGS.replace("text", text);
  }

  private static String styles(String content) {
    return SMALL_STYLES.replace("<cellXfs>", content + "<cellXfs>");
  }

  private static Part text(String xml) {
    return out -> out.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static void repeat(OutputStream out, String text, int times) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i++) {
      out.write(bytes);
    }
  }

  private static byte[] manyParts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 50_000; i++) {
        zip.putNextEntry(new ZipEntry("xl/media/i" + i + ".bin"));
      }
    }
    return out.toByteArray();
  }

  private static byte[] book(Part sheet, String strings, String styles) throws IOException {
    return book(sheet, text(strings), text(styles.isEmpty() ? SMALL_STYLES : styles));
  }

  private static byte[] book(Part sheet, Part strings, Part styles) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      part(zip, "[Content_Types].xml", text(CONTENT_TYPES));
      part(zip, "_rels/.rels", text(relationship("officeDocument", "xl/workbook.xml")));
      part(
          zip,
          "xl/workbook.xml",
          text(
              "<workbook "
                  + MAIN
                  + " xmlns:r=\""
                  + OFFICE
                  + "\"><sheets><sheet name=\"s\" sheetId=\"1\""
                  + " r:id=\"worksheet\"/></sheets></workbook>"));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          text(
              relationship("worksheet", "worksheets/sheet1.xml")
                  .replace(
                      "</Relationships>",
                      one("styles", "styles.xml")
                          + one("sharedStrings", "sharedStrings.xml")
                          + "</Relationships>")));
      part(zip, "xl/worksheets/sheet1.xml", sheet);
      part(zip, "xl/sharedStrings.xml", strings);
      part(zip, "xl/styles.xml", styles);
    }
    return out.toByteArray();
  }

  private static final String CONTENT_TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

  private static String relationship(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + one(type, target)
        + "</Relationships>";
  }

  private static String one(String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(type, OFFICE, type, target);
  }

  private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    part.write(zip);
    zip.closeEntry();
  }
}
