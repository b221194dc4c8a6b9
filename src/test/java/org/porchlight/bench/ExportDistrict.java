package org.porchlight.bench;

import static org.porchlight.storage.tables.Tables.CALENDAR_DAY;
import static org.porchlight.storage.tables.Tables.DISTRICT;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.SCHOOL;
import static org.porchlight.storage.tables.Tables.SCHOOL_YEAR;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.TableRecord;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.storage.DistrictFile;

/// The schools, the calendar and the students of an [AttendanceExport], without attendance.
final class ExportDistrict {
  static final ImportAnswers CODES =
      ImportAnswers.parse(
          """
          code.A = absent unexcused
          code.E = absent excused
          code.UNX = absent unexcused
          code.EXM = absent excused half day
          code.SUS = absent suspension
          code.T = tardy
          code.P = present
          column.Minutes Absent = leave_out
          """);

  /// After the last day of the export.
  static final LocalDate TODAY = LocalDate.of(2026, 6, 24);

  private static final LocalDate FIRST_OF_JULY = LocalDate.of(2025, 7, 1);
  private static final int AT_ONCE = 1_000;

  private ExportDistrict() {}

  static Clock clock() {
    return Clock.fixed(TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  /// Fills a new, empty district.
  static void fill(DistrictFile file, int rows) {
    file.inTransaction(() -> {
      List<TableRecord<?>> waiting = new ArrayList<>();
      var district = DISTRICT.newRecord();
      district.setId(1);
      district.setName("Export Schools");
      waiting.add(district);
      var year = SCHOOL_YEAR.newRecord();
      year.setId(1L);
      year.setLabel("2025-26");
      year.setFirstOfJuly(FIRST_OF_JULY);
      waiting.add(year);
      addSchools(waiting);
      int students = AttendanceExport.students(rows);
      for (int i = 0; i < students; i++) {
        addStudent(waiting, i, students);
        if (waiting.size() >= AT_ONCE) {
          write(file, waiting);
        }
      }
      write(file, waiting);
    });
  }

  private static void write(DistrictFile file, List<TableRecord<?>> waiting) {
    file.sql().batchInsert(waiting).execute();
    waiting.clear();
  }

  private static void addSchools(List<TableRecord<?>> waiting) {
    long id = 0;
    for (String name : AttendanceExport.SCHOOLS) {
      var school = SCHOOL.newRecord();
      school.setId(++id);
      school.setCode(String.valueOf(100 + id));
      school.setName(name);
      school.setShortName(name);
      waiting.add(school);
      for (LocalDate date : AttendanceExport.schoolDays()) {
        var day = CALENDAR_DAY.newRecord();
        day.setSchoolId(id);
        day.setCalendarDate(date);
        day.setInstructional(true);
        waiting.add(day);
      }
    }
  }

  private static void addStudent(List<TableRecord<?>> waiting, int index, int students) {
    long id = index + 1L;
    var household = HOUSEHOLD.newRecord();
    household.setId(id);
    household.setFamilyName("Family " + id);
    waiting.add(household);
    var student = STUDENT.newRecord();
    student.setId(id);
    student.setLocalId(AttendanceExport.idOf(index));
    student.setFirstName(AttendanceExport.firstNameOf(index));
    student.setLastName(AttendanceExport.lastNameOf(index));
    student.setHouseholdId(id);
    waiting.add(student);
    var spell = ENROLLMENT.newRecord();
    spell.setId(id);
    spell.setStudentId(id);
    spell.setSchoolId(1L + (long) index * AttendanceExport.SCHOOLS.size() / students);
    spell.setGrade("5");
    spell.setEntryDate(FIRST_OF_JULY.plusDays(30));
    waiting.add(spell);
  }
}
