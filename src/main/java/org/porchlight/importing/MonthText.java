package org.porchlight.importing;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolYear;

/// Months as files write them: 2025-08, 202508, 08/2025, 8/1/2025, August, Aug 25, 8.
///
/// @param year null where only the month is said
record MonthText(Month month, @Nullable Integer year) {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/. ]?(\\d{2})(?:[-/.]\\d{1,2})?(?:[T ].*)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ](?:0?1[-/. ])?(\\d{4})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern NAME =
      Pattern.compile("([a-z]{3,9})\\.?(?:[-/,' ]+(\\d{4}|\\d{2}))?");
  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  static Optional<MonthText> parse(String cell) {
    try {
      return parsed(cell.strip().toLowerCase(Locale.ROOT));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<MonthText> parsed(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return of(m.group(2), m.group(1));
    }
    m = MONTH_FIRST.matcher(text);
    if (m.matches()) {
      return of(m.group(1), m.group(2));
    }
    if (NUMBER.matcher(text).matches()) {
      return of(text, null);
    }
    m = NAME.matcher(text);
    if (!m.matches() || !NAMES.contains(m.group(1).substring(0, 3))) {
      return Optional.empty();
    }
    return of(String.valueOf(NAMES.indexOf(m.group(1).substring(0, 3)) + 1), m.group(2));
  }

  private static Optional<MonthText> of(String month, @Nullable String year) {
    Integer number = year == null ? null : Integer.valueOf(year);
    return Optional.of(
        new MonthText(
            Month.of(Integer.parseInt(month)),
            number != null && number < 100 ? Integer.valueOf(2000 + number) : number));
  }

  /// The month of its own year, or of a school year.
  YearMonth in(SchoolYear schoolYear) {
    if (year != null) {
      return YearMonth.of(year, month);
    }
    int first = schoolYear.firstOfJuly().getYear();
    return YearMonth.of(month.getValue() >= Month.JULY.getValue() ? first : first + 1, month);
  }
}
