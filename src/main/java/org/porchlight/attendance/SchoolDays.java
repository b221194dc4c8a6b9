package org.porchlight.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolYear;

/// One school's year by days since the first of July.
///
/// @param quarterDays how long each day counts, in quarter days; 0 where there is no school
/// @param postedThrough the last posted day; -1 when nothing is posted
@SuppressWarnings("ArrayRecordComponent") // made once a year, never compared or changed
record SchoolDays(byte[] quarterDays, int postedThrough) {
  static final SchoolDays NONE = new SchoolDays(new byte[StudentYear.DAYS], -1);

  static SchoolDays of(
      SchoolYear year,
      SchoolCalendar calendar,
      @Nullable LocalDate lastPosted,
      AttendanceRules rules) {
    byte[] lengths = new byte[StudentYear.DAYS];
    for (LocalDate day : calendar.schoolDays(year.firstOfJuly(), year.lastOfJune())) {
      lengths[year.indexOf(day)] = (byte) rules.shortDays().counted(calendar.quarterDays(day));
    }
    return new SchoolDays(lengths, lastPosted == null ? -1 : year.indexOf(lastPosted));
  }

  boolean isOpen(int day) {
    return quarterDays[day] > 0;
  }
}
