package org.porchlight.attendance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;

/// What every day of the year is for all students with the same spells of enrolment, worked out
/// once for all of them. Days are counted from the first of July.
final class EnrolledDays {
  /// A spell by days of the year: enrolled in `[from, until)`.
  record Spell(long schoolId, int from, int until) {
    static Spell of(Enrollment enrollment, SchoolYear year) {
      int from = Math.clamp(year.indexOf(enrollment.entryDate()), 0, StudentYear.DAYS);
      int until =
          enrollment.exitDate() == null
              ? StudentYear.DAYS
              : Math.clamp(year.indexOf(enrollment.exitDate()), from, StudentYear.DAYS);
      return new Spell(enrollment.schoolId(), from, until);
    }
  }

  /// All spells of a student, oldest first, and the school of the latest, whose calendar tells the
  /// days without enrolment.
  record Spells(List<Spell> spells, long latestSchool) {
    static Spells of(Student student, Enrollment latest, SchoolYear year) {
      return new Spells(
          student.enrollments().stream().map(spell -> Spell.of(spell, year)).toList(),
          latest.schoolId());
    }
  }

  /// What was asked last: all students with these days ask the same.
  private static final class Recent {
    final int until;
    final int count;
    final int[] days;

    Recent(int until, int count, int[] days) {
      this.until = until;
      this.count = count;
      this.days = days;
    }
  }

  private static final long NOWHERE = 0;

  private final long latestSchool;
  private final DayState[] states = new DayState[StudentYear.DAYS];

  /// [#NOWHERE] on days without enrolment.
  private final long[] schools = new long[StudentYear.DAYS];

  /// How many days are posted before a day.
  private final short[] postedBefore = new short[StudentYear.DAYS + 1];

  private final short[] lastPosted = new short[StudentYear.DAYS];

  private volatile @Nullable Recent recent;

  /// On a transfer day the arriving school wins.
  EnrolledDays(Spells spells, Map<Long, SchoolDays> calendars) {
    latestSchool = spells.latestSchool();
    for (Spell spell : spells.spells()) {
      Arrays.fill(schools, spell.from(), spell.until(), spell.schoolId());
    }
    for (int day = 0; day < states.length; day++) {
      states[day] = stateOf(day, calendars);
    }
    countPosted();
  }

  private EnrolledDays(EnrolledDays base, BitSet without) {
    latestSchool = base.latestSchool;
    System.arraycopy(base.schools, 0, schools, 0, schools.length);
    System.arraycopy(base.states, 0, states, 0, states.length);
    without.stream().forEach(day -> states[day] = DayState.NOT_ENROLLED);
    countPosted();
  }

  /// The same with posted days on which a code says: not enrolled.
  EnrolledDays without(BitSet days) {
    return days.isEmpty() ? this : new EnrolledDays(this, days);
  }

  private DayState stateOf(int day, Map<Long, SchoolDays> calendars) {
    SchoolDays school = calendars.getOrDefault(schoolAt(day), SchoolDays.NONE);
    if (!school.open().get(day)) {
      return DayState.NO_SCHOOL;
    }
    if (!isEnrolled(day)) {
      return DayState.NOT_ENROLLED;
    }
    return day > school.postedThrough() ? DayState.NOT_POSTED : DayState.POSTED;
  }

  private void countPosted() {
    for (int day = 0; day < states.length; day++) {
      postedBefore[day + 1] = (short) (postedBefore[day] + (isPosted(day) ? 1 : 0));
      lastPosted[day] = isPosted(day) ? (short) day : day == 0 ? -1 : lastPosted[day - 1];
    }
  }

  boolean isEnrolled(int day) {
    return schools[day] != NOWHERE;
  }

  long schoolAt(int day) {
    return isEnrolled(day) ? schools[day] : latestSchool;
  }

  DayState state(int day) {
    return states[day];
  }

  boolean isPosted(int day) {
    return states[day] == DayState.POSTED;
  }

  /// Posted days in `[from, until)`.
  int posted(int from, int until) {
    return postedBefore[until] - postedBefore[from];
  }

  /// The last posted day up to and including a day; -1 for none.
  int lastPosted(int through) {
    return lastPosted[through];
  }

  /// The newest school days before `until`, newest first. Days on the calendar before the student
  /// came are part of them; days not posted yet are not.
  int[] schoolDaysBefore(int until, int count) {
    Recent known = recent;
    if (known == null || known.until != until || known.count != count) {
      known = new Recent(until, count, findSchoolDaysBefore(until, count));
      recent = known;
    }
    return known.days;
  }

  private int[] findSchoolDaysBefore(int until, int count) {
    int[] found = new int[count];
    int size = 0;
    for (int day = until - 1; day >= 0 && size < count; day--) {
      if (isPosted(day) || state(day) == DayState.NOT_ENROLLED) {
        found[size++] = day;
      }
    }
    return Arrays.copyOf(found, size);
  }

  void addPostedTo(BitSet days) {
    for (int day = 0; day < states.length; day++) {
      if (isPosted(day)) {
        days.set(day);
      }
    }
  }
}
