package org.porchlight.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/// Amounts of a file's own unit as quarter days.
///
/// What is no whole number of quarter days goes to the nearest one, except where that would move
/// the student into another band: then to the one beside it. Every rounded row is counted.
final class QuarterDays {
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal YEAR = BigDecimal.valueOf(366);

  /// Of days written with few decimals: 0.33 is a third of a day, 3.5 is exact.
  private static final BigDecimal SAME = new BigDecimal("0.001");

  private static final int[] BAND_SHARES = {20, 10, 5};

  private final BigDecimal unitsInADay;
  private int rounded;

  /// @param unitsInADay 1 for days, 6.5 for hours, 390 for minutes
  QuarterDays(BigDecimal unitsInADay) {
    this.unitsInADay = unitsInADay;
  }

  BigDecimal unitsInADay() {
    return unitsInADay;
  }

  /// How many amounts were no whole quarter days.
  int rounded() {
    return rounded;
  }

  /// The nearest number of quarter days; empty when there are more than a year has.
  OptionalInt nearest(BigDecimal amount) {
    BigDecimal quarters = exact(amount);
    if (quarters.signum() < 0 || quarters.compareTo(YEAR.multiply(FOUR)) > 0) {
      return OptionalInt.empty();
    }
    count(quarters);
    return OptionalInt.of(quarters.setScale(0, RoundingMode.HALF_UP).intValueExact());
  }

  /// Quarter days missed, on the same side of every band's limit as the file's own numbers.
  OptionalInt missed(BigDecimal missed, BigDecimal enrolled, int enrolledQuarters) {
    OptionalInt nearest = nearest(missed);
    if (nearest.isEmpty() || enrolled.signum() == 0) {
      return nearest;
    }
    int wanted = limitsReached(missed, enrolled);
    int quarters = nearest.getAsInt();
    for (int candidate : new int[] {quarters, quarters - 1, quarters + 1}) {
      boolean sameBand =
          candidate >= 0
              && limitsReached(BigDecimal.valueOf(candidate), BigDecimal.valueOf(enrolledQuarters))
                  == wanted;
      if (sameBand) {
        return OptionalInt.of(candidate);
      }
    }
    return nearest;
  }

  private static int limitsReached(BigDecimal missed, BigDecimal enrolled) {
    int reached = 0;
    for (int share : BAND_SHARES) {
      reached += missed.multiply(BigDecimal.valueOf(share)).compareTo(enrolled) >= 0 ? 1 : 0;
    }
    return reached;
  }

  private BigDecimal exact(BigDecimal amount) {
    return amount.multiply(FOUR).divide(unitsInADay, 6, RoundingMode.HALF_UP);
  }

  private void count(BigDecimal quarters) {
    BigDecimal off = quarters.subtract(quarters.setScale(0, RoundingMode.HALF_UP)).abs();
    rounded += off.compareTo(SAME) > 0 ? 1 : 0;
  }
}
