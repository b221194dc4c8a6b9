package org.porchlight.ui.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.FilterChip;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.WhyEvent;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// What we told families we would do, in four columns.
public final class PromisesView extends Screen {
  /// A column shows so many; the rest is counted.
  private static final int MOST = 30;

  private @Nullable NewPromiseCard form;
  private final PromisesViewModel model;
  private final HBox board = new HBox();
  private final VBox page = new VBox();
  private final FlowPane chips = new FlowPane();
  private final Button make;
  private long open;

  public PromisesView(PromisesViewModel model) {
    super("promises");
    this.model = model;
    title().set(Messages.text("promises.title"));
    sentence().bind(model.sentence());
    actions().add(keptCard());
    make =
        Buttons.withKey(
            Buttons.withIcon(
                Buttons.primary("new-promise", Messages.text("promises.new"), this::primaryAction),
                "fth-plus"),
            "P");
    make.setMinWidth(Button.USE_PREF_SIZE);
    chips.getStyleClass().add("chips");
    HBox.setHgrow(chips, Priority.ALWAYS);
    HBox bar = new HBox(chips, make);
    bar.getStyleClass().add("promise-bar");
    belowHeader().set(bar);
    board.getStyleClass().add("promise-board");
    VBox.setVgrow(board, Priority.ALWAYS);
    page.getStyleClass().add("page");
    model.newPromise().making().addListener((property, was, is) -> draw());
    for (Column column : Column.values()) {
      model.column(column).addListener((Observable changed) -> drawBoard());
    }
    model.later().addListener((Observable changed) -> drawBoard());
  }

  /// The board's numbers, and how many were kept on time.
  @Override
  public List<Counted> numbers() {
    List<Counted> numbers = new ArrayList<>(model.numbers());
    numbers.add(model.kept());
    return numbers;
  }

  private Node keptCard() {
    Label words = Words.following(model.keptWords(), "small", "muted");
    words.setWrapText(true);
    words.setPrefWidth(110);
    words.setMinWidth(Region.USE_PREF_SIZE);
    HBox card = new HBox(Words.following(model.keptFigure(), "figure"), words);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    card.getStyleClass().add("kept-card");
    card.setId("kept-on-time");
    card.setOnMouseClicked(click -> WhyEvent.ask(board, model.kept()));
    return card;
  }

  private void drawChips() {
    FilterChip mine = new FilterChip("only-mine", Messages.text("promises.filter.mine"));
    mine.setSelected(model.onlyMine().get());
    mine.selectedProperty().bindBidirectional(model.onlyMine());
    List<Optional<StaffMember>> people = new ArrayList<>();
    people.add(Optional.empty());
    model.activeStaff().forEach(member -> people.add(Optional.of(member)));
    List<Optional<School>> schools = new ArrayList<>();
    schools.add(Optional.empty());
    model.schools().forEach(school -> schools.add(Optional.of(school)));
    chips
        .getChildren()
        .setAll(
            mine,
            FilterChip.choosing(
                "filter-person",
                people,
                one -> one.map(StaffMember::name).orElse(Messages.text("promises.filter.anyone")),
                one -> model.person().set(one.orElse(null))),
            FilterChip.choosing(
                "filter-school",
                schools,
                one -> one.map(School::shortName).orElse(Messages.text("promises.filter.schools")),
                one -> model.school().set(one.orElse(null))));
  }

  // ---- the board ----

  private void draw() {
    make.setVisible(!model.newPromise().making().get());
    page.getChildren().clear();
    if (model.newPromise().making().get()) {
      NewPromiseCard opened = new NewPromiseCard(model.newPromise());
      form = opened;
      page.getChildren().add(opened);
      page.getChildren().add(board);
      opened.takeFocus();
    } else {
      form = null;
      page.getChildren().add(board);
    }
  }

