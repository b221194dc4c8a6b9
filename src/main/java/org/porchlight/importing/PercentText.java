package org.porchlight.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// A share as a file writes it: 10.00%, 10, or 0.1.
///
/// @param decimals how many digits behind the point it was rounded to
/// @param isMarked whether it has a percent sign, so that 0.5 is half a percent
record PercentText(BigDecimal number, int decimals, boolean isMarked, boolean isPresent) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SLACK = new BigDecimal("0.6");

  static Optional<PercentText> absent(String cell) {
    return of(cell, false);
  }

  /// A share of days in school, which is never an absence.
  static Optional<PercentText> present(String cell) {
    return of(cell, true);
  }

  private static Optional<PercentText> of(String cell, boolean isPresent) {
    return NumberText.exact(cell)
        .map(number ->
            new PercentText(number, Math.max(0, number.scale()), cell.contains("%"), isPresent));
  }

  /// Whether this may be the rounded share of `missed` in `whole`. Reports round and cut as they
  /// like, so a little more than half a unit is allowed.
  boolean fits(BigDecimal missed, BigDecimal whole) {
    if (whole.signum() == 0) {
      return true;
    }
    BigDecimal share =
        (isPresent ? whole.subtract(missed) : missed)
            .multiply(HUNDRED)
            .divide(whole, MathContext.DECIMAL64);
    boolean asPercent = isNear(number, share, decimals);
    boolean mayBeShare = !isMarked && number.compareTo(BigDecimal.ONE) <= 0;
    return asPercent || (mayBeShare && isNear(number.multiply(HUNDRED), share, decimals - 2));
  }

  private static boolean isNear(BigDecimal said, BigDecimal share, int decimals) {
    BigDecimal slack = SLACK.max(BigDecimal.ONE.movePointLeft(Math.max(decimals, 0)));
    return said.subtract(share).abs().compareTo(slack) <= 0;
  }
}
