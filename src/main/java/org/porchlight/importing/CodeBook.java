package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.porchlight.spreadsheets.SheetRow;

/// What the codes of a file mean: known from an earlier file of the same school year, answered by a
/// person, told by the words beside them, or by a known layout; in that order, and never guessed.
final class CodeBook {
  private static final String MANGLED_T = "TRUE";

  /// What stands beside one code in the file.
  private static final class Seen {
    final Map<String, Integer> descriptions = new LinkedHashMap<>();
    int rows;
  }

  private final ImportContext context;
  private final Map<String, Seen> seen = new TreeMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, CodeMeaning> told = new HashMap<>();

  CodeBook(ImportContext context) {
    this.context = context;
    for (SheetRow row : context.data()) {
      Seen code = seen.computeIfAbsent(written(row), c -> new Seen());
      code.rows++;
      String words = context.text(row, ColumnField.CODE_DESCRIPTION);
      if (!words.isEmpty()) {
        code.descriptions.merge(words, 1, Integer::sum);
      }
    }
    foldMangledT();
    seen.keySet().forEach(code -> tell(code).ifPresent(meaning -> told.put(code, meaning)));
  }

  private String written(SheetRow row) {
    return context.text(row, ColumnField.CODE).toUpperCase(Locale.ROOT);
  }

  /// A spreadsheet program reads the letter T as "true"; the words beside it, or T in the same
  /// file, give it back.
  private void foldMangledT() {
    Seen mangled = seen.get(MANGLED_T);
    if (mangled == null) {
      return;
    }
    boolean tardy =
        mangled.descriptions.keySet().stream()
            .anyMatch(words -> words.toLowerCase(Locale.ROOT).startsWith("t"));
    if (!tardy && !(mangled.descriptions.isEmpty() && seen.containsKey("T"))) {
      return;
    }
    folded.put(MANGLED_T, "T");
    Seen t = seen.computeIfAbsent("T", c -> new Seen());
    t.rows += mangled.rows;
    mangled.descriptions.forEach((words, rows) -> t.descriptions.merge(words, rows, Integer::sum));
    seen.remove(MANGLED_T);
  }

  private Optional<CodeMeaning> tell(String code) {
    return context
        .answers()
        .code(code)
        .or(() -> byWords(code))
        .or(() -> context.sheet().layout().flatMap(layout -> layout.code(code)));
  }

  /// All the words beside a code must say the same.
  private Optional<CodeMeaning> byWords(String code) {
    Seen beside = seen.get(code);
    if (beside == null) {
      return Optional.empty();
    }
    Set<Optional<CodeMeaning>> meanings =
        beside.descriptions.keySet().stream().map(CodeWords::meaning).collect(Collectors.toSet());
    return meanings.size() == 1 ? meanings.iterator().next() : Optional.empty();
  }

  /// The code of a row, upper case, "" where the cell is blank.
  String code(SheetRow row) {
    String written = written(row);
    return folded.getOrDefault(written, written);
  }

  /// What a code of this file means, as far as the file or a person tells.
  Optional<CodeMeaning> meaning(String code) {
    return Optional.ofNullable(told.get(code));
  }

  /// The words that stand beside a code most often; "" for none.
  String description(String code) {
    Seen beside = seen.get(code);
    return beside == null
        ? ""
        : beside.descriptions.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
  }

  int rows(String code) {
    Seen beside = seen.get(code);
    return beside == null ? 0 : beside.rows;
  }

  Set<String> codes() {
    return new TreeSet<>(seen.keySet());
  }

  int mangled() {
    return folded.size();
  }

  /// A question for each code nobody has explained.
  List<ImportQuestion> questions(Set<String> knownCodes) {
    List<ImportQuestion> questions = new ArrayList<>();
    seen.forEach((code, beside) -> {
      if (!told.containsKey(code) && !knownCodes.contains(code)) {
        questions.add(
            new ImportQuestion(
                QuestionKind.CODE,
                code,
                List.copyOf(beside.descriptions.keySet()),
                beside.rows,
                CHOICES));
      }
    });
    return questions;
  }

  private static final List<String> CHOICES =
      List.of(
              CodeMeaning.absent(true, 4),
              CodeMeaning.absent(false, 4),
              CodeMeaning.absent(true, 2),
              CodeMeaning.absent(false, 2),
              CodeMeaning.suspended(),
              CodeMeaning.tardy(false),
              CodeMeaning.present(),
              CodeMeaning.inSchoolSuspension(),
              CodeMeaning.notEnrolled())
          .stream()
          .map(CodeMeaning::token)
          .toList();
}
