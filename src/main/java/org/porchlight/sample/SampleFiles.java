package org.porchlight.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.porchlight.spreadsheets.WorkbookWriter;

/// The invented district's files by name, in the order an office brings them in.
public final class SampleFiles {
  static final String ROSTER = "roster.xlsx";
  static final String CALENDAR = "school-calendar.csv";
  static final String CONTACTS = "contacts.csv";
  static final String LAST_YEAR = "last-year-totals.csv";
  static final String DECEMBER_1 = "dec-1-attendance.xlsx";
  static final String DECEMBER_8 = "dec-8-attendance.xlsx";
  static final String TOWN = "maple-valley.osm";
  static final String READ_ME = "README.txt";
  private static final int SMALL = 40;

  private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

  private SampleFiles() {}

  /// The whole district.
  static SampleFiles of(InventedDistrict district) {
    SampleSheets sheets = new SampleSheets(district);
    SampleFiles made = new SampleFiles();
    made.files.put(ROSTER, workbook("Students", List.of(), sheets.roster()));
    made.files.put(CALENDAR, csv(SchoolDays.calendar()));
    made.files.put(CONTACTS, csv(sheets.contacts()));
    made.files.put(LAST_YEAR, csv(sheets.lastYear()));
    made.files.put(
        DECEMBER_1,
        workbook("Export", banner("08/24/2026", "12/01/2026"), sheets.attendanceToDecember1()));
    made.files.put(
        DECEMBER_8,
        workbook("Export", banner("11/02/2026", "12/08/2026"), sheets.attendanceToDecember8()));
    made.files.put(TOWN, district.townMap().getBytes(StandardCharsets.UTF_8));
    return made;
  }

  /// About forty students in small files, to try the import with; they stand in
  /// `assets/sample-district`.
  public static SampleFiles small() {
    InventedDistrict district = InventedDistrict.make().small(SMALL);
    SampleSheets sheets = new SampleSheets(district);
    SampleFiles made = new SampleFiles();
    made.files.put(ROSTER, workbook("Students", List.of(), sheets.roster()));
    made.files.put(CALENDAR, csv(SchoolDays.calendar()));
    made.files.put(CONTACTS, csv(sheets.contacts()));
    made.files.put("attendance.csv", csv(sheets.attendanceToDecember1()));
    made.files.put(
        READ_ME,
        """
        Forty invented students of an invented town, as a school system exports them.
        Create a district, then import in this order: roster.xlsx, school-calendar.csv, contacts.csv, attendance.csv.
        Nothing here is about real people. Made by org.porchlight.sample; do not edit by hand.
        """
            .getBytes(StandardCharsets.UTF_8));
    return made;
  }

  /// Content by name; small enough to hold.
  public Map<String, byte[]> contents() {
    return Map.copyOf(files);
  }

  byte[] content(String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new IllegalArgumentException("no such file in the sample");
    }
    return content;
  }

  /// Writes every file into a folder, which is made when it is not there.
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static List<String> banner(String from, String until) {
    return List.of(
        "Maple Valley School District", "Absences by student, " + from + " to " + until, "Page 1");
  }

  private static byte[] csv(Sheet sheet) {
    return sheet.asCsv().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] workbook(String name, List<String> banner, Sheet sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WorkbookWriter workbook = new WorkbookWriter(bytes)) {
      WorkbookWriter.Sheet out = workbook.sheet(name);
      banner.forEach(line -> out.row(line));
      out.header(sheet.header().toArray(String[]::new));
      sheet.rows().forEach(row -> out.row(row.toArray()));
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }
}
