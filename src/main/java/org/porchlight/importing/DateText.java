package org.porchlight.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as exports write them: 2026-09-01, 9/1/2026, 9/1/26, 01-Sep-26, Sep 1, 2026, 20260901,
/// 46266 (Excel's day number), each with or without a time behind it.
final class DateText {
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern PACKED = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2}|\\d{4})");
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile("(\\d{1,2})[- ]([a-z]{3})[a-z]*\\.?[-, ]+(\\d{2}|\\d{4})");
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile("(?:[a-z]{3,9},? )?([a-z]{3})[a-z]*\\.? (\\d{1,2}),? (\\d{4})");
  private static final Pattern WEEKDAY_NAME =
      Pattern.compile(
          "^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +|^(?:mon|tue|wed|thu|fri|sat|sun)[.,]*"
              + " +");
  private static final Pattern YEARLESS =
      Pattern.compile(
          "(?i)(?:[a-z]{3,9}[,.]? )?(?:\\d{1,2}[/-]\\d{1,2}|\\d{1,2}[- ]?[a-z]{3,9}\\.?"
              + "|[a-z]{3,9}\\.?[- ]?\\d{1,2}(?:st|nd|rd|th)?)");
  private static final Pattern EXCEL_DAY =
      Pattern.compile("((?:3[5-9]|[4-6]\\d)\\d{3})(?:\\.\\d+)?");
  private static final Pattern TIME =
      Pattern.compile(
          "[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[ap]m)?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern WEEKDAY =
      Pattern.compile("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? +(?=\\d)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int MANY_TIMES = 20;

  /// Three times the longest date anyone writes; a page in a cell is not searched for one.
  private static final int LONGEST = 100;

  private static final double OFTEN = 0.5;
  private static final double SELDOM = 0.6;

  private DateText() {}

  static boolean looksLikeDate(String cell) {
    return !cell.matches("\\d{5}(\\.\\d+)?")
        && (parse(cell, DateOrder.MONTH_FIRST).isPresent()
            || parse(cell, DateOrder.DAY_FIRST).isPresent());
  }

  /// Whether the cell is a day without its year: "9/24", "24-Sep", "Sep 24".
  static boolean lacksYear(String cell) {
    return cell.length() <= LONGEST
        && YEARLESS.matcher(cell).matches()
        && HeaderDate.parse(cell).filter(date -> date.isBare() && date.year() == null).isPresent();
  }

  /// Whether the cell may be Excel's number of a day.
  static boolean isDayNumber(String cell) {
    return EXCEL_DAY.matcher(cell).matches();
  }

  /// Whether the cell could be read month first or day first.
  static boolean isInDoubt(String cell) {
    return NUMBERS.matcher(bare(cell)).matches();
  }

  /// Without a time behind it and a weekday before it, in small letters.
  private static String bare(String cell) {
    String date = TIME.matcher(cell.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    return WEEKDAY_NAME.matcher(WEEKDAY.matcher(date).replaceFirst("")).replaceFirst("");
  }

  static Optional<LocalDate> parse(String cell, DateOrder order) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String text = bare(cell);
    try {
      return parsed(text, order);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> parsed(String text, DateOrder order) {
    Matcher m = ISO.matcher(text);
    if (m.matches()) {
      return Optional.of(date(m.group(1), m.group(2), m.group(3)));
    }
    m = NUMBERS.matcher(text);
    if (m.matches()) {
      boolean monthFirst = order == DateOrder.MONTH_FIRST;
      return Optional.of(
          date(m.group(3), m.group(monthFirst ? 1 : 2), m.group(monthFirst ? 2 : 1)));
    }
    m = PACKED.matcher(text);
    if (m.matches()) {
      return Optional.of(date(m.group(1), m.group(2), m.group(3)));
    }
    m = DAY_NAME_YEAR.matcher(text);
    if (m.matches() && MONTHS.contains(m.group(2))) {
      return Optional.of(date(m.group(3), month(m.group(2)), m.group(1)));
    }
    m = NAME_DAY_YEAR.matcher(text);
    if (m.matches() && MONTHS.contains(m.group(1))) {
      return Optional.of(date(m.group(3), month(m.group(1)), m.group(2)));
    }
    m = EXCEL_DAY.matcher(text);
    return m.matches()
        ? Optional.of(EXCEL_ZERO.plusDays(Long.parseLong(m.group(1))))
        : Optional.empty();
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name) + 1);
  }

  private static LocalDate date(String year, String month, String day) {
    int number = Integer.parseInt(year);
    return LocalDate.of(
        number < 100 ? 2000 + number : number, Integer.parseInt(month), Integer.parseInt(day));
  }

  /// The order a whole column must have: a number over 12 proves it, else the known school days do.
  /// Empty when nothing decides, or when cells prove both ways. Columns without such dates are
  /// month-first, since it does not matter.
  static Optional<DateOrder> order(Collection<String> cells, Predicate<LocalDate> isSchoolDay) {
    List<String> inDoubt = cells.stream().filter(DateText::isInDoubt).toList();
    if (inDoubt.isEmpty()) {
      return Optional.of(DateOrder.MONTH_FIRST);
    }
    long monthFirst = inDoubt.stream().filter(c -> isOnly(c, DateOrder.MONTH_FIRST)).count();
    long dayFirst = inDoubt.stream().filter(c -> isOnly(c, DateOrder.DAY_FIRST)).count();
    if (monthFirst > MANY_TIMES * dayFirst) {
      return Optional.of(DateOrder.MONTH_FIRST);
    }
    if (dayFirst > MANY_TIMES * monthFirst) {
      return Optional.of(DateOrder.DAY_FIRST);
    }
    return monthFirst + dayFirst > 0 ? Optional.empty() : fromSchoolDays(inDoubt, isSchoolDay);
  }

  /// A date one way and none the other, like 8/28/2026.
  private static boolean isOnly(String cell, DateOrder order) {
    DateOrder other = order == DateOrder.MONTH_FIRST ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    return parse(cell, order).isPresent() && parse(cell, other).isEmpty();
  }

  private static Optional<DateOrder> fromSchoolDays(
      Collection<String> cells, Predicate<LocalDate> isSchoolDay) {
    double monthFirst = share(cells, DateOrder.MONTH_FIRST, isSchoolDay);
    double dayFirst = share(cells, DateOrder.DAY_FIRST, isSchoolDay);
    if (monthFirst >= OFTEN && dayFirst <= monthFirst * SELDOM) {
      return Optional.of(DateOrder.MONTH_FIRST);
    }
    return dayFirst >= OFTEN && monthFirst <= dayFirst * SELDOM
        ? Optional.of(DateOrder.DAY_FIRST)
        : Optional.empty();
  }

  private static double share(
      Collection<String> cells, DateOrder order, Predicate<LocalDate> isSchoolDay) {
    long days = cells.stream().filter(c -> parse(c, order).filter(isSchoolDay).isPresent()).count();
    return days / (double) cells.size();
  }
}
