package org.porchlight.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;

/// Finds out what a file is before any of it is tried: which sheet, where its header stands, what
/// was remembered about such headers, what its columns and its rows are.
final class FileReading {

  /// What a file turned out to be.
  ///
  /// @param book where the sheet is from, where other sheets of it could be meant
  /// @param answers what was said about this file or about its layout before
  /// @param remembered whether the columns were settled in an earlier import
  /// @param questions what must be answered before the sheet can be tried
  record Found(
      Optional<Workbook> book,
      KnownDistrict district,
      RecognisedSheet sheet,
      ImportAnswers answers,
      boolean remembered,
      List<ImportQuestion> questions) {
    Found {
      questions = List.copyOf(questions);
    }

    boolean isSheetOpen() {
      return questions.stream().anyMatch(question -> question.kind() == QuestionKind.SHEET);
    }

    /// The sheet with what a person put right in its cells.
    RecognisedSheet corrected() {
      return sheet.corrected(answers);
    }
  }

  private final DistrictFile file;
  private final LocalDate today;
  private final ReadingProgress progress;

  FileReading(DistrictFile file, LocalDate today, ReadingProgress progress) {
    this.file = file;
    this.today = today;
    this.progress = progress;
  }

  /// @throws org.porchlight.spreadsheets.UnreadableSpreadsheetException when it is no spreadsheet
  /// @throws UnusableSheetException when it is a sheet Porchlight cannot use
  /// @throws ImportCancelledException when the progress says to stop
  Found read(Path sheet, ImportAnswers answers) {
    try {
      return read(Spreadsheet.open(sheet, progress::goOn), answers);
    } catch (CancellationException e) {
      throw new ImportCancelledException();
    }
  }

  /// See [#read(Path, ImportAnswers)]. The district is read beside the file.
  Found read(Spreadsheet sheet, ImportAnswers answers) {
    KnownDistrict district = new KnownDistrict(file);
    try (Meanwhile<DistrictEvidence> evidence = Meanwhile.begin(() -> known(district, sheet))) {
      Workbook book = Workbook.of(sheet, evidence::result);
      SheetTable table = book.read(answers, progress);
      evidence.result();
      // a file with one sheet to bring in is not kept in memory beside its table
      return found(
          book.isChoice() ? Optional.of(book) : Optional.empty(), table, answers, district);
    }
  }

  private DistrictEvidence known(KnownDistrict district, Spreadsheet sheet) {
    DistrictEvidence evidence = district.evidence(today);
    sheet.contentHash();
    return evidence;
  }

  /// The same sheet with other answers, or another sheet of the same workbook; a sheet is read
  /// once.
  Found again(ImportPreview earlier, ImportAnswers answers) {
    Optional<Workbook> book = earlier.file().workbook();
    boolean other = !earlier.answers().sheet().equals(answers.sheet());
    SheetTable table =
        other && book.isPresent() ? book.get().read(answers, progress) : earlier.file().table();
    return found(book, table, answers, new KnownDistrict(file));
  }

  private Found found(
      Optional<Workbook> book, SheetTable asRead, ImportAnswers answers, KnownDistrict district) {
    SheetTable table = asRead.headed(answers);
    Optional<LayoutMemory> remembered = new ImportRepository(file).findLayout(table);
    ImportAnswers all = remembered.map(memory -> answers.orElse(memory.answers())).orElse(answers);
    RecognisedSheet read = new SheetRecogniser(table, all, district.evidence(today)).recognise();
    RecognisedSheet sheet =
        remembered.map(memory -> memory.differenceAsked(read, answers)).orElse(read);
    if (!progress.goOn(table.rowCount())) {
      throw new ImportCancelledException();
    }
    List<ImportQuestion> questions =
        book.flatMap(several -> several.question(answers)).map(List::of).orElse(sheet.questions());
    return new Found(book, district, sheet, all, remembered.isPresent(), questions);
  }
}
