package org.porchlight.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which name comes first in a cell without a comma.
public enum NameOrder {
  FIRST_LAST,
  LAST_FIRST;

  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<NameOrder> ofToken(String token) {
    String name = token.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
    return Arrays.stream(values()).filter(value -> value.name().equals(name)).findFirst();
  }
}
