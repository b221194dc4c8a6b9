package org.porchlight.ui.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.porchlight.importing.DifferencesSheet;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.SetAsideSheet;
import org.porchlight.roster.LocalDifference;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// Workbooks that leave the import: rows set aside for the school office, differences for the
/// registrar.
final class SheetsToSave {
  private final OneAtATime work;
  private final Toasts toasts;

  SheetsToSave(OneAtATime work, Toasts toasts) {
    this.work = work;
    this.toasts = toasts;
  }

  void setAside(ImportPreview preview, Path target) {
    write(
        target,
        stream -> SetAsideSheet.write(preview, stream),
        Messages.count("import.review.savedRows", preview.counts().setAside()));
  }

  void differences(List<LocalDifference> differences, Path target) {
    write(
        target,
        stream -> DifferencesSheet.write(differences, stream),
        Messages.count("import.differences.saved", differences.size()));
  }

  private void write(Path target, Consumer<OutputStream> sheet, String said) {
    work.change(
        running -> {
          try (OutputStream stream = Files.newOutputStream(target)) {
            sheet.accept(stream);
          } catch (IOException e) {
            return false;
          }
          return true;
        },
        written -> {
          if (written) {
            toasts.say(said);
          } else {
            work.say(Messages.text("import.review.notWritten"));
          }
        });
  }
}
