package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;

/// The spreadsheets school systems export, where this machine has them: every shape must come to
/// the one table of the truth.
class SisSamplesTest {
  private static final Path SAMPLES = Path.of("../shared/samples/sis");
  private static final String ROSTER = "01_powerschool_quickexport_students.txt";
  private static final String CALENDAR = "18_school_calendar.csv";
  private static final String EVENTS = "02_powerschool_attendance_events.csv";
  private static final String CORRECTED = "17_powerschool_attendance_events_reexport_corrected.csv";
  private static final ZoneId ZONE = ZoneId.of("America/Denver");

  private final DistrictFile file = DistrictFile.inMemory();
  private final Clock clock =
      Clock.fixed(LocalDateTime.of(2025, 11, 24, 9, 0).atZone(ZONE).toInstant(), ZONE);
  private final Importer importer = new Importer(file, clock, null);

  @BeforeEach
  void onlyWithTheSamples() {
    assumeTrue(Files.isDirectory(SAMPLES));
  }

  @Test
  void comesToTheTruthWithoutAnAnswer() throws IOException {
    bring(ROSTER);
    bring(CALENDAR);
    bring(EVENTS);
    Map<String, String> truth = new TreeMap<>();
    for (SheetRow row :
        Spreadsheet.open(SAMPLES.resolve("00_truth.csv")).rows("").skip(1).toList()) {
      boolean enough = row.cell(13).equals("Y");
      truth.put(
          row.cell(0),
          "%d of %d days, %s"
              .formatted(
                  Math.round(4 * Double.parseDouble(row.cell(5))),
                  4 * Integer.parseInt(row.cell(4)),
                  enough ? row.cell(12) : "too few days"));
    }
    assertEquals(24, truth.size());
    assertEquals(truth, standings());
  }

  private Map<String, String> standings() {
    AttendanceYear year = new AttendanceRepository(file).year(LocalDate.now(clock));
    Map<String, String> standings = new TreeMap<>();
    for (Student student : new StudentRepository(file).students()) {
      Attendance standing = year.standing(student.id()).orElseThrow();
      standings.put(
          student.localId(),
          "%d of %d days, %s"
              .formatted(
                  standing.missedQuarterDays(),
                  standing.enrolledQuarterDays(),
                  words(standing.band())));
    }
    return standings;
  }

