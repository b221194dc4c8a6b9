package org.porchlight.planning.search;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/// When the search ends. It cools down as its share of the limit is spent, so a search that is
/// stopped early is less good than one that was given less from the beginning.
@FunctionalInterface
public interface SearchLimit {
  /// The part that is spent, 0 to 1; 1 or more ends the search.
  ///
  /// @param iterations made so far
  double spent(long iterations);

  /// The same answer on every machine.
  static SearchLimit iterations(long most) {
    return made -> (double) made / most;
  }

  /// @param seconds how long
  /// @param elapsed seconds since the search began
  static SearchLimit seconds(double seconds, DoubleSupplier elapsed) {
    return made -> elapsed.getAsDouble() / seconds;
  }

  /// This limit, or as soon as somebody says stop.
  default SearchLimit orWhen(BooleanSupplier stopped) {
    return made -> stopped.getAsBoolean() ? 1 : spent(made);
  }
}
