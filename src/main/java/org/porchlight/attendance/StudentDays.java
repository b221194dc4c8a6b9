package org.porchlight.attendance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Student;

/// What every day of the year is for one student: the days shared with all who have the same spells
/// of enrolment, and the few of them on which something is recorded.
final class StudentDays {
  private static final int ALL_CODES = 256;

  private final Student student;
  private final Enrollment latest;
  private final EnrolledDays days;

  /// Posted days on which something is recorded, oldest first: `day * 256 + code`.
  private final int[] recorded;

  /// @param latest the student's last spell that began before the year ended
  /// @param years what is recorded at each school attended
  StudentDays(
      Student student,
      Enrollment latest,
      EnrolledDays spells,
      Collection<StudentYear> years,
      CodeTable codes) {
    this.student = student;
    this.latest = latest;
    int[] found = new int[StudentYear.DAYS];
    int count = 0;
    BitSet notEnrolled = new BitSet();
    for (StudentYear year : years) {
      for (int day = 0; day < StudentYear.DAYS; day++) {
        int code = year.codeAt(day);
        if (code == 0 || !spells.isPosted(day) || spells.schoolAt(day) != year.schoolId()) {
          continue;
        }
        if (codes.kind(code) == CodeKind.NOT_ENROLLED) {
          notEnrolled.set(day);
        } else {
          found[count++] = day * ALL_CODES + code;
        }
      }
    }
    days = spells.without(notEnrolled);
    recorded = Arrays.copyOf(found, count);
    Arrays.sort(recorded);
  }

  Student student() {
    return student;
  }

  Enrollment latest() {
    return latest;
  }

  /// The days shared with students of the same spells.
  EnrolledDays shared() {
    return days;
  }

  boolean isEnrolled(int day) {
    return days.isEnrolled(day);
  }

  long schoolAt(int day) {
    return days.schoolAt(day);
  }

  boolean isPosted(int day) {
    return days.isPosted(day);
  }

  DayState state(int day) {
    return days.state(day);
  }

  /// Posted days in `[from, until)`.
  int posted(int from, int until) {
    return days.posted(from, until);
  }

  /// How many days have something recorded.
  int recordedDays() {
    return recorded.length;
  }

  /// The day of a record, by its place among the records.
  int recordedDay(int place) {
    return recorded[place] / ALL_CODES;
  }

  int recordedCode(int place) {
    return recorded[place] % ALL_CODES;
  }

  /// The place of the first record on a day or later.
  int firstRecordFrom(int day) {
    int place = Arrays.binarySearch(recorded, day * ALL_CODES);
    return place < 0 ? -place - 1 : place;
  }

  /// The code of a posted day; 0 for nothing recorded.
  int codeAt(int day) {
    int place = firstRecordFrom(day);
    return place < recorded.length && recordedDay(place) == day ? recordedCode(place) : 0;
  }

  /// Up to `count` school days before `until`, newest first. Days on the calendar before the
  /// student came are part of them; days not posted yet are not.
  int[] schoolDaysBefore(int until, int count) {
    int[] found = new int[count];
    int size = 0;
    for (int day = until - 1; day >= 0 && size < count; day--) {
      if (isPosted(day) || state(day) == DayState.NOT_ENROLLED) {
        found[size++] = day;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /// The last posted day up to and including a day; -1 for none.
  int lastPosted(int through) {
    int day = through;
    while (day >= 0 && !isPosted(day)) {
      day--;
    }
    return day;
  }
}
