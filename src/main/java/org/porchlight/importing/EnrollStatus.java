package org.porchlight.importing;

import java.util.Locale;
import java.util.Set;

/// What a roster says about whether a student is still there.
enum EnrollStatus {
  ENROLLED,
  LEFT,
  NOT_SAID;

  /// PowerSchool's numbers: 1 inactive, 2 transferred out, 3 graduated, 4 imported as history.
  private static final Set<String> LEFT_NUMBERS = Set.of("1", "2", "3", "4");

  private static final Set<String> LEFT_WORDS =
      Set.of(
          "inactive",
          "transferred",
          "transferred out",
          "transfer out",
          "withdrawn",
          "withdrew",
          "graduated",
          "graduate",
          "dropped",
          "dropped out",
          "dropout",
          "exited",
          "left",
          "moved",
          "no show",
          "noshow",
          "deceased",
          "expelled",
          "tobedeleted",
          "deleted",
          "former");
  private static final Set<String> ENROLLED_WORDS =
      Set.of("active", "enrolled", "current", "primary", "registered", "pre-registered");

  /// @param header only PowerSchool's column is known to hold PowerSchool's numbers
  static EnrollStatus of(String header, String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    if (ColumnDictionary.normalised(header).equals("enrollstatus")) {
      if (LEFT_NUMBERS.contains(text)) {
        return LEFT;
      }
      if (text.equals("0") || text.equals("-1")) {
        return ENROLLED;
      }
    }
    if (LEFT_WORDS.contains(text)) {
      return LEFT;
    }
    return ENROLLED_WORDS.contains(text) ? ENROLLED : NOT_SAID;
  }
}
