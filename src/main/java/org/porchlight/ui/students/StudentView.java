package org.porchlight.ui.students;

import java.time.LocalDate;
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
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BandChip;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.ContactForm;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.SidePanel;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// One student's page: three numbers that can be asked, the calendar, contacts and visits; beside
/// them the family, what gets in the way, and promises.
public final class StudentView extends Screen {
  private final StudentViewModel model;
  private final Navigator navigator;
  private final VBox left = new VBox();
  private final VBox right = new VBox();
  private static final double HEADER_BUTTONS = 540;
  private static final String DIMMED = "primary-later";

  private final SidePanel panel = new SidePanel("student-panel");
  private final ScrollPane scroll;
  private final Label position = Words.small("");
  private final Button previous;
  private final Button next;
  private @Nullable ContactForm form;
  private @Nullable Runnable noteDraft;

  public StudentView(StudentViewModel model, Navigator navigator) {
    super("student");
    this.model = model;
    this.navigator = navigator;
    header().set(Header.ACTIONS);
    aboveTitle()
        .set(
            Buttons.withIcon(
                Buttons.link("student-back", Messages.text("students.list.title"), navigator::back),
                "fth-arrow-left"));
    previous =
        Buttons.icon(
            "student-previous",
            "fth-chevron-up",
            Messages.text("students.page.previous"),
            () -> go(-1));
    next =
        Buttons.icon(
            "student-next", "fth-chevron-down", Messages.text("students.page.next"), () -> go(1));
    previous.getStyleClass().add("outlined");
    next.getStyleClass().add("outlined");
    scroll = new ScrollPane(columns());
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    model.page().addListener((property, was, is) -> show(is));
  }

  private Node columns() {
    panel.visibleProperty().addListener((property, was, is) -> dimHeader());
    return new TwoColumns(left, right, panel);
  }

