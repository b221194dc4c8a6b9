package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.porchlight.attendance.CodeKind;
import org.porchlight.importing.AttendanceRowsRepository.StoredCode;
import org.porchlight.importing.CodeUses.Use;

/// What the codes of a file mean as far as the file itself tells: answered by a person, told by the
/// words beside them, or by a known layout; never guessed. [YearCodes] adds what earlier files of
/// the same school year said.
final class CodeBook {
  private static final String MANGLED_T = "TRUE";
  private static final int WHOLE_DAY = 4;

  private final ImportContext context;
  private final SortedMap<String, Use> uses;
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, String> byCell = new HashMap<>();

  CodeBook(ImportContext context, CodeUses used) {
    this.context = context;
    uses = new TreeMap<>(used.byCode());
    foldMangledT();
  }

  /// A spreadsheet program reads the letter T as "true"; the words beside it, or T in the same
  /// file, give it back.
  private void foldMangledT() {
    Use mangled = uses.get(MANGLED_T);
    if (mangled == null) {
      return;
    }
    boolean tardy =
        mangled.words.keySet().stream()
            .anyMatch(words -> words.toLowerCase(Locale.ROOT).startsWith("t"));
    if (tardy || (mangled.words.isEmpty() && uses.containsKey("T"))) {
      folded.put(MANGLED_T, "T");
      uses.computeIfAbsent("T", c -> new Use()).add(mangled);
      uses.remove(MANGLED_T);
    }
  }

  /// The code a cell holds: upper case, "" where the cell is blank.
  String code(String cell) {
    String known = byCell.get(cell);
    if (known == null) {
      String code = CodeUses.code(cell);
      known = folded.getOrDefault(code, code);
      byCell.put(cell, known);
    }
    return known;
  }

  /// What a person said about this file's code.
  Optional<CodeMeaning> answered(String code) {
    return context.answers().code(code);
  }

  /// What the words beside a code say, else a known layout. A layout's whole day is no answer where
  /// the words speak of a part of it.
  Optional<CodeMeaning> told(String code) {
    return byWords(code)
        .or(() ->
            context
                .sheet()
                .layout()
                .flatMap(layout -> layout.code(code))
                .filter(meaning -> !isWholeDay(meaning) || !leavesPartOpen(code)));
  }

  private static boolean isWholeDay(CodeMeaning meaning) {
    return meaning.kind() == CodeKind.ABSENT && meaning.quarterDaysMissed() == WHOLE_DAY;
  }

  private boolean leavesPartOpen(String code) {
    Use beside = uses.get(code);
    return beside != null && beside.words.keySet().stream().anyMatch(CodeWords::leavesPartOpen);
  }

  /// All the words beside a code must say the same.
  private Optional<CodeMeaning> byWords(String code) {
    Use beside = uses.get(code);
    if (beside == null) {
      return Optional.empty();
    }
    Set<Optional<CodeMeaning>> meanings =
        beside.words.keySet().stream().map(CodeWords::meaning).collect(Collectors.toSet());
    return meanings.size() == 1 ? meanings.iterator().next() : Optional.empty();
  }

  /// The words that stand beside a code most often; "" for none.
  String description(String code) {
    Use beside = uses.get(code);
    return beside == null
        ? ""
        : beside.words.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
  }

  int rows(String code) {
    Use beside = uses.get(code);
    return beside == null ? 0 : beside.rows;
  }

  int mangled() {
    return folded.size();
  }

  /// A question for each code nobody has explained, and for each whose words now contradict what it
  /// was said to mean.
  ///
  /// @param years the codes of the school years the file speaks of
  List<ImportQuestion> questions(Collection<YearCodes> years) {
    List<ImportQuestion> questions = new ArrayList<>();
    uses.forEach((code, use) -> {
      boolean unknown =
          years.isEmpty()
              ? answered(code).or(() -> told(code)).isEmpty()
              : years.stream().anyMatch(year -> year.meaning(code).isEmpty());
      Set<CodeMeaning> contradicted = new LinkedHashSet<>();
      years.forEach(year -> contradicted(code, year).ifPresent(contradicted::add));
      if (unknown || !contradicted.isEmpty()) {
        questions.add(question(code, use, contradicted));
      }
    });
    return questions;
  }

  /// What a code was said to mean where the words beside it now say something else.
  private Optional<CodeMeaning> contradicted(String code, YearCodes year) {
    StoredCode stored = year.stored().get(code);
    Optional<CodeMeaning> byWords = byWords(code);
    if (stored == null || byWords.isEmpty() || answered(code).isPresent()) {
      return Optional.empty();
    }
    boolean sameWords = description(code).equals(stored.description());
    return sameWords || byWords.get().equals(stored.meaning())
        ? Optional.empty()
        : Optional.of(stored.meaning());
  }

  private ImportQuestion question(String code, Use use, Set<CodeMeaning> contradicted) {
    Set<String> choices = new LinkedHashSet<>();
    if (!contradicted.isEmpty()) {
      byWords(code).map(CodeMeaning::token).ifPresent(choices::add);
      contradicted.stream().map(CodeMeaning::token).forEach(choices::add);
    }
    choices.addAll(CHOICES);
    return new ImportQuestion(
        QuestionKind.CODE, code, List.copyOf(use.words.keySet()), use.rows, List.copyOf(choices));
  }

  static ImportQuestion question(String code, List<String> words, int rows) {
    return new ImportQuestion(QuestionKind.CODE, code, words, rows, CHOICES);
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
