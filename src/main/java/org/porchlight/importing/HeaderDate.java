package org.porchlight.importing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The date in a column's name: "8/13/25", "Mon 8/18", "Aug 13", "2025-08-13", "August 2025 13",
/// "Absent 9/12".
///
/// @param first the first of its two numbers; the month where it is named
/// @param second the other number
/// @param inDoubt whether month and day could stand either way round
/// @param year null where the name has none
/// @param weekday null where the name has none
/// @param rest what else the name says, "" for a bare date
record HeaderDate(
    int first,
    int second,
    boolean inDoubt,
    @Nullable Integer year,
    @Nullable DayOfWeek weekday,
    String rest) {
  /// Longer texts are no headers, and looking for dates in them takes long.
  private static final int LONGEST_HEADER = 300;

  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(mon(day)?|tue(s(day)?)?|wed(s|nesday)?|thu(rs?(day)?)?|fri(day)?|sat(urday)?"
              + "|sun(day)?)\\b\\.?,?");
  private static final Pattern TIME =
      Pattern.compile("(?<=\\d)[t ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[ap]m)?");
  private static final Pattern CONNECTING =
      Pattern.compile(
          "\\b(as of|of|on|thru|through|to|until|date)\\b|^[\\s:,()\\-–/|]+|[\\s:,()\\-–/|]+$");
  private static final Pattern ISO =
      Pattern.compile("\\b(?<year>\\d{4})[-/.](?<first>\\d{1,2})[-/.](?<second>\\d{1,2})\\b");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "\\b(?<first>\\d{1,2})([-/.])(?<second>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})\\b");
  private static final Pattern SHORT =
      Pattern.compile("\\b(?<first>\\d{1,2})[/-](?<second>\\d{1,2})\\b");
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile(
              "\\b" + MONTH.replace("(", "(?<month>") + ",? (?<year>\\d{4}) (?<day>\\d{1,2})\\b"),
          Pattern.compile(
              "\\b"
                  + MONTH.replace("(", "(?<month>")
                  + "[- ]?(?<day>\\d{1,2})(st|nd|rd|th)?(,?[- ]+(?<year>\\d{4}|\\d{2}))?\\b"),
          Pattern.compile(
              "\\b(?<day>\\d{1,2})[- ]?"
                  + MONTH.replace("(", "(?<month>")
                  + "([-, ]+(?<year>\\d{4}|\\d{2}))?(?![a-z\\d])"));

  /// The date of a header; empty when it names none.
  static Optional<HeaderDate> parse(String header) {
    if (header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    String text = TIME.matcher(header.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    text = text.replaceAll("\\s+", " ");
    Matcher named = WEEKDAY.matcher(text);
    DayOfWeek weekday = named.find() ? weekday(named.group()) : null;
    text = named.replaceAll(" ").replaceAll("\\s+", " ").strip();
    for (Pattern pattern : NAMED) {
      Matcher m = pattern.matcher(text);
      if (m.find()) {
        int month = MONTHS.indexOf(m.group("month")) + 1;
        return made(
            month, Integer.parseInt(m.group("day")), false, m.group("year"), weekday, text, m);
      }
    }
    Matcher m = ISO.matcher(text);
    if (m.find()) {
      return numbers(m, false, m.group("year"), weekday, text);
    }
    m = NUMBERS.matcher(text);
    if (m.find()) {
      return numbers(m, true, m.group("year"), weekday, text);
    }
    m = SHORT.matcher(text);
    return m.find() ? numbers(m, true, null, weekday, text) : Optional.empty();
  }

  private static Optional<HeaderDate> numbers(
      Matcher m, boolean inDoubt, @Nullable String year, @Nullable DayOfWeek weekday, String text) {
    return made(
        Integer.parseInt(m.group("first")),
        Integer.parseInt(m.group("second")),
        inDoubt,
        year,
        weekday,
        text,
        m);
  }

  private static Optional<HeaderDate> made(
      int first,
      int second,
      boolean inDoubt,
      @Nullable String year,
      @Nullable DayOfWeek weekday,
      String text,
      Matcher m) {
    String rest = text.substring(0, m.start()) + " " + text.substring(m.end());
    rest =
        CONNECTING
            .matcher(CONNECTING.matcher(rest.strip()).replaceAll(" ").strip())
            .replaceAll(" ");
    Integer number = year == null ? null : Integer.valueOf(year);
    HeaderDate date =
        new HeaderDate(
            first,
            second,
            inDoubt,
            number == null || number > 99 ? number : Integer.valueOf(2000 + number),
            weekday,
            rest.strip().replaceAll("\\s+", " "));
    boolean real =
        Arrays.stream(DateOrder.values()).anyMatch(order -> date.in(2024, order).isPresent());
    return real ? Optional.of(date) : Optional.empty();
  }

  private static @Nullable DayOfWeek weekday(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3)))
        .findFirst()
        .orElse(null);
  }

  /// The day in the order given; in its own year, or in this one where it names none.
  Optional<LocalDate> in(int orElseYear, DateOrder order) {
    boolean monthFirst = !inDoubt || order == DateOrder.MONTH_FIRST;
    try {
      return Optional.of(
          LocalDate.of(
              year == null ? orElseYear : year,
              monthFirst ? first : second,
              monthFirst ? second : first));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The day in a school year that begins in the July of a year, in its own year if it names one.
  Optional<LocalDate> inSchoolYear(int startYear, DateOrder order) {
    int month = !inDoubt || order == DateOrder.MONTH_FIRST ? first : second;
    return in(month >= 7 ? startYear : startYear + 1, order);
  }

  /// Whether it is a bare day without another word.
  boolean isBare() {
    return rest.isEmpty();
  }
}
