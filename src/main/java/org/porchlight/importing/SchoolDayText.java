package org.porchlight.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.roster.CalendarDay;

/// Words of a calendar that say whether students come to school.
final class SchoolDayText {
  private static final Pattern HALF =
      Pattern.compile(
          "\\b(half|early (release|dismissal|out)|minimum|late (start|arrival)|delay(ed)?|"
              + "shortened|0?\\.5)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HALF_DAY =
      Pattern.compile("\\bhalf[ -]?days?\\b|^\\s*(half|0?\\.50?)\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSED =
      Pattern.compile(
          "\\b(no school|no students|no classes|holiday|break|closed|closure|vacation|recess|"
              + "snow day|weather day|teacher|staff|inservice|in-service|professional|planning day|"
              + "work ?day|pd( day)?|non-?instructional|not in session|day off|labor day|"
              + "thanksgiving|christmas|winter|new year'?s?|memorial day|independence|juneteenth|"
              + "(mlk|martin luther king).*|presidents'?|veterans'?|columbus|indigenous.*|"
              + "good friday|easter|columbus day|weekend)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(school day|instructional|in session|student day|regular|full day|classes)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST =
      Pattern.compile(
          "\\b(first (student )?day|school (begins|starts)|classes (begin|start))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST =
      Pattern.compile(
          "\\b(last (student )?day|school ends|classes end)\\b", Pattern.CASE_INSENSITIVE);

  private SchoolDayText() {}

  /// Whether a cell says that students come; half a school day is a school day.
  static Optional<Boolean> isOpen(String cell) {
    Optional<Boolean> plain = YesNoText.parse(cell);
    if (plain.isPresent()) {
      return plain;
    }
    String text = cell.strip().toLowerCase(Locale.ROOT);
    if (isHalfDay(text)) {
      return Optional.of(true);
    }
    if (CLOSED.matcher(text).find()) {
      return Optional.of(false);
    }
    return OPEN.matcher(text).find() ? Optional.of(true) : Optional.empty();
  }

  static boolean isHalfDay(String note) {
    return HALF.matcher(note).find();
  }

  /// How long school is on a day so described. Only a day said to be half a day is half a day: late
  /// starts and early releases are whole days of school, as most school systems count them.
  static int quarterDays(String open, String note) {
    boolean half = HALF_DAY.matcher(open).find() || HALF_DAY.matcher(note).find();
    return half ? CalendarDay.HALF_DAY : CalendarDay.WHOLE_DAY;
  }

  static boolean saysClosed(String note) {
    return !isHalfDay(note) && CLOSED.matcher(note).find();
  }

  static boolean isFirstDay(String note) {
    return FIRST.matcher(note).find();
  }

  /// Of school, not of a break.
  static boolean isLastDay(String note) {
    return LAST.matcher(note).find() && !CLOSED.matcher(note).find();
  }
}
