package org.porchlight.ui.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ImportCancelledException;
import org.porchlight.importing.ImportDraft;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.importing.WaitingFile;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.text.Messages;

/// Where the sheet at hand comes from: a file, the clipboard, or a draft.
final class ChosenFile {
  private final String name;
  private final @Nullable Path path;
  private final Function<ReadingProgress, Spreadsheet> open;
  private final Keeping keep;

  /// How a draft of it is begun.
  @FunctionalInterface
  private interface Keeping {
    void begin(ImportDrafts drafts, List<WaitingFile> waiting);
  }

  private ChosenFile(
      String name, @Nullable Path path, Function<ReadingProgress, Spreadsheet> open, Keeping keep) {
    this.name = name;
    this.path = path;
    this.open = open;
    this.keep = keep;
  }

  static ChosenFile of(Path path) {
    Path last = path.getFileName();
    return new ChosenFile(
        last == null ? "" : last.toString(),
        path,
        reading -> Spreadsheet.open(path, reading::goOn),
        (drafts, waiting) -> drafts.begin(path, waiting));
  }

  /// Rows copied in a spreadsheet program.
  static ChosenFile pasted(String text) {
    String name = Messages.text("import.choose.pasted");
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return new ChosenFile(
        name,
        null,
        reading -> Spreadsheet.read(name, content),
        (drafts, waiting) -> drafts.begin(name, content));
  }

  /// A draft is kept already.
  static ChosenFile of(ImportDraft draft) {
    return new ChosenFile(
        draft.fileName(),
        draft.path().orElse(null),
        reading -> draft.open(),
        (drafts, waiting) -> {});
  }

  String name() {
    return name;
  }

  Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /// Blocks; throws what [Spreadsheet#open(Path)] throws.
  ///
  /// @throws ImportCancelledException when told to stop
  Spreadsheet open(ReadingProgress reading) {
    try {
      return open.apply(reading);
    } catch (CancellationException stopped) {
      throw new ImportCancelledException();
    }
  }

  void beginDraft(ImportDrafts drafts, List<WaitingFile> waiting) {
    keep.begin(drafts, waiting);
  }
}
