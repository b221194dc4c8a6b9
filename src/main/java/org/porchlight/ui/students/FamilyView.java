package org.porchlight.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.AttendanceCalendar;
import org.porchlight.ui.kit.BandChip;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.ContactForm;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.SidePanel;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.StatusChip.Tone;
import org.porchlight.ui.kit.Words;
import org.porchlight.visits.Barrier;
import org.porchlight.why.Counted;

/// One family's page: the children's calendars one under the other, contacts and visits; beside
/// them adults, what gets in the way, promises, and what has to be known before anyone goes there.
public final class FamilyView extends Screen {
  private static final double HEADER_BUTTONS = 360;

  private final FamilyViewModel model;
  private final Navigator navigator;
  private final VBox left = new VBox();
  private final VBox right = new VBox();
  private final SidePanel panel = new SidePanel("family-panel");
  private final ScrollPane scroll;
  private @Nullable ContactForm form;

  public FamilyView(FamilyViewModel model, Navigator navigator) {
    super("family");
    this.model = model;
    this.navigator = navigator;
    header().set(Header.ACTIONS);
    aboveTitle()
        .set(
            Buttons.withIcon(
                Buttons.link("family-back", Messages.text("students.list.title"), navigator::back),
                "fth-arrow-left"));
    scroll = new ScrollPane(new TwoColumns(left, right, panel));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    model.page().addListener((property, was, is) -> show(is));
  }

