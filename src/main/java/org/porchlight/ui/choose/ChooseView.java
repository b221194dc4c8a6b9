package org.porchlight.ui.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.outreach.ListKind;
import org.porchlight.outreach.RelationalList;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.roster.School;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.ContactForm;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.FilterChip;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.SegmentedSwitch;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// Families to reach with the reasons why, and those chosen for a visit.
public final class ChooseView extends Screen {
  private final ChooseViewModel model;
  private final Navigator navigator;
  private final FamiliesTable table;
  private final VBox tableCard = new VBox();
  private final FlowPane chips = new FlowPane();
  private final FilterChip ready =
      new FilterChip("filter-ready", Messages.text("choose.filter.ready"));
  private final HBox foot = new HBox();
  private final VBox right = new VBox();
  private final HBox page = new HBox();
  private final VBox left;
  private final Node rightSide;
  private final SegmentedSwitch<ListKind> list =
      new SegmentedSwitch<>("choose-list", List.of(ListKind.values()), Messages::of);
  private final RelationalViewModel relational;
  private final RelationalPane pane;
  private boolean loggingContact;

  public ChooseView(ChooseViewModel model, RelationalViewModel relational, Navigator navigator) {
    super("choose");
    this.model = model;
    this.relational = relational;
    this.navigator = navigator;
    pane = new RelationalPane(relational, this::primaryAction);
    title().set(Messages.text("choose.title"));
    sentence().set(Messages.text("choose.sentence"));
    table = new FamiliesTable(model);
    VBox.setVgrow(table, Priority.ALWAYS);
    foot.getStyleClass().addAll("table-foot");
    Card card = Card.edgeToEdge(table, foot);
    VBox.setVgrow(card, Priority.ALWAYS);
    tableCard.getChildren().setAll(card);
    chips.getStyleClass().add("chips");
    left = new VBox(chips, tableCard);
    VBox.setVgrow(tableCard, Priority.ALWAYS);
    left.getStyleClass().add("choose-left");
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    ScrollPane scroll = new ScrollPane(right);
    scroll.getStyleClass().addAll("edge-to-edge", "choose-right");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    right.getStyleClass().add("choose-right-inside");
    rightSide = scroll;
    page.getStyleClass().addAll("page", "choose-page");
    list.chosen().addListener((property, was, is) -> switchList());
    show();
    ready.selectedProperty().bindBidirectional(model.readyOnly());
    model
        .selected()
        .addListener((property, was, is) -> {
          loggingContact = false;
          drawRight();
        });
    model.chosen().addListener((Observable changed) -> drawRight());
    model.shown().addListener((Observable changed) -> drawFoot());
  }

  // ---- which of the two lists ----

  private boolean isRelational() {
    return list.chosen().get() == ListKind.RELATIONAL;
  }

  private void switchList() {
    show();
    refresh();
    focusTable();
  }

  private void show() {
    VBox.setVgrow(tableCard, Priority.ALWAYS);
    left.getChildren().setAll(chips, isRelational() ? pane.left() : tableCard);
    page.getChildren().setAll(left, isRelational() ? pane.right() : rightSide);
  }

  private void focusTable() {
    if (isRelational()) {
      pane.requestFocus();
    } else {
      table.requestFocus();
    }
  }

  // ---- filters and foot ----

  private void drawChips() {
    chips.getChildren().setAll(list);
    List<Optional<School>> schools = new ArrayList<>();
    schools.add(Optional.empty());
    model.schools().forEach(school -> schools.add(Optional.of(school)));
    chips
        .getChildren()
        .add(
            FilterChip.choosing(
                "filter-school",
                schools,
                school ->
                    school.map(School::shortName).orElse(Messages.text("choose.filter.schoolAll")),
                school -> {
                  model.school().set(school.orElse(null));
                  relational.school().set(school.orElse(null));
                }));
    if (isRelational()) {
      return;
    }
    ready.count(model.readyCount());
    chips.getChildren().add(ready);
    List<Optional<String>> languages = new ArrayList<>();
    languages.add(Optional.empty());
    model.languages().forEach(language -> languages.add(Optional.of(language)));
    chips
        .getChildren()
        .add(
            FilterChip.choosing(
                "filter-language",
                languages,
                language -> language.orElse(Messages.text("choose.filter.languageAll")),
                language -> model.language().set(language.orElse(null))));
  }

