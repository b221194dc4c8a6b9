package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.attendance.CodeKind;
import org.porchlight.importing.AttendanceRowsRepository.StoredCode;
import org.porchlight.text.Messages;

/// The codes one file uses in one school year. A code with part of a day beside it ("A", half a
/// day) is a code of its own: "A ½".
final class YearCodes {
  private static final int WHOLE_DAY = 4;
  static final String NOT_POSTED = "(–)";
  private static final String[] PORTIONS = {" 0", " ¼", " ½", " ¾", " 1"};

  /// A code as it will be stored.
  ///
  /// @param plain without the part of a day behind it
  record Coded(String code, String plain, CodeMeaning meaning) {}

  private final CodeBook book;
  private final Map<String, StoredCode> stored;
  private final List<Coded> codes = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> byCell = new HashMap<>();
  private final Map<String, Optional<CodeMeaning>> meanings = new HashMap<>();

  /// @param stored the codes the school year has already
  YearCodes(CodeBook book, Map<String, StoredCode> stored) {
    this.book = book;
    this.stored = Map.copyOf(stored);
  }

  Map<String, StoredCode> stored() {
    return stored;
  }

  /// The codes the file uses, by number.
  List<Coded> codes() {
    return codes;
  }

  Coded code(int number) {
    return codes.get(number);
  }

  /// A code without case, and T where a spreadsheet program made "true" of it.
  String plain(String cell) {
    return book.code(cell);
  }

  /// What a code means: as a person just said, else as it did in earlier files of this year, else
  /// as the words beside it or a known layout say.
  Optional<CodeMeaning> meaning(String code) {
    Optional<CodeMeaning> meaning = meanings.get(code);
    if (meaning == null) {
      meaning = find(code);
      meanings.put(code, meaning);
    }
    return meaning;
  }

  private Optional<CodeMeaning> find(String code) {
    StoredCode known = stored.get(code);
    return book.answered(code)
        .or(() -> Optional.ofNullable(known).map(StoredCode::meaning))
        .or(() -> book.told(code));
  }

  /// The number of the code in a cell.
  ///
  /// @param quarters quarter days missed the row names itself, or [DayFacts#AS_CODED]
  int number(String cell, int quarters) {
    int[] numbersOfCell = byCell.get(cell);
    if (numbersOfCell == null) {
      numbersOfCell = new int[WHOLE_DAY + 2];
      byCell.put(cell, numbersOfCell);
    }
    int known = numbersOfCell[quarters + 1];
    if (known == 0) {
      known = add(book.code(cell), quarters) + 1;
      numbersOfCell[quarters + 1] = known;
    }
    return known - 1;
  }

  /// Whether a row names a missed part of the day beside a code that says the student was here.
  boolean contradicts(String cell, int quarters) {
    return quarters > 0
        && meaning(book.code(cell)).filter(said -> said.kind() != CodeKind.ABSENT).isPresent();
  }

  private int add(String plain, int quarters) {
    CodeMeaning meaning =
        meaning(plain).orElseThrow(() -> new IllegalStateException("a code was not asked about"));
    boolean asCoded =
        quarters == DayFacts.AS_CODED
            || meaning.kind() != CodeKind.ABSENT
            || quarters == meaning.quarterDaysMissed();
    Coded coded =
        asCoded
            ? new Coded(plain, plain, meaning)
            : new Coded(plain + PORTIONS[quarters], plain, ofPart(meaning, quarters));
    return numbers.computeIfAbsent(
        coded.code(),
        code -> {
          codes.add(coded);
          return codes.size() - 1;
        });
  }

  private static CodeMeaning ofPart(CodeMeaning whole, int quarters) {
    return new CodeMeaning(CodeKind.ABSENT, whole.excused(), whole.suspension(), quarters);
  }

  /// The code that marks days for which nothing was posted: they do not count.
  int notPosted() {
    Coded coded = new Coded(NOT_POSTED, NOT_POSTED, CodeMeaning.notEnrolled());
    return numbers.computeIfAbsent(
        NOT_POSTED,
        code -> {
          codes.add(coded);
          return codes.size() - 1;
        });
  }

  /// The words stored beside a code.
  String words(Coded coded) {
    return coded.code().equals(NOT_POSTED)
        ? Messages.text("importing.code.notPosted")
        : book.description(coded.plain());
  }

  int rows(Coded coded) {
    return book.rows(coded.plain());
  }

  /// What a stored code means from now on, where a person explains it differently than before.
  Optional<CodeMeaning> explainedAnew(StoredCode code) {
    String plain = withoutPart(code.code());
    return book.answered(plain)
        .map(meaning -> plain.equals(code.code()) ? meaning : ofSamePart(meaning, code.meaning()))
        .filter(meaning -> !meaning.equals(code.meaning()));
  }

  private static String withoutPart(String code) {
    for (String portion : PORTIONS) {
      if (code.endsWith(portion)) {
        return code.substring(0, code.length() - portion.length());
      }
    }
    return code;
  }

  private static CodeMeaning ofSamePart(CodeMeaning anew, CodeMeaning before) {
    return anew.kind() == CodeKind.ABSENT ? ofPart(anew, before.quarterDaysMissed()) : anew;
  }
}
