package org.porchlight.ui.choose;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.Reason;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.outreach.ShortlistEntry.Standing;
import org.porchlight.outreach.Tries;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BandGlyph;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// One row a family: mark, who, why, how tried, language, what is next.
final class FamiliesTable extends TableView<ShortlistEntry> {
  private final ChooseViewModel model;

  FamiliesTable(ChooseViewModel model) {
    super(model.shown());
    this.model = model;
    setId("families");
    getStyleClass().add("two-line-rows");
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setAccessibleText(Messages.text("choose.table"));
    getColumns()
        .setAll(
            List.of(
                column("", 44, 48, this::mark),
                column(Messages.text("choose.column.family"), 148, 190, this::family),
                column(Messages.text("choose.column.why"), 186, 290, this::why),
                column(Messages.text("choose.column.contact"), 106, 118, this::contact),
                column(
                    Messages.text("choose.column.language"),
                    84,
                    94,
                    entry -> Words.plain(nullToEmpty(entry.household().language()), "muted")),
                column(
                    Messages.text("choose.column.next"),
                    88,
                    104,
                    entry -> Words.wrapped(model.next(entry), "small", "muted"))));
    setRowFactory(table -> new FamilyRow(model));
    getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> {
          if (is != null) {
            model.selected().set(is);
          }
        });
    // a table takes Space for itself
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          ShortlistEntry entry = model.selected().get();
          if (key.getCode() == KeyCode.SPACE && !key.isShortcutDown() && entry != null) {
            model.toggle(entry);
            key.consume();
          }
        });
    model.selected().addListener((property, was, is) -> showSelected());
    model.shown().addListener((Observable changed) -> showSelected());
  }

  /// The model's row is the selected one, also after the rows were read again.
  void showSelected() {
    ShortlistEntry entry = model.selected().get();
    if (entry != null && getItems().contains(entry)) {
      getSelectionModel().select(entry);
    }
  }

  private static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static TableColumn<ShortlistEntry, ShortlistEntry> column(
      String title, double least, double usual, Function<ShortlistEntry, Node> draw) {
    TableColumn<ShortlistEntry, ShortlistEntry> column = new TableColumn<>(title);
    column.setMinWidth(least);
    column.setPrefWidth(usual);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(any ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable ShortlistEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : draw.apply(entry));
          }
        });
    return column;
  }

  private Node mark(ShortlistEntry entry) {
    return switch (entry.standing()) {
      case OPEN -> tick(entry);
      case WAITS_FOR_A_DAY, PLANNED -> Icons.telling("fth-calendar", model.next(entry), "info");
      case VISITED -> Icons.telling("fth-check-circle", model.next(entry), "leaf");
      case DO_NOT_VISIT ->
          Icons.telling("fth-shield", Messages.text("choose.held.doNotVisit"), "ember");
      case NO_DOOR -> Icons.telling("fth-map", Messages.text("choose.held.poBox"));
    };
  }

  private Node tick(ShortlistEntry entry) {
    CheckBox box = new CheckBox();
    box.setId("choose-" + entry.household().id());
    box.setSelected(model.isChosen(entry));
    box.setFocusTraversable(false);
    box.setAccessibleText(Messages.text("choose.mark", entry.household().familyLabel()));
    box.setOnAction(event -> model.toggle(entry));
    return box;
  }

  private Node family(ShortlistEntry entry) {
    HBox line = new HBox();
    line.getStyleClass().add("family-line");
    VBox cell = new VBox(line);
    cell.getStyleClass().add("family-cell");
    HBox below = new HBox(Words.small(FamilyWords.children(entry)));
    cell.getChildren().add(below);
    if (!isHeld(entry)) {
      line.getChildren().add(new BandGlyph(model.first(entry).attendance().band()));
      below.getStyleClass().add("family-line-below");
    }
    line.getChildren().add(Words.strong(entry.household().familyLabel()));
    return cell;
  }

  private Node why(ShortlistEntry entry) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("why-cell");
    if (isHeld(entry)) {
      boolean doNotVisit = entry.standing() == Standing.DO_NOT_VISIT;
      flow.getChildren()
          .addAll(
              doNotVisit
                  ? new StatusChip(
                      StatusChip.Tone.EMBER, "fth-slash", Messages.text("choose.held.doNotVisit"))
                  : new StatusChip(StatusChip.Tone.QUIET, Messages.text("choose.held.poBox")),
              words("  " + model.held(entry), "small", "muted"));
      return centered(flow);
    }
    List<Reason> reasons = entry.reasons();
    flow.getChildren().add(words(reasons.getFirst().words(), "strong"));
    String others =
        reasons.stream().skip(1).limit(2).map(Reason::words).collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      flow.getChildren().add(words(", " + others));
    }
    return centered(flow);
  }

  private static VBox centered(Node... children) {
    VBox cell = new VBox(children);
    cell.getStyleClass().add("row-cell");
    return cell;
  }

  private static Text words(String text, String... styleClasses) {
    Text words = new Text(text);
    words.getStyleClass().add("text");
    words.getStyleClass().addAll(styleClasses);
    return words;
  }

  private Node contact(ShortlistEntry entry) {
    if (isHeld(entry)) {
      return new HBox();
    }
    HBox icons = new HBox();
    icons.getStyleClass().add("tries");
    List<ContactAttempt> tries = entry.tries().sinceContact().reversed();
    int first = Math.max(0, tries.size() - Tries.BEFORE_A_VISIT);
    tries.subList(first, tries.size()).forEach(one -> icons.getChildren().add(made(one)));
    if (!entry.tries().inTouch()) {
      for (int i = tries.size(); i < Tries.BEFORE_A_VISIT; i++) {
        StackPane open = new StackPane();
        open.getStyleClass().addAll("try", "open");
        icons.getChildren().add(open);
      }
    }
    boolean ready = entry.tries().isReady();
    VBox cell =
        centered(
            icons,
            Words.plain(
                FamilyWords.tried(entry.tries()),
                ready ? "muted" : "lamp-words",
                ready ? "small" : "few"));
    icons.setManaged(!icons.getChildren().isEmpty());
    return cell;
  }

  private static Node made(ContactAttempt attempt) {
    String feather =
        switch (attempt.channel()) {
          case CALL -> "fth-phone";
          case TEXT, SCHOOL_APP -> "fth-message-square";
          case EMAIL, LETTER -> "fth-mail";
          case IN_PERSON -> "fth-user";
          case THROUGH_SOMEONE -> "fth-users";
        };
    String says =
        Messages.text("choose.try", Messages.of(attempt.channel()), Messages.of(attempt.result()));
    StackPane disc = new StackPane(Icons.telling(feather, says, "info"));
    disc.getStyleClass().add("try");
    return disc;
  }

  private static boolean isHeld(ShortlistEntry entry) {
    return entry.standing() == Standing.DO_NOT_VISIT || entry.standing() == Standing.NO_DOOR;
  }

  /// A row that says itself aloud, and stands back when the family cannot be chosen.
  private static final class FamilyRow extends TableRow<ShortlistEntry> {
    private final ChooseViewModel model;

    FamilyRow(ChooseViewModel model) {
      this.model = model;
    }

    @Override
    protected void updateItem(@Nullable ShortlistEntry entry, boolean empty) {
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
              "choose.row",
              entry.household().familyLabel(),
              entry.reasons().stream().map(Reason::words).collect(Collectors.joining(", ")),
              FamilyWords.tried(entry.tries()),
              model.next(entry)));
    }
  }
}