  private void drawFoot() {
    foot.getChildren()
        .setAll(new NumberLink(model.headCount(), model.families(), "small", "muted"));
    if (!model.notNowEntries().isEmpty()) {
      foot.getChildren()
          .add(
              Buttons.link(
                  "bring-back",
                  Messages.count("choose.notNow.count", model.notNowEntries().size()),
                  model::bringBack));
    }
    foot.getChildren().addAll(Words.gap(), Words.small(Messages.text("choose.keys")));
    boolean empty = model.shown().isEmpty();
    table.setPlaceholder(empty ? nothing() : null);
  }

  private EmptyState nothing() {
    boolean filtered =
        model.readyOnly().get() || model.school().get() != null || model.language().get() != null;
    return filtered
        ? new EmptyState(
            Messages.text("choose.empty.filtered"),
            Buttons.secondary("clear-filters", Messages.text("choose.empty.clear"), this::clear))
        : new EmptyState(Messages.text("choose.empty"), null);
  }

  private void clear() {
    model.readyOnly().set(false);
    model.school().set(null);
    relational.school().set(null);
    model.language().set(null);
    drawChips();
  }

  // ---- right: chosen families, and why this one ----

  private void drawRight() {
    right.getChildren().setAll(chosenCard());
    ShortlistEntry entry = model.selected().get();
    if (entry != null) {
      right.getChildren().add(loggingContact ? contactCard(entry) : whyCard(entry));
    }
  }

  private Node chosenCard() {
    Card card =
        new Card(
            model.chosen().isEmpty()
                ? Messages.text("choose.chosen.nobody")
                : Messages.count("choose.chosen", model.chosen().size()));
    card.setId("chosen-families");
    for (ShortlistEntry entry : model.chosen()) {
      HBox row =
          new HBox(
              Words.plain(entry.household().familyName()),
              Words.gap(),
              Words.small(FamilyWords.street(entry.household(), entry.children().size())));
      row.getStyleClass().add("chosen-row");
      card.add(row);
    }
    if (model.chosen().isEmpty()) {
      card.add(Words.wrapped(Messages.text("choose.chosen.none"), "muted"));
    }
    model
        .languageNotes()
        .forEach(note -> card.add(new Notice(Notice.Tone.LAMP, "fth-message-circle", "", note)));
    model.chosenWithFewTries().forEach(entry -> card.add(reasonField(entry)));
    Button plan =
        Buttons.withKey(
            Buttons.primary("plan-visits", Messages.text("choose.plan"), this::primaryAction),
            "Ctrl Enter");
    plan.setMaxWidth(Double.MAX_VALUE);
    plan.disableProperty().bind(model.plannable().not());
    return card.add(plan);
  }

  private Node reasonField(ShortlistEntry entry) {
    TextField field =
        FormRow.textField("few-tries-" + entry.household().id(), model.reasonForFewTries(entry));
    field.setPromptText(Messages.text("choose.fewTries.prompt"));
    field.textProperty().addListener((property, was, is) -> model.setReasonForFewTries(entry, is));
    model.formDrafts().keep("few-tries/" + entry.household().id(), field);
    return new FormRow(
        Messages.text("choose.fewTries", entry.household().familyName(), entry.tries().count()),
        field);
  }

  private Node whyCard(ShortlistEntry entry) {
    Card card = new Card();
    card.setId("why-card");
    VBox head =
        new VBox(Words.cardTitle(entry.household().familyLabel()), Words.small(model.place(entry)));
    card.add(head);
    for (String sentence : model.why(entry)) {
      HBox row = new HBox(Icons.of("fth-check", "leaf"), Words.wrapped(sentence));
      row.getStyleClass().add("why-row");
      card.add(row);
    }
    Button log =
        Buttons.withKey(
            Buttons.withIcon(
                Buttons.small("log-contact", Messages.text("choose.logContact"), this::logContact),
                "fth-phone"),
            "C");
    Button later =
        Buttons.withKey(
            Buttons.small("not-now", Messages.text("choose.notNow"), () -> model.notNow(entry)),
            "N");
    FlowPane actions = new FlowPane(log, later);
    actions.getStyleClass().add("chips");
    VBox order = new VBox(Words.wrapped(model.order(), "small", "muted"));
    if (model.mayChangeOrder()) {
      Button change =
          Buttons.link(
              "change-order",
              Messages.text("choose.order.change"),
              () -> navigator.open(Destination.settings(Destination.SettingsPart.REACHING)));
      change.getStyleClass().add("flush");
      order.getChildren().add(change);
    }
    order.getStyleClass().add("order-rule");
    return card.add(actions, decided(entry), order);
  }

