package org.porchlight.bench;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_CODE;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_COVERAGE;
import static org.porchlight.storage.tables.Tables.CALENDAR_DAY;
import static org.porchlight.storage.tables.Tables.DISTRICT;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.IMPORT_BATCH;
import static org.porchlight.storage.tables.Tables.SCHOOL;
import static org.porchlight.storage.tables.Tables.SCHOOL_YEAR;
import static org.porchlight.storage.tables.Tables.STUDENT;
import static org.porchlight.storage.tables.Tables.STUDENT_YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.porchlight.storage.DistrictFile;

/// A district as large as Porchlight wants to carry, invented from a seed: so many students at
/// eight schools, 180 school days, about one day in ten recorded as something other than present.
public final class TenThousand {
  public static final int STUDENTS = Integer.getInteger("porchlight.bench.students", 10_000);
  public static final LocalDate TODAY = LocalDate.of(2027, 6, 30);
  private static final LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);
  private static final int SCHOOLS = 8;
  private static final int SCHOOL_DAYS = 180;
  private static final int AT_ONCE = 1_000;

  private final DistrictFile file;
  private final Random random = new Random(7);
  private final List<LocalDate> schoolDays = schoolDays();
  private final Map<Table<?>, List<TableRecord<?>>> waiting = new LinkedHashMap<>();
  private int count;

  private TenThousand(DistrictFile file) {
    this.file = file;
  }

  /// Fills a new, empty district.
  public static void fill(DistrictFile file, int students) {
    file.inTransaction(() -> new TenThousand(file).write(students));
  }

  private static List<LocalDate> schoolDays() {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = FIRST_DAY; days.size() < SCHOOL_DAYS; day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        days.add(day);
      }
    }
    return List.copyOf(days);
  }

  private void write(int students) {
    var district = file.sql().newRecord(DISTRICT);
    district.setId(1);
    district.setName("Ten Thousand");
    add(district);
    var year = file.sql().newRecord(SCHOOL_YEAR);
    year.setId(1L);
    year.setLabel("2026-27");
    year.setFirstOfJuly(FIRST_OF_JULY);
    add(year);
    code(1, "U", "ABSENT", false, 4);
    code(2, "E", "ABSENT", true, 4);
    code(3, "H", "ABSENT", true, 2);
    code(4, "T", "TARDY", false, 0);
    writeImport();
    for (long school = 1; school <= SCHOOLS; school++) {
      writeSchool(school);
    }
    for (long student = 1; student <= students; student++) {
      writeStudent(student);
    }
    send();
  }

  private void code(int id, String letter, String kind, boolean excused, int quarters) {
    var code = file.sql().newRecord(ATTENDANCE_CODE);
    code.setId((short) id);
    code.setSchoolYearId(1L);
    code.setCode(letter);
    code.setKind(kind);
    code.setExcused(excused);
    code.setSuspension(false);
    code.setQuarterDaysMissed((short) quarters);
    add(code);
  }

  private void writeImport() {
    var batch = file.sql().newRecord(IMPORT_BATCH);
    batch.setId(1L);
    batch.setImportedAt(schoolDays.getLast().atTime(16, 0));
    batch.setFileName("attendance.csv");
    batch.setContentHash("0");
    batch.setKind("ATTENDANCE_EVENTS");
    batch.setRowCount(0);
    batch.setAdded(0);
    batch.setChanged(0);
    batch.setRemoved(0);
    batch.setUnchanged(0);
    batch.setRepeated(0);
    batch.setSetAside(0);
    add(batch);
  }

  private void writeSchool(long id) {
    var school = file.sql().newRecord(SCHOOL);
    school.setId(id);
    school.setCode("10" + id);
    school.setName("School " + id);
    school.setShortName("S" + id);
    add(school);
    for (LocalDate date : schoolDays) {
      var day = file.sql().newRecord(CALENDAR_DAY);
      day.setSchoolId(id);
      day.setCalendarDate(date);
      day.setInstructional(true);
      add(day);
    }
    var coverage = file.sql().newRecord(ATTENDANCE_COVERAGE);
    coverage.setImportId(1L);
    coverage.setSchoolId(id);
    coverage.setFirstDate(schoolDays.getFirst());
    coverage.setLastDate(schoolDays.getLast());
    add(coverage);
  }

  private void writeStudent(long id) {
    var household = file.sql().newRecord(HOUSEHOLD);
    household.setId(id);
    household.setFamilyName("Family" + id);
    household.setStreet(id + " Main St");
    add(household);
    var student = file.sql().newRecord(STUDENT);
    student.setId(id);
    student.setLocalId("%07d".formatted(id));
    student.setFirstName("Child" + random.nextInt(5_000));
    student.setLastName("Family" + random.nextInt(5_000));
    student.setHouseholdId(id);
    add(student);
    long school = 1 + id % SCHOOLS;
    var spell = file.sql().newRecord(ENROLLMENT);
    spell.setStudentId(id);
    spell.setSchoolId(school);
    spell.setGrade(String.valueOf(1 + id % 12));
    spell.setEntryDate(FIRST_DAY);
    add(spell);
    var year = file.sql().newRecord(STUDENT_YEAR);
    year.setStudentId(id);
    year.setSchoolId(school);
    year.setSchoolYearId(1L);
    year.setDayCodes(dayCodes());
    add(year);
  }

  private byte[] dayCodes() {
    byte[] codes = new byte[366];
    double likely = Math.pow(random.nextDouble(), 3) / 2;
    for (LocalDate day : schoolDays) {
      if (random.nextDouble() < likely) {
        int index = (int) (day.toEpochDay() - FIRST_OF_JULY.toEpochDay());
        codes[index] = (byte) (1 + random.nextInt(4));
      }
    }
    return codes;
  }

  private void add(TableRecord<?> row) {
    waiting.computeIfAbsent(row.getTable(), table -> new ArrayList<>()).add(row);
    if (++count % AT_ONCE == 0) {
      send();
    }
  }

  /// Tables keep the order of their first rows, so that no row comes before what it refers to.
  private void send() {
    for (List<TableRecord<?>> rows : waiting.values()) {
      file.sql().batchInsert(rows).execute();
      rows.clear();
    }
  }
}
