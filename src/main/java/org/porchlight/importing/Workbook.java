package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.text.Messages;

/// A spreadsheet with the sheets among which a person may have to choose.
final class Workbook {
  /// Enough of a sheet to see what it is.
  private static final int ROWS_LOOKED_AT = 200;

  private static final int HEADERS_TOLD = 5;

  /// A sheet that could be brought in.
  private record Candidate(String name, SheetKind kind, List<String> headers) {}

  private final Spreadsheet book;
  private final List<Candidate> candidates;

  private Workbook(Spreadsheet book, List<Candidate> candidates) {
    this.book = book;
    this.candidates = List.copyOf(candidates);
  }

  /// Looks into the sheets of a file where it has several.
  static Workbook of(Spreadsheet book, Supplier<DistrictEvidence> district) {
    List<Candidate> candidates = new ArrayList<>();
    if (book.sheetNames().size() > 1) {
      DistrictEvidence evidence = district.get();
      for (String sheet : book.sheetNames()) {
        candidate(book, sheet, evidence).ifPresent(candidates::add);
      }
      // all of them, one after the other: each rests on those before
      candidates.sort(Comparator.comparingInt(sheet -> FileOrder.placeOf(sheet.kind)));
    }
    return new Workbook(book, candidates);
  }

  private static Optional<Candidate> candidate(
      Spreadsheet book, String sheet, DistrictEvidence district) {
    try {
      return SheetReading.top(book, sheet, ROWS_LOOKED_AT)
          .filter(table -> table.rowCount() > 0)
          .map(table -> {
            RecognisedSheet seen =
                new SheetRecogniser(table, ImportAnswers.none(), district).recognise();
            return new Candidate(sheet, seen.kind(), table.headers());
          });
    } catch (UnusableSheetException other) {
      // notes, a list of codes, a pivot: nothing to bring in
      return Optional.empty();
    }
  }

  /// Whether a person has to choose, and may choose again.
  boolean isChoice() {
    return candidates.size() > 1;
  }

  /// The sheet to read: the one a person named, else the first that can be brought in, else the one
  /// whose columns are named best.
  ///
  /// @throws UnusableSheetException when no sheet has a row of column names
  /// @throws ImportCancelledException when told to stop
  SheetTable read(ImportAnswers answers, ReadingProgress progress) {
    if (candidates.isEmpty()) {
      return SheetTable.read(book, progress);
    }
    String sheet = chosen(answers).orElse(candidates.getFirst().name);
    return SheetReading.read(book, sheet, isChoice(), progress);
  }

  private Optional<String> chosen(ImportAnswers answers) {
    return answers
        .sheet()
        .flatMap(name ->
            candidates.stream()
                .map(Candidate::name)
                .filter(candidate -> candidate.equalsIgnoreCase(name))
                .findFirst());
  }

  /// Which sheet, where several could be meant and nobody has said.
  Optional<ImportQuestion> question(ImportAnswers answers) {
    if (!isChoice() || chosen(answers).isPresent()) {
      return Optional.empty();
    }
    List<String> choices = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Candidate sheet : candidates) {
      choices.add(sheet.name);
      words.add(Messages.text("importing.choice.sheet", sheet.name, Messages.of(sheet.kind)));
    }
    choices.add(ImportAnswers.EVERY_SHEET);
    words.add(Messages.text("importing.choice.everySheet"));
    return Optional.of(
        new ImportQuestion(
            QuestionKind.SHEET,
            String.valueOf(candidates.size()),
            candidates.stream().map(Workbook::told).toList(),
            0,
            choices,
            words));
  }

  private static String told(Candidate sheet) {
    return Messages.text(
        "importing.sheet.told",
        sheet.name,
        String.join(", ", sheet.headers.stream().limit(HEADERS_TOLD).toList()));
  }
}
