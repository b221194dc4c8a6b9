package org.porchlight.ui.debrief;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.KeyHint;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// Writing visits up: the stops, the six parts, and what will be saved.
public final class DebriefView extends Screen {
  private final DebriefViewModel model;
  private final Navigator navigator;
  private final Map<Part, PartPane> parts = new EnumMap<>(Part.class);
  private final VBox stops = new VBox();
  private final StackPane page = new StackPane();
  private final HBox columns;
  private final ScrollPane formScroll;

  public DebriefView(DebriefViewModel model, Navigator navigator) {
    super("debrief");
    this.model = model;
    this.navigator = navigator;
    title().bind(model.title());
    sentence().bind(model.sentence());
    header().set(Header.ACTIONS);
    actions().add(draftChip());
    formScroll = form();
    columns = new HBox(left(), formScroll, right());
    columns.getStyleClass().add("debrief-columns");
    HBox.setHgrow(formScroll, Priority.ALWAYS);
    page.getStyleClass().add("page");
    page.getChildren().setAll(columns);
    model.writing().addListener((property, was, is) -> showWritingOrNothing());
    model.stops().addListener((Observable changed) -> drawStops());
    model.part().addListener((property, was, is) -> focusPart());
    model.form().onChange(this::drawParts);
    showWritingOrNothing();
  }

  private void showWritingOrNothing() {
    page.getChildren().setAll(model.writing().get() ? columns : nothing());
  }

  private EmptyState nothing() {
    return new EmptyState(
        Messages.text("debrief.nothing"),
        Buttons.secondary(
            "debrief-plan",
            Messages.text("debrief.nothing.plan"),
            () -> navigator.open(new Destination.Choose())));
  }

  private Node draftChip() {
    StatusChip chip = new StatusChip(StatusChip.Tone.LEAF, "fth-check", "");
    chip.setId("draft-saved");
    chip.textProperty().bind(model.draftSaved());
    chip.visibleProperty().bind(model.draftSaved().isNotEmpty());
    return chip;
  }

  // ---- left: stops and keys ----

  private Node left() {
    VBox left = new VBox(Card.edgeToEdge(stops), keysCard());
    left.getStyleClass().add("debrief-left");
    return left;
  }

  private void drawStops() {
    stops.getChildren().clear();
    stops.getChildren().add(Card.ruledHead(Messages.count("debrief.stops", model.stops().size())));
    model.stops().forEach(stop -> stops.getChildren().add(stopRow(stop)));
  }

