package org.porchlight.ui.importing;

import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.porchlight.importing.PastImport;
import org.porchlight.importing.SheetKind;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// Step one: drop, paste or browse; what to bring; what was brought before.
final class ChooseFilePane extends ScrollPane {
  private final ImportViewModel model;

  ChooseFilePane(ImportViewModel model) {
    this.model = model;
    getStyleClass().add("edge-to-edge");
    setFitToWidth(true);
    VBox left = new VBox(dropZone(), history());
    left.getStyleClass().add("import-column");
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    Card right = whatToBring();
    right.getStyleClass().add("import-right");
    HBox columns = new HBox(left, right);
    columns.getStyleClass().addAll("page", "import-columns");
    columns.setFillHeight(false);
    setContent(columns);
  }

  private VBox dropZone() {
    Button browse =
        Buttons.primary("import-browse", Messages.text("import.choose.browse"), this::browse);
    VBox zone =
        new VBox(
            Icons.of("fth-upload", "drop-icon"),
            Words.wrapped(Messages.text("import.choose.drop"), "headline", "centered"),
            browse,
            Words.wrapped(Messages.text("import.choose.formats"), "small", "muted", "centered"));
    zone.setId("import-drop");
    zone.getStyleClass().add("drop-zone");
    zone.setAlignment(Pos.CENTER);
    zone.setOnDragOver(this::dragged);
    zone.setOnDragDropped(this::dropped);
    zone.disableProperty().bind(model.busy());
    return zone;
  }

  private void browse() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("import.choose.browse"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                Messages.text("import.choose.spreadsheets"),
                "*.xlsx",
                "*.xlsm",
                "*.xls",
                "*.csv",
                "*.tsv",
                "*.txt"),
            new FileChooser.ExtensionFilter(Messages.text("import.choose.allFiles"), "*.*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.choose(file.toPath());
    }
  }

  private void dragged(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (!files.isEmpty()) {
      model.choose(files.getFirst().toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  private static Card whatToBring() {
    Card card = new Card(Messages.text("import.choose.bring"));
    card.add(Words.wrapped(Messages.text("import.choose.bringHow"), "muted"));
    card.add(
        kind(SheetKind.ROSTER, "fth-users", Messages.text("import.choose.roster")),
        kind(SheetKind.CALENDAR, "fth-calendar", Messages.text("import.choose.calendar")),
        kind(
            SheetKind.ATTENDANCE_EVENTS,
            "fth-check-square",
            Messages.text("import.choose.attendance")),
        kind(SheetKind.CONTACTS, "fth-phone", Messages.text("import.choose.contacts")),
        kind(
            SheetKind.ATTENDANCE_SUMMARY,
            "fth-bar-chart-2",
            Messages.text("import.choose.totals")));
    return card;
  }

  private static HBox kind(SheetKind kind, String feather, String what) {
    VBox lines = Words.twoLines(Messages.of(kind), what);
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    HBox row = new HBox(Icons.of(feather), lines);
    row.getStyleClass().add("bring-row");
    return row;
  }

  private Card history() {
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("import.history")));
    if (model.pastImports().isEmpty()) {
      VBox empty = new VBox(Words.wrapped(Messages.text("import.history.empty"), "muted"));
      empty.getStyleClass().add("card-row");
      card.add(empty);
    }
    for (PastImport past : model.pastImports()) {
      card.add(row(past));
    }
    card.getChildren().getLast().getStyleClass().add("last-row");
    return card;
  }

  private HBox row(PastImport past) {
    String day = Dates.day(past.importedAt().toLocalDate());
    String who = past.importedBy();
    String when =
        who == null
            ? Messages.text("import.history.when", Messages.of(past.kind()), day)
            : Messages.text("import.history.whenWho", Messages.of(past.kind()), day, who);
    VBox lines =
        Words.twoLines(
            past.fileName(),
            when
                + " "
                + Messages.text(
                    "import.history.counts",
                    past.counts().added(),
                    past.counts().changed(),
                    past.counts().removed(),
                    past.counts().setAside()));
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    HBox row = new HBox(Icons.of("fth-file-text"), lines);
    row.getStyleClass().addAll("card-row", "import-row");
    if (past.equals(model.pastImports().getFirst())) {
      Button undo =
          Buttons.withIcon(
              Buttons.small("import-undo", Messages.text("import.undo"), () -> model.undo(past)),
              "fth-rotate-ccw");
      undo.setAccessibleText(Messages.text("import.undo.says", past.fileName()));
      undo.disableProperty().bind(model.busy());
      undo.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(undo);
    }
    return row;
  }
}
