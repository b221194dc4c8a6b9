package org.porchlight.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.Importer;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;

/// The same 24 students exported in many shapes give the truth about them in the wizard too, when a
/// person answers only what is asked.
@EnabledIf("areHere")
class WizardSamplesTest {
  private static final Path EXPORTS = Path.of("../shared/samples/sis").toAbsolutePath().normalize();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-24T15:00:00Z"), ZoneId.of("America/Chicago"));

  /// What the file cannot say itself. Everything asked beyond this fails the test.
  private static final Map<String, String> KNOWN_HERE =
      Map.ofEntries(
          Map.entry("code.A", "absent unexcused"),
          Map.entry("code.U", "absent unexcused"),
          Map.entry("code.EX", "absent excused"),
          Map.entry("code.E", "absent excused"),
          Map.entry("code.M", "absent excused"),
          Map.entry("code.OSS", "absent suspension"),
          Map.entry("code.HA", "absent excused half day"),
          Map.entry("code.HP", "absent excused half day"),
          Map.entry("code.T", "tardy"),
          Map.entry("code.ISS", "present"),
          Map.entry("code.FT", "present"),
          Map.entry("code.P", "present"),
          Map.entry("code.-", "not enrolled"));

  private final DistrictFile district = DistrictFile.inMemory();
  private final ImportViewModel model =
      new ImportViewModel(
          new Importer(district, CLOCK, null),
          new ImportDrafts(district, CLOCK),
          BackgroundWork.atOnce(),
          new ErrorMessages(),
          new Toasts(CLOCK),
          new Navigator());

  static boolean areHere() {
    return Files.isReadable(EXPORTS.resolve("00_truth.csv"));
  }

  @AfterEach
  void close() {
    district.close();
  }

  @ParameterizedTest
  @CsvSource({
    "02_powerschool_attendance_events.csv, ''",
    "03_summary_banner_subtotals_lostzeros.csv, ''",
    "04_infinitecampus_monthly_totals.csv, ''",
    "05_aeries_att_allday_periods.csv, code.A=present;code.H=present;code.I=absent excused;"
        + "code.X=absent excused;code.S=absent suspension;code.L=tardy;period_rule=fraction",
    "07_hours_based_totalabs_excludes_medical.csv, ''",
    "09_wide_one_column_per_day.csv, ''",
    "13_windows1252.csv, ''",
    "14_excel_unicode_text_utf16.txt, ''",
    "15_utf8bom_semicolon.csv, ''",
  })
  void theWizardComesToTheTruth(String file, String more) {
    bring("01_powerschool_quickexport_students.txt", Map.of());
    bring("18_school_calendar.csv", Map.of());
    Map<String, String> besides = new TreeMap<>();
    for (String line : more.split(";", -1)) {
      if (!line.isEmpty()) {
        besides.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
    bring(file, besides);
    assertEquals(truth(), told());
  }

  /// Choose, answer what is asked, go on until it is in.
  private void bring(String name, Map<String, String> more) {
    model.choose(List.of(EXPORTS.resolve(name)));
    List<String> asked = new ArrayList<>();
    for (int press = 0; press < 12 && model.step().get() != ImportStep.DONE; press++) {
      assertEquals("", model.work().trouble().get(), name);
      for (ImportStep step : List.of(ImportStep.MATCH, ImportStep.EXPLAIN)) {
        for (ImportQuestion question : model.questions().open(step)) {
          asked.add(question.sentence());
          String answer = more.getOrDefault(question.key(), KNOWN_HERE.get(question.key()));
          assertTrue(answer != null, name + " asks: " + question.sentence());
          model.answer(question, answer);
        }
      }
      model.next();
    }
    assertEquals(ImportStep.DONE, model.step().get(), name + " " + asked);
    assertTrue(model.preview().get().counts().addUp());
  }

  private static Map<String, String> truth() {
    Spreadsheet sheet = Spreadsheet.open(EXPORTS.resolve("00_truth.csv"));
    try (Stream<SheetRow> rows = sheet.rows(sheet.sheetNames().getFirst())) {
      List<SheetRow> all = rows.toList();
      List<String> header = all.getFirst().cells();
      return all.stream()
          .skip(1)
          .collect(
              Collectors.toMap(
                  row -> row.cell(header.indexOf("student_number")),
                  row ->
                      quarters(row.cell(header.indexOf("days_absent")))
                          + " of "
                          + quarters(row.cell(header.indexOf("days_enrolled"))),
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static int quarters(String days) {
    return (int) (Double.parseDouble(days) * 4);
  }

  private Map<String, String> told() {
    Map<Long, String> numbers =
        new StudentRepository(district)
            .students().stream().collect(Collectors.toMap(Student::id, Student::localId));
    return new AttendanceRepository(district)
        .year(java.time.LocalDate.now(CLOCK)).standingsWithFormer().stream()
            .collect(
                Collectors.toMap(
                    standing -> numbers.get(standing.studentId()),
                    standing ->
                        standing.missedQuarterDays() + " of " + standing.enrolledQuarterDays(),
                    (a, b) -> a,
                    TreeMap::new));
  }
}
