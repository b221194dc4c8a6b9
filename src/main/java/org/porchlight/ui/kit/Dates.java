package org.porchlight.ui.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times as they are said here: Tue Dec 8, Wednesday, December 9, 4:05.
public final class Dates {
  private static final DateTimeFormatter SHORT = pattern("EEE MMM d");
  private static final DateTimeFormatter MONTH_DAY = pattern("MMM d");
  private static final DateTimeFormatter LONG = pattern("EEEE, MMMM d");
  private static final DateTimeFormatter WITH_YEAR = pattern("MMM d, yyyy");
  private static final DateTimeFormatter TIME = pattern("h:mm");

  private Dates() {}

  private static DateTimeFormatter pattern(String letters) {
    return DateTimeFormatter.ofPattern(letters, Locale.getDefault());
  }

  /// Tue Dec 8
  public static String day(LocalDate date) {
    return SHORT.format(date);
  }

  /// Dec 8
  public static String monthDay(LocalDate date) {
    return MONTH_DAY.format(date);
  }

  /// Wednesday, December 9
  public static String longDay(LocalDate date) {
    return LONG.format(date);
  }

  /// Aug 24, 2026
  public static String withYear(LocalDate date) {
    return WITH_YEAR.format(date);
  }

  /// 4:05, as in "check-in due 4:05"
  public static String time(LocalTime time) {
    return TIME.format(time);
  }
}
