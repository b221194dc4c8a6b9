package org.porchlight.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.importing.ImportDraft;
import org.porchlight.importing.PastImport;
import org.porchlight.importing.SheetKind;
import org.porchlight.importing.UndoneImport;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// Step one: drop, paste or browse; what is half done; what to bring; what was brought before.
final class ChooseFilePane extends StackPane {
  private static final int PAST_SHOWN = 8;
  private static final int KEPT_SHOWN = 12;

  private final ImportViewModel model;
  private final ImportDesk desk;
  private final Card history = Card.edgeToEdge();

  ChooseFilePane(ImportViewModel model, ImportDesk desk) {
    this.model = model;
    this.desk = desk;
    VBox left = new VBox();
    model.halfDone().draft().get().ifPresent(draft -> left.getChildren().add(halfDone(draft)));
    model.history().undone().get().ifPresent(undone -> left.getChildren().add(keptRows(undone)));
    left.getChildren().addAll(dropZone(), history);
    showHistory(PAST_SHOWN);
    VBox right = new VBox();
    if (!model.history().layouts().isEmpty()) {
      right.getChildren().add(new LayoutsCard(model.history()));
    }
    right.getChildren().add(whatToBring());
    getChildren().add(new TwoColumns(left, right, false));
  }

  // ---- choosing ----

  private VBox dropZone() {
    boolean primary = model.halfDone().draft().get().isEmpty();
    String words = Messages.text("import.choose.browse");
    Button browse =
        primary
            ? Buttons.withKey(Buttons.primary("import-browse", words, this::browse), "Ctrl Enter")
            : Buttons.secondary("import-browse", words, this::browse);
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
    zone.disableProperty().bind(model.work().busy());
    return zone;
  }

  void browse() {
    List<Path> files = desk.browse().files(getScene().getWindow());
    if (!files.isEmpty()) {
      model.choose(files);
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
      model.choose(files.stream().map(File::toPath).toList());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  /// The import somebody left half way.
  private HBox halfDone(ImportDraft draft) {
    Button goOn =
        Buttons.withKey(
            Buttons.primary("import-resume", Messages.text("import.draft.goOn"), model::resume),
            "Ctrl Enter");
    Button forget =
        Buttons.link(
            "import-forget", Messages.text("import.draft.forget"), model.halfDone()::forget);
    goOn.setMinWidth(USE_PREF_SIZE);
    forget.setMinWidth(USE_PREF_SIZE);
    forget.setAccessibleText(Messages.text("import.draft.forgetSays", draft.fileName()));
    VBox words =
        Words.twoLines(
            Messages.text("import.draft.title", draft.fileName()),
            Messages.text(
                "import.draft.more",
                Dates.day(draft.keptAt().toLocalDate()),
                Dates.time(draft.keptAt().toLocalTime())));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(Icons.of("fth-edit-3"), words, forget, goOn);
    row.setId("import-draft");
    row.getStyleClass().addAll("notice", "lamp", "draft-row");
    row.disableProperty().bind(model.work().busy());
    return row;
  }

  // ---- what to bring ----

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

  // ---- what was brought ----

  private void showHistory(int count) {
    List<PastImport> all = model.history().past();
    history.getChildren().setAll(Card.ruledHead(Messages.text("import.history")));
    if (all.isEmpty()) {
      VBox empty = new VBox(Words.wrapped(Messages.text("import.history.empty"), "muted"));
      empty.getStyleClass().add("card-row");
      history.add(empty);
    }
    all.stream().limit(count).map(this::row).forEach(history::add);
    if (all.size() > count) {
      HBox more =
          new HBox(
              Buttons.link(
                  "import-more-past",
                  Messages.count("import.history.more", all.size() - count),
                  () -> showHistory(all.size())));
      more.getStyleClass().add("card-row");
      history.add(more);
    }
    history.getChildren().getLast().getStyleClass().add("last-row");
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
    boolean newest = past.equals(model.history().past().getFirst());
    Button undo =
        newest
            ? Buttons.small(
                "import-undo", Messages.text("import.undo"), () -> model.history().undo(past))
            : Buttons.small(
                "import-undo-" + past.id(),
                Messages.text("import.undo.short"),
                () -> model.history().undo(past));
    Buttons.withIcon(undo, "fth-rotate-ccw");
    undo.setAccessibleText(Messages.text("import.undo.says", past.fileName()));
    undo.disableProperty().bind(model.work().busy());
    undo.setMinWidth(USE_PREF_SIZE);
    row.getChildren().add(undo);
    return row;
  }

  /// What people had changed since an import that was taken back: it stays as they left it.
  private static Card keptRows(UndoneImport undone) {
    Card card = new Card();
    card.setId("import-kept");
    card.add(
        Words.wrapped(
            Messages.count("import.undo.kept", undone.kept().size(), undone.past().fileName()),
            "strong"));
    VBox lines = new VBox();
    lines.getStyleClass().add("about-rows");
    undone.kept().stream()
        .limit(KEPT_SHOWN)
        .map(kept ->
            Words.wrapped(
                kept.who().isEmpty()
                    ? kept.what()
                    : Messages.text("import.undo.keptRow", kept.who(), kept.what()),
                "small"))
        .forEach(lines.getChildren()::add);
    if (undone.kept().size() > KEPT_SHOWN) {
      lines
          .getChildren()
          .add(
              Words.small(
                  Messages.count("import.undo.keptMore", undone.kept().size() - KEPT_SHOWN)));
    }
    return card.add(lines);
  }
}
