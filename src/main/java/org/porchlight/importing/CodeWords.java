package org.porchlight.importing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.attendance.CodeKind;

/// Reads what the words beside a code say. The words stand in `code-words.txt`.
final class CodeWords {
  private static final int WHOLE_DAY = 4;
  private static final Pattern SOME_PART =
      Pattern.compile(
          "\\b(a\\.? ?m|p\\.? ?m|morning|afternoon|mañana|(por|en) la tarde|partial|parcial|part)"
              + "\\b");
  private static final Map<Pattern, String> MEANINGS = read();

  private CodeWords() {}

  private static Map<Pattern, String> read() {
    Map<Pattern, String> meanings = new LinkedHashMap<>();
    for (String line : Resources.lines("code-words.txt")) {
      int equals = line.lastIndexOf('=');
      String words = line.substring(0, equals).strip();
      boolean goesOn = words.endsWith("*");
      String phrase = goesOn ? words.substring(0, words.length() - 1) : words;
      meanings.put(
          Pattern.compile("\\b" + Pattern.quote(phrase) + (goesOn ? "" : "\\b")),
          line.substring(equals + 1).strip());
    }
    return meanings;
  }

  /// "Half Day AM" is half a day missed; empty when the words say nothing known.
  static Optional<CodeMeaning> meaning(String description) {
    String text = plain(description);
    return known(text).filter(meaning -> meaning.kind() != CodeKind.ABSENT || !isSomePart(text));
  }

  /// Whether words speak of a part of the day and leave open how much of it was missed.
  static boolean leavesPartOpen(String description) {
    return isSomePart(plain(description));
  }

  /// Whether words speak of attendance, also where they leave open how much of a day was missed.
  static boolean isAbout(String description) {
    return known(plain(description)).isPresent();
  }

  private static String plain(String description) {
    return description.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d.½¼¾]+", " ").strip();
  }

  private static Optional<CodeMeaning> known(String text) {
    return MEANINGS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(text).find())
        .findFirst()
        .flatMap(entry -> CodeMeaning.parse(entry.getValue()))
        .map(meaning -> adjusted(meaning, text));
  }

  /// Whether the words speak of a part of the day without saying how much: "Absent AM", "Partial
  /// Day". Only a person knows what that counts.
  private static boolean isSomePart(String text) {
    return quarterDays(text) == WHOLE_DAY && SOME_PART.matcher(text).find();
  }

  private static CodeMeaning adjusted(CodeMeaning meaning, String text) {
    boolean excused = saysExcused(text);
    return switch (meaning.kind()) {
      case TARDY -> CodeMeaning.tardy(excused);
      case ABSENT ->
          new CodeMeaning(
              CodeKind.ABSENT,
              meaning.suspension() ? excused : meaning.excused(),
              meaning.suspension(),
              quarterDays(text));
      case PRESENT, NOT_ENROLLED -> meaning;
    };
  }

  private static boolean saysExcused(String text) {
    return text.matches(".*\\bexcused\\b.*") && !text.matches(".*\\bnot excused\\b.*");
  }

  /// How much of a day the words speak of, in quarter days; the whole day unless they say less.
  static int quarterDays(String words) {
    if (words.matches(".*(three.quarter|¾|\\b0?\\.75).*")) {
      return 3;
    }
    if (words.matches(".*(\\bhalf\\b|\\bmedi[oa] (día|jornada)|½|\\b0?\\.5).*")) {
      return 2;
    }
    return words.matches(".*(\\bquarter\\b|¼|\\b0?\\.25).*") ? 1 : WHOLE_DAY;
  }
}
