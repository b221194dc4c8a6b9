package org.porchlight.importing;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The stretch of the year a column's name speaks of: "Days Absent (YTD)", "August Enrolled", "Q1
/// Absences". Numbers of a part of the year are never read as the year's.
///
/// @param month 1 to 12 where it is a calendar month; 0 otherwise
/// @param year of that month; null where the name has none
/// @param wholeYear whether it is everything since the year's start
/// @param rest what else the name says
record HeaderSpan(int month, @Nullable Integer year, boolean wholeYear, String rest) {
  /// Longer texts are no headers.
  private static final int LONGEST_HEADER = 100;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern WHOLE_YEAR =
      Pattern.compile("\\b(ytd|(year|yr|school year) to date|to date|cumulative)\\b");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
              + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?"
              + "(?:\\s*(20\\d{2}))?");
  private static final Pattern PART =
      Pattern.compile(
          "\\b(q[1-4]|(quarter|qtr|semester|sem|trimester|term|marking period|mp|nine weeks)"
              + " ?[1-6]|[1-6](st|nd|rd|th) (quarter|qtr|semester|sem|trimester|term|marking"
              + " period|nine weeks|month)|s[12]|t[1-3]|mp[1-6]|(this|current|last|prior|previous)"
              + " (month|week|quarter|semester|term|year)|month to date|mtd|qtd|month|weekly"
              + "|last \\d+ (school )?days)\\b");

  /// The stretch a header names beside something else; empty where it names none.
  static Optional<HeaderSpan> parse(String header) {
    if (header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    String text =
        header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d%#]+", " ").replaceAll(" +", " ");
    Matcher whole = WHOLE_YEAR.matcher(text);
    Matcher part = PART.matcher(text);
    Matcher month = MONTH.matcher(text);
    if (part.find()) {
      return named(0, null, false, text, part);
    }
    if (month.find()) {
      return named(
          MONTHS.indexOf(month.group(1).substring(0, 3)) + 1,
          month.group(2) == null ? null : Integer.valueOf(month.group(2)),
          false,
          text,
          month);
    }
    return whole.find() ? named(0, null, true, text, whole) : Optional.empty();
  }

  private static Optional<HeaderSpan> named(
      int month, @Nullable Integer year, boolean wholeYear, String text, Matcher found) {
    String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
    rest = rest.strip().replaceAll(" +", " ");
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new HeaderSpan(month, year, wholeYear, rest));
  }

  /// Whether it is less than the year so far.
  boolean isPart() {
    return !wholeYear;
  }

  /// Its last day as a column's date, where it is a month.
  Optional<HeaderDate> endOfMonth() {
    return month == 0
        ? Optional.empty()
        : Optional.of(new HeaderDate(month, Month.of(month).minLength(), false, year, null, rest));
  }
}
