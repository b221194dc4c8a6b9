package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;

/// The same 24 students in every shape school systems export, each file alone after roster and
/// calendar, by command: every figure the file holds must be the truth's, for every student.
@EnabledIf("areHere")
class SamplesInEveryShapeTest {
  private static final Path EXPORTS = Path.of("../shared/samples/sis").toAbsolutePath().normalize();

  /// The columns of the truth that days tell.
  private static final List<String> DAYS =
      List.of(
          "days_enrolled",
          "days_absent",
          "excused",
          "unexcused",
          "oss",
          "iss_present",
          "tardies",
          "pct_absent",
          "meets_20_day_min",
          "consecutive_absences_to_end");

  private static final List<String> TOTALS =
      List.of("days_enrolled", "days_absent", "pct_absent", "meets_20_day_min");

  /// What the columns of the truth are called in the list of students.
  private static final Map<String, String> NAMES =
      Map.of(
          "days_enrolled", "days_enrolled",
          "days_absent", "days_missed",
          "excused", "days_excused",
          "unexcused", "days_unexcused",
          "oss", "days_suspended",
          "iss_present", "days_in_school_suspension",
          "tardies", "tardies",
          "pct_absent", "percent_exact",
          "meets_20_day_min", "meets_minimum_days",
          "consecutive_absences_to_end", "consecutive_days_missed");

  enum Sample {
    EVENTS(
        "02_powerschool_attendance_events.csv",
        // "Half Day AM" does not say whether it was excused
        "code.HA = absent excused half",
        DAYS),
    SUMMARY("03_summary_banner_subtotals_lostzeros.csv", "", TOTALS),
    MONTHS("04_infinitecampus_monthly_totals.csv", "", with(TOTALS, "excused", "tardies")),
    PERIOD_COLUMNS(
        "05_aeries_att_allday_periods.csv",
        """
        code.U = absent unexcused
        code.X = absent excused
        code.I = absent excused
        code.S = absent, suspension
        code.L = tardy
        code.H = present, in-school suspension
        code.A = present
        period_rule = fraction
        """,
        DAYS),
    HOURS(
        "07_hours_based_totalabs_excludes_medical.csv",
        "",
        with(TOTALS, "excused", "unexcused", "oss")),
    WIDE_CALENDAR(
        "09_wide_one_column_per_day.csv",
        """
        code.A = absent unexcused
        code.U = absent unexcused
        code.EX = absent excused
        code.M = absent excused
        code.HA = absent excused half
        code.HP = absent unexcused half
        code.OSS = absent, suspension
        code.ISS = present, in-school suspension
        code.T = tardy
        code.FT = present
        """,
        DAYS),
    WINDOWS("13_windows1252.csv", "", TOTALS),
    UNICODE_TEXT("14_excel_unicode_text_utf16.txt", "", TOTALS),
    SEMICOLONS("15_utf8bom_semicolon.csv", "", TOTALS);

    final String file;
    final String answers;
    final List<String> figures;

    Sample(String file, String answers, List<String> figures) {
      this.file = file;
      this.answers = answers;
      this.figures = figures;
    }

    private static List<String> with(List<String> figures, String... more) {
      List<String> all = new ArrayList<>(figures);
      all.addAll(List.of(more));
      return List.copyOf(all);
    }
  }

  @TempDir static Path prepared;
  @TempDir Path folder;

  @BeforeAll
  static void rosterAndCalendar() {
    Path file = prepared.resolve("red-mesa.porchlight");
    run("create", file, "--name", "Red Mesa");
    run(
        "import",
        file,
        sample("01_powerschool_quickexport_students.txt"),
        sample("18_school_calendar.csv"));
  }

  static boolean areHere() {
    return Files.isReadable(EXPORTS.resolve(Sample.EVENTS.file));
  }

  @ParameterizedTest
  @EnumSource
  void comesToTheTruth(Sample sample) throws IOException {
    Path file = copied();
    if (sample.answers.isEmpty()) {
      run("import", file, sample(sample.file));
    } else {
      Path answers = Files.writeString(folder.resolve("answers.txt"), sample.answers);
      run("import", file, sample(sample.file), "--answers", answers);
    }
    Path list =
        Files.writeString(folder.resolve("list.csv"), run("students", file, "--format", "csv"));
    Map<String, Map<String, String>> told = figures(list, "local_id", sample, false);
    Map<String, Map<String, String>> truth =
        figures(EXPORTS.resolve("00_truth.csv"), "student_number", sample, true);
    assertEquals(truth.keySet(), told.keySet());
    assertAll(
        truth.keySet().stream().map(id -> () -> assertEquals(truth.get(id), told.get(id), id)));
  }

  private Path copied() throws IOException {
    try (Stream<Path> all = Files.walk(prepared)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(prepared.relativize(one).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(one, copy);
      }
    }
    return folder.resolve("red-mesa.porchlight");
  }

  private static Path sample(String name) {
    return EXPORTS.resolve(name);
  }

  private static String run(Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(0, run.exitCode(), run.said());
    return run.out();
  }

  /// Every figure of the sample and the band, by student number.
  private static Map<String, Map<String, String>> figures(
      Path csv, String key, Sample sample, boolean truth) {
    Spreadsheet sheet = Spreadsheet.open(csv);
    List<SheetRow> rows = sheet.firstRows(sheet.sheetNames().getFirst(), 1000);
    List<String> headers = rows.getFirst().cells();
    Map<String, Map<String, String>> students = new TreeMap<>();
    for (SheetRow row : rows.subList(1, rows.size())) {
      Map<String, String> figures = new LinkedHashMap<>();
      figures.put("name", row.cell(headers.indexOf("name")));
      String band = row.cell(headers.indexOf("band"));
      for (String figure : sample.figures) {
        figures.put(figure, plain(row.cell(headers.indexOf(truth ? figure : NAMES.get(figure)))));
      }
      boolean enough = figures.get("meets_20_day_min").equals("Y");
      figures.put("band", truth && !enough ? "too_few_days" : band.replace(' ', '_'));
      students.put(row.cell(headers.indexOf(key)), figures);
    }
    return students;
  }

  /// 7.0 and 7 are one number.
  private static String plain(String cell) {
    try {
      return new BigDecimal(cell).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return cell;
    }
  }
}