  @Override
  public Node content() {
    return scroll;
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.Student student) {
      panel.close();
      scroll.setVvalue(0);
      model.show(student.studentId());
    }
  }

  @Override
  public void leave() {
    if (form != null) {
      form.keepNow();
    }
    if (noteDraft != null) {
      noteDraft.run();
    }
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public List<Counted> numbers() {
    StudentPage page = model.page().get();
    return page == null ? List.of() : page.numbersAround();
  }

  private void show(@Nullable StudentPage page) {
    left.getChildren().clear();
    right.getChildren().clear();
    actions().clear();
    besideTitle().clear();
    if (page == null) {
      title().set(Messages.text("students.page.gone"));
      sentence().set("");
      return;
    }
    title().set(page.student().fullName());
    sentence().set(sentence(page));
    if (page.attendance() != null) {
      besideTitle().add(new BandChip(page.attendance().band()));
    }
    actions().add(headerActions(page));
    dimHeader();
    left.getChildren()
        .addAll(
            NumbersCard.of(
                page, model::toldWithFile, () -> exemptDays(page), day -> dispute(page, day)),
            new TimelineCard(page.timeline(), () -> logContact(page)));
    FamilyCards cards = new FamilyCards(model, page);
    right
        .getChildren()
        .addAll(
            cards.household(doors(page)),
            cards.barriers(() -> addBarrier(page)),
            cards.promises(),
            new NotesCard(model, page).card(() -> writeNote(page)));
  }

  private FamilyCards.Doors doors(StudentPage page) {
    return new FamilyCards.Doors(
        id -> navigator.open(new Destination.Student(id)),
        () -> correctFamily(page),
        () -> otherFamily(page),
        () ->
            open(
                new SecondHomeForm(
                    model.byHand(),
                    model.familyMoves(),
                    page.student(),
                    page.otherHomes(),
                    panel::close)),
        () -> familyFlags(page),
        adult -> open(new AdultForm(model.byHand(), page.household(), adult, panel::close)),
        () -> navigator.open(new Destination.Family(page.household().id())));
  }

  private void dispute(StudentPage page, Optional<LocalDate> day) {
    open(new DisputeForm(model.byHand(), page.student(), page.disputes(), day, panel::close));
  }

  private void editStudent(StudentPage page) {
    open(
        new EditStudentForm(
            model.byHand(),
            page.student(),
            spell -> open(new SpellForm(model.byHand(), page.student(), spell, panel::close)),
            panel::close));
  }

  private void open(Node form) {
    panel.open(null, form);
    Focus.firstWithin(panel).ifPresent(Node::requestFocus);
  }

  /// One light a screen: while a form in the panel has the next thing to do, the header has none.
  private void dimHeader() {
    boolean dim = panel.isOpen() && panel.hasPrimary();
    for (Node actions : actions()) {
      actions
          .lookupAll(dim ? ".primary" : "." + DIMMED)
          .forEach(button -> {
            button
                .getStyleClass()
                .removeAll(dim ? List.of("primary") : List.of("secondary", DIMMED));
            button.getStyleClass().addAll(dim ? List.of("secondary", DIMMED) : List.of("primary"));
          });
    }
  }

  private static String sentence(StudentPage page) {
    Student student = page.student();
    List<String> parts = new ArrayList<>();
    if (page.attendance() != null) {
      parts.add(
          Messages.text(
              "students.page.gradeSchool",
              FamilyCards.capital(page.attendance().grade()),
              page.schoolName()));
      if (!page.attendance().enrolled()) {
        parts.add(Messages.text("students.page.left"));
      }
    }
    if (student.teacher() != null) {
      parts.add(Messages.text("students.page.teacher", student.teacher()));
    }
    parts.add(Messages.text("students.page.id", student.localId()));
    page.pointPerson().ifPresent(name -> parts.add(Messages.text("students.page.point", name)));
    return String.join(" ", parts);
  }

  // header

  private Node headerActions(StudentPage page) {
    position.setText(model.position());
    previous.setDisable(model.neighbour(-1).isEmpty());
    next.setDisable(model.neighbour(1).isEmpty());
    HBox places = new HBox(Words.gap(), position, previous, next);
    if (model.mayCorrect()) {
      places
          .getChildren()
          .add(
              1,
              Buttons.withIcon(
                  Buttons.link(
                      "student-edit", Messages.text("students.edit.open"), () -> editStudent(page)),
                  "fth-edit-2"));
    }
    places.getStyleClass().add("student-places");
    // large words wrap instead of pushing the name away
    FlowPane buttons = new FlowPane(10, 8);
    buttons.setPrefWrapLength(HEADER_BUTTONS);
    buttons.setAlignment(Pos.TOP_RIGHT);
    StudentViewModel.Due due = StudentViewModel.due(page);
    buttons.getChildren().add(logButton(page, due == StudentViewModel.Due.LOG_A_CONTACT));
    buttons
        .getChildren()
        .add(
            Buttons.withKey(
                Buttons.withIcon(
                    Buttons.secondary(
                        "student-promise",
                        Messages.text("students.page.newPromise"),
                        () -> newPromise(page)),
                    "fth-heart"),
                "P"));
    if (due == StudentViewModel.Due.WRITE_DEBRIEF) {
      buttons
          .getChildren()
          .add(
              Buttons.withKey(
                  Buttons.withIcon(
                      Buttons.primary(
                          "student-debrief",
                          Messages.text("students.page.writeDebrief"),
                          () -> writeDebrief(page)),
                      "fth-edit-2"),
                  "D"));
    } else if (due == StudentViewModel.Due.ADD_TO_VISIT_LIST) {
      buttons
          .getChildren()
          .add(
              Buttons.withKey(
                  Buttons.withIcon(
                      Buttons.primary(
                          "student-add-to-list",
                          Messages.text("students.list.add"),
                          () -> model.addToVisitList(page)),
                      "fth-map-pin"),
                  "V"));
    }
    VBox both = new VBox(places, buttons);
    both.getStyleClass().add("student-actions");
    return both;
  }

  private Button logButton(StudentPage page, boolean amber) {
    String words = Messages.text("students.list.log");
    Button button =
        amber
            ? Buttons.primary("student-log", words, () -> logContact(page))
            : Buttons.secondary("student-log", words, () -> logContact(page));
    return Buttons.withKey(Buttons.withIcon(button, "fth-phone"), "C");
  }

  private void go(int places) {
    model.neighbour(places).ifPresent(id -> navigator.open(new Destination.Student(id)));
  }

  private void writeDebrief(StudentPage page) {
    page.debriefWaiting().ifPresent(visit -> navigator.open(Destination.debrief(visit.id())));
  }

  private void newPromise(StudentPage page) {
    navigator.open(Destination.newPromise(page.household().id()));
  }

  private void logContact(StudentPage page) {
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

  private void correctFamily(StudentPage page) {
    panel.open(null, new CorrectFamilyForm(model, page, panel::close));
    Focus.firstWithin(panel).ifPresent(Node::requestFocus);
  }

  private void otherFamily(StudentPage page) {
    panel.open(null, new FamilyForm(model.familyMoves(), page, panel::close));
    Focus.firstWithin(panel).ifPresent(Node::requestFocus);
  }

  private void familyFlags(StudentPage page) {
    panel.open(null, new FlagForm(model, page, panel::close));
    Focus.firstWithin(panel).ifPresent(Node::requestFocus);
  }

  private void writeNote(StudentPage page) {
    NotesCard notes = new NotesCard(model, page);
    panel.open(null, notes.form(panel::close));
    noteDraft = notes::keepNow;
    Focus.firstWithin(panel).ifPresent(Node::requestFocus);
  }

  // what gets in the way

  private void addBarrier(StudentPage page) {
    BarrierForm barriers =
        new BarrierForm(
            form -> model.formDrafts().keep("barrier/" + page.student().id(), form),
            (code, namedBy) -> {
              panel.close();
              model.noteBarrier(page, code, namedBy);
            });
    panel.open(null, barriers.nodes());
    barriers.begin();
  }

  private void exemptDays(StudentPage page) {
    panel.open(null, new ExemptionForm(model, page, panel::close));
    Focus.firstWithin(panel).ifPresent(Node::requestFocus);
  }

  // keys

  @Override
  public void primaryAction() {
    if (form != null && panel.isOpen() && form.getScene() != null) {
      form.save();
      return;
    }
    StudentPage page = model.page().get();
    if (page == null) {
      return;
    }
    switch (StudentViewModel.due(page)) {
      case WRITE_DEBRIEF -> writeDebrief(page);
      case ADD_TO_VISIT_LIST -> model.addToVisitList(page);
      case LOG_A_CONTACT -> logContact(page);
    }
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    StudentPage page = model.page().get();
    if (page == null || key.isShortcutDown()) {
      return false;
    }
    switch (key.getCode()) {
      case UP, DOWN -> {
        if (!key.isAltDown()) {
          return false;
        }
        go(key.getCode() == javafx.scene.input.KeyCode.UP ? -1 : 1);
      }
      case C -> logContact(page);
      case P -> newPromise(page);
      case D -> writeDebrief(page);
      case V -> model.addToVisitList(page);
      case E -> {
        if (!model.mayCorrect()) {
          return false;
        }
        editStudent(page);
      }
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
        new Key("Alt ↑", Messages.text("students.page.previous")),
        new Key("Alt ↓", Messages.text("students.page.next")),
        new Key("C", Messages.text("students.list.log")),
        new Key("P", Messages.text("students.page.newPromise")),
        new Key("D", Messages.text("students.page.writeDebrief")),
        new Key("V", Messages.text("students.list.add")),
        new Key("E", Messages.text("students.edit.open")),
        new Key("?", Messages.text("students.why.ask")));
  }
}
