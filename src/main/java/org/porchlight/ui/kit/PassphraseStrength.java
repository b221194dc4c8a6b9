package org.porchlight.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.porchlight.text.Messages;

/// What can be said about a passphrase before it is used. Guessing happens on a stolen copy,
/// without limits, so length and unlikeliness are all that counts (trust.md D3).
public enum PassphraseStrength {
  EMPTY,
  TOO_SHORT,
  EASY_TO_GUESS,
  GOOD,
  STRONG;

  private static final int LEAST = 12;
  private static final int LONG = 20;
  private static final int FEW_LETTERS = 5;
  private static final List<String> COMMON =
      List.of(
          "password",
          "passphrase",
          "porchlight",
          "qwerty",
          "letmein",
          "welcome",
          "iloveyou",
          "12345",
          "54321",
          "abcdef",
          "school",
          "district",
          "attendance",
          "admin",
          "changeme");

  /// @param districtName is easy to guess, too
  public static PassphraseStrength of(String typed, String districtName) {
    if (typed.isBlank()) {
      return EMPTY;
    }
    if (typed.strip().length() < LEAST) {
      return TOO_SHORT;
    }
    if (typed.chars().distinct().count() < FEW_LETTERS
        || withoutWhatIsKnown(typed, districtName).length() < LEAST / 2) {
      return EASY_TO_GUESS;
    }
    return typed.strip().length() >= LONG || typed.strip().split("\\s+").length >= 4
        ? STRONG
        : GOOD;
  }

  public boolean isEnough() {
    return this == GOOD || this == STRONG;
  }

  public String sentence() {
    return this == EMPTY ? "" : Messages.of(this);
  }

  private static String withoutWhatIsKnown(String typed, String districtName) {
    String left = typed.toLowerCase(Locale.ROOT);
    for (String common : COMMON) {
      left = left.replace(common, "");
    }
    for (String word :
        Arrays.stream(districtName.toLowerCase(Locale.ROOT).split("\\W+"))
            .filter(w -> w.length() > 2)
            .toList()) {
      left = left.replace(word, "");
    }
    return left.replaceAll("\\W", "");
  }
}
