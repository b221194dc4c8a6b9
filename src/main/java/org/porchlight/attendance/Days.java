package org.porchlight.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// How days and shares are written, everywhere the same.
public final class Days {
  private static final List<String> FRACTIONS = List.of("", "¼", "½", "¾");
  private static final List<BigDecimal> LIMITS =
      List.of(BigDecimal.valueOf(5), BigDecimal.valueOf(10), BigDecimal.valueOf(20));

  private Days() {}

  /// Quarter days as people write days: 70 is "17½", 25 is "6¼", 2 is "½".
  public static String written(int quarterDays) {
    String whole = quarterDays >= 4 || quarterDays == 0 ? String.valueOf(quarterDays / 4) : "";
    return whole + FRACTIONS.get(quarterDays % 4);
  }

  /// A share with one decimal: "21.4 %", with a space that does not break. When rounding would
  /// reach a band's limit the share itself has not reached, two decimals: "9.96 %".
  ///
  /// @param part in the same unit as `whole`; nothing of nothing is "0.0 %"
  public static String percent(long part, long whole) {
    return percentNumber(part, whole) + "\u00a0%";
  }

  /// The number of [#percent] alone: "21.4".
  public static String percentNumber(long part, long whole) {
    if (whole == 0) {
      return "0.0";
    }
    BigDecimal hundredfold = BigDecimal.valueOf(part).movePointRight(2);
    BigDecimal divisor = BigDecimal.valueOf(whole);
    BigDecimal rounded = hundredfold.divide(divisor, 1, RoundingMode.HALF_UP);
    for (BigDecimal limit : LIMITS) {
      boolean below = hundredfold.compareTo(limit.multiply(divisor)) < 0;
      if (below && rounded.compareTo(limit) >= 0) {
        return hundredfold.divide(divisor, 2, RoundingMode.FLOOR).toPlainString();
      }
    }
    return rounded.toPlainString();
  }
}
