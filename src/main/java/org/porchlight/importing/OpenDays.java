package org.porchlight.importing;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolYear;

/// The school days of one school year by school, as days since the first of July.
final class OpenDays {

  /// One school's.
  ///
  /// @param named through which day the calendar speaks, -1 for no day of this year
  record School(BitSet open, int named) {
    boolean isOpen(int day) {
      return open.get(day);
    }

    /// Why no attendance can be taken that day; null where it can.
    @Nullable SetAsideReason closed(int day) {
      if (day > named) {
        return SetAsideReason.OUTSIDE_CALENDAR;
      }
      return open.get(day) ? null : SetAsideReason.CLOSED_DAY;
    }
  }

  private final Map<Long, School> schools = new HashMap<>();

  OpenDays(SchoolYear year, Map<Long, SchoolCalendar> calendars) {
    calendars.forEach((schoolId, calendar) -> schools.put(schoolId, school(year, calendar)));
  }

  private static School school(SchoolYear year, SchoolCalendar calendar) {
    BitSet open = new BitSet(FileYear.DAYS);
    int named = -1;
    LocalDate last = year.lastOfJune();
    for (LocalDate date = year.firstOfJuly(); !date.isAfter(last); date = date.plusDays(1)) {
      if (calendar.reaches(date)) {
        named = year.indexOf(date);
        open.set(named, calendar.isSchoolDay(date));
      }
    }
    return new School(open, named);
  }

  /// Null for a school without a calendar.
  @Nullable School at(long schoolId) {
    return schools.get(schoolId);
  }

  boolean isOpen(long schoolId, int day) {
    School school = schools.get(schoolId);
    return school != null && school.isOpen(day);
  }

  /// How many school days lie in `[from, to]`.
  int count(long schoolId, int from, int to) {
    School school = schools.get(schoolId);
    return school == null || from > to ? 0 : school.open.get(from, to + 1).cardinality();
  }
}
