package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;

/// The way of the data by command, on 24 invented students exported the way a school system does,
/// compared with the truth about them.
@EnabledIf("areHere")
class SchoolSystemExportsTest {
  private static final Path EXPORTS = Path.of("../shared/samples/sis").toAbsolutePath().normalize();
  private static final Path ROSTER = EXPORTS.resolve("01_powerschool_quickexport_students.txt");
  private static final Path CALENDAR = EXPORTS.resolve("18_school_calendar.csv");
  private static final Path EVENTS = EXPORTS.resolve("02_powerschool_attendance_events.csv");
  private static final Path CORRECTED =
      EXPORTS.resolve("17_powerschool_attendance_events_reexport_corrected.csv");
  private static final Pattern COUNTS =
      Pattern.compile(
          "(\\d+) rows: (\\d+) added, (\\d+) changed, (\\d+) unchanged, (\\d+) repeated, "
              + "(\\d+) set aside");

  @TempDir Path folder;

  static boolean areHere() {
    return Files.isReadable(EVENTS);
  }

  @Test
  void daysAndBandsAreTheTruth() {
    importedBeforeCorrections();
    Map<String, Map<String, String>> truth =
        table(EXPORTS.resolve("00_truth.csv"), "student_number");
    Map<String, Map<String, String>> told = students();
    assertEquals(24, truth.size());
    assertEquals(truth.keySet(), told.keySet());
    truth.forEach((number, expected) -> {
      Map<String, String> row = told.get(number);
      assertEquals(expected.get("name"), row.get("name"));
      assertEquals(expected.get("grade"), row.get("grade"), number);
      assertSame(expected.get("days_enrolled"), row.get("days_enrolled"), number);
      assertSame(expected.get("days_absent"), row.get("days_missed"), number);
      assertEquals(band(expected), row.get("band"), number);
    });
  }

  private static String band(Map<String, String> expected) {
    return expected.get("meets_20_day_min").equals("N")
        ? "too_few_days"
        : expected.get("band").replace(' ', '_');
  }

  private static void assertSame(String expected, String told, String number) {
    assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(told)), number + ": " + told);
  }

  @Test
  void rowsSetAsideSayWhyAndTheCountsAddUp() {
    created();
    assertTrue(countsAddUp(imported(ROSTER)));
    assertTrue(countsAddUp(imported(CALENDAR)));
    CommandRun events = imported(EVENTS);
    assertTrue(countsAddUp(events), events.said());
    for (String reason : List.of("UNKNOWN_STUDENT", "AFTER_WITHDRAWAL", "CLOSED_DAY")) {
      assertTrue(events.out().contains("1 row set aside: "), events.out());
      assertTrue(events.out().contains("(" + reason + ")"), events.out());
    }
  }

  private static boolean countsAddUp(CommandRun run) {
    MatchResult counts = COUNTS.matcher(run.out()).results().findFirst().orElseThrow();
    int sum = 0;
    for (int part = 2; part <= 6; part++) {
      sum += Integer.parseInt(counts.group(part));
    }
    return sum == Integer.parseInt(counts.group(1));
  }

  @Test
  void aCorrectedExportRemovesAndExcusesAndIsTakenBackWhole() throws IOException {
    importedBeforeCorrections();
    Map<String, String> before = dump("before");
    CommandRun corrected = imported(CORRECTED);
    assertTrue(corrected.out().contains("1 removed that the file no longer has"), corrected.out());
    assertTrue(corrected.out().contains("5 absences become excused"), corrected.out());
    MatchResult counts = COUNTS.matcher(corrected.out()).results().findFirst().orElseThrow();
    assertEquals("0", counts.group(2), "added");
    assertEquals("5", counts.group(3), "changed");
    assertSame("6", students().get("0041225").get("days_missed"), "0041225");

    CommandRun undo = CommandRun.of("undo", file());
    assertEquals(0, undo.exitCode(), undo.said());
    assertEquals(before, dump("after"));
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    importedBeforeCorrections();
    Map<String, String> before = dump("before");
    CommandRun again = imported(EVENTS);
    assertTrue(again.out().contains("Nothing was changed"), again.out());
    assertEquals(before, dump("after"));
  }

  private void importedBeforeCorrections() {
    created();
    imported(ROSTER, CALENDAR, EVENTS);
  }

  private void created() {
    CommandRun create = CommandRun.of("create", file(), "--name", "Red Mesa");
    assertEquals(0, create.exitCode(), create.said());
  }

  private CommandRun imported(Path... sheets) {
    Object[] arguments = new Object[2 + sheets.length];
    arguments[0] = "import";
    arguments[1] = file();
    System.arraycopy(sheets, 0, arguments, 2, sheets.length);
    CommandRun run = CommandRun.of(arguments);
    assertEquals(0, run.exitCode(), run.said());
    return run;
  }

  private Map<String, Map<String, String>> students() {
    CommandRun run = CommandRun.of("students", file(), "--format", "csv");
    assertEquals(0, run.exitCode(), run.said());
    try {
      Path list = folder.resolve("students.csv");
      Files.writeString(list, run.out());
      return table(list, "local_id");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// A CSV file's rows by one column, each by its headers.
  private static Map<String, Map<String, String>> table(Path csv, String key) {
    Spreadsheet sheet = Spreadsheet.open(csv);
    List<SheetRow> rows = sheet.firstRows(sheet.sheetNames().getFirst(), 1000);
    List<String> headers = rows.getFirst().cells();
    Map<String, Map<String, String>> table = new TreeMap<>();
    for (SheetRow row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < headers.size(); i++) {
        cells.put(headers.get(i), row.cell(i));
      }
      table.put(cells.get(key), cells);
    }
    return table;
  }

  private Map<String, String> dump(String name) throws IOException {
    Path out = folder.resolve(name);
    CommandRun run = CommandRun.of("dump", file(), "--out", out);
    assertEquals(0, run.exitCode(), run.said());
    try (Stream<Path> tables = Files.list(out)) {
      return tables.collect(
          Collectors.toMap(
              table -> table.getFileName().toString(),
              SchoolSystemExportsTest::text,
              (a, b) -> a,
              TreeMap::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path file() {
    return folder.resolve("red-mesa.porchlight");
  }
}
