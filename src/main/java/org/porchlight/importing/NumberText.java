package org.porchlight.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as spreadsheets write them: 3.5, 3 ½, 1,529, 10.00%.
final class NumberText {
  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d{1,15})?(\\.\\d{1,12})?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{0,15},\\d{1,2}");
  private static final Pattern FRACTION = Pattern.compile("(\\d{0,3}) ?([¼½¾])");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)(:00)?");
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final double SMALLEST = 0.005;

  private NumberText() {}

  static Optional<Double> parse(String cell) {
    String text = withPoint(cell.replace("%", "").strip());
    if (text.isEmpty() || text.equals("-") || !NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(Double.valueOf(text.replace(",", "")));
  }

  /// "3,5" is three and a half: thousands have three digits behind the comma. So is "3 ½".
  private static String withPoint(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      String part =
          switch (fraction.group(2)) {
            case "¼" -> ".25";
            case "½" -> ".5";
            default -> ".75";
          };
      return (fraction.group(1).isEmpty() ? "0" : fraction.group(1)) + part;
    }
    return DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
  }

  /// The number exactly as it is written.
  static Optional<BigDecimal> exact(String cell) {
    String text = withPoint(cell.replace("%", "").strip());
    return parse(text).isEmpty()
        ? Optional.empty()
        : Optional.of(new BigDecimal(text.replace(",", "")));
  }

  /// Hours and minutes, "3:30".
  static boolean isClock(String cell) {
    return CLOCK.matcher(cell.strip()).matches();
  }

  /// Hours in minutes: "3.5" and "3:30" are 210.
  static Optional<BigDecimal> minutesOfHours(String cell) {
    Matcher clock = CLOCK.matcher(cell.strip());
    return clock.matches()
        ? Optional.of(
            new BigDecimal(clock.group(1)).multiply(SIXTY).add(new BigDecimal(clock.group(2))))
        : exact(cell).map(SIXTY::multiply);
  }

  /// Days in quarter days, exactly; empty when it is no number of quarter days.
  static OptionalInt quarterDays(String cell) {
    Optional<Double> days = cell.contains("%") ? Optional.empty() : parse(cell);
    if (days.isEmpty() || days.get() < 0 || days.get() > 366) {
      return OptionalInt.empty();
    }
    double quarters = days.get() * 4;
    long whole = Math.round(quarters);
    return Math.abs(quarters - whole) > SMALLEST
        ? OptionalInt.empty()
        : OptionalInt.of((int) whole);
  }
}
