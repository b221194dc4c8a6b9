package org.porchlight.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Yes and no as exports write them.
final class YesNoText {
  private static final Set<String> YES = Set.of("y", "yes", "true", "t", "1", "x");
  private static final Set<String> NO = Set.of("n", "no", "false", "f", "0");

  private YesNoText() {}

  static Optional<Boolean> parse(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(text)) {
      return Optional.of(true);
    }
    return NO.contains(text) ? Optional.of(false) : Optional.empty();
  }
}
