package org.porchlight.attendance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;

/// What every day of the year is for one student, worked out once from enrolment, calendars, what
/// is posted and what is recorded. Days are counted from the first of July.
final class StudentDays {
  private static final short NO_SCHOOL = -1;
  private static final short NOT_ENROLLED = -2;
  private static final short NOT_POSTED = -3;

  private final Student student;
  private final Enrollment latest;

  /// The code of a posted day, or one of the constants above.
  private final short[] days = new short[StudentYear.DAYS];

  /// The spell of enrolment a day lies in, -1 for none. On a transfer day the arriving school wins.
  private final byte[] spells = new byte[StudentYear.DAYS];

  /// @param latest the student's last spell that began before the year ended
  StudentDays(
      Student student,
      Enrollment latest,
      SchoolYear year,
      Map<Long, SchoolDays> schools,
      Map<Long, StudentYear> recorded,
      CodeTable codes) {
    this.student = student;
    this.latest = latest;
    fillSpells(year);
    for (int day = 0; day < days.length; day++) {
      days[day] = stateOf(day, schools, recorded, codes);
    }
  }

  private void fillSpells(SchoolYear year) {
    Arrays.fill(spells, (byte) -1);
    for (int i = 0; i < student.enrollments().size(); i++) {
      Enrollment spell = student.enrollments().get(i);
      int from = Math.clamp(year.indexOf(spell.entryDate()), 0, spells.length);
      int until =
          spell.exitDate() == null
              ? spells.length
              : Math.clamp(year.indexOf(spell.exitDate()), from, spells.length);
      Arrays.fill(spells, from, until, (byte) i);
    }
  }

  private short stateOf(
      int day, Map<Long, SchoolDays> schools, Map<Long, StudentYear> recorded, CodeTable codes) {
    long schoolId = schoolAt(day);
    SchoolDays school = schools.getOrDefault(schoolId, SchoolDays.NONE);
    if (!school.open().get(day)) {
      return NO_SCHOOL;
    }
    if (!isEnrolled(day)) {
      return NOT_ENROLLED;
    }
    if (day > school.postedThrough()) {
      return NOT_POSTED;
    }
    StudentYear year = recorded.get(schoolId);
    int code = year == null ? 0 : year.codeAt(day);
    return codes.kind(code) == CodeKind.NOT_ENROLLED ? NOT_ENROLLED : (short) code;
  }

  Student student() {
    return student;
  }

  Enrollment latest() {
    return latest;
  }

  boolean isEnrolled(int day) {
    return spells[day] >= 0;
  }

  long schoolAt(int day) {
    return isEnrolled(day) ? student.enrollments().get(spells[day]).schoolId() : latest.schoolId();
  }

  boolean isPosted(int day) {
    return days[day] >= 0;
  }

  /// The code of a posted day; 0 for nothing recorded.
  int codeAt(int day) {
    return days[day];
  }

  DayState state(int day) {
    return switch (days[day]) {
      case NO_SCHOOL -> DayState.NO_SCHOOL;
      case NOT_ENROLLED -> DayState.NOT_ENROLLED;
      case NOT_POSTED -> DayState.NOT_POSTED;
      default -> DayState.POSTED;
    };
  }

  /// Up to `count` school days before `until`, newest first. Days on the calendar before the
  /// student came are part of them; days not posted yet are not.
  List<Integer> schoolDaysBefore(int until, int count) {
    List<Integer> found = new ArrayList<>(count);
    for (int day = until - 1; day >= 0 && found.size() < count; day--) {
      if (days[day] >= 0 || days[day] == NOT_ENROLLED) {
        found.add(day);
      }
    }
    return found;
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
