package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.CALENDAR_DAY;
import static org.porchlight.storage.tables.Tables.SCHOOL_YEAR;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.storage.DistrictFile;

/// Writes school years and calendar days of an import.
final class CalendarRowsRepository {
  private final RecordedRowsRepository rows;
  private final SchoolRepository schools;

  CalendarRowsRepository(DistrictFile file, RecordedRowsRepository rows) {
    this.rows = rows;
    this.schools = new SchoolRepository(file);
  }

  /// The school year a date lies in, added when it is new.
  SchoolYear schoolYearAround(LocalDate date) {
    return schools.findSchoolYear(date).orElseGet(() -> addSchoolYear(SchoolYear.around(date)));
  }

  private SchoolYear addSchoolYear(SchoolYear year) {
    long id =
        rows.insert(
            SCHOOL_YEAR,
            Map.of(SCHOOL_YEAR.LABEL, year.label(), SCHOOL_YEAR.FIRST_OF_JULY, year.firstOfJuly()));
    return new SchoolYear(id, year.label(), year.firstOfJuly());
  }

  void addDay(long schoolId, CalendarDay day) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>(values(day));
    row.put(CALENDAR_DAY.SCHOOL_ID, schoolId);
    row.put(CALENDAR_DAY.CALENDAR_DATE, day.date());
    rows.insert(CALENDAR_DAY, row);
  }

  boolean changeDay(long schoolId, CalendarDay day) {
    return rows.update(CALENDAR_DAY, List.of(schoolId, day.date()), values(day));
  }

  private static Map<Field<?>, @Nullable Object> values(CalendarDay day) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CALENDAR_DAY.INSTRUCTIONAL, day.instructional());
    values.put(CALENDAR_DAY.NOTE, day.note());
    values.put(CALENDAR_DAY.QUARTER_DAYS, (short) day.quarterDays());
    return values;
  }
}
