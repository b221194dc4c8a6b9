package org.porchlight.spreadsheets;

import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;

/// Asks now and then whether to go on reading.
final class Stopping {
  private static final int STEPS_BETWEEN = 1 << 11;

  private final IntPredicate goOn;
  private int steps;

  /// @param goOn told the rows so far; says whether to go on
  Stopping(IntPredicate goOn) {
    this.goOn = goOn;
  }

  /// @param rows read so far
  /// @throws CancellationException when told to stop
  void step(int rows) {
    if ((++steps & (STEPS_BETWEEN - 1)) == 0 && !goOn.test(rows)) {
      throw new CancellationException();
    }
  }
}
