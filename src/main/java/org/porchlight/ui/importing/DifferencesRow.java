package org.porchlight.ui.importing;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.roster.LocalDifference;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Words;

/// What people here know better than the file: it is kept, and the registrar may be told.
final class DifferencesRow {
  private static final int SHOWN = 5;

  private DifferencesRow() {}

  /// How many there are, and a workbook of them.
  static HBox of(ImportViewModel model, List<LocalDifference> differences, ImportDesk desk) {
    Button save =
        Buttons.secondary("import-differences", Messages.text("import.differences.save"), () -> {});
    HBox row =
        DonePane.row(
            "fth-edit-3",
            Messages.count("import.differences.title", differences.size()),
            Messages.text("import.differences.more"),
            save);
    save.setOnAction(event ->
        desk.saveAs()
            .target(
                save.getScene().getWindow(),
                Messages.text("import.differences.save"),
                Messages.text("import.differences.file"))
            .ifPresent(target -> model.sheets().differences(differences, target)));
    return row;
  }

  /// The same before saving, with the first of them in words.
  static Card card(ImportViewModel model, List<LocalDifference> differences, ImportDesk desk) {
    VBox lines = new VBox();
    lines.getStyleClass().add("difference-rows");
    differences.stream()
        .limit(SHOWN)
        .map(difference -> Words.wrapped(difference.sentence(), "small"))
        .forEach(lines.getChildren()::add);
    if (differences.size() > SHOWN) {
      lines
          .getChildren()
          .add(Words.small(Messages.count("import.undo.keptMore", differences.size() - SHOWN)));
    }
    return Card.edgeToEdge(of(model, differences, desk), lines);
  }
}
