package org.porchlight.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Days and times as people read them here: one way of writing for screens and paper.
public final class Dates {
  private static final Locale LOCALE = Locale.getDefault();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM d", LOCALE);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d", LOCALE);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", LOCALE);
  private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("MMM d, yyyy", LOCALE);
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("EEEE, MMMM d", LOCALE);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", LOCALE);

  private Dates() {}

  /// "Tue Dec 8".
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /// "Dec 8".
  public static String dayOfMonth(LocalDate date) {
    return SHORT.format(date);
  }

  /// "Dec 8, 2026", for what is kept.
  public static String dayAndYear(LocalDate date) {
    return DATED.format(date);
  }

  /// "Dec".
  public static String shortMonth(LocalDate date) {
    return date.getMonth().getDisplayName(TextStyle.SHORT, LOCALE);
  }

  /// "Tuesday".
  public static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, LOCALE);
  }

  /// "Mon".
  public static String shortWeekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, LOCALE);
  }

  /// "Tue".
  public static String shortWeekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, LOCALE);
  }

  /// "Tuesday, December 8".
  public static String weekdayAndDay(LocalDate date) {
    return NAMED.format(date);
  }

  /// "Tuesday, December 8, 2026", for paper.
  public static String inFull(LocalDate date) {
    return LONG.format(date);
  }

  /// "3:42": the afternoon is understood.
  public static String time(LocalTime time) {
    return TIME.format(time);
  }
}
