package org.porchlight.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.Days;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.AttendanceCalendar;
import org.porchlight.ui.kit.BandChip;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.ContactForm;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.SidePanel;
import org.porchlight.ui.kit.Words;
import org.porchlight.visits.BarrierCode;

/// One student's page: three numbers that can be asked, the calendar, contacts and visits; beside
/// them the family, what gets in the way, and promises.
public final class StudentView extends Screen {
  /// Which lines of the timeline are shown.
  private enum Lines {
    ALL,
    REAL_CONTACTS,
    VISITS
  }

  private static final int BARRIERS_OFFERED = 6;

  private final StudentViewModel model;
  private final Navigator navigator;
  private final VBox left = new VBox();
  private final VBox right = new VBox();
  private final SidePanel panel = new SidePanel("student-panel");
  private final ScrollPane scroll;
  private final Label position = Words.small("");
  private final Button previous;
  private final Button next;
  private Lines lines = Lines.ALL;
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
    left.getStyleClass().add("student-left");
    right.getStyleClass().add("student-right");
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    panel
        .visibleProperty()
        .addListener((property, was, is) -> {
          right.setVisible(!is);
          right.setManaged(!is);
        });
    HBox columns = new HBox(left, right, panel);
    columns.getStyleClass().addAll("page", "student-columns");
    return columns;
  }

  @Override
  public Node content() {
    return scroll;
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.Student student) {
      panel.close();
      lines = Lines.ALL;
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
    left.getChildren().addAll(numbers(page), timeline(page));
    FamilyCards cards = new FamilyCards(model, page);
    right
        .getChildren()
        .addAll(
            cards.household(
                id -> navigator.open(new Destination.Student(id)), () -> correctFamily(page)),
            cards.barriers(() -> addBarrier(page)),
            cards.promises(),
            new NotesCard(model, page).card(() -> writeNote(page)));
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
    places.getStyleClass().add("student-places");
    HBox buttons = new HBox();
    buttons.getStyleClass().add("header-actions");
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

  // numbers and calendar

  private Node numbers(StudentPage page) {
    Card card = new Card();
    card.setId("numbers-card");
    Attendance attendance = page.attendance();
    if (attendance == null) {
      card.add(Words.wrapped(Messages.text("students.page.noAttendance"), "muted"));
      return card;
    }
    card.add(figures(page, attendance));
    if (page.days().isEmpty()) {
      card.add(Words.wrapped(Messages.text("students.page.summaryOnly"), "muted"));
    } else {
      card.add(calendar(page), legend());
    }
    return card;
  }

  private Node figures(StudentPage page, Attendance attendance) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("figures");
    row.getChildren()
        .add(
            figure(
                Messages.text(
                    "students.page.daysOf", attendance.daysMissed(), attendance.daysEnrolled()),
                Messages.text("students.page.thisYear", attendance.percent())));
    if (!attendance.lastTen().isEmpty()) {
      row.getChildren()
          .add(
              figure(
                  Messages.text(
                      "students.page.lastTen",
                      Days.written(attendance.lastTenMissedQuarterDays()),
                      attendance.lastTen().size()),
                  attendance.tenBefore().isEmpty()
                      ? Messages.text("students.page.schoolDays")
                      : Messages.text(
                          "students.page.tenBefore",
                          Days.written(attendance.tenBeforeMissedQuarterDays()),
                          attendance.tenBefore().size())));
    }
    page.lastYear()
        .ifPresent(last ->
            row.getChildren()
                .add(
                    figure(
                        Messages.text(
                            "students.list.daysOf",
                            Days.written(last.missedQuarterDays()),
                            Days.written(last.enrolledQuarterDays())),
                        Messages.text(
                            "students.page.lastYear",
                            Days.percent(last.missedQuarterDays(), last.enrolledQuarterDays())))));
    Button why =
        Buttons.withIcon(
            Buttons.link("student-why", Messages.text("students.why.ask"), () -> why(page)),
            "fth-help-circle");
    row.getChildren().getLast().getStyleClass().add("last");
    why.setMinWidth(Button.USE_PREF_SIZE);
    row.getChildren().add(why);
    return row;
  }

  private static Node figure(String number, String words) {
    VBox figure = new VBox(Words.plain(number, "figure"), Words.plain(words, "small", "muted"));
    figure.getStyleClass().add("figure-block");
    return figure;
  }

  private void why(StudentPage page) {
    if (page.attendance() != null) {
      panel.open(
          null,
          WhyPanel.rows(page.attendance(), page.missed(), model::posting).toArray(Node[]::new));
    }
  }

  private Node calendar(StudentPage page) {
    AttendanceCalendar calendar = new AttendanceCalendar("student-calendar");
    calendar.show(page.days(), page.marks(), StudentViewModel::told);
    Label told = Words.wrapped("", "small", "muted");
    told.setId("calendar-told");
    told.managedProperty().bind(told.textProperty().isNotEmpty());
    calendar
        .chosen()
        .addListener((property, was, day) -> told.setText(day == null ? "" : tell(day)));
    ScrollPane sideways = new ScrollPane(calendar);
    sideways.getStyleClass().addAll("edge-to-edge", "calendar-scroll");
    sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    sideways.setFitToHeight(true);
    sideways.setFitToWidth(true);
    sideways.setHvalue(1);
    sideways.setFocusTraversable(false);
    return new VBox(sideways, told);
  }

  private String tell(AttendanceDay day) {
    return model.toldWithFile(day);
  }

  private static Node legend() {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("calendar-legend");
    legend
        .getChildren()
        .addAll(
            key("U", "unexcused", "students.legend.unexcused"),
            key("E", "excused", "students.legend.excused"),
            key("½", "part", "students.legend.half"),
            key("–", "no-school", "students.legend.noSchool"),
            dot("visited", "students.legend.visited"),
            dot("missed-each-other", "students.legend.missedEachOther"));
    return legend;
  }

  private static Node key(String letter, String kind, String words) {
    Label sample = new Label(letter);
    sample.getStyleClass().addAll("calendar-day", "sample", kind);
    HBox key = new HBox(6, sample, Words.small(Messages.text(words)));
    key.getStyleClass().add("middle-line");
    return key;
  }

  private static Node dot(String kind, String words) {
    Label sample = new Label();
    sample.getStyleClass().addAll("calendar-mark", "sample", kind);
    HBox key = new HBox(6, sample, Words.small(Messages.text(words)));
    key.getStyleClass().add("middle-line");
    return key;
  }

  // contacts and visits

  private Node timeline(StudentPage page) {
    List<TimelineEntry> all = page.timeline();
    Card card = new Card(Messages.text("students.page.timeline"), lineChips(page));
    card.setId("timeline-card");
    if (all.isEmpty()) {
      card.add(
          Words.wrapped(Messages.text("students.page.noContacts"), "muted"),
          Buttons.small(
              "timeline-log", Messages.text("students.list.log"), () -> logContact(page)));
      return card;
    }
    all.stream().filter(entry -> shows(lines, entry)).map(StudentView::entry).forEach(card::add);
    return card;
  }

  private Node lineChips(StudentPage page) {
    HBox chips = new HBox(8);
    for (Lines choice : Lines.values()) {
      long count = page.timeline().stream().filter(entry -> shows(choice, entry)).count();
      String id = "timeline-" + choice.ordinal();
      ToggleButton chip =
          new ToggleButton(
              switch (choice) {
                case ALL -> Messages.text("students.page.lines.all", count);
                case REAL_CONTACTS -> Messages.text("students.page.lines.real", count);
                case VISITS -> Messages.text("students.page.lines.visits", count);
              });
      chip.setId(id);
      chip.getStyleClass().add("filter-chip");
      chip.setSelected(choice == lines);
      chip.setOnAction(event -> {
        lines = choice;
        left.getChildren().set(1, timeline(page));
        Optional.ofNullable(left.lookup("#" + id)).ifPresent(Node::requestFocus);
      });
      chips.getChildren().add(chip);
    }
    return chips;
  }

  private static boolean shows(Lines lines, TimelineEntry entry) {
    return switch (lines) {
      case ALL -> true;
      case REAL_CONTACTS -> entry.realContact();
      case VISITS -> entry.visit();
    };
  }

  private static Node entry(TimelineEntry entry) {
    HBox tile = new HBox(Icons.of(entry.feather()));
    tile.getStyleClass().addAll("timeline-tile", entry.waiting() ? "lamp" : "info");
    VBox words = new VBox(Words.wrapped(entry.title(), "strong"));
    if (!entry.detail().isEmpty()) {
      words.getChildren().add(Words.wrapped(entry.detail(), "small", "muted"));
    }
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label day = Words.small(Dates.day(entry.on()));
    day.setMinWidth(Label.USE_PREF_SIZE);
    HBox row = new HBox(12, tile, words, day);
    row.getStyleClass().add("timeline-entry");
    return row;
  }

  private void correctFamily(StudentPage page) {
    panel.open(null, new CorrectFamilyForm(model, page, panel::close));
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
    TextField search = FormRow.textField("barrier-search", "");
    TextField namedBy = FormRow.textField("barrier-named-by", "");
    VBox found = new VBox();
    found.setId("barriers-found");
    Runnable draw =
        () -> {
          List<BarrierCode> codes = BarrierCode.search(search.getText());
          found
              .getChildren()
              .setAll(
                  codes.stream()
                      .limit(BARRIERS_OFFERED)
                      .map(code -> offered(page, code, namedBy))
                      .toList());
        };
    search.textProperty().addListener((property, was, is) -> draw.run());
    search.setOnAction(event ->
        BarrierCode.search(search.getText()).stream()
            .findFirst()
            .ifPresent(code -> note(page, code, namedBy)));
    panel.open(
        null,
        Words.cardTitle(Messages.text("students.page.barriers")),
        new FormRow(Messages.text("students.page.namedBy"), namedBy),
        new FormRow(Messages.text("students.page.barrierSearch"), search),
        found);
    search.requestFocus();
  }

  private Node offered(StudentPage page, BarrierCode code, TextField namedBy) {
    Button button =
        Buttons.link("barrier-" + code.code(), Messages.of(code), () -> note(page, code, namedBy));
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private void note(StudentPage page, BarrierCode code, TextField namedBy) {
    panel.close();
    model.noteBarrier(page, code, namedBy.getText());
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
    if ("?".equals(key.getText())) {
      why(page);
      return true;
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
        new Key("?", Messages.text("students.why.ask")));
  }
}
