package org.porchlight.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.attendance.Figure.EXCUSED;
import static org.porchlight.attendance.Figure.SUSPENDED;
import static org.porchlight.attendance.Figure.TARDIES;
import static org.porchlight.attendance.Figure.UNEXCUSED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.Days;
import org.porchlight.attendance.Figure;
import org.porchlight.importing.CodeExplained;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.Importer;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Phone;
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
          Map.entry("code.HP", "absent unexcused half day"),
          Map.entry("code.T", "tardy"),
          Map.entry("code.ISS", "present in-school suspension"),
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

  /// "Half Day AM" does not say excused or not. A person puts that right in the review.
  private static final Map<String, String> HALF_EXCUSED =
      Map.of("code.HA", "absent excused half day");

  /// What a file says beside days enrolled and days missed. A figure that is not here must not be
  /// shown as known.
  private static final Map<String, Set<Figure>> SAID =
      Map.of(
          "days", EnumSet.allOf(Figure.class),
          "total", EnumSet.noneOf(Figure.class),
          "monthly", EnumSet.of(EXCUSED, UNEXCUSED, TARDIES),
          "hours", EnumSet.of(EXCUSED, UNEXCUSED, SUSPENDED));

  @ParameterizedTest
  @CsvSource({
    "02_powerschool_attendance_events.csv, days, code.HA=absent excused half day",
    "03_summary_banner_subtotals_lostzeros.csv, total, ''",
    "04_infinitecampus_monthly_totals.csv, monthly, ''",
    "05_aeries_att_allday_periods.csv, days, "
        + "code.A=present;code.H=present in-school suspension;code.I=absent excused;"
        + "code.X=absent excused;code.S=absent suspension;code.L=tardy",
    "07_hours_based_totalabs_excludes_medical.csv, hours, ''",
    "09_wide_one_column_per_day.csv, days, ''",
    "13_windows1252.csv, total, ''",
    "14_excel_unicode_text_utf16.txt, total, ''",
    "15_utf8bom_semicolon.csv, total, ''",
  })
  void theWizardComesToTheTruth(String file, String says, String more) {
    bring("01_powerschool_quickexport_students.txt", Map.of());
    bring("18_school_calendar.csv", Map.of());
    Map<String, String> besides = new TreeMap<>();
    for (String line : more.split(";", -1)) {
      if (!line.isEmpty()) {
        besides.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
    bring(file, besides);
    Set<Figure> said = Objects.requireNonNull(SAID.get(says));
    Map<String, String> truth = truth(said);
    assertEquals(24, truth.size());
    assertEquals(truth, told(said));
  }

  /// 17 is 02 exported again after the office corrected it: one absence gone, five excused.
  @Test
  void theCorrectedExportCorrects() {
    bring("01_powerschool_quickexport_students.txt", Map.of());
    bring("18_school_calendar.csv", Map.of());
    bring("02_powerschool_attendance_events.csv", HALF_EXCUSED);
    bring("17_powerschool_attendance_events_reexport_corrected.csv", Map.of());
    Map<String, String> corrected = truth(EnumSet.allOf(Figure.class));
    corrected.put("0041212", line("20 of 280", "7.1", "AT_RISK", List.of(20, 0, 0, 0, 0, 0)));
    corrected.put("0041225", line("24 of 280", "8.6", "AT_RISK", List.of(0, 24, 0, 0, 0, 0)));
    assertEquals(corrected, told(EnumSet.allOf(Figure.class)));
  }

  /// Every contact stands in the family of the student it is listed for, and nowhere else.
  @Test
  void contactsComeToTheirFamiliesAndNobodyIsMerged() {
    bring("01_powerschool_quickexport_students.txt", Map.of());
    Map<String, Long> homes = homes();
    bring("11_contacts_multi_guardian.csv", Map.of());
    assertEquals(homes, homes(), "contacts move nobody");
    Map<Long, Map<String, Set<String>>> listed = new TreeMap<>();
    for (SheetRow row : sheet("01_powerschool_quickexport_students.txt").skip(1).toList()) {
      // the roster's one number is the first adult's
      Stream.of(13, 14, 15)
          .map(row::cell)
          .filter(name -> !name.isEmpty())
          .findFirst()
          .ifPresent(name -> list(listed, homes.get(row.cell(0)), name, row.cell(7)));
    }
    for (SheetRow row : sheet("11_contacts_multi_guardian.csv").skip(1).toList()) {
      list(listed, homes.get(row.cell(0)), row.cell(3), row.cell(5));
    }
    Map<Long, Map<String, Set<String>>> told = new TreeMap<>();
    for (Household home : new HouseholdRepository(district).households()) {
      for (Guardian adult : home.guardians()) {
        for (Phone phone : adult.phones()) {
          list(told, home.id(), adult.fullName(), phone.digits());
        }
      }
    }
    assertEquals(listed, told);
  }

  private Map<String, Long> homes() {
    return new StudentRepository(district)
        .students().stream().collect(Collectors.toMap(Student::localId, Student::householdId));
  }

  private static void list(
      Map<Long, Map<String, Set<String>>> homes, Long home, String adult, String numbers) {
    // "Moss, Erin" and "Erin Moss" are the same words
    String name =
        Stream.of(adult.replace(",", "").split(" ", -1)).sorted().collect(Collectors.joining(" "));
    for (String number : numbers.split("/", -1)) {
      String digits = number.replaceAll("\\D", "");
      if (digits.length() >= 10) {
        homes
            .computeIfAbsent(home, h -> new TreeMap<>())
            .computeIfAbsent(name, n -> new TreeSet<>())
            .add(digits.substring(0, 10));
      }
    }
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
      if (model.step().get() == ImportStep.REVIEW) {
        explainAgain(more);
      }
      model.next();
    }
    assertEquals(ImportStep.DONE, model.step().get(), name + " " + asked);
    assertTrue(model.preview().get().counts().addUp());
  }

  /// In the review: changes what the words beside a code were taken to mean.
  private void explainAgain(Map<String, String> more) {
    for (CodeExplained code : model.preview().get().codes()) {
      String answer = more.get("code." + code.code());
      if (answer != null && !model.questions().given().answers().containsValue(answer)) {
        model.explainAgain(code);
        assertEquals(ImportStep.EXPLAIN, model.step().get());
        model.answer(model.questions().open(ImportStep.EXPLAIN).getFirst(), answer);
      }
    }
  }

  private static Stream<SheetRow> sheet(String name) {
    Spreadsheet sheet = Spreadsheet.open(EXPORTS.resolve(name));
    return sheet.rows(sheet.sheetNames().getFirst());
  }

  /// One line a student: days missed of days enrolled, percent, band, then the figures said.
  private static Map<String, String> truth(Set<Figure> said) {
    Map<String, String> truth = new TreeMap<>();
    for (SheetRow row : sheet("00_truth.csv").skip(1).toList()) {
      int sentHome = quarters(row.cell(8));
      // a file without a word for sent home has those days among the unexcused
      int unexcused = quarters(row.cell(7)) + (said.contains(SUSPENDED) ? 0 : sentHome);
      List<Integer> figures =
          figures(
              said,
              quarters(row.cell(6)),
              unexcused,
              sentHome,
              quarters(row.cell(9)),
              Integer.parseInt(row.cell(10)),
              Integer.parseInt(row.cell(14)));
      String percent =
          new BigDecimal(row.cell(11)).setScale(1, RoundingMode.HALF_UP).toPlainString();
      String band =
          row.cell(13).equals("Y")
              ? row.cell(12).toUpperCase(Locale.ROOT).replace(' ', '_')
              : AbsenceBand.TOO_FEW_DAYS.name();
      String days = quarters(row.cell(5)) + " of " + quarters(row.cell(4));
      truth.put(row.cell(0), line(days, percent, band, figures));
    }
    return truth;
  }

  private static String line(String days, String percent, String band, List<Integer> figures) {
    return days + ", " + percent + " %, " + band + ", " + figures;
  }

  private static List<Integer> figures(Set<Figure> said, int... inOrder) {
    return said.stream().sorted().map(figure -> inOrder[figure.ordinal()]).toList();
  }

  private static int quarters(String days) {
    return (int) (Double.parseDouble(days) * 4);
  }

  private Map<String, String> told(Set<Figure> said) {
    Map<Long, String> numbers =
        new StudentRepository(district)
            .students().stream().collect(Collectors.toMap(Student::id, Student::localId));
    Map<String, String> told = new TreeMap<>();
    for (Attendance standing :
        new AttendanceRepository(district).year(LocalDate.now(CLOCK)).standingsWithFormer()) {
      String number = numbers.get(standing.studentId());
      assertEquals(said, standing.known(), number);
      List<Integer> figures =
          figures(
              said,
              standing.excusedQuarterDays(),
              standing.unexcusedQuarterDays(),
              standing.suspensionQuarterDays(),
              standing.inSchoolQuarterDays(),
              standing.tardies(),
              standing.consecutiveMissed());
      String days = standing.missedQuarterDays() + " of " + standing.enrolledQuarterDays();
      String percent =
          Days.percentNumber(standing.missedQuarterDays(), standing.enrolledQuarterDays());
      told.put(number, line(days, percent, standing.band().name(), figures));
    }
    return told;
  }
}
