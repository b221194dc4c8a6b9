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

  /// @param named through which day the calendar speaks, -1 for no day of this year
  private record School(BitSet open, int named) {}

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

  boolean isOpen(long schoolId, int day) {
    School school = schools.get(schoolId);
    return school != null && school.open.get(day);
  }

  /// How many school days lie in `[from, to]`.
  int count(long schoolId, int from, int to) {
    School school = schools.get(schoolId);
    return school == null || from > to ? 0 : school.open.get(from, to + 1).cardinality();
  }

  /// Why no attendance can be taken that day; null where it can.
  @Nullable SetAsideReason closed(long schoolId, int day) {
    School school = schools.get(schoolId);
    if (school == null || day > school.named) {
      return SetAsideReason.OUTSIDE_CALENDAR;
    }
    return school.open.get(day) ? null : SetAsideReason.CLOSED_DAY;
  }
}