  private Node stopRow(StopRow stop) {
    StatusChip chip =
        switch (stop.state()) {
          case SAVED ->
              new StatusChip(
                  StatusChip.Tone.LEAF, "fth-check", Messages.text("debrief.stop.saved"));
          case WRITING ->
              new StatusChip(StatusChip.Tone.LAMP, Messages.text("debrief.stop.writing"));
          case WAITING ->
              new StatusChip(StatusChip.Tone.QUIET, Messages.text("debrief.stop.waiting"));
        };
    VBox words = Words.twoLines(stop.family(), stop.detail());
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox row = new HBox(words, chip);
    row.setId("stop-" + stop.visitId());
    row.getStyleClass().addAll("card-row", "ruled-row", "stop-row", "focus-ring");
    if (stop.state() == StopRow.State.WRITING) {
      row.getStyleClass().add("current");
    }
    row.setFocusTraversable(true);
    row.setAccessibleText(stop.family() + ", " + stop.detail() + ", " + chip.getText());
    row.setOnMouseClicked(event -> navigator.open(Destination.debrief(stop.visitId())));
    row.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
        navigator.open(Destination.debrief(stop.visitId()));
        key.consume();
      }
    });
    return row;
  }

  private Node keysCard() {
    Card card = new Card();
    card.getStyleClass().add("debrief-keys");
    card.add(Words.plain(Messages.text("debrief.keys"), "section-name"));
    for (Key key : keys()) {
      HBox row =
          new HBox(Words.plain(key.meaning(), "small"), Words.gap(), new KeyHint(key.stroke()));
      row.getStyleClass().add("key-row");
      card.add(row);
    }
    return card;
  }

  // ---- middle: the six parts ----

  private ScrollPane form() {
    VBox family = new VBox(familyHead());
    Card card = Card.edgeToEdge(family);
    card.setId("debrief-form");
    for (Part part : Part.values()) {
      PartPane pane = pane(part);
      parts.put(part, pane);
      card.add(pane);
    }
    card.addEventFilter(KeyEvent.KEY_PRESSED, this::betweenParts);
    ScrollPane scroll = new ScrollPane(card);
    scroll.getStyleClass().addAll("edge-to-edge", "debrief-form");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private PartPane pane(Part part) {
    return switch (part) {
      case HOW -> new HowPart(model);
      case WHO -> new WhoPart(model);
      case WELL -> new WellPart(model);
      case BARRIERS -> new BarriersPart(model);
      case PROMISES -> new PromisesPart(model);
      case NEXT -> new NextPart(model);
    };
  }

  private Node familyHead() {
    Label family = Words.following(model.family(), "title-card");
    family.setId("debrief-family");
    family.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(family, Words.following(model.about(), "muted"));
    head.getStyleClass().addAll("card-head", "ruled");
    return head;
  }

  /// Tab goes from part to part; inside the rows of part 5 it goes from field to field first.
  private void betweenParts(KeyEvent key) {
    boolean inRows =
        parts.get(Part.PROMISES) instanceof PromisesPart promises && promises.isCorrecting();
    if (key.getCode() != KeyCode.TAB || key.isControlDown() || inRows) {
      return;
    }
    if (key.isShiftDown()) {
      model.partBefore();
    } else {
      model.nextPart();
    }
    focusPart();
    key.consume();
  }

  private void focusPart() {
    drawParts();
    PartPane pane = parts.get(model.part().get());
    if (pane != null) {
      pane.takeFocus();
      scrollTo(pane);
    }
  }

  private void scrollTo(Region pane) {
    double content = formScroll.getContent().getBoundsInLocal().getHeight();
    double shown = formScroll.getViewportBounds().getHeight();
    if (content > shown) {
      double wanted = pane.getBoundsInParent().getMinY() - shown / 3;
      formScroll.setVvalue(Math.clamp(wanted / (content - shown), 0, 1));
    }
  }

  private void drawParts() {
    parts.forEach((part, pane) -> pane.draw(part == model.part().get(), model.isOpen(part)));
  }

  // ---- right: what will be saved ----

  private Node right() {
    Label words = Words.following(model.saved(), "headline", "saved-words");
    words.setWrapText(true);
    words.setId("what-will-be-saved");
    Card saved =
        new Card(Messages.text("debrief.saved.title"))
            .add(words, Words.wrapped(Messages.text("debrief.saved.read"), "small", "muted"));
    Button save =
        Buttons.withKey(
            Buttons.primary("debrief-save", Messages.text("debrief.save"), this::primaryAction),
            "Ctrl Enter");
    save.setMaxWidth(Double.MAX_VALUE);
    HBox restricted =
        new HBox(
            Icons.of("fth-lock"),
            Words.wrapped(Messages.text("debrief.restricted"), "small", "muted"));
    restricted.getStyleClass().add("debrief-restricted");
    VBox right =
        new VBox(
            saved,
            notice(model.trouble(), "trouble"),
            notice(model.advice(), "advice"),
            new NoteBox(model, save::requestFocus),
            save,
            restricted);
    right.getStyleClass().add("debrief-right");
    return right;
  }

  private static Node notice(ReadOnlyStringProperty words, String id) {
    VBox holder = new VBox();
    holder.setId("debrief-" + id);
    Runnable draw =
        () -> {
          holder.setVisible(!words.get().isEmpty());
          holder.setManaged(holder.isVisible());
          boolean advice = id.equals("advice");
          holder
              .getChildren()
              .setAll(
                  new Notice(
                      Notice.Tone.LAMP,
                      advice ? "fth-feather" : "fth-alert-triangle",
                      advice ? Messages.text("debrief.wording") : "",
                      words.get()));
        };
    words.addListener((property, was, is) -> draw.run());
    draw.run();
    return holder;
  }

  // ---- the window's side ----

  @Override
  public Node content() {
    return page;
  }

  @Override
  public void refresh() {
    model.open(OptionalLong.empty());
    arrived();
  }

  @Override
  public void arrive(Destination destination) {
    model.open(
        destination instanceof Destination.Debrief debrief
            ? debrief.visitId()
            : OptionalLong.empty());
    arrived();
  }

  private void arrived() {
    drawStops();
    focusPart();
  }

  @Override
  public void leave() {
    model.keepDraft();
  }

  @Override
  public void primaryAction() {
    model.save();
    focusPart();
    navigator.changed();
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    String typed = key.getText();
    boolean plain = !key.isShortcutDown() && !key.isAltDown();
    if (!plain || typed.length() != 1 || !Character.isDigit(typed.charAt(0))) {
      return false;
    }
    if (key.getTarget() instanceof TextInputControl) {
      return false;
    }
    PartPane pane = parts.get(model.part().get());
    if (pane != null) {
      pane.digit(Character.digit(typed.charAt(0), 10));
    }
    return true;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("1 … 9", Messages.text("debrief.keys.digit")),
        new Key("Tab", Messages.text("debrief.keys.next")),
        new Key("Shift Tab", Messages.text("debrief.keys.before")),
        new Key("Ctrl Enter", Messages.text("debrief.keys.save")));
  }
}
