package org.porchlight.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A long export of invented students and their days, as a school system writes it: a row per
/// student and day, sorted by student, eight columns, shared strings, dates as styled numbers.
final class AttendanceExport {
  static final int COLUMNS = 8;

  private static final int DAYS = 180;
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String AC = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final List<String> HEADER =
      List.of(
          "Student Number",
          "Last Name",
          "First Name",
          "School",
          "Grade",
          "Attendance Date",
          "Absence Code",
          "Minutes Absent");
  private static final List<String> LAST =
      List.of(
          "Smith",
          "Garcia",
          "O'Brien",
          "Peña",
          "Núñez",
          "De La Cruz",
          "St. John",
          "Smith-Jones",
          "Nguyen",
          "van der Berg",
          "Müller",
          "Lee",
          "Johnson",
          "Williams",
          "Rodriguez",
          "Adams");
  private static final List<String> FIRST =
      List.of(
          "Liam",
          "Olivia",
          "Noah",
          "Emma",
          "José",
          "María",
          "Zoë",
          "Jean-Luc",
          "Anne Marie",
          "Kai",
          "Aaliyah",
          "Xavier",
          "Amelia",
          "Elijah",
          "Sophia",
          "Henry");
  static final List<String> SCHOOLS =
      List.of(
          "Lincoln Elementary School",
          "Washington Elementary School",
          "Riverside K-8",
          "Jefferson Middle School",
          "Central High School",
          "Oak & Elm Elementary");
  private static final List<String> ABSENT = List.of("A", "E", "UNX", "EXM", "SUS");

  private record Row(
      String id,
      String last,
      String first,
      String school,
      String grade,
      LocalDate date,
      String code,
      int minutes) {}

  private final int rows;

  private AttendanceExport(int rows) {
    this.rows = rows;
  }

  /// The workbook under target, made unless it is there from an earlier run.
  static Path xlsx(int rows) throws IOException {
    return made("attendance-" + rows + ".xlsx", file -> new AttendanceExport(rows).workbook(file));
  }

  /// The same rows as text with commas.
  static Path csv(int rows) throws IOException {
    return made("attendance-" + rows + ".csv", file -> new AttendanceExport(rows).text(file));
  }

  private interface Writing {
    void to(Path file) throws IOException;
  }

