package org.porchlight.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.Figure;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;

/// Families invented by a seed, put together without a file.
final class Families {
  static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
  static final LocalDate LAST_TEN_BEGAN = LocalDate.of(2026, 11, 23);
  private static final LocalDate ENTRY = LocalDate.of(2026, 8, 31);
  private static final int ENROLLED_QUARTERS = 280;

  private Families() {}

  static Household household(long id, String language) {
    return new Household(
        id,
        "Family " + id,
        "1 Oak St",
        null,
        null,
        null,
        null,
        null,
        language,
        null,
        List.of(),
        List.of());
  }

  static Student student(long id, long household, long school, String grade) {
    return new Student(
        id,
        "%07d".formatted(id),
        null,
        "Child" + id,
        null,
        "Family " + household,
        null,
        null,
        household,
        null,
        null,
        List.of(new Enrollment(school, new Grade(grade), ENTRY, null)));
  }

  /// @param missed quarter days of 70 days
  static ChildStanding standing(
      Student student, int missed, int lastTen, int tenBefore, int inARow, boolean onTrack) {
    Enrollment spell = student.enrollments().getFirst();
    Attendance attendance =
        new Attendance(
            student.id(),
            spell.schoolId(),
            spell.grade(),
            spell.entryDate(),
            true,
            TODAY,
            ENROLLED_QUARTERS,
            missed,
            0,
            0,
            0,
            0,
            0,
            AbsenceBand.of(missed, ENROLLED_QUARTERS, 0),
            List.of(),
            List.of(),
            lastTen,
            tenBefore,
            0,
            inARow,
            false,
            EnumSet.allOf(Figure.class));
    return new ChildStanding(student, attendance, onTrack);
  }

  static FamilyFacts facts(Household household, List<ChildStanding> children) {
    return new FamilyFacts(
        household, children, List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }

  /// A family that is on the list for sure: its first child misses 10 % and still misses days.
  static FamilyFacts listed(SplittableRandom random, long id) {
    List<ChildStanding> children = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int lastTen = i == 0 ? 12 + random.nextInt(28) : random.nextInt(12);
      int missed = Math.max(lastTen, i == 0 ? 30 + random.nextInt(60) : random.nextInt(60));
      children.add(
          standing(
              student(10 * id + i, id, 1 + random.nextInt(2), String.valueOf(6 + i)),
              missed,
              lastTen,
              random.nextInt(12),
              random.nextInt(lastTen / 4 + 1),
              random.nextBoolean()));
    }
    return facts(household(id, random.nextBoolean() ? "Spanish" : "English"), children);
  }
}
