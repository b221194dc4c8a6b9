package org.porchlight.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellDaysTest {
  private static final SchoolYear YEAR = SchoolYear.around(LocalDate.of(2026, 9, 1));
  private static final Grade GRADE = new Grade("4");

  @Test
  void theArrivingSchoolWinsOnATransferDayAndAGapIsNone() {
    SpellDays days =
        new SpellDays(
            List.of(
                new Enrollment(1, GRADE, day(10), day(50)),
                new Enrollment(2, GRADE, day(50), day(60)),
                new Enrollment(1, GRADE, day(70), null)),
            YEAR);
    assertFalse(days.isEnrolled(9));
    assertEquals(1, days.schoolAt(49));
    assertEquals(2, days.schoolAt(50));
    assertFalse(days.isEnrolled(60));
    assertTrue(days.isAt(1, SchoolYear.DAYS - 1));
  }

  /// Screens ask a student, numbers ask the days: both must say the same.
  @Test
  void saysWhatTheStudentSaysOnEveryDay() {
    Random dice = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<Enrollment> spells = new ArrayList<>();
      int entry = dice.nextInt(40) - 20;
      for (int i = dice.nextInt(4); i >= 0; i--) {
        int length = dice.nextInt(200);
        spells.add(
            new Enrollment(
                1 + dice.nextInt(3),
                GRADE,
                day(entry),
                dice.nextInt(5) == 0 ? null : day(entry + length)));
        entry += dice.nextInt(150);
      }
      Student student =
          new Student(1, "1", null, "A", null, "B", null, null, 1, null, null, spells);
      SpellDays days = new SpellDays(spells, YEAR);
      for (int day = 0; day < 365; day++) {
        long said = student.enrollmentOn(day(day)).map(Enrollment::schoolId).orElse(0L);
        assertEquals(said, days.isEnrolled(day) ? days.schoolAt(day) : 0, "day " + day);
      }
    }
  }

  private static LocalDate day(int index) {
    return YEAR.dateAt(index);
  }
}
