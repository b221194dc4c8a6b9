package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.roster.SchoolCalendar;

/// How many days of a longer absence were counted, where they are not all its weekdays: "7 days of
/// 2025-08-25 to 2025-09-03" has a holiday among them.
final class DaysOfSpan {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\S+) days of (\\d{4}-\\d{2}-\\d{2}) to (\\d{4}-\\d{2}-\\d{2})");
  private static final int WHOLE_DAY = 4;

  private DaysOfSpan() {}

  static String written(String count, List<LocalDate> days) {
    return count.strip() + " days of " + days.getFirst() + " to " + days.getLast();
  }

  static boolean isWritten(String cell) {
    return WRITTEN.matcher(cell).matches();
  }

  /// The quarter days missed on each school day of the absence: whole or half days where every
  /// school has as many or twice as many school days in it as were counted, else none can be told.
  static OptionalInt quarters(String cell, Collection<SchoolCalendar> calendars) {
    Matcher m = WRITTEN.matcher(cell);
    OptionalInt counted = m.matches() ? NumberText.quarterDays(m.group(1)) : OptionalInt.empty();
    if (counted.isEmpty() || calendars.isEmpty()) {
      return OptionalInt.empty();
    }
    LocalDate first = LocalDate.parse(m.group(2));
    LocalDate last = LocalDate.parse(m.group(3));
    int[] open =
        calendars.stream()
            .mapToInt(calendar -> calendar.schoolDays(first, last).size())
            .distinct()
            .toArray();
    if (open.length != 1 || open[0] == 0) {
      return OptionalInt.empty();
    }
    int each = counted.getAsInt() / open[0];
    boolean even =
        each * open[0] == counted.getAsInt() && (each == WHOLE_DAY || each * 2 == WHOLE_DAY);
    return even ? OptionalInt.of(each) : OptionalInt.empty();
  }
}
