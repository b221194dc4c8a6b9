package org.porchlight.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Grades as exports write them, made PK, TK, K, 1 to 12.
final class GradeText {
  private static final Set<String> PRE_KINDERGARTEN =
      Set.of("pk", "prek", "pre-k", "p3", "p4", "ps", "ec", "-1", "-2", "preschool", "ece");
  private static final Set<String> KINDERGARTEN =
      Set.of("k", "kg", "kf", "kn", "kh", "kp", "0", "00", "kindergarten");
  private static final Pattern NUMBER =
      Pattern.compile("(?:gr\\.?|grade)?\\s*0*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*grade)?");

  private GradeText() {}

  static Optional<String> parse(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    if (PRE_KINDERGARTEN.contains(text)) {
      return Optional.of("PK");
    }
    if (text.equals("tk")) {
      return Optional.of("TK");
    }
    if (KINDERGARTEN.contains(text)) {
      return Optional.of("K");
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    int grade = Integer.parseInt(number.group(1));
    return grade >= 1 && grade <= 12 ? Optional.of(String.valueOf(grade)) : Optional.empty();
  }
}
