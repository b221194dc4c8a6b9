package org.porchlight.ui.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.LastTenStrip;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// The first screen of the day.
public final class TodayView extends Screen {
  private static final double LOW_WINDOW = 760;

  private final TodayViewModel model;
  private final Navigator navigator;
  private final GridPane page = new GridPane();
  private final HBox content;

  public TodayView(TodayViewModel model, Navigator navigator) {
    super("today");
    this.model = model;
    this.navigator = navigator;
    actions()
        .add(
            Buttons.withIcon(
                Buttons.secondary(
                    "monday-meeting",
                    Messages.text("today.meeting"),
                    () -> navigator.open(new Destination.Meeting())),
                "fth-coffee"));
    page.getStyleClass().add("today-page");
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    page.getColumnConstraints().addAll(wide, new ColumnConstraints());
    RowConstraints tall = new RowConstraints();
    tall.setVgrow(Priority.ALWAYS);
    page.getRowConstraints().addAll(tall, new RowConstraints());
    page.setMinHeight(Region.USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    content = new HBox(scroll);
    content.getStyleClass().add("today-content");
    content
        .sceneProperty()
        .addListener((property, was, is) -> {
          if (is != null) {
            is.heightProperty().addListener((p, before, now) -> draw(model.page().get()));
            draw(model.page().get());
          }
        });
    model.page().addListener((property, was, is) -> draw(is));
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void refresh() {
    model.read();
  }

  @Override
  public void primaryAction() {
    model.doFirst();
  }

  /// Numbers that stand in drawn things and in the blocks of the week.
  @Override
  public List<Counted> numbers() {
    List<Counted> numbers = new ArrayList<>();
    TodayPage today = model.page().get();
    today.days().forEach(day -> day.blocks().forEach(block -> numbers.addAll(block.numbers())));
    today.schools().ifPresent(schools -> numbers.addAll(schools.weekly()));
    return numbers;
  }

  private boolean isLow() {
    return content.getScene() != null && content.getScene().getHeight() < LOW_WINDOW;
  }

  private void draw(TodayPage today) {
    title().set(today.greeting());
    sentence().set(today.sentence());
    Node schools = today.schools().<Node>map(SchoolsCard::of).orElseGet(SchoolsCard::empty);
    page.getChildren().clear();
    page.add(needs(today), 0, 0);
    page.add(schools, 1, 0);
    page.add(week(today), 0, 1);
    page.add(comingBack(today), 1, 1);
  }

  // ---- needs you ----

  private Card needs(TodayPage today) {
    Card card =
        Card.edgeToEdge(
            Card.ruledHead(
                Messages.text("today.needs.title"),
                Words.small(Messages.text("today.needs.order"))));
    card.setId("needs-you");
    if (today.needs().isEmpty()) {
      StackPane nothing = new StackPane(new EmptyState(Messages.text("today.needs.none"), null));
      nothing.getStyleClass().add("card-row");
      card.add(nothing);
    }
    for (int i = 0; i < today.needs().size(); i++) {
      card.add(need(today.needs().get(i), i == 0));
    }
    Region room = new Region();
    VBox.setVgrow(room, Priority.SOMETIMES);
    return card.add(room, lately(today));
  }

  private HBox need(Need need, boolean first) {
    StackPane tile = new StackPane(Icons.of(need.kind().icon, need.kind().tone));
    tile.getStyleClass().addAll("icon-tile", need.kind().tone);
    VBox words = Words.twoLines(need.headline(), need.detail());
    if (!need.numbers().isEmpty()) {
      words
          .getChildren()
          .set(
              0,
              new NumberLink(need.headline(), need.numbers(), "strong")
                  .wrapped()
                  .standingFor(need.headline() + " " + need.detail()));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    String id = "need-" + need.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Runnable open = () -> model.open(need);
    Button button =
        first
            ? Buttons.primary(id, need.button(), open)
            : Buttons.secondary(id, need.button(), open);
    button.setMinWidth(Button.USE_PREF_SIZE);
    HBox row = new HBox(tile, words, button);
    row.getStyleClass().addAll("card-row", "need-row");
    return row;
  }

  private VBox lately(TodayPage today) {
    VBox lines = new VBox();
    lines.getStyleClass().add("lately-lines");
    if (today.lately().isEmpty()) {
      lines.getChildren().add(Words.small(Messages.text("today.lately.none")));
    }
    for (TodayPage.Lately lately : today.lately()) {
      Label sentence = Words.wrapped(lately.sentence());
      HBox.setHgrow(sentence, Priority.ALWAYS);
      sentence.setMaxWidth(Double.MAX_VALUE);
      HBox line = new HBox(Icons.of(lately.icon()), sentence, Words.small(lately.when()));
      line.getStyleClass().add("lately-line");
      lines.getChildren().add(line);
    }
    String title = Messages.text("today.lately.title");
    Foldable fold = new Foldable("fold-lately", title, lines);
    fold.fold(isLow());
    HBox head = new HBox(Words.plain(title, "section-name"), Words.gap(), fold.toggle());
    head.getStyleClass().add("fold-head");
    VBox foot = new VBox(head, lines);
    foot.getStyleClass().addAll("sunken-foot", "lately");
    // folded, it is one line at the foot of the card
    lines.visibleProperty().addListener((property, was, open) -> grow(foot, open));
    grow(foot, lines.isVisible());
    return foot;
  }

  private static void grow(VBox foot, boolean open) {
    VBox.setVgrow(foot, open ? Priority.ALWAYS : Priority.NEVER);
  }

  // ---- this week ----

  private Card week(TodayPage today) {
    Button plan =
        Buttons.link(
            "plan-a-day",
            Messages.text("today.week.plan"),
            () -> navigator.open(new Destination.Plan(Optional.empty())));
    plan.getStyleClass().add("flush");
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("today.week.title"), plan));
    HBox days = new HBox();
    days.getStyleClass().add("week-days");
    today.days().forEach(day -> days.getChildren().add(day(day)));
    // wrapped words ask for more height than they take, and push the page past the window
    int blocks = today.days().stream().mapToInt(day -> day.blocks().size()).max().orElse(0);
    days.setStyle("-fx-pref-height: " + (2.4 + 4.6 * Math.max(1, blocks)) + "em;");
    VBox.setVgrow(days, Priority.ALWAYS);
    return card.add(days);
  }

  private VBox day(TodayPage.VisitDay day) {
    String name =
        Messages.text("today.week.day", Dates.shortWeekday(day.date()), day.date().getDayOfMonth());
    HBox head = new HBox(day.isToday() ? Words.strong(name) : Words.muted(name));
    head.getStyleClass().add("week-day-head");
    if (day.isToday()) {
      head.getChildren()
          .add(Words.plain(Messages.text("today.week.today"), "tiny", "strong", "lamp-words"));
    }
    VBox column = new VBox(head);
    column.getStyleClass().add("week-day");
    if (day.isToday()) {
      column.getStyleClass().add("today");
    }
    if (day.blocks().isEmpty()) {
      column.getChildren().add(Words.wrapped(Messages.text("today.week.none"), "small", "subtle"));
    }
    day.blocks().forEach(block -> column.getChildren().add(block(day, block)));
    HBox.setHgrow(column, Priority.ALWAYS);
    column.setMinWidth(0);
    column.setPrefWidth(100);
    return column;
  }

  private VBox block(TodayPage.VisitDay day, TodayPage.VisitBlock block) {
    VBox box =
        new VBox(
            Words.wrapped(block.title(), "small", "strong"),
            Words.wrapped(block.detail(), "tiny", "muted"));
    box.setId("visits-" + day.date() + "-" + block.team());
    box.getStyleClass().addAll("visit-block", "focus-ring", "team-" + block.team());
    box.setAccessibleRole(AccessibleRole.BUTTON);
    box.setAccessibleText(block.title() + ", " + block.detail());
    box.setFocusTraversable(true);
    Runnable open = () -> navigator.open(Destination.plan(day.date()));
    box.setOnMouseClicked(event -> open.run());
    box.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        open.run();
        event.consume();
      }
    });
    return box;
  }

  // ---- coming back ----

  private Card comingBack(TodayPage today) {
    VBox rows = new VBox();
    if (today.comingBack().isEmpty()) {
      rows.getChildren().add(Words.wrapped(Messages.text("today.back.none"), "muted"));
    }
    for (TodayPage.Student student : today.comingBack()) {
      Button name = Buttons.link("back-" + student.id(), student.name(), () -> open(student));
      name.getStyleClass().addAll("flush", "name-link");
      HBox row =
          new HBox(
              name,
              Words.small(student.detail()),
              Words.gap(),
              new LastTenStrip(student.lastTen()));
      row.getStyleClass().add("back-row");
      rows.getChildren().add(row);
    }
    String title = Messages.text("today.back.title");
    Foldable fold = new Foldable("fold-back", title, rows);
    fold.fold(isLow());
    return new Card(title, Words.small(Messages.text("today.back.note")), fold.toggle()).add(rows);
  }

  private void open(TodayPage.Student student) {
    navigator.open(new Destination.Student(student.id()));
  }
}