  private void drawBoard() {
    board
        .getChildren()
        .setAll(
            column(
                Column.OVERDUE,
                "fth-alert-circle",
                "ember",
                Messages.text("promises.overdue"),
                Messages.text("promises.overdue.by")),
            column(
                Column.COMING,
                "fth-calendar",
                "lamp",
                Messages.text("promises.coming"),
                Messages.text("promises.coming.by", Dates.day(model.soon()))),
            column(
                Column.WAITING,
                "fth-clock",
                "info",
                Messages.text("promises.waitingOn"),
                Messages.text("promises.waitingOn.by")),
            column(
                Column.KEPT,
                "fth-heart",
                "leaf",
                Messages.text("promises.keptColumn"),
                Messages.text("promises.keptColumn.by")));
  }

  private Node column(Column column, String feather, String tone, String title, String below) {
    List<PromiseCard> cards = model.column(column);
    HBox head =
        new HBox(
            Icons.of(feather, tone),
            Words.cardTitle(title),
            new NumberLink(
                column == Column.KEPT
                    ? Messages.text("promises.thisMonth", cards.size())
                    : Messages.text("kit.count", cards.size()),
                model.inColumn(column),
                "small",
                "muted"));
    head.getStyleClass().add("card-head");
    VBox inside = new VBox();
    inside.getStyleClass().add("promise-cards");
    add(inside, cards);
    if (column == Column.OVERDUE) {
      inside.getChildren().add(aboutOverdue(cards.isEmpty()));
    } else if (column == Column.COMING && !model.later().isEmpty()) {
      inside.getChildren().add(Words.plain(Messages.text("promises.later"), "section-name"));
      add(inside, model.later());
    }
    ScrollPane scroll = new ScrollPane(inside);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox held = new VBox(new VBox(head, Words.small(below)), scroll);
    held.getStyleClass().add("board-column");
    held.setId("column-" + column.name().toLowerCase(Locale.ROOT));
    HBox.setHgrow(held, Priority.ALWAYS);
    held.setPrefWidth(200);
    held.setMinWidth(0);
    return held;
  }

  private static Node aboutOverdue(boolean none) {
    return none
        ? new Notice(Notice.Tone.LEAF, "", Messages.text("promises.overdue.none"))
        : new Notice(Notice.Tone.LAMP, "fth-phone", "", Messages.text("promises.overdue.fine"));
  }

  private void add(VBox inside, List<PromiseCard> cards) {
    cards.stream()
        .limit(MOST)
        .forEach(card ->
            inside
                .getChildren()
                .add(new PromiseTile(card, model, open == card.promise().id(), this::openTile)));
    if (cards.size() > MOST) {
      inside.getChildren().add(Words.small(Messages.count("promises.more", cards.size() - MOST)));
    }
  }

  /// Opens the question in a card, or closes it; 0 closes whichever is open.
  private void openTile(long promiseId) {
    open = open == promiseId ? 0 : promiseId;
    drawBoard();
    Node asked = board.lookup("#what-happened-" + open);
    if (asked != null) {
      asked.requestFocus();
    }
  }

  // ---- the window's side ----

  @Override
  public Node content() {
    return page;
  }

  @Override
  public void refresh() {
    open = 0;
    model.refresh();
    drawChips();
    drawBoard();
    draw();
  }

  @Override
  public void arrive(Destination destination) {
    refresh();
    if (destination instanceof Destination.Promises promises
        && promises.newForHousehold().isPresent()) {
      model.newPromise().begin(promises.newForHousehold());
    }
  }

  @Override
  public void leave() {
    if (form != null) {
      form.keepNow();
      form = null;
    }
    model.newPromise().cancel();
  }

  @Override
  public void primaryAction() {
    if (form != null) {
      form.save();
    } else {
      model.newPromise().begin(OptionalLong.empty());
    }
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown()) {
      return false;
    }
    if (key.getCode() == KeyCode.P) {
      model.newPromise().begin(OptionalLong.empty());
      return true;
    }
    if (key.getCode() == KeyCode.ESCAPE && open != 0) {
      openTile(open);
      return true;
    }
    return false;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("P", Messages.text("promises.new")),
        new Key("Space", Messages.text("promises.keys.tick")),
        new Key("Esc", Messages.text("promises.keys.close")));
  }
}
