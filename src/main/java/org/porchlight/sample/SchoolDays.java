package org.porchlight.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The calendar of Maple Valley's year 2026-27, the same at its three schools. The last posted day
/// of the sample is the seventieth school day.
final class SchoolDays {
  static final LocalDate FIRST = LocalDate.of(2026, 8, 24);
  static final LocalDate DECEMBER_1 = LocalDate.of(2026, 12, 1);
  static final LocalDate LAST_POSTED = LocalDate.of(2026, 12, 8);
  private static final LocalDate LAST_OF_YEAR = LocalDate.of(2027, 6, 4);

  private static final Map<LocalDate, String> HOLIDAYS = new TreeMap<>();

  static {
    holiday(LocalDate.of(2026, 9, 7), 1, "Labor Day");
    holiday(LocalDate.of(2026, 10, 12), 1, "Fall holiday");
    holiday(LocalDate.of(2026, 11, 3), 1, "Election Day, teachers only");
    holiday(LocalDate.of(2026, 11, 11), 1, "Veterans Day");
    holiday(LocalDate.of(2026, 11, 25), 3, "Thanksgiving");
    holiday(LocalDate.of(2026, 12, 21), 12, "Winter break");
    holiday(LocalDate.of(2027, 1, 18), 1, "Martin Luther King Jr. Day");
    holiday(LocalDate.of(2027, 2, 15), 1, "Presidents Day");
    holiday(LocalDate.of(2027, 3, 15), 5, "Spring break");
    holiday(LocalDate.of(2027, 5, 31), 1, "Memorial Day");
  }

  /// The seventy posted school days, oldest first.
  static final List<LocalDate> POSTED =
      weekdays(FIRST, LAST_POSTED).filter(day -> !HOLIDAYS.containsKey(day)).toList();

  private SchoolDays() {}

  private static void holiday(LocalDate from, int days, String name) {
    from.datesUntil(from.plusDays(days)).forEach(day -> HOLIDAYS.put(day, name));
  }

  private static Stream<LocalDate> weekdays(LocalDate from, LocalDate until) {
    return from.datesUntil(until.plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
  }

  /// How many posted school days there were up to and including this one.
  static int through(LocalDate day) {
    return (int) POSTED.stream().filter(posted -> !posted.isAfter(day)).count();
  }

  /// One row for each weekday of the whole school year, as a calendar export has it.
  static Sheet calendar() {
    return new Sheet(
        List.of("Date", "Weekday", "Instructional", "Note"),
        weekdays(FIRST, LAST_OF_YEAR)
            .map(day ->
                List.of(
                    day.toString(),
                    day.getDayOfWeek().toString().substring(0, 3),
                    HOLIDAYS.containsKey(day) ? "N" : "Y",
                    HOLIDAYS.getOrDefault(day, "")))
            .toList());
  }
}
