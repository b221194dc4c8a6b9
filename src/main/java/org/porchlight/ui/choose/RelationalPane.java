package org.porchlight.ui.choose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.RelationalList;
import org.porchlight.outreach.ShortlistEntry.Standing;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.kit.Words;

/// All families for relational visits, with how far each grade is on its way to a tenth.
final class RelationalPane {
  private final RelationalViewModel model;
  private final Runnable plan;
  private final TableView<RelationalList.Entry> table;
  private final HBox foot = new HBox();
  private final VBox left;
  private final VBox right = new VBox();

  RelationalPane(RelationalViewModel model, Runnable plan) {
    this.model = model;
    this.plan = plan;
    table = table();
    foot.getStyleClass().add("table-foot");
    Card card = Card.edgeToEdge(table, foot);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    left = new VBox(card);
    VBox.setVgrow(left, Priority.ALWAYS);
    right.getStyleClass().add("choose-right-inside");
    model.chosen().addListener((Observable changed) -> drawRight());
    model.selected().addListener((property, was, is) -> drawRight());
    model.shown().addListener((Observable changed) -> showSelected());
  }

  Node left() {
    return left;
  }

  Node right() {
    ScrollPane scroll = new ScrollPane(right);
    scroll.getStyleClass().addAll("edge-to-edge", "choose-right");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  void draw() {
    foot.getChildren()
        .setAll(
            new NumberLink(model.headCount(), model.families(), "small", "muted"),
            Words.gap(),
            Words.small(Messages.text("choose.relational.keys")));
    drawRight();
    showSelected();
  }

  void requestFocus() {
    table.requestFocus();
  }

  private void showSelected() {
    RelationalList.Entry entry = model.selected().get();
    if (entry != null && table.getItems().contains(entry)) {
      table.getSelectionModel().select(entry);
    }
  }

  // ---- the table ----

  private TableView<RelationalList.Entry> table() {
    TableView<RelationalList.Entry> made = new TableView<>(model.shown());
    made.setId("relational");
    made.getStyleClass().add("two-line-rows");
    made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    made.setAccessibleText(Messages.text("choose.relational.table"));
    made.getColumns()
        .setAll(
            List.of(
                column("", 44, 48, this::mark),
                column(Messages.text("choose.column.family"), 148, 200, this::family),
                column(Messages.text("choose.column.why"), 200, 360, this::why),
                column(
                    Messages.text("choose.column.language"),
                    84,
                    100,
                    entry ->
                        Words.plain(
                            Optional.ofNullable(entry.family().household().language()).orElse(""),
                            "muted")),
                column(
                    Messages.text("choose.column.next"),
                    88,
                    110,
                    entry -> Words.wrapped(model.next(entry), "small", "muted"))));
    // a table takes Space for itself
    made.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          RelationalList.Entry entry = model.selected().get();
          if (key.getCode() == KeyCode.SPACE && !key.isShortcutDown() && entry != null) {
            model.toggle(entry);
            key.consume();
          }
        });
    made.setRowFactory(any -> new FamilyRow());
    made.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> {
          if (is != null) {
            model.selected().set(is);
          }
        });
    return made;
  }

  private static TableColumn<RelationalList.Entry, RelationalList.Entry> column(
      String title, double least, double usual, Function<RelationalList.Entry, Node> draw) {
    TableColumn<RelationalList.Entry, RelationalList.Entry> column = new TableColumn<>(title);
    column.setMinWidth(least);
    column.setPrefWidth(usual);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(any ->
        new TableCell<>() {
          @Override
          protected void updateItem(RelationalList.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : draw.apply(entry));
          }
        });
    return column;
  }

  private Node mark(RelationalList.Entry entry) {
    return switch (entry.standing()) {
      case OPEN -> tick(entry);
      case WAITS_FOR_A_DAY, PLANNED, VISITED ->
          Icons.telling("fth-calendar", model.next(entry), "info");
      case DO_NOT_VISIT ->
          Icons.telling("fth-shield", Messages.text("choose.held.doNotVisit"), "ember");
      case NO_DOOR -> Icons.telling("fth-map", Messages.text("choose.held.poBox"));
    };
  }

  private Node tick(RelationalList.Entry entry) {
    CheckBox box = new CheckBox();
    box.setId("relational-" + entry.family().household().id());
    box.setSelected(model.isChosen(entry));
    box.setFocusTraversable(false);
    box.setAccessibleText(Messages.text("choose.mark", entry.family().household().familyLabel()));
    box.setOnAction(event -> model.toggle(entry));
    return box;
  }

  private Node family(RelationalList.Entry entry) {
    VBox cell =
        new VBox(
            Words.strong(entry.family().household().familyLabel()),
            Words.small(model.children(entry)));
    cell.getStyleClass().add("family-cell");
    return cell;
  }

  private Node why(RelationalList.Entry entry) {
    VBox cell =
        new VBox(
            Words.wrapped(
                isHeld(entry) ? model.held(entry.family().household()) : model.why(entry),
                "small"));
    cell.getStyleClass().add("row-cell");
    return cell;
  }

  private static boolean isHeld(RelationalList.Entry entry) {
    return entry.standing() == Standing.DO_NOT_VISIT || entry.standing() == Standing.NO_DOOR;
  }

  /// A row that says itself aloud, and stands back when the family cannot be chosen.
  private final class FamilyRow extends TableRow<RelationalList.Entry> {
    @Override
    protected void updateItem(RelationalList.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      getStyleClass().remove("held");
      if (empty || entry == null) {
        setAccessibleText(null);
        return;
      }
      if (isHeld(entry)) {
        getStyleClass().add("held");
      }
      setAccessibleText(
          Messages.text(
              "choose.relational.row",
              entry.family().household().familyLabel(),
              model.why(entry),
              model.next(entry)));
    }
  }

  // ---- right: chosen families, and how far each grade is ----

  private void drawRight() {
    right.getChildren().setAll(chosen(), coverage());
  }

  private Node chosen() {
    Card card =
        new Card(
            model.chosen().isEmpty()
                ? Messages.text("choose.chosen.nobody")
                : Messages.count("choose.chosen", model.chosen().size()));
    card.setId("relational-chosen");
    for (RelationalList.Entry entry : model.chosen()) {
      HBox row =
          new HBox(
              Words.plain(entry.family().household().familyName()),
              Words.gap(),
              Words.small(
                  FamilyWords.street(
                      entry.family().household(), entry.family().children().size())));
      row.getStyleClass().add("chosen-row");
      card.add(row);
    }
    if (model.chosen().isEmpty()) {
      card.add(Words.wrapped(Messages.text("choose.relational.none"), "muted"));
    }
    model
        .languageNotes()
        .forEach(note -> card.add(new Notice(Notice.Tone.LAMP, "fth-message-circle", "", note)));
    Button button =
        Buttons.withKey(
            Buttons.primary("plan-relational", Messages.text("choose.plan"), plan), "Ctrl Enter");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setDisable(model.chosen().isEmpty());
    return card.add(button);
  }

  private Node coverage() {
    Card card = new Card(Messages.text("choose.coverage.title"));
    card.setId("coverage");
    card.add(Words.wrapped(Messages.text("choose.coverage.why"), "small", "muted"));
    model
        .coverage()
        .forEach((school, rows) -> {
          card.add(Words.strong(school));
          rows.forEach(row -> card.add(grade(row)));
        });
    return card;
  }

  private static Node grade(RelationalViewModel.GradeRow row) {
    Region fill = new Region();
    fill.getStyleClass().add(row.reached() ? "coverage-reached" : "coverage-fill");
    StackPane track = new StackPane(fill);
    track.getStyleClass().add("coverage-track");
    StackPane.setAlignment(fill, javafx.geometry.Pos.CENTER_LEFT);
    fill.maxWidthProperty().bind(track.widthProperty().multiply(row.share()));
    HBox.setHgrow(track, Priority.ALWAYS);
    NumberLink words = new NumberLink(row.words(), row.number(), "small");
    HBox line = new HBox(Words.small(row.grade()), track, words);
    line.getStyleClass().add("coverage-row");
    return line;
  }
}