  /// What the team decided about the family and why: it stays in the record.
  private Node decided(ShortlistEntry entry) {
    VBox lines = new VBox();
    lines.getStyleClass().add("decided");
    model.decided(entry).forEach(line -> lines.getChildren().add(Words.wrapped(line, "small")));
    TextField field = FormRow.textField("decision-note", "");
    field.setPromptText(Messages.text("choose.decided.prompt"));
    FormDraft draft = model.formDrafts().keep("decision/" + entry.household().id(), field);
    field.setOnAction(event -> {
      draft.done();
      model.note(entry, field.getText());
      drawRight();
      table.requestFocus();
    });
    lines.getChildren().add(new FormRow(Messages.text("choose.decided.label"), field));
    return lines;
  }

  private Node contactCard(ShortlistEntry entry) {
    ContactForm form =
        new ContactForm(
            model.contactForm(entry),
            () -> {
              loggingContact = false;
              refresh();
              table.requestFocus();
            },
            () -> {});
    form.keepIn(model.contactDraft(form.model()));
    Card card = new Card(form);
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            loggingContact = false;
            drawRight();
            table.requestFocus();
            key.consume();
          }
        });
    return card;
  }

  private void focusNote() {
    if (right.lookup("#decision-note") instanceof TextField field) {
      field.requestFocus();
      // the letter that led here is no part of the words
      field.addEventFilter(
          KeyEvent.KEY_TYPED,
          new EventHandler<KeyEvent>() {
            @Override
            public void handle(KeyEvent typed) {
              typed.consume();
              field.removeEventFilter(KeyEvent.KEY_TYPED, this);
            }
          });
    }
  }

  private void logContact() {
    loggingContact = model.selected().get() != null;
    drawRight();
    right.lookupAll("#contact-form .toggle-button").stream()
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  // ---- the window's side ----

  @Override
  public Node content() {
    return page;
  }

  @Override
  public void refresh() {
    if (isRelational()) {
      relational.refresh();
      drawChips();
      pane.draw();
      return;
    }
    model.refresh();
    drawChips();
    drawFoot();
    drawRight();
    table.showSelected();
  }

  @Override
  public List<Counted> numbers() {
    return isRelational() ? relational.numbers() : model.numbers();
  }

  @Override
  public void arrive(Destination destination) {
    refresh();
    focusTable();
  }

  @Override
  public void primaryAction() {
    if (isRelational() ? relational.plan() : model.plan()) {
      navigator.open(new Destination.Plan(Optional.empty()));
    }
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown()) {
      return false;
    }
    if (key.getCode() == KeyCode.L) {
      list.chosen().set(isRelational() ? ListKind.ATTENDANCE : ListKind.RELATIONAL);
      return true;
    }
    return isRelational() ? relationalKey(key) : attendanceKey(key);
  }

  private boolean relationalKey(KeyEvent key) {
    RelationalList.Entry entry = relational.selected().get();
    if (entry == null || key.getCode() != KeyCode.SPACE) {
      return false;
    }
    relational.toggle(entry);
    return true;
  }

  private boolean attendanceKey(KeyEvent key) {
    ShortlistEntry entry = model.selected().get();
    if (entry == null) {
      return false;
    }
    switch (key.getCode()) {
      case KeyCode.SPACE -> model.toggle(entry);
      case KeyCode.N -> model.notNow(entry);
      case KeyCode.C -> logContact();
      case KeyCode.W -> focusNote();
      case KeyCode.ESCAPE -> clear();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("Space", Messages.text("choose.keys.mark")),
        new Key("N", Messages.text("choose.notNow")),
        new Key("C", Messages.text("choose.logContact")),
        new Key("W", Messages.text("choose.decided.label")),
        new Key("L", Messages.text("choose.keys.list")),
        new Key("Ctrl Enter", Messages.text("choose.plan")));
  }
}
