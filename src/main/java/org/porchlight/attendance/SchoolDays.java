package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolYear;

/// One school's year by days since the first of July.
///
/// @param open days of school
/// @param postedThrough the last posted day; -1 when nothing is posted
record SchoolDays(BitSet open, int postedThrough) {
  static final SchoolDays NONE = new SchoolDays(new BitSet(), -1);

  static SchoolDays of(SchoolYear year, SchoolCalendar calendar, @Nullable LocalDate lastPosted) {
    BitSet open = new BitSet(StudentYear.DAYS);
    calendar
        .schoolDays(year.firstOfJuly(), year.lastOfJune())
        .forEach(day -> open.set(year.indexOf(day)));
    return new SchoolDays(open, lastPosted == null ? -1 : year.indexOf(lastPosted));
  }
}
