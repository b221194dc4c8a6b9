package org.porchlight.importing;

import java.util.Locale;
import java.util.Optional;

/// Which number comes first in dates like 07/12/2026. Decided for a whole column, never per cell.
public enum DateOrder {
  MONTH_FIRST,
  DAY_FIRST;

  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DateOrder> ofToken(String token) {
    String first = token.strip().toLowerCase(Locale.ROOT);
    if (first.startsWith("month")) {
      return Optional.of(MONTH_FIRST);
    }
    return first.startsWith("day") ? Optional.of(DAY_FIRST) : Optional.empty();
  }
}
