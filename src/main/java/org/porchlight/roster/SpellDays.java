package org.porchlight.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// The spell of enrolment each day of a school year lies in: the one place that says where a
/// student is enrolled on a day. On a transfer day the arriving school wins.
public final class SpellDays {
  private static final byte NONE = -1;

  private final long[] schools;
  private final byte[] byDay = new byte[SchoolYear.DAYS];

  /// @param spells oldest first, as [Student#enrollments] has them
  public SpellDays(List<Enrollment> spells, SchoolYear year) {
    schools = spells.stream().mapToLong(Enrollment::schoolId).toArray();
    Arrays.fill(byDay, NONE);
    for (int i = 0; i < spells.size(); i++) {
      Enrollment spell = spells.get(i);
      LocalDate exit = spell.exitDate();
      int from = Math.clamp(year.indexOf(spell.entryDate()), 0, byDay.length);
      int until = exit == null ? byDay.length : Math.clamp(year.indexOf(exit), from, byDay.length);
      Arrays.fill(byDay, from, until, (byte) i);
    }
  }

  /// @param day days since the first of July
  public boolean isEnrolled(int day) {
    return byDay[day] != NONE;
  }

  /// The schools of the spells, each once.
  public List<Long> schools() {
    return schools.length == 1
        ? List.of(schools[0])
        : Arrays.stream(schools).distinct().boxed().toList();
  }

  /// The school of an enrolled day.
  public long schoolAt(int day) {
    return schools[byDay[day]];
  }

  public boolean isAt(long schoolId, int day) {
    return isEnrolled(day) && schoolAt(day) == schoolId;
  }
}
