package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;

/// The way of the data by command, on the small spreadsheets a newcomer tries the import with.
class SmallDistrictTest {
  private static final Path SHEETS = Path.of("assets/sample-district");
  private static final DateTimeFormatter US =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
  private static final Path EVENTS = SHEETS.resolve("attendance.csv");

  @TempDir Path folder;

  @BeforeEach
  void create() {
    done(CommandRun.of("create", file(), "--name", "Maple Valley"));
    done(
        CommandRun.of(
            "import",
            file(),
            SHEETS.resolve("roster.xlsx"),
            SHEETS.resolve("school-calendar.csv"),
            SHEETS.resolve("contacts.csv")));
  }

  @Test
  void everyDayMissedIsCountedAndUndoTakesThemAllBack() throws IOException {
    Map<String, String> before = dump("before");
    done(CommandRun.of("import", file(), EVENTS));
    assertEquals(missedInTheSheet(), missedInTheList());

    done(CommandRun.of("undo", file()));
    assertEquals(before, dump("after"));
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    done(CommandRun.of("import", file(), EVENTS));
    Map<String, String> before = dump("before");
    CommandRun again = done(CommandRun.of("import", file(), EVENTS));
    assertTrue(again.out().contains("Nothing was changed."), again.out());
    assertEquals(before, dump("after"));
  }

  @Test
  void whatIsUnclearIsAskedInATextFileAndNothingIsSaved() throws IOException {
    Path sheet = folder.resolve("codes.csv");
    Files.writeString(
        sheet, "Student_Number,Att_Date,Att_Code\n0004117,10/20/2026,QZ\n0004117,10/21/2026,QZ\n");
    Map<String, String> before = dump("before");

    CommandRun asked = CommandRun.of("import", file(), sheet);

    assertEquals(3, asked.exitCode(), asked.said());
    assertEquals(before, dump("after"));
    Path template = folder.resolve("codes.csv.answers.txt");
    String questions = Files.readString(template);
    assertTrue(questions.contains("code.QZ ="), questions);

    Files.writeString(template, questions.replace("code.QZ =", "code.QZ = absent excused"));
    done(CommandRun.of("import", file(), sheet, "--answers", template));
    assertEquals("2", missedInTheList().get("0004117"));
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndSavesNothing() throws IOException {
    Map<String, String> before = dump("before");
    CommandRun dry = done(CommandRun.of("import", file(), EVENTS, "--dry-run"));
    assertTrue(dry.out().contains(" added, "), dry.out());
    assertTrue(dry.out().contains("Nothing was saved."), dry.out());
    assertEquals(before, dump("after"));
  }

  @Test
  void rowsSetAsideAreSavedCorrectedAndImportedAgain() throws IOException {
    Path sheet = folder.resolve("week.csv");
    Files.writeString(
        sheet,
        "Student_Number,Att_Date,Att_Code,Description\n"
            + "0004117,10/20/2026,EX,Excused Absence\n"
            + "0999999,10/20/2026,EX,Excused Absence\n");
    Path aside = folder.resolve("aside.xlsx");
    CommandRun run = done(CommandRun.of("import", file(), sheet, "--set-aside", aside));
    assertTrue(run.out().contains("1 row set aside is in \"aside.xlsx\""), run.out());
    List<SheetRow> rows = rows(Spreadsheet.open(aside));
    assertEquals(1, rows.size());
    assertEquals("0999999", rows.getFirst().cell(0));
    CommandRun two =
        CommandRun.of("import", file(), sheet, EVENTS, "--set-aside", folder.resolve("b.xlsx"));
    assertEquals(1, two.exitCode(), two.said());
  }

  /// Days to come are set aside by the import: the sheet reaches into December 2026.
  private static Map<String, String> missedInTheSheet() {
    LocalDate today = LocalDate.now(Clock.system(ZoneId.systemDefault()));
    Map<String, BigDecimal> missed = new TreeMap<>();
    for (SheetRow row : rows(Spreadsheet.open(EVENTS))) {
      if (LocalDate.parse(row.cell(4), US).isAfter(today)) {
        continue;
      }
      String days =
          switch (row.cell(5)) {
            case "U", "E" -> "1";
            case "H" -> "0.5";
            default -> "0";
          };
      missed.merge(row.cell(0), new BigDecimal(days), BigDecimal::add);
    }
    missed.values().removeIf(days -> days.signum() == 0);
    return missed.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stripTrailingZeros().toPlainString(),
                (a, b) -> a,
                TreeMap::new));
  }

  private Map<String, String> missedInTheList() {
    CommandRun list = done(CommandRun.of("students", file(), "--format", "csv"));
    Spreadsheet sheet =
        Spreadsheet.read("students.csv", list.out().getBytes(StandardCharsets.UTF_8));
    Map<String, String> missed = new TreeMap<>();
    rows(sheet).forEach(row -> missed.put(row.cell(0), row.cell(5)));
    missed.values().removeIf("0"::equals);
    return missed;
  }

  private static List<SheetRow> rows(Spreadsheet sheet) {
    return sheet.firstRows(sheet.sheetNames().getFirst(), 10_000).stream().skip(1).toList();
  }

  private Map<String, String> dump(String name) throws IOException {
    Path out = folder.resolve(name);
    done(CommandRun.of("dump", file(), "--out", out));
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path table : files.toList()) {
        tables.put(table.getFileName().toString(), Files.readString(table));
      }
    }
    return tables;
  }

  private static CommandRun done(CommandRun run) {
    assertEquals(0, run.exitCode(), run.said());
    return run;
  }

  private Path file() {
    return folder.resolve("small.porchlight");
  }
}
