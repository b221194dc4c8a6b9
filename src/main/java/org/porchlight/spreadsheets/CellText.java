package org.porchlight.spreadsheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a stored number, date or escaped text means as plain text.
final class CellText {
  /// Excel keeps so many significant digits; a double's 16th and 17th are noise
  /// (0.30000000000000004).
  private static final int EXCEL_DIGITS = 15;

  /// December 31, 9999: Excel has no later date.
  private static final double LAST_DATE = 2_958_466;

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellText() {}

  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    // what Java prints is the shortest text for a number, and exact where it has few digits
    String printed = Double.toString(value);
    return printed.length() <= EXCEL_DIGITS && printed.indexOf('E') < 0
        ? printed
        : Exactly.rounded(value);
  }

  /// Calculations that need more digits than a double has, apart because Java takes longer to start
  /// with them than to read a workbook that has none.
  private static final class Exactly {
    private static final BigDecimal NANOSECONDS_A_DAY = BigDecimal.valueOf(86_400_000_000_000L);
    private static final MathContext DIGITS = new MathContext(EXCEL_DIGITS);

    static String rounded(double value) {
      return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    static long nanosecondsBeyond(long days, double value) {
      BigDecimal rest = BigDecimal.valueOf(value).subtract(BigDecimal.valueOf(days));
      return rest.multiply(NANOSECONDS_A_DAY).longValue();
    }
  }

  /// A number whose cell is formatted as a date; `[h]:mm` shows hours past a day.
  static String date(double value, String format, boolean from1904) {
    if (format.startsWith("[h")) {
      long minutes = Math.round(value * 24 * 60);
      long beyondHours = Math.abs(minutes % 60);
      return (minutes < 0 ? "-" : "")
          + Math.abs(minutes / 60)
          + (beyondHours < 10 ? ":0" : ":")
          + beyondHours;
    }
    if (value < 0 || value >= LAST_DATE) {
      return number(value);
    }
    LocalDateTime moment = moment(value, from1904);
    return value < 1 ? moment.toLocalTime().toString() : dateTime(moment);
  }

  /// As POI's `DateUtil.getLocalDateTime`, to the nearest second.
  private static LocalDateTime moment(double value, boolean from1904) {
    long days = (long) value;
    // Lotus took 1900 for a leap year, and Excel after it: its days before March 1900 are one off
    LocalDate first =
        from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 61 ? 31 : 30);
    LocalDateTime day = first.plusDays(days).atStartOfDay();
    if (value == days) {
      return day;
    }
    long nanoseconds = Exactly.nanosecondsBeyond(days, value);
    return day.plusNanos(nanoseconds + 500_000_000).truncatedTo(ChronoUnit.SECONDS);
  }

  /// A date stored as text, as strict workbooks may.
  static String isoDate(String text) {
    try {
      return dateTime(LocalDateTime.parse(text.endsWith("Z") ? text.replace("Z", "") : text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private static String dateTime(LocalDateTime moment) {
    LocalDateTime seconds = moment.withNano(0);
    return seconds.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? seconds.toLocalDate().toString()
        : seconds.toString();
  }

  /// `_x0009_` is how OOXML stores characters XML cannot (ECMA-376 part 1, 22.9.2.19).
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escapes = ESCAPED.matcher(text);
    return escapes.replaceAll(escape ->
        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean looksEscaped = c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
      if (looksEscaped || isForbiddenInXml(text, i)) {
        escaped.append("_x%04X_".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isForbiddenInXml(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }
    // line feed may stand in a cell; a bare carriage return or tab would be changed by XML readers
    return (c < ' ' && c != '\n') || c == '\uFFFE' || c == '\uFFFF';
  }
}
