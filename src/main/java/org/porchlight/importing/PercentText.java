package org.porchlight.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A share as a file writes it: 10.00%, 10, or 0.1.
///
/// @param decimals how many digits behind the point it was rounded to
/// @param isMarked whether it has a percent sign, so that 0.5 is half a percent
record PercentText(BigDecimal number, int decimals, boolean isMarked, boolean isPresent) {
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
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

  /// The days missed this can be the share of, to the quarter day: several where it is rounded too
  /// coarsely, none where it is no share of quarter days.
  List<BigDecimal> missed(BigDecimal whole) {
    Set<BigDecimal> fitting = new TreeSet<>();
    BigDecimal end = whole.multiply(FOUR);
    for (BigDecimal quarters = BigDecimal.ZERO;
        quarters.compareTo(end) <= 0;
        quarters = quarters.add(BigDecimal.ONE)) {
      BigDecimal missed = quarters.divide(FOUR);
      if (isShareOf(missed, whole)) {
        fitting.add(missed);
      }
    }
    return List.copyOf(fitting);
  }

  /// Whether this is the share rounded or cut to its own decimals.
  private boolean isShareOf(BigDecimal missed, BigDecimal whole) {
    if (whole.signum() == 0) {
      return true;
    }
    BigDecimal share =
        (isPresent ? whole.subtract(missed) : missed).divide(whole, MathContext.DECIMAL64);
    boolean mayBeShare = !isMarked && number.compareTo(BigDecimal.ONE) <= 0;
    return isWithin(number, share.multiply(HUNDRED), decimals)
        || (mayBeShare && isWithin(number, share, decimals));
  }

  private static boolean isWithin(BigDecimal said, BigDecimal share, int decimals) {
    return said.subtract(share).abs().compareTo(BigDecimal.ONE.movePointLeft(decimals)) < 0;
  }

  private static boolean isNear(BigDecimal said, BigDecimal share, int decimals) {
    BigDecimal slack = SLACK.max(BigDecimal.ONE.movePointLeft(Math.max(decimals, 0)));
    return said.subtract(share).abs().compareTo(slack) <= 0;
  }
}
