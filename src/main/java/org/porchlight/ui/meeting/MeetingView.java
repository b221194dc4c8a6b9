package org.porchlight.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Days;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.reports.MeetingFacts;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// One page for the meeting on Monday, in the order it is talked through.
public final class MeetingView extends Screen {
  /// Rows of a card before it says how many more there are.
  private static final int MOST = 12;

  /// Both sides begin alike and grow alike; wrapped lines reckon their height from it.
  private static final double HALF = 460;

  private final MeetingViewModel model;
  private final Navigator navigator;
  private final VBox left = new VBox();
  private final VBox right = new VBox();
  private final ScrollPane scroll = new ScrollPane();

  public MeetingView(MeetingViewModel model, Navigator navigator) {
    super("meeting");
    this.model = model;
    this.navigator = navigator;
    title().set(Messages.text("meeting.title"));
    aboveTitle()
        .set(
            Buttons.withIcon(
                Buttons.link(
                    "meeting-back",
                    Messages.text("meeting.back"),
                    () -> navigator.open(new Destination.Today())),
                "fth-arrow-left"));
    actions()
        .add(
            Buttons.withKey(
                Buttons.withIcon(
                    Buttons.primary(
                        "meeting-print", Messages.text("meeting.print"), this::primaryAction),
                    "fth-printer"),
                "Ctrl Enter"));
    for (VBox side : List.of(left, right)) {
      side.getStyleClass().add("meeting-side");
      side.setMinWidth(0);
      side.setPrefWidth(HALF);
      HBox.setHgrow(side, Priority.ALWAYS);
    }
    HBox page = new HBox(left, right);
    page.getStyleClass().addAll("page", "meeting-page");
    scroll.setContent(page);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    model.facts().addListener((property, was, is) -> show(is));
  }

  private void show(@Nullable MeetingFacts facts) {
    if (facts == null) {
      return;
    }
    sentence().set(model.changed(facts));
    left.getChildren().setAll(decide(facts), newly(facts));
    right.getChildren().setAll(promises(facts), ladder(facts), reviews(facts), thanks(facts));
  }

  // ---- the cards ----

  private static <T> Card card(String key, List<T> rows, Function<T, Node> row) {
    Card card = new Card(Messages.count(key, rows.size()));
    card.setId(key.replace('.', '-'));
    if (rows.isEmpty()) {
      card.add(Words.wrapped(Messages.text("meeting.nothing"), "muted"));
    }
    rows.stream().limit(MOST).map(row).forEach(card::add);
    if (rows.size() > MOST) {
      card.add(Words.small(Messages.count("meeting.more", rows.size() - MOST)));
    }
    return card;
  }

  private Node decide(MeetingFacts facts) {
    if (facts.through() == null) {
      return new EmptyState(Messages.text("meeting.empty"), null);
    }
    return card("meeting.decide", facts.decide(), this::family);
  }

  private Node family(MeetingFacts.Family family) {
    ShortlistEntry entry = family.entry();
    long id = entry.household().id();
    VBox words =
        new VBox(
            Words.strong(entry.household().familyLabel()),
            Words.wrapped(family.reasons(), "small"),
            Words.wrapped(family.tries(), "small", "muted"));
    words.setMinWidth(0);
    List<Node> deeds = new ArrayList<>();
    Button visit =
        Buttons.small(
            "meeting-choose-" + id, Messages.text("meeting.choose"), () -> model.choose(entry));
    visit.setAccessibleText(Messages.text("choose.mark", entry.household().familyLabel()));
    Button later =
        Buttons.small(
            "meeting-later-" + id, Messages.text("choose.notNow"), () -> model.notNow(entry));
    later.setAccessibleText(Messages.text("meeting.notNowOf", entry.household().familyLabel()));
    deeds.add(visit);
    deeds.add(later);
    MeetingViewModel.children(entry).stream().limit(1).map(this::point).forEach(deeds::add);
    FlowPane actions = new FlowPane();
    actions.getStyleClass().add("chips");
    actions.getChildren().setAll(deeds);
    VBox row = new VBox(words, actions);
    row.getStyleClass().addAll("ruled-row", "meeting-row");
    return row;
  }

