package org.porchlight.sample;

import java.time.LocalDate;
import java.util.Arrays;

/// A child's seventy school days, a letter each: present, absent (unexcused, excused, half a day,
/// suspended), late, or not here yet.
final class Autumn {
  static final char PRESENT = '.';
  static final char UNEXCUSED = 'U';
  static final char EXCUSED = 'E';
  static final char HALF = 'H';
  static final char SUSPENDED = 'O';
  static final char TARDY = 'T';
  static final char NOT_HERE = '-';

  private final char[] days = new char[SchoolDays.POSTED.size()];

  Autumn(LocalDate firstDay) {
    Arrays.fill(days, PRESENT);
    Arrays.fill(days, 0, SchoolDays.through(firstDay.minusDays(1)), NOT_HERE);
  }

  char on(int day) {
    return days[day];
  }

  void set(int day, char code) {
    days[day] = code;
  }

  void clear() {
    for (int day = 0; day < days.length; day++) {
      days[day] = days[day] == NOT_HERE ? NOT_HERE : PRESENT;
    }
  }

  int length() {
    return days.length;
  }

  boolean missed(int day) {
    return quarters(day) > 0;
  }

  /// School days enrolled among the first this many.
  int enrolled(int days) {
    int enrolled = 0;
    for (int day = 0; day < days; day++) {
      enrolled += this.days[day] == NOT_HERE ? 0 : 1;
    }
    return enrolled;
  }

  /// Quarter days missed from this day, not including the other.
  int missed(int from, int until) {
    int quarters = 0;
    for (int day = Math.max(0, from); day < until; day++) {
      quarters += quarters(day);
    }
    return quarters;
  }

  /// Whether this child had missed a tenth, a fifth … of its first days.
  boolean atLeastOneIn(int share, int days) {
    int enrolled = enrolled(days);
    return enrolled > 0 && share * missed(0, days) >= 4 * enrolled;
  }

  private int quarters(int day) {
    return switch (days[day]) {
      case UNEXCUSED, EXCUSED, SUSPENDED -> 4;
      case HALF -> 2;
      default -> 0;
    };
  }
}
