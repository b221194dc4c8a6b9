package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.SpellDays;
import org.porchlight.roster.Student;

/// What a file says about one student's days of one school year.
final class FileYear {
  static final int DAYS = SchoolYear.DAYS;
  private static final int AS_IT_IS = -1;

  private final Student student;

  private final SpellDays spells;
  private final OpenDays open;

  /// The school looked at last, and its days.
  private long lastSchool;

  private OpenDays.@Nullable School lastDays;

  /// The code of a day, one more than its number in [YearCodes]; 0 where the file says nothing.
  private final short[] codes = new short[DAYS];

  /// The row that said it.
  private final int[] rows = new int[DAYS];

  FileYear(Student student, SchoolYear year, OpenDays open) {
    this.student = student;
    this.open = open;
    spells = new SpellDays(student.enrollments(), year);
  }

  Student student() {
    return student;
  }

  boolean isEnrolled(int day) {
    return spells.isEnrolled(day);
  }

  /// The school of an enrolled day.
  long schoolAt(int day) {
    return spells.schoolAt(day);
  }

  /// Every school of the student.
  List<Long> schools() {
    return spells.schools();
  }

  /// Whether the school of an enrolled day is open.
  boolean isOpen(int day) {
    OpenDays.School school = days(schoolAt(day));
    return school != null && school.isOpen(day);
  }

  /// Why no attendance can be taken on an enrolled day; null where it can.
  @Nullable SetAsideReason closed(int day) {
    OpenDays.School school = days(schoolAt(day));
    return school == null ? SetAsideReason.OUTSIDE_CALENDAR : school.closed(day);
  }

  private OpenDays.@Nullable School days(long school) {
    if (school != lastSchool) {
      lastSchool = school;
      lastDays = open.at(school);
    }
    return lastDays;
  }

  boolean isSaid(int day) {
    return codes[day] != 0;
  }

  /// The number of the code the file says, -1 where it says none.
  int codeAt(int day) {
    return codes[day] <= 0 ? -1 : codes[day] - 1;
  }

  /// The row that says so.
  int rowAt(int day) {
    return rows[day];
  }

  void say(int day, int code, int row) {
    codes[day] = (short) (code + 1);
    rows[day] = row;
  }

  /// The file speaks of the day, but not so that it can be read: it stays as it is stored.
  void leaveAsIs(int day) {
    if (!isSaid(day)) {
      codes[day] = AS_IT_IS;
    }
  }

  boolean isLeftAsIs(int day) {
    return codes[day] == AS_IT_IS;
  }

  /// The file's last day here, -1 for none.
  int lastSaid() {
    int day = DAYS - 1;
    while (day >= 0 && codes[day] <= 0) {
      day--;
    }
    return day;
  }

  /// Why a student is not enrolled on a day.
  static SetAsideReason notEnrolled(Student student, LocalDate date) {
    List<Enrollment> spells = student.enrollments();
    if (spells.stream().allMatch(spell -> date.isBefore(spell.entryDate()))) {
      return SetAsideReason.BEFORE_ENTRY;
    }
    boolean gone = spells.stream().noneMatch(spell -> spell.entryDate().isAfter(date));
    return gone ? SetAsideReason.AFTER_WITHDRAWAL : SetAsideReason.NOT_ENROLLED_THAT_DAY;
  }
}
