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
    String text = description.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d.½¼¾]+", " ").strip();
    return MEANINGS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(text).find())
        .findFirst()
        .flatMap(entry -> CodeMeaning.parse(entry.getValue()))
        .map(meaning -> adjusted(meaning, text));
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
