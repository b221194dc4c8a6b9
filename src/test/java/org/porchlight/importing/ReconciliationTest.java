package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.AttendanceCode;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.StudentYear;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;

/// Random files, one after another, against a reconciliation written the simplest way there is.
class ReconciliationTest {
  private static final List<String> CODES = List.of("A", "EX", "T");
  private static final ImportAnswers MEANINGS =
      ImportAnswers.parse("code.A = absent unexcused\ncode.EX = absent excused\ncode.T = tardy\n");
  private static final List<String> NAMES =
      List.of("Ash, Mia", "Birch, Tom", "Cedar, Joy", "Dogwood, Sam", "Elm, Ana", "Fir, Leo");
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 24);
  private static final int STUDENTS = 6;
  private static final int DAYS = 12;

  private final DistrictFile file = DistrictFile.inMemory();
  private final Importer importer =
      new Importer(
          file,
          Clock.fixed(FIRST.plusDays(30).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
          null);

  /// What became of a file's rows, and the days after it, as `STUDENT DATE` with the code.
  private static final class Naive {
    final Map<String, String> days;
    int added;
    int changed;
    int removed;
    int unchanged;
    int repeated;
    int setAside;

    Naive(Map<String, String> days) {
      this.days = new TreeMap<>(days);
    }

    void bring(List<String[]> rows) {
      Map<String, String> said = new TreeMap<>();
      Set<String> unreadable = new HashSet<>();
      for (String[] row : rows) {
        String key = row[0] + " " + row[2];
        int student = Integer.parseInt(row[0]) - 100;
        boolean weekend = LocalDate.parse(row[2]).getDayOfWeek().getValue() > 5;
        if (student > STUDENTS) {
          setAside++;
        } else if (!row[1].equals(school(student))) {
          unreadable.add(key);
          setAside++;
        } else if (weekend || (unreadable.contains(key) && !said.containsKey(key))) {
          setAside++;
        } else if (!said.containsKey(key)) {
          said.put(key, row[3]);
        } else if (said.get(key).equals(row[3])) {
          repeated++;
        } else {
          setAside++;
        }
      }
      TreeSet<String> dates = new TreeSet<>();
      Set<String> schools = new HashSet<>();
      said.keySet()
          .forEach(key -> {
            dates.add(key.substring(4));
            schools.add(school(Integer.parseInt(key.substring(0, 3)) - 100));
          });
      for (String key : List.copyOf(days.keySet())) {
        String date = key.substring(4);
        boolean covered =
            !dates.isEmpty()
                && schools.contains(school(Integer.parseInt(key.substring(0, 3)) - 100))
                && date.compareTo(dates.first()) >= 0
                && date.compareTo(dates.last()) <= 0;
        if (covered && !said.containsKey(key) && !unreadable.contains(key)) {
          days.remove(key);
          removed++;
        }
      }
      said.forEach((key, code) -> {
        String before = days.put(key, code);
        if (before == null) {
          added++;
        } else if (before.equals(code)) {
          unchanged++;
        } else {
          changed++;
        }
      });
    }

    RowCounts counts(int rows) {
      return new RowCounts(rows, added, changed, removed, unchanged, repeated, setAside);
    }
  }

  private static String school(int student) {
    return student % 2 == 0 ? "110" : "210";
  }

  @BeforeEach
  void aSmallDistrict() {
    StringBuilder roster =
        new StringBuilder("Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate\n");
    for (int student = 1; student <= STUDENTS; student++) {
      roster
          .append(100 + student)
          .append(",\"")
          .append(NAMES.get(student - 1))
          .append("\",3,")
          .append(school(student))
          .append(",08/20/2026,\n");
    }
    bring("roster.csv", roster.toString());
    StringBuilder calendar = new StringBuilder("date,instructional,note\n");
    for (int day = 0; day < 40; day++) {
      LocalDate date = FIRST.plusDays(day);
      calendar.append(date).append(date.getDayOfWeek().getValue() > 5 ? ",N,\n" : ",Y,\n");
    }
    bring("calendar.csv", calendar.toString());
  }

  @Test
  void everyRowHasOneFateAndTheDaysAreWhatTheFilesSaid() {
    Random random = new Random(20260824);
    Map<String, String> days = new TreeMap<>();
    for (int number = 0; number < 40; number++) {
      List<String[]> rows = rows(random);
      Naive naive = new Naive(days);
      naive.bring(rows);
      Dump before = Dump.of(file);
      ImportPreview preview = preview("file" + number + ".csv", text(rows, number));
      assertEquals(List.of(), preview.questions(), "file " + number);
      assertEquals(naive.counts(rows.size()), preview.counts(), "file " + number);
      assertTrue(preview.counts().addUp());
      assertEquals(naive.setAside, preview.problems().size());
      assertEquals(before, Dump.of(file), "a preview changes nothing");
      importer.save(preview, true);
      assertEquals(naive.days, stored(), "file " + number);
      if (random.nextInt(3) == 0) {
        assertEquals(List.of(), importer.undoLast().orElseThrow().kept());
        assertEquals(before, Dump.of(file), "undo of file " + number);
      } else {
        days = naive.days;
      }
    }
  }

  private static List<String[]> rows(Random random) {
    int from = random.nextInt(DAYS);
    int until = from + 1 + random.nextInt(DAYS);
    List<String[]> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(14); i > 0; i--) {
      int student = 1 + random.nextInt(STUDENTS + (random.nextInt(8) == 0 ? 1 : 0));
      String school = school(random.nextInt(12) == 0 ? student + 1 : student);
      LocalDate date = FIRST.plusDays(from + random.nextInt(until - from));
      rows.add(
          new String[] {
            String.valueOf(100 + student),
            school,
            date.toString(),
            CODES.get(random.nextInt(CODES.size()))
          });
      if (random.nextInt(6) == 0) {
        rows.add(rows.getLast());
      }
    }
    return rows;
  }

  private static String text(List<String[]> rows, int number) {
    StringBuilder text = new StringBuilder("Student_Number,SchoolID,Att_Date,Att_Code,Note\n");
    rows.forEach(
        row -> text.append(String.join(",", row)).append(",n").append(number).append("\n"));
    return text.toString();
  }

  private Map<String, String> stored() {
    AttendanceRepository attendance = new AttendanceRepository(file);
    SchoolYear year = new SchoolRepository(file).findSchoolYear(FIRST).orElseThrow();
    Map<Integer, String> codes = new TreeMap<>();
    for (AttendanceCode code : attendance.codes(year)) {
      codes.put(code.id(), code.code());
    }
    Map<Long, String> ids = new TreeMap<>();
    for (Student student : new StudentRepository(file).students()) {
      ids.put(student.id(), student.localId());
    }
    Map<String, String> stored = new TreeMap<>();
    for (StudentYear days : attendance.studentYears(year)) {
      for (int day = 0; day < days.codes().length; day++) {
        if (days.codes()[day] != 0) {
          stored.put(
              ids.get(days.studentId()) + " " + year.dateAt(day),
              codes.get(Byte.toUnsignedInt(days.codes()[day])));
        }
      }
    }
    return stored;
  }

  private void bring(String name, String text) {
    ImportPreview preview = preview(name, text);
    assertEquals(List.of(), preview.questions());
    importer.save(preview, true);
  }

  private ImportPreview preview(String name, String text) {
    return importer.preview(
        Spreadsheet.read(name, text.getBytes(StandardCharsets.UTF_8)),
        MEANINGS.with("exit_date", "first_day_gone"),
        ReadingProgress.SILENT);
  }
}
