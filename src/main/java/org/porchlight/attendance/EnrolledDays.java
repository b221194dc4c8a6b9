package org.porchlight.attendance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SpellDays;

/// What every day of the year is for all students with the same spells of enrolment, worked out
/// once for all of them. Days are counted from the first of July.
final class EnrolledDays {
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

  private final long latestSchool;
  private final DayState[] states = new DayState[StudentYear.DAYS];

  private final SpellDays spells;

  /// How many days are posted before a day.
  private final short[] postedBefore = new short[StudentYear.DAYS + 1];

  private final short[] lastPosted = new short[StudentYear.DAYS];

  /// How long each school day counts, in quarter days.
  private final byte[] lengths = new byte[StudentYear.DAYS];

  /// How many quarter days count as enrolled before a day.
  private final short[] enrolledBefore = new short[StudentYear.DAYS + 1];

  private volatile @Nullable Recent recent;

  /// @param latestSchool whose calendar tells the days without enrolment
  EnrolledDays(SpellDays spells, long latestSchool, Map<Long, SchoolDays> calendars) {
    this.spells = spells;
    this.latestSchool = latestSchool;
    for (int day = 0; day < states.length; day++) {
      SchoolDays school = calendars.getOrDefault(schoolAt(day), SchoolDays.NONE);
      states[day] = stateOf(day, school);
      lengths[day] = school.quarterDays()[day];
    }
    countPosted();
  }

  private EnrolledDays(EnrolledDays base, BitSet without, BitSet exempt) {
    latestSchool = base.latestSchool;
    spells = base.spells;
    System.arraycopy(base.states, 0, states, 0, states.length);
    System.arraycopy(base.lengths, 0, lengths, 0, lengths.length);
    without.stream().forEach(day -> states[day] = DayState.NOT_ENROLLED);
    exempt.stream()
        .filter(day -> states[day] == DayState.POSTED || states[day] == DayState.NOT_POSTED)
        .forEach(day -> states[day] = DayState.EXEMPT);
    countPosted();
  }

  /// The same without posted days on which a code says: not enrolled, and without days that are
  /// exempt.
  EnrolledDays without(BitSet notEnrolled, BitSet exempt) {
    return notEnrolled.isEmpty() && exempt.isEmpty()
        ? this
        : new EnrolledDays(this, notEnrolled, exempt);
  }

  private DayState stateOf(int day, SchoolDays school) {
    if (!school.isOpen(day)) {
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
      enrolledBefore[day + 1] = (short) (enrolledBefore[day] + (isPosted(day) ? lengths[day] : 0));
      lastPosted[day] = isPosted(day) ? (short) day : day == 0 ? -1 : lastPosted[day - 1];
    }
  }

  boolean isEnrolled(int day) {
    return spells.isEnrolled(day);
  }

  long schoolAt(int day) {
    return isEnrolled(day) ? spells.schoolAt(day) : latestSchool;
  }

  DayState state(int day) {
    return states[day];
  }

  boolean isPosted(int day) {
    return states[day] == DayState.POSTED;
  }

  /// How long a school day counts, in quarter days; 0 where there is no school.
  int length(int day) {
    return lengths[day];
  }

  /// Quarter days that count as enrolled in `[from, until)`.
  int enrolled(int from, int until) {
    return enrolledBefore[until] - enrolledBefore[from];
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
      if (isPosted(day) || state(day) == DayState.NOT_ENROLLED || state(day) == DayState.EXEMPT) {
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
