package org.porchlight.ui.importing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.DroppedRow;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.RecognisedFile;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// What stands above the steps: what is imported, and a sentence about the file.
final class FileSentences {
  private FileSentences() {}

  /// "Import attendance"
  static String title(@Nullable ImportPreview preview) {
    return Optional.ofNullable(preview)
        .flatMap(known -> Messages.find("ImportTitle." + known.kind().name()))
        .orElseGet(() -> Messages.text("import.title"));
  }

  /// Which file it is, how it was read, what it covers.
  static String under(ImportStep step, @Nullable ImportPreview preview) {
    if (preview == null) {
      return Messages.text("import.choose.sentence");
    }
    return switch (step) {
      case CHOOSE -> Messages.text("import.choose.sentence");
      case MATCH, EXPLAIN -> fileSentence(preview.file());
      case REVIEW, DONE -> coverSentence(preview);
    };
  }

  private static String fileSentence(RecognisedFile file) {
    long banner =
        file.dropped().stream().filter(r -> r.reason() == DroppedRow.Reason.BANNER).count();
    long others = file.dropped().size() - banner;
    String name =
        file.sheetName().isEmpty()
            ? file.fileName()
            : Messages.text("import.match.fileSheet", file.fileName(), file.sheetName());
    String header = Messages.text("import.match.header", name, file.headerRow());
    String skipped = banner == 0 ? "" : Messages.count("import.match.banner", banner);
    String dropped = others == 0 ? "" : Messages.count("import.match.dropped", others);
    return (header + " " + skipped + " " + dropped).strip().replaceAll(" +", " ");
  }

  private static String coverSentence(ImportPreview preview) {
    String name = preview.file().fileName();
    var first = preview.firstDate();
    var last = preview.lastDate();
    if (first == null || last == null) {
      return name;
    }
    return preview.schools() == 0
        ? Messages.text(
            "import.review.dates", name, Dates.dayOfMonth(first), Dates.dayOfMonth(last))
        : Messages.count(
            "import.review.covers",
            preview.schools(),
            name,
            Dates.dayOfMonth(first),
            Dates.dayOfMonth(last));
  }
}
