package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.BandCounts;
import org.porchlight.reports.MonthlyReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.students.ListNumbers;
import org.porchlight.ui.today.TodayNumbers;

/// The main job from end to end on the sample district, once, and what must be true afterwards.
class DemoTest {
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  @TempDir static Path folder;
  private static CommandRun demo;
  private static Duration work;

  @BeforeAll
  static void runTheDemo() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    demo = CommandRun.of("demo", "--out", folder);
    work = Duration.ofNanos(system.getProcessCpuTime() - before);
  }

  @Test
  void itEndsWellAndSaysWhatItDid() {
    assertEquals(0, demo.exitCode(), demo.said());
    assertTrue(demo.out().contains("1,171 students"), demo.said());
    assertTrue(demo.out().contains("Planning an afternoon … "), demo.said());
  }

  /// Processor time, not the clock on the wall: the machine that runs the tests may be busy.
  @Test
  void itTakesLessThanAMinuteOfWork() {
    assertTrue(work.compareTo(Duration.ofSeconds(60)) < 0, work + "\n" + demo.said());
  }

  @Test
  void everySchoolHasItsMonthOnTwoPages() throws IOException {
    try (DistrictFile file = opened()) {
      for (School school : new SchoolRepository(file).schools()) {
        Path pdf = folder.resolve("reports/monthly-" + school.code() + "-2026-11.pdf");
        try (PDDocument report = Loader.loadPDF(pdf.toFile())) {
          assertEquals(2, report.getNumberOfPages(), pdf.toString());
        }
      }
    }
  }

  @Test
  void theAfternoonIsOnPaper() throws IOException {
    try (Stream<Path> reports = Files.list(folder.resolve("reports"))) {
      List<String> names = reports.map(report -> report.getFileName().toString()).toList();
      assertTrue(names.contains("team-out-2026-12-11.pdf"), names.toString());
      assertTrue(names.contains("packet-2026-12-11-team-1.pdf"), names.toString());
      assertTrue(names.contains("month-310-2026-11.xlsx"), names.toString());
    }
  }

  @Test
  void todayTheListTheReportAndTheStudentsCommandAgree() {
    Map<String, Map<AbsenceBand, Integer>> told = bandsBySchool();
    try (DistrictFile file = opened()) {
      Clock clock = new DistrictRepository(file).clock();
      StaffMember me = new StaffRepository(file).activeStaff().getFirst();
      Map<Long, BandCounts> listed = ListNumbers.bySchool(file, clock, me);
      Map<String, BandCounts> today = TodayNumbers.bySchool(file, clock, me);
      List<School> schools = new SchoolRepository(file).schools();
      assertEquals(schools.stream().map(School::name).collect(Collectors.toSet()), told.keySet());
      for (School school : schools) {
        BandCounts inReport =
            MonthlyReport.facts(ReportRooms.of(file, clock), school.id(), DECEMBER).whole().bands();
        Map<AbsenceBand, Integer> expected = told.get(school.name());
        assertEquals(expected, counted(listed.get(school.id())), "list: " + school.name());
        assertEquals(expected, counted(today.get(school.name())), "Today: " + school.name());
        assertEquals(expected, counted(inReport), "report: " + school.name());
      }
    }
  }

  private static Map<String, Map<AbsenceBand, Integer>> bandsBySchool() {
    CommandRun students = CommandRun.with(Demo.PASSPHRASE, "students", place(), "--format", "csv");
    assertEquals(0, students.exitCode(), students.err());
    Spreadsheet sheet =
        Spreadsheet.read("students.csv", students.out().getBytes(StandardCharsets.UTF_8));
    List<SheetRow> rows = sheet.firstRows(sheet.sheetNames().getFirst(), 10_000);
    List<String> headers = rows.getFirst().cells();
    Map<String, Map<AbsenceBand, Integer>> bands = new TreeMap<>();
    for (SheetRow row : rows.subList(1, rows.size())) {
      bands
          .computeIfAbsent(
              row.cell(headers.indexOf("school")), school -> new EnumMap<>(AbsenceBand.class))
          .merge(
              AbsenceBand.valueOf(row.cell(headers.indexOf("band")).toUpperCase(Locale.ROOT)),
              1,
              Integer::sum);
    }
    return bands;
  }

  private static Map<AbsenceBand, Integer> counted(BandCounts bands) {
    Map<AbsenceBand, Integer> counted = new EnumMap<>(AbsenceBand.class);
    for (AbsenceBand band : AbsenceBand.values()) {
      if (bands.in(band) > 0) {
        counted.put(band, bands.in(band));
      }
    }
    return counted;
  }

  @Test
  void noFileOfTheDistrictHoldsAName() throws IOException {
    List<byte[]> names = new ArrayList<>();
    try (DistrictFile file = opened()) {
      for (Student student : new StudentRepository(file).students()) {
        addForms(names, student.fullName());
        addForms(names, student.listName());
        addForms(names, student.localId());
      }
      for (Household household : new HouseholdRepository(file).households()) {
        addForms(names, household.addressLine());
      }
    }
    NameScan scan = new NameScan(names);
    try (Stream<Path> files = Files.walk(place())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertEquals(0, scan.hits(Files.readAllBytes(file)), file.getFileName().toString());
      }
    }
    assertTrue(
        scan.hits(Files.readAllBytes(folder.resolve("reports/students.csv"))) > 1000,
        "the scan finds names where they are");
  }

  private static void addForms(List<byte[]> names, String name) {
    if (name.length() >= 7) {
      names.add(name.getBytes(StandardCharsets.UTF_8));
      names.add(name.getBytes(StandardCharsets.UTF_16LE));
      names.add(name.getBytes(StandardCharsets.UTF_16BE));
    }
  }

  private static Path place() {
    return folder.resolve("maple-valley.porchlight");
  }

  private static DistrictFile opened() {
    return DistrictFile.open(place(), Demo.PASSPHRASE.toCharArray());
  }
}
