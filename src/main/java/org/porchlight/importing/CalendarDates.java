package org.porchlight.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.roster.SchoolYear;

/// The dates of a calendar's cell: one, or from one to another: "11/24 - 11/28", "Nov 24-28, 2026".
final class CalendarDates {
  private static final String NUMERIC = "(\\d{1,2}[/.]\\d{1,2})([/.]\\d{2,4})?";
  private static final String BETWEEN = "\\s*(?:-|–|—|to|thru|through|until)\\s*";
  private static final Pattern NUMERIC_RANGE = Pattern.compile(NUMERIC + BETWEEN + NUMERIC);
  private static final Pattern ISO_RANGE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})\\S*\\s*(?:-|–|—|/|to|thru|through|until)\\s*"
              + "(\\d{4}-\\d{2}-\\d{2})\\S*");
  private static final Pattern NAMED_RANGE =
      Pattern.compile(
          "(?:\\p{L}{3,9}day,?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2})"
              + BETWEEN
              + "(?:\\p{L}{3,9}day,?\\s+)?(?:(\\p{L}{3,9})\\.?\\s+)?(\\d{1,2})(?:,?\\s+(\\d{4}))?");
  private static final Pattern NUMERIC_DAY = Pattern.compile("\\d{1,2}[/.]\\d{1,2}");
  private static final Pattern NAMED_DAY =
      Pattern.compile("(?:\\p{L}{3,9}day,?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2})");
  private static final int LONGEST = 60;

  private final Function<String, Optional<LocalDate>> dates;
  private final Optional<SchoolYear> year;

  /// @param dates reads a whole date in the column's order
  /// @param year of dates without one; empty when nobody said
  CalendarDates(Function<String, Optional<LocalDate>> dates, Optional<SchoolYear> year) {
    this.dates = dates;
    this.year = year;
  }

  /// Whether the cell is a date, or two, that name no year.
  static boolean lacksYear(String cell) {
    String text = cell.strip();
    Matcher range = NUMERIC_RANGE.matcher(text);
    Matcher named = NAMED_RANGE.matcher(text);
    return NUMERIC_DAY.matcher(text).matches()
        || NAMED_DAY.matcher(text).matches()
        || (range.matches() && range.group(4) == null)
        || (named.matches() && named.group(5) == null);
  }

  /// The weekdays the cell names, in order; none when it cannot be read.
  List<LocalDate> read(String cell) {
    String text = cell.strip();
    Optional<LocalDate> one = dates.apply(text).or(() -> withYear(text, ""));
    if (one.isPresent()) {
      return List.of(one.get());
    }
    Matcher iso = ISO_RANGE.matcher(text);
    if (iso.matches()) {
      return weekdays(dates.apply(iso.group(1)), dates.apply(iso.group(2)));
    }
    Matcher numeric = NUMERIC_RANGE.matcher(text);
    if (numeric.matches()) {
      String ownYear = numeric.group(2) == null ? "" : numeric.group(2);
      String lastYear = numeric.group(4) == null ? "" : numeric.group(4);
      return weekdays(
          withYear(numeric.group(1), ownYear.isEmpty() ? lastYear : ownYear),
          withYear(numeric.group(3), lastYear.isEmpty() ? ownYear : lastYear));
    }
    Matcher named = NAMED_RANGE.matcher(text);
    if (named.matches()) {
      String month = named.group(3) == null ? named.group(1) : named.group(3);
      String ownYear = named.group(5) == null ? "" : ", " + named.group(5);
      Optional<LocalDate> last = withYear(month + " " + named.group(4), ownYear);
      Optional<LocalDate> first = withYear(named.group(1) + " " + named.group(2), ownYear);
      // "Dec 21 - Jan 1, 2027" begins the year before
      boolean turns = first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
      return weekdays(turns ? first.map(date -> date.minusYears(1)) : first, last);
    }
    return List.of();
  }

  /// The date with the year it names, or with that of the school year.
  private Optional<LocalDate> withYear(String day, String named) {
    if (!named.isEmpty()) {
      return dates.apply(day + named);
    }
    boolean numeric = NUMERIC_DAY.matcher(day).matches();
    if (year.isEmpty() || !(numeric || NAMED_DAY.matcher(day).matches())) {
      return Optional.empty();
    }
    int first = year.get().firstOfJuly().getYear();
    for (int calendarYear = first; calendarYear <= first + 1; calendarYear++) {
      String separator =
          numeric ? String.valueOf(day.charAt(day.replaceAll("[/.].*", "").length())) : ", ";
      Optional<LocalDate> date =
          dates.apply(day + separator + calendarYear).filter(year.get()::contains);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static List<LocalDate> weekdays(Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isEmpty()
        || last.isEmpty()
        || last.get().isBefore(first.get())
        || first.get().plusDays(LONGEST).isBefore(last.get())) {
      return List.of();
    }
    return first.get().datesUntil(last.get().plusDays(1)).filter(day -> !isWeekend(day)).toList();
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
