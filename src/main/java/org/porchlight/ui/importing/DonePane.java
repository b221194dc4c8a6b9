package org.porchlight.ui.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.PastImport;
import org.porchlight.importing.RowCounts;
import org.porchlight.importing.SheetKind;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.Words;

/// Step five: it is in, what that changed, what to do next, and the way back.
final class DonePane extends StackPane {
  private final ImportViewModel model;
  private final Navigator navigator;
  private final ImportDesk desk;

  DonePane(
      ImportViewModel model,
      Navigator navigator,
      ImportDesk desk,
      PastImport done,
      @Nullable ImportPreview preview) {
    this.model = model;
    this.navigator = navigator;
    this.desk = desk;
    VBox left = new VBox(notice(done), changes(done, preview));
    VBox right = new VBox(undoCard(done));
    getChildren().add(new TwoColumns(left, right, false));
  }

  private static Notice notice(PastImport done) {
    Notice notice =
        new Notice(
            Notice.Tone.LEAF,
            Messages.text("import.done.title", done.fileName()),
            RowSums.line(done.counts()));
    notice.setId("import-done");
    return notice;
  }

  // ---- what changed, and what to do about it ----

  private Card changes(PastImport done, @Nullable ImportPreview preview) {
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("import.done.next")));
    List<Node> rows = new ArrayList<>();
    List<String> waiting = model.files().names();
    if (!waiting.isEmpty()) {
      rows.add(
          row(
              "fth-file-text",
              Messages.text("import.done.nextFile", waiting.getFirst()),
              Messages.count("import.done.filesLeft", waiting.size()),
              Buttons.withKey(
                  Buttons.primary(
                      "import-next-file", Messages.text("import.done.open"), model::nextFile),
                  "Ctrl Enter")));
    }
    RowCounts counts = done.counts();
    if (counts.setAside() > 0 && preview != null) {
      rows.add(
          row(
              "fth-alert-circle",
              Messages.count("import.done.setAside", counts.setAside()),
              Messages.text("import.done.setAsideMore"),
              Buttons.secondary(
                  "import-done-rows",
                  Messages.count("import.review.saveRows", counts.setAside()),
                  this::saveRows)));
    }
    if (preview != null && !preview.bandChanges().isEmpty()) {
      rows.add(
          row(
              "fth-users",
              Messages.count("import.review.bands", preview.bandChanges().size()),
              Messages.text("import.done.bandsMore"),
              Buttons.secondary(
                  "import-see-students",
                  Messages.text("import.done.students"),
                  () ->
                      navigator.open(
                          Destination.students(Destination.StudentFilter.NEWLY_MISSING_TEN)))));
    }
    if (preview != null && !preview.differences().isEmpty()) {
      rows.add(DifferencesRow.of(model, preview.differences(), desk));
    }
    rows.add(nextKind(done, waiting.isEmpty()));
    rows.forEach(card::add);
    rows.getLast().getStyleClass().add("last-row");
    return card;
  }

  /// The file that makes sense after this one, or a look at what it did.
  private HBox nextKind(PastImport done, boolean primary) {
    if (!model.history().has(SheetKind.CALENDAR) && !model.history().hasAttendance()) {
      return another("fth-calendar", Messages.text("import.done.calendar"), primary);
    }
    if (!model.history().hasAttendance()) {
      return another("fth-check-square", Messages.text("import.done.attendance"), primary);
    }
    String see = Messages.text("import.done.see");
    Runnable open = () -> navigator.open(new Destination.Today());
    return row(
        "fth-sunrise",
        Messages.text("import.done.seeTitle"),
        isAttendance(done.kind())
            ? Messages.text("import.done.nextMore")
            : Messages.text("import.done.nextPeople"),
        primary
            ? Buttons.primary("import-see", see, open)
            : Buttons.secondary("import-see", see, open));
  }

  private HBox another(String feather, String sentence, boolean primary) {
    String words = Messages.text("import.done.another");
    return row(
        feather,
        sentence,
        Messages.text("import.done.anotherMore"),
        primary
            ? Buttons.primary("import-another", words, model::startOver)
            : Buttons.secondary("import-another", words, model::startOver));
  }

  private static boolean isAttendance(SheetKind kind) {
    return kind.hasDays() || kind.hasTotals();
  }

  static HBox row(String feather, String what, String more, Button action) {
    VBox lines = Words.twoLines(what, more);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    action.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(Icons.of(feather), lines, action);
    row.getStyleClass().addAll("card-row", "import-row", "done-row");
    return row;
  }

  private void saveRows() {
    desk.saveAs()
        .target(
            getScene().getWindow(),
            Messages.text("import.review.rowsTitle"),
            Messages.text("import.review.rowsFile"))
        .ifPresent(model::saveSetAside);
  }

  // ---- the way back ----

  private Card undoCard(PastImport done) {
    Card card = new Card(Messages.text("import.done.undoTitle"));
    RowCounts counts = done.counts();
    VBox facts =
        new VBox(
            fact("fth-plus-circle", Messages.count("import.done.added", counts.added())),
            fact("fth-refresh-cw", Messages.count("import.done.changed", counts.changed())),
            fact("fth-minus-circle", Messages.count("import.done.removed", counts.removed())),
            fact("fth-check-circle", Messages.count("import.done.same", counts.unchanged())));
    facts.getStyleClass().add("about-rows");
    if (done.firstDate() != null && done.lastDate() != null) {
      facts
          .getChildren()
          .add(
              fact(
                  "fth-calendar",
                  Messages.text(
                      "import.done.covers",
                      Dates.dayOfMonth(done.firstDate()),
                      Dates.dayOfMonth(done.lastDate()))));
    }
    Button undo =
        Buttons.withIcon(
            Buttons.secondary(
                "import-undo-done", Messages.text("import.undo"), () -> model.history().undo(done)),
            "fth-rotate-ccw");
    undo.disableProperty().bind(model.work().busy());
    Button another =
        Buttons.link("import-another-file", Messages.text("import.done.another"), model::startOver);
    return card.add(
        facts,
        Words.wrapped(Messages.text("import.done.undoMore"), "small", "muted"),
        undo,
        another);
  }

  private static HBox fact(String feather, String words) {
    Label label = Words.wrapped(words);
    label.setMinWidth(0);
    HBox row = new HBox(Icons.of(feather, "muted"), label);
    row.getStyleClass().add("about-row");
    return row;
  }
}
