package org.porchlight.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an exit date in a file means.
public enum ExitDate {
  FIRST_DAY_GONE,
  LAST_DAY;

  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ExitDate> ofToken(String token) {
    String name = token.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
    return Arrays.stream(values()).filter(value -> value.name().equals(name)).findFirst();
  }
}