  private static String words(AbsenceBand band) {
    return band.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  @Test
  void setsRowsAsideWithReasonsAndTheCountsAddUp() {
    bring(ROSTER);
    bring(CALENDAR);
    ImportPreview preview = preview(EVENTS);
    assertEquals(List.of(), preview.questions());
    assertEquals(
        List.of("199 AFTER_WITHDRAWAL", "200 CLOSED_DAY", "201 UNKNOWN_STUDENT"),
        preview.problems().stream().map(p -> p.rowNumber() + " " + p.reason()).toList());
    RowCounts counts = preview.counts();
    assertEquals(200, counts.rows());
    assertTrue(counts.addUp());
    assertEquals(new RowCounts(200, 195, 0, 0, 0, 2, 3), counts);
    assertEquals(LocalDate.of(2025, 8, 13), preview.firstDate());
    assertEquals(LocalDate.of(2025, 11, 21), preview.lastDate());
    assertEquals(3, preview.schools());
  }

  @Test
  void aCorrectedReexportRemovesAndChangesAndNothingElse() {
    bring(ROSTER);
    bring(CALENDAR);
    bring(EVENTS);
    Dump before = Dump.of(file);
    ImportPreview preview = preview(CORRECTED);
    assertEquals(new RowCounts(194, 0, 5, 1, 189, 0, 0), preview.counts());
    assertEquals(5, preview.becameExcused());
    assertEquals(
        List.of("Ivy Adams 2025-08-26 A"),
        preview.removedDays().stream()
            .map(day -> day.studentName() + " " + day.date() + " " + day.code())
            .toList());
    assertEquals(
        List.of("Ivy Adams: MODERATE_CHRONIC -> AT_RISK"),
        preview.bandChanges().stream()
            .map(change -> change.name() + ": " + change.before() + " -> " + change.after())
            .toList());
    assertEquals(before, Dump.of(file), "a preview changes nothing");
    importer.save(preview, true);
    assertFalse(before.equals(Dump.of(file)));
    assertEquals(CORRECTED, importer.undoLast().orElseThrow().past().fileName());
    assertEquals(before, Dump.of(file));
  }

  @Test
  void everyImportCanBeTakenBackToAnEmptyDistrict() {
    Dump empty = Dump.of(file);
    bring(ROSTER);
    Dump roster = Dump.of(file);
    bring(CALENDAR);
    Dump calendar = Dump.of(file);
    bring("11_contacts_multi_guardian.csv");
    importer.undoLast();
    assertEquals(calendar, Dump.of(file));
    importer.undoLast();
    assertEquals(roster, Dump.of(file));
    importer.undoLast();
    assertEquals(empty, Dump.of(file));
    assertTrue(importer.undoLast().isEmpty());
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    bring(ROSTER);
    ImportPreview again = preview(ROSTER);
    assertFalse(again.isReady());
    assertEquals(ROSTER, again.alreadyImported().orElseThrow().fileName());
    assertThrows(IllegalStateException.class, () -> importer.save(again, true));
  }

  @Test
  void makesHouseholdsOfSiblings() {
    bring(ROSTER);
    Map<Long, List<String>> homes =
        new StudentRepository(file)
            .students().stream()
                .collect(
                    Collectors.groupingBy(
                        Student::householdId,
                        Collectors.mapping(Student::localId, Collectors.toList())));
    assertEquals(
        List.of(List.of("0041222", "0041223")),
        homes.values().stream()
            .filter(home -> home.size() > 1)
            .map(h -> h.stream().sorted().toList())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03_summary_banner_subtotals_lostzeros.csv",
        "13_windows1252.csv",
        "14_excel_unicode_text_utf16.txt",
        "15_utf8bom_semicolon.csv"
      })
  void totalsWithoutDaysComeToTheSame(String name) {
    bring(ROSTER);
    bring(CALENDAR);
    ImportPreview preview =
        importer.preview(
            SAMPLES.resolve(name),
            ImportAnswers.none().with("school_year", "2025-26"),
            ReadingProgress.SILENT);
    assertEquals(List.of(), preview.questions());
    assertEquals(List.of(), preview.problems());
    assertEquals(24, preview.counts().added());
    importer.save(preview, true);
    Map<String, String> standings = standings();
    assertEquals("28 of 280 days, moderate chronic", standings.get("0041207"));
    assertEquals("26 of 280 days, at risk", standings.get("0041228"));
    assertEquals("12 of 72 days, too few days", standings.get("0041211"));
  }

  @Test
  void contactsFindTheirHouseholdsAndDoNotContactStays() {
    bring(ROSTER);
    PastImport contacts = bring("11_contacts_multi_guardian.csv");
    assertTrue(contacts.counts().addUp());
    assertEquals(0, contacts.counts().setAside());
    assertEquals(26, contacts.counts().rows());
    Student ivy = new StudentRepository(file).findStudent("0041225").orElseThrow();
    var home =
        new org.porchlight.roster.HouseholdRepository(file)
            .findHousehold(ivy.householdId())
            .orElseThrow();
    assertEquals(
        List.of("Paul Adams false", "Erin Moss true"),
        home.guardians().stream().map(g -> g.fullName() + " " + g.doNotContact()).toList());
  }

  private PastImport bring(String name) {
    ImportPreview preview = preview(name);
    assertEquals(List.of(), preview.questions(), name);
    return importer.save(preview, true);
  }

  private ImportPreview preview(String name) {
    return importer.preview(SAMPLES.resolve(name), ImportAnswers.none(), ReadingProgress.SILENT);
  }
}