  @Override
  public Node content() {
    return scroll;
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.Family family) {
      panel.close();
      scroll.setVvalue(0);
      model.show(family.householdId());
    }
  }

  @Override
  public void leave() {
    if (form != null) {
      form.keepNow();
    }
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public List<Counted> numbers() {
    FamilyPage page = model.page().get();
    return page == null ? List.of() : page.numbersAround();
  }

  private void show(@Nullable FamilyPage page) {
    left.getChildren().clear();
    right.getChildren().clear();
    actions().clear();
    if (page == null) {
      title().set(Messages.text("students.familyPage.gone"));
      sentence().set("");
      return;
    }
    title().set(page.household().familyLabel());
    sentence().set(model.sentence(page));
    if (page.everyChild().isEmpty()) {
      left.getChildren().add(new EmptyState(Messages.text("students.familyPage.nobody"), null));
      return;
    }
    FlowPane buttons = new FlowPane(10, 8);
    buttons.getChildren().addAll(headerActions(page));
    buttons.setPrefWrapLength(HEADER_BUTTONS);
    buttons.setAlignment(Pos.TOP_RIGHT);
    actions().add(buttons);
    page.children().forEach(child -> left.getChildren().add(child(child, "")));
    page.also()
        .forEach(also ->
            left.getChildren()
                .add(
                    child(
                        also.page(),
                        Messages.text("students.familyPage.also", also.home().days()))));
    left.getChildren().add(new TimelineCard(page.timeline(), () -> logContact(page)));
    StudentPage first = page.everyChild().getFirst();
    FamilyCards cards = new FamilyCards(model.children(), first);
    if (!page.children().isEmpty()) {
      right.getChildren().add(cards.household(doors(page, first)));
    }
    right.getChildren().addAll(barriers(page), cards.promises(page.promises()), flags(page));
  }

  private List<Node> headerActions(FamilyPage page) {
    return List.of(
        Buttons.withKey(
            Buttons.withIcon(
                Buttons.secondary(
                    "family-log", Messages.text("students.list.log"), () -> logContact(page)),
                "fth-phone"),
            "C"),
        Buttons.withKey(
            Buttons.withIcon(
                Buttons.secondary(
                    "family-promise",
                    Messages.text("students.page.newPromise"),
                    () -> newPromise(page)),
                "fth-heart"),
            "P"));
  }

  private FamilyCards.Doors doors(FamilyPage page, StudentPage first) {
    StudentViewModel children = model.children();
    return new FamilyCards.Doors(
        this::openStudent,
        () -> open(new CorrectFamilyForm(children, first, panel::close)),
        () -> open(new FamilyForm(children.familyMoves(), first, panel::close)),
        () ->
            open(
                new SecondHomeForm(
                    model.byHand(),
                    children.familyMoves(),
                    first.student(),
                    first.otherHomes(),
                    panel::close)),
        () -> open(new FlagForm(children, first, panel::close)),
        adult -> open(new AdultForm(model.byHand(), page.household(), adult, panel::close)),
        null);
  }

  // the children

  private Node child(StudentPage child, String also) {
    Button name =
        Buttons.link(
            "family-child-" + child.student().id(),
            child.student().fullName(),
            () -> openStudent(child.student().id()));
    name.getStyleClass().add("name-link");
    HBox head = new HBox(10, name);
    head.getStyleClass().add("middle-line");
    if (child.attendance() != null) {
      head.getChildren().add(new BandChip(child.attendance().band()));
    }
    if (!also.isEmpty()) {
      head.getChildren().add(new StatusChip(Tone.INFO, also));
    }
    Card card = new Card();
    card.setId("family-child-card-" + child.student().id());
    card.add(head);
    if (child.numbers().isEmpty()) {
      return card.add(Words.wrapped(Messages.text("students.page.noAttendance"), "muted"));
    }
    StudentNumbers numbers = child.numbers().get();
    card.add(
        new NumberLink(
            Messages.text(
                "students.familyPage.days",
                numbers.attendance().daysMissed(),
                numbers.attendance().daysEnrolled(),
                numbers.attendance().percent()),
            List.of(numbers.days())));
    if (child.days().isEmpty()) {
      return card.add(Words.wrapped(Messages.text("students.page.summaryOnly"), "muted"));
    }
    AttendanceCalendar calendar = new AttendanceCalendar("family-calendar-" + child.student().id());
    calendar.show(child.days(), child.marks(), StudentViewModel::told);
    Label told = Words.wrapped("", "small", "muted");
    told.managedProperty().bind(told.textProperty().isNotEmpty());
    calendar
        .chosen()
        .addListener((property, was, day) ->
            told.setText(day == null ? "" : model.children().toldWithFile(day)));
    return card.add(calendar, told);
  }

  private void openStudent(long id) {
    navigator.open(new Destination.Student(id));
  }

  // beside them

  private Node barriers(FamilyPage page) {
    Card card = new Card(Messages.text("students.page.barriers"));
    card.setId("family-barriers");
    int restricted = 0;
    for (StudentPage child : page.everyChild()) {
      restricted += child.restricted();
      for (Barrier barrier : child.barriers()) {
        VBox lines =
            new VBox(
                Words.wrapped(barrier.words(), "strong"),
                Words.wrapped(
                    Messages.text(
                        "students.familyPage.barrier",
                        child.student().firstName(),
                        Messages.of(barrier.status()),
                        Dates.dayOfMonth(barrier.notedOn())),
                    "small",
                    "muted"));
        lines.getStyleClass().add("ruled-row");
        card.add(lines);
      }
    }
    if (restricted > 0) {
      card.add(Words.small(Messages.count("students.page.restricted", restricted)));
    } else if (card.getChildren().size() == 1) {
      card.add(Words.wrapped(Messages.text("students.page.noBarriers"), "muted"));
    }
    return card;
  }

  /// Flags that stand, and those that ended.
  private static Node flags(FamilyPage page) {
    Card card = new Card(Messages.text("students.familyPage.flags"));
    card.setId("family-flags");
    if (page.flagsEver().isEmpty()) {
      return card.add(Words.wrapped(Messages.text("students.familyPage.noFlags"), "muted"));
    }
    for (HouseholdFlag flag : page.flagsEver().reversed()) {
      List<String> words = new ArrayList<>();
      Optional.ofNullable(flag.reason()).ifPresent(words::add);
      String by =
          Optional.ofNullable(flag.setBy())
              .map(page.staff()::get)
              .map(StaffMember::name)
              .orElse("");
      words.add(
          Messages.text("students.familyPage.flagSet", Dates.dayAndYear(flag.setOn()), by).strip());
      if (flag.endedOn() != null) {
        words.add(Messages.text("students.familyPage.flagEnded", Dates.dayAndYear(flag.endedOn())));
      }
      VBox lines =
          new VBox(
              4,
              new StatusChip(
                  flag.endedOn() == null ? Tone.EMBER : Tone.QUIET, Messages.of(flag.kind())),
              Words.wrapped(String.join(" ", words), "small", "muted"));
      lines.getStyleClass().add("ruled-row");
      card.add(lines);
    }
    return card;
  }

  // forms

  private void open(Node opened) {
    panel.open(null, opened);
    Focus.firstWithin(panel).ifPresent(Node::requestFocus);
  }

  private void newPromise(FamilyPage page) {
    navigator.open(Destination.newPromise(page.household().id()));
  }

  private void logContact(FamilyPage page) {
    ContactForm opened =
        new ContactForm(
            model.contactForm(page),
            () -> {
              panel.close();
              model.refresh();
            },
            model::refresh);
    opened.keepIn(model.contactDraft(opened.model()));
    form = opened;
    panel.open(null, opened);
  }

  @Override
  public void primaryAction() {
    if (form != null && panel.isOpen() && form.getScene() != null) {
      form.save();
    }
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    FamilyPage page = model.page().get();
    if (page == null || page.everyChild().isEmpty() || key.isShortcutDown() || key.isAltDown()) {
      return false;
    }
    switch (key.getCode()) {
      case C -> logContact(page);
      case P -> newPromise(page);
      case ESCAPE -> {
        if (!panel.isOpen()) {
          return false;
        }
        panel.close();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("C", Messages.text("students.list.log")),
        new Key("P", Messages.text("students.page.newPromise")),
        new Key("?", Messages.text("students.why.ask")));
  }
}