  /// Who looks after this student: chosen here and kept at once.
  private Node point(Student student) {
    ComboBox<Optional<StaffMember>> combo = new ComboBox<>();
    combo.setId("meeting-point-" + student.id());
    List<Optional<StaffMember>> people = new ArrayList<>();
    people.add(Optional.empty());
    model.staff().forEach(one -> people.add(Optional.of(one)));
    combo.setItems(FXCollections.observableArrayList(people));
    combo.setConverter(
        new StringConverter<>() {
          @Override
          @SuppressWarnings("NullableOptional") // JavaFX hands null before anything is chosen
          public String toString(@Nullable Optional<StaffMember> person) {
            return person == null
                ? ""
                : person.map(StaffMember::name).orElse(Messages.text("meeting.nobody"));
          }

          @Override
          public Optional<StaffMember> fromString(String typed) {
            return Optional.empty();
          }
        });
    combo.setValue(model.pointPerson(student));
    combo.setAccessibleText(Messages.text("meeting.pointOf", student.fullName()));
    combo.setOnAction(event -> model.setPointPerson(student, combo.getValue().orElse(null)));
    return combo;
  }

  private Node newly(MeetingFacts facts) {
    return card("meeting.newly", facts.newly(), child -> child(child, child.days()));
  }

  private Node thanks(MeetingFacts facts) {
    return card(
        "meeting.thanks",
        facts.comingBack(),
        child ->
            child(
                child,
                Messages.text(
                    "meeting.ofTen", Days.written(child.attendance().lastTenMissedQuarterDays()))));
  }

  private Node child(MeetingFacts.Child child, String words) {
    Student student = child.student();
    HBox first = new HBox(name(student), Words.gap(), point(student));
    first.getStyleClass().add("middle-line");
    VBox row = new VBox(first, Words.wrapped(words, "small", "muted"));
    row.getStyleClass().addAll("ruled-row", "meeting-row");
    return row;
  }

  private Button name(Student student) {
    Button name =
        Buttons.link(
            "meeting-student-" + student.id(),
            student.fullName(),
            () -> navigator.open(new Destination.Student(student.id())));
    name.getStyleClass().add("name-link");
    return name;
  }

  private Node promises(MeetingFacts facts) {
    return card(
        "meeting.promises",
        facts.promises(),
        promised -> {
          String whose =
              promised.family().isEmpty()
                  ? Messages.text("why.promise.restricted")
                  : promised.family();
          VBox row =
              new VBox(
                  Words.wrapped(promised.promise().what(), "strong"),
                  Words.wrapped(
                      Messages.text("meeting.promise", whose, promised.owner(), promised.due()),
                      "small",
                      promised.overdue() ? "ember-words" : "muted"));
          row.getStyleClass().addAll("ruled-row", "meeting-row");
          return row;
        });
  }

  private Node ladder(MeetingFacts facts) {
    return card(
        "meeting.ladder",
        facts.ladder(),
        due -> {
          Button done =
              Buttons.small(
                  "meeting-done-" + due.action().id(),
                  Messages.text("meeting.done"),
                  () -> model.done(due));
          done.setAccessibleText(
              Messages.text(
                  "meeting.doneOf", due.action().step().words(), due.student().fullName()));
          HBox first = new HBox(name(due.student()), Words.gap(), done);
          first.getStyleClass().add("middle-line");
          VBox row =
              new VBox(
                  first,
                  Words.wrapped(
                      Messages.text(
                          "meeting.stepAndWhen",
                          due.action().step().words(),
                          due.action().step().when())),
                  Words.wrapped(
                      Messages.text("meeting.who", due.responsible(), due.due()),
                      "small",
                      due.overdue() ? "ember-words" : "muted"));
          row.getStyleClass().addAll("ruled-row", "meeting-row");
          return row;
        });
  }

  private Node reviews(MeetingFacts facts) {
    return card(
        "meeting.reviews",
        facts.reviews(),
        review -> {
          VBox row =
              new VBox(
                  Words.strong(review.household().familyLabel()),
                  Words.wrapped(
                      Messages.text(
                          "meeting.review",
                          Messages.of(review.flag().kind()),
                          Dates.day(review.on())),
                      "small",
                      "muted"));
          row.getStyleClass().addAll("ruled-row", "meeting-row");
          return row;
        });
  }

  // ---- the window's side ----

  @Override
  public Node content() {
    return scroll;
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public List<Counted> numbers() {
    return model.numbers();
  }

  @Override
  public void primaryAction() {
    navigator.open(new Destination.Reports(Destination.ReportKind.MEETING));
  }

  @Override
  public void print() {
    primaryAction();
  }

  @Override
  public List<Key> keys() {
    return List.of(new Key("Ctrl Enter", Messages.text("meeting.print")));
  }
}
