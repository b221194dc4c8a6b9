package org.porchlight.importing;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.SpellDays;
import org.porchlight.roster.Student;

/// How many school days students were enrolled, by the district's own roster and calendar: what
/// totals are held against.
final class EnrolledDays {
  private static final int DAYS = SchoolYear.DAYS;

  private final SchoolYear year;
  private final Map<Long, BitSet> open = new HashMap<>();
  private final BitSet anyOpen = new BitSet(DAYS);
  private final Map<Long, int[]> counts = new HashMap<>();

  EnrolledDays(SchoolYear year, Map<Long, SchoolCalendar> calendars) {
    this.year = year;
    calendars.forEach((schoolId, calendar) -> {
      BitSet days = new BitSet(DAYS);
      calendar
          .schoolDays(year.firstOfJuly(), year.lastOfJune())
          .forEach(day -> days.set(year.indexOf(day)));
      open.put(schoolId, days);
      anyOpen.or(days);
    });
  }

  SchoolYear year() {
    return year;
  }

  /// Whether the calendar names school days of this year.
  boolean isKnown() {
    return !anyOpen.isEmpty();
  }

  /// The days on which any school is open, as indices from the first of July.
  List<Integer> schoolDays() {
    return anyOpen.stream().boxed().toList();
  }

  LocalDate firstSchoolDay() {
    return year.dateAt(Math.max(0, anyOpen.nextSetBit(0)));
  }

  /// School days enrolled from the year's start through a day.
  int through(Student student, LocalDate day) {
    return through(student, year.indexOf(day));
  }

  int through(Student student, int day) {
    int[] count = counts.computeIfAbsent(student.id(), id -> count(student));
    return count[Math.clamp(day + 1, 0, DAYS)];
  }

  /// School days enrolled between two days, both counted.
  int between(Student student, LocalDate first, LocalDate last) {
    return through(student, last) - through(student, first.minusDays(1));
  }

  private int[] count(Student student) {
    SpellDays spells = new SpellDays(student.enrollments(), year);
    int[] count = new int[DAYS + 1];
    for (int day = 0; day < DAYS; day++) {
      boolean counts = spells.isEnrolled(day) && isOpen(spells.schoolAt(day), day);
      count[day + 1] = count[day] + (counts ? 1 : 0);
    }
    return count;
  }

  private boolean isOpen(long schoolId, int day) {
    BitSet days = open.get(schoolId);
    return days != null && days.get(day);
  }
}
