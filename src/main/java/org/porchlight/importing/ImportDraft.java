package org.porchlight.importing;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.spreadsheets.Spreadsheet;

/// An import somebody left half done.
public final class ImportDraft {
  private final String fileName;
  private final @Nullable Path path;
  private final byte @Nullable [] copy;
  private final ImportAnswers answers;
  private final List<WaitingFile> waiting;
  private final LocalDateTime keptAt;

  ImportDraft(
      String fileName,
      @Nullable Path path,
      byte @Nullable [] copy,
      ImportAnswers answers,
      List<WaitingFile> waiting,
      LocalDateTime keptAt) {
    this.fileName = fileName;
    this.path = path;
    this.copy = copy;
    this.answers = answers;
    this.waiting = List.copyOf(waiting);
    this.keptAt = keptAt;
  }

  /// The spreadsheet as it was then; where it was too large to keep, as it lies there now.
  ///
  /// @throws org.porchlight.spreadsheets.UnreadableSpreadsheetException when it is gone
  public Spreadsheet open() {
    byte[] kept = copy;
    if (kept != null) {
      return Spreadsheet.read(fileName, kept);
    }
    Path there = path;
    if (there == null) {
      throw new IllegalStateException("a draft has a copy or a place");
    }
    return Spreadsheet.open(there);
  }

  public String fileName() {
    return fileName;
  }

  /// Where the file came from; empty for pasted rows.
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  public ImportAnswers answers() {
    return answers;
  }

  /// The files that were to come after it.
  public List<WaitingFile> waiting() {
    return waiting;
  }

  public LocalDateTime keptAt() {
    return keptAt;
  }
}
