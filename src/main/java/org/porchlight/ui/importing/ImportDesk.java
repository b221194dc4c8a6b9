package org.porchlight.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.porchlight.text.Messages;

/// What the wizard takes from the computer around it: files chosen, a place to save, the clipboard.
/// A test puts its own in the place of each.
public record ImportDesk(Browse browse, SaveAs saveAs, Copied copied) {
  /// Files a person chooses; none when they think again.
  @FunctionalInterface
  public interface Browse {
    List<Path> files(Window over);
  }

  /// Where a spreadsheet of this name goes; empty when they think again.
  @FunctionalInterface
  public interface SaveAs {
    Optional<Path> target(Window over, String title, String fileName);
  }

  /// What was copied elsewhere: files, or rows as text.
  @FunctionalInterface
  public interface Copied {
    Clip clip();
  }

  /// @param text "" when the clipboard holds no words
  public record Clip(List<Path> files, String text) {}

  public static ImportDesk ofThisComputer() {
    return new ImportDesk(ImportDesk::browse, ImportDesk::saveAs, ImportDesk::clipboard);
  }

  private static List<Path> browse(Window over) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("import.choose.browse"));
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(
                Messages.text("import.choose.spreadsheets"),
                "*.xlsx",
                "*.xlsm",
                "*.xls",
                "*.csv",
                "*.tsv",
                "*.txt"),
            new ExtensionFilter(Messages.text("import.choose.allFiles"), "*.*"));
    List<File> files = chooser.showOpenMultipleDialog(over);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  private static Optional<Path> saveAs(Window over, String title, String fileName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(fileName);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(Messages.text("import.choose.spreadsheets"), "*.xlsx"));
    return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
  }

  private static Clip clipboard() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    List<Path> files =
        clipboard.hasFiles() ? clipboard.getFiles().stream().map(File::toPath).toList() : List.of();
    String text = clipboard.getString();
    return new Clip(files, text == null ? "" : text);
  }
}
