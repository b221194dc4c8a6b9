package org.porchlight.ui.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ImportDraft;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.text.Messages;

/// Where the sheet at hand comes from: a file, the clipboard, or a draft.
final class ChosenFile {
  private final String name;
  private final @Nullable Path path;
  private final Supplier<Spreadsheet> open;
  private final Keeping keep;

  /// How a draft of it is begun.
  @FunctionalInterface
  private interface Keeping {
    void begin(ImportDrafts drafts, List<Path> waiting);
  }

  private ChosenFile(String name, @Nullable Path path, Supplier<Spreadsheet> open, Keeping keep) {
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
        () -> Spreadsheet.open(path),
        (drafts, waiting) -> drafts.begin(path, waiting));
  }

  /// Rows copied in a spreadsheet program.
  static ChosenFile pasted(String text) {
    String name = Messages.text("import.choose.pasted");
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return new ChosenFile(
        name,
        null,
        () -> Spreadsheet.read(name, content),
        (drafts, waiting) -> drafts.begin(name, content));
  }

  /// A draft is kept already.
  static ChosenFile of(ImportDraft draft) {
    return new ChosenFile(
        draft.fileName(), draft.path().orElse(null), draft::open, (drafts, waiting) -> {});
  }

  String name() {
    return name;
  }

  Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /// Blocks; throws what [Spreadsheet#open(Path)] throws.
  Spreadsheet open() {
    return open.get();
  }

  void beginDraft(ImportDrafts drafts, List<Path> waiting) {
    keep.begin(drafts, waiting);
  }
}