  private static Path made(String name, Writing writing) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      Path unfinished = folder.resolve(name + ".part");
      writing.to(unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  /// How many students so many rows are about.
  static int students(int rows) {
    return (rows + DAYS - 1) / DAYS;
  }

  /// The number of a student, from 0.
  static String idOf(int student) {
    return "%07d".formatted(12_000 + student * 37);
  }

  static String lastNameOf(int student) {
    return LAST.get(student % LAST.size());
  }

  static String firstNameOf(int student) {
    return FIRST.get(student / LAST.size() % FIRST.size());
  }

  private interface Rows {
    void row(Row row) throws IOException;
  }

  private void each(Rows each) throws IOException {
    Random random = new Random(11);
    List<LocalDate> days = schoolDays();
    int students = students(rows);
    int made = 0;
    for (int student = 0; student < students; student++) {
      String id = idOf(student);
      String last = lastNameOf(student);
      String first = firstNameOf(student);
      String school = SCHOOLS.get((int) ((long) student * SCHOOLS.size() / students));
      String grade = "%02d".formatted(1 + random.nextInt(12));
      double absence = random.nextInt(5) == 0 ? 0.2 : 0.05;
      for (LocalDate day : days) {
        if (made++ == rows) {
          return;
        }
        boolean absent = random.nextDouble() < absence;
        boolean tardy = !absent && random.nextInt(30) == 0;
        String code = absent ? ABSENT.get(random.nextInt(ABSENT.size())) : tardy ? "T" : "P";
        int minutes = absent ? 390 : tardy ? 5 + random.nextInt(40) : 0;
        each.row(new Row(id, last, first, school, grade, day, code, minutes));
      }
    }
  }

  static List<LocalDate> schoolDays() {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2025, 8, 18); days.size() < DAYS; day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        days.add(day);
      }
    }
    return days;
  }

  private void text(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", HEADER) + "\r\n");
      each(row -> {
        LocalDate date = row.date();
        out.write(
            String.join(",", row.id(), row.last(), row.first(), row.school(), row.grade(), "")
                + date.getMonthValue()
                + "/"
                + date.getDayOfMonth()
                + "/"
                + date.getYear()
                + ","
                + row.code()
                + ","
                + row.minutes()
                + "\r\n");
      });
    }
  }

  private void workbook(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", contentTypes());
      part(
          zip,
          "_rels/.rels",
          relationships(Map.of("rId1", List.of("officeDocument", "xl/workbook.xml"))));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Attendance\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
              .formatted(MAIN, OFFICE));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relationships(
              Map.of(
                  "rId1", List.of("worksheet", "worksheets/sheet1.xml"),
                  "rId2", List.of("styles", "styles.xml"),
                  "rId3", List.of("sharedStrings", "sharedStrings.xml"))));
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\"%s\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"49\"/></cellXfs></styleSheet>"
              .formatted(MAIN));
      Map<String, Integer> strings = new LinkedHashMap<>();
      sheet(zip, strings);
      StringBuilder shared = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
      strings
          .keySet()
          .forEach(text ->
              shared.append("<si><t>").append(text.replace("&", "&amp;")).append("</t></si>"));
      part(zip, "xl/sharedStrings.xml", shared.append("</sst>").toString());
    }
  }

  private void sheet(ZipOutputStream zip, Map<String, Integer> strings) throws IOException {
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    out.write(
        DECLARATION + "<worksheet xmlns=\"" + MAIN + "\" xmlns:x14ac=\"" + AC + "\"><sheetData>");
    StringBuilder xml = new StringBuilder();
    row(xml, 1);
    for (int i = 0; i < COLUMNS; i++) {
      shared(xml, 'A' + i, 1, HEADER.get(i), "", strings);
    }
    xml.append("</row>");
    int[] number = {1};
    each(row -> {
      int r = ++number[0];
      row(xml, r);
      shared(xml, 'A', r, row.id(), "2", strings);
      shared(xml, 'B', r, row.last(), "", strings);
      shared(xml, 'C', r, row.first(), "", strings);
      shared(xml, 'D', r, row.school(), "", strings);
      shared(xml, 'E', r, row.grade(), "2", strings);
      xml.append("<c r=\"F").append(r).append("\" s=\"1\"><v>");
      xml.append(row.date().toEpochDay() + 25_569).append("</v></c>");
      shared(xml, 'G', r, row.code(), "", strings);
      xml.append("<c r=\"H").append(r).append("\"><v>").append(row.minutes());
      xml.append("</v></c></row>");
      out.append(xml);
      xml.setLength(0);
    });
    out.append(xml).append("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
  }

  private static void row(StringBuilder xml, int number) {
    xml.append("<row r=\"").append(number).append("\" spans=\"1:8\" x14ac:dyDescent=\"0.25\">");
  }

  private static void shared(
      StringBuilder xml, int column, int row, String text, String style, Map<String, Integer> all) {
    Integer index = all.computeIfAbsent(text, t -> all.size());
    xml.append("<c r=\"").append((char) column).append(row);
    if (!style.isEmpty()) {
      xml.append("\" s=\"").append(style);
    }
    xml.append("\" t=\"s\"><v>").append(index).append("</v></c>");
  }

  private static String contentTypes() {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
        + " Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
        + " Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("workbook.xml", types + "sheet.main+xml")
        + override("worksheets/sheet1.xml", types + "worksheet+xml")
        + override("styles.xml", types + "styles+xml")
        + override("sharedStrings.xml", types + "sharedStrings+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/xl/%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private static String relationships(Map<String, List<String>> all) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    all.forEach((id, relationship) ->
        xml.append(
            "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, OFFICE, relationship.get(0), relationship.get(1))));
    return xml.append("</Relationships>").toString();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
