package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.Days;
import org.porchlight.attendance.Outlook;
import org.porchlight.attendance.Trend;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.AttendanceCalendar;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// A student's days: numbers that can be asked, what the rest of the year can bring, the calendar.
final class NumbersCard {
  private NumbersCard() {}

  /// @param tell what a day of the calendar tells, with its file
  /// @param exempt opens the form for days that do not count
  /// @param dispute opens the form for a day the family disputes, the one chosen in the calendar
  static Node of(
      StudentPage page,
      Function<AttendanceDay, String> tell,
      Runnable exempt,
      Consumer<Optional<LocalDate>> dispute) {
    Card card = new Card();
    card.setId("numbers-card");
    Optional<StudentNumbers> known = page.numbers();
    if (known.isEmpty()) {
      return card.add(Words.wrapped(Messages.text("students.page.noAttendance"), "muted"));
    }
    StudentNumbers numbers = known.get();
    card.add(figures(numbers));
    VBox sentences = sentences(page, numbers, exempt);
    AttendanceCalendar calendar = new AttendanceCalendar("student-calendar");
    Button disputed =
        Buttons.link(
            "student-dispute",
            Messages.text("students.dispute.open"),
            () ->
                dispute.accept(
                    Optional.ofNullable(calendar.chosen().get()).map(AttendanceDay::date)));
    disputed.getStyleClass().add("flush");
    sentences.getChildren().add(disputed);
    if (!sentences.getChildren().isEmpty()) {
      card.add(sentences);
    }
    return page.days().isEmpty()
        ? card.add(Words.wrapped(Messages.text("students.page.summaryOnly"), "muted"))
        : card.add(calendar(calendar, page, tell), legend());
  }

  // ---- figures ----

  private static Node figures(StudentNumbers numbers) {
    Attendance attendance = numbers.attendance();
    FlowPane row = new FlowPane();
    row.getStyleClass().add("figures");
    row.getChildren()
        .add(
            figure(
                Messages.text(
                    "students.page.daysOf", attendance.daysMissed(), attendance.daysEnrolled()),
                Messages.text("students.page.thisYear", attendance.percent()),
                List.of(numbers.days())));
    numbers.lastTen().ifPresent(lastTen -> row.getChildren().add(lastTenFigure(numbers, lastTen)));
    numbers.lastYear().ifPresent(last -> row.getChildren().add(lastYear(last)));
    row.getChildren().getLast().getStyleClass().add("last");
    Button why =
        Buttons.withIcon(
            new NumberLink(Messages.text("students.why.ask"), all(numbers))
                .standingFor(spoken(numbers)),
            "fth-help-circle");
    why.setId("student-why");
    why.getStyleClass().setAll("button", "link", NumberLink.STYLE_CLASS);
    why.setMinWidth(Button.USE_PREF_SIZE);
    row.getChildren().add(why);
    return row;
  }

  private static Node lastTenFigure(StudentNumbers numbers, Counted lastTen) {
    Attendance attendance = numbers.attendance();
    String big =
        Messages.text("students.page.lastTen", lastTen.shown(), attendance.lastTen().size());
    List<Counted> both = new ArrayList<>(List.of(lastTen));
    numbers.tenBefore().ifPresent(both::add);
    String small =
        numbers
            .tenBefore()
            .map(before ->
                Messages.text(
                    "students.page.tenBefore", before.shown(), attendance.tenBefore().size()))
            .orElseGet(() -> Messages.text("students.page.schoolDays"));
    return figure(big, small, both);
  }

  private static Node lastYear(Counted last) {
    return figure(
        last.rows().getFirst().title(),
        Messages.text("students.page.lastYear", last.shown()),
        List.of(last));
  }

  private static Node figure(String number, String words, List<Counted> behind) {
    NumberLink link = new NumberLink(number, behind, "figure").standingFor(number + " " + words);
    VBox figure = new VBox(link, Words.plain(words, "small", "muted"));
    figure.getStyleClass().add("figure-block");
    return figure;
  }

  /// Every number of the card.
  static List<Counted> all(StudentNumbers numbers) {
    List<Counted> all = new ArrayList<>(List.of(numbers.days()));
    for (Optional<Counted> one :
        List.of(
            numbers.lastTen(),
            numbers.tenBefore(),
            numbers.lastTwenty(),
            numbers.inARow(),
            numbers.lastYear())) {
      one.ifPresent(all::add);
    }
    return all;
  }

  private static String spoken(StudentNumbers numbers) {
    return String.join(" ", all(numbers).stream().map(Counted::sentence).toList());
  }

  // ---- what the days say, in sentences ----

  private static VBox sentences(StudentPage page, StudentNumbers numbers, Runnable exempt) {
    VBox sentences = new VBox();
    sentences.getStyleClass().add("number-sentences");
    numbers
        .outlook()
        .map(NumbersCard::outlook)
        .ifPresent(words -> sentences.getChildren().add(sentence("student-outlook", words)));
    recent(numbers).ifPresent(sentences.getChildren()::add);
    numbers
        .exemptions()
        .forEach(exemption ->
            sentences
                .getChildren()
                .add(sentence("exemption-" + exemption.id(), ExemptionForm.told(exemption))));
    page.disputes()
        .forEach(dispute ->
            sentences
                .getChildren()
                .add(
                    sentence(
                        "dispute-" + dispute.id(),
                        Messages.text(
                            "students.dispute.line", Dates.day(dispute.day()), dispute.told()))));
    Button open = Buttons.link("student-exempt", Messages.text("students.exempt.open"), exempt);
    open.getStyleClass().add("flush");
    sentences.getChildren().add(open);
    return sentences;
  }

  private static Label sentence(String id, String words) {
    Label label = Words.wrapped(words, "small");
    label.setId(id);
    return label;
  }

  /// "Can miss 4 more of the 106 school days left …", "Attending every day, under 10 % on …".
  static String outlook(Outlook outlook) {
    String through = Dates.day(outlook.countedThrough());
    if (!outlook.isChronic()) {
      return outlook.mayMiss() == 0
          ? Messages.text("students.outlook.none", Dates.day(outlook.lastSchoolDay()))
          : Messages.count(
              "students.outlook.mayMiss",
              outlook.mayMiss(),
              outlook.schoolDaysLeft(),
              Dates.day(outlook.lastSchoolDay()));
    }
    return outlook
        .findUnderTenOn()
        .map(day -> Messages.text("students.outlook.under", through, Dates.dayAndYear(day)))
        .orElseGet(() -> Messages.text("students.outlook.notThisYear", through));
  }

  private static Optional<Node> recent(StudentNumbers numbers) {
    return numbers
        .lastTwenty()
        .map(twenty -> {
          Attendance attendance = numbers.attendance();
          List<String> words = new ArrayList<>();
          List<Counted> behind = new ArrayList<>(List.of(twenty));
          words.add(
              Messages.text(
                  "students.page.lastTwenty",
                  Days.written(attendance.lastTwentyMissedQuarterDays()),
                  attendance.lastTwentyLength()));
          if (attendance.trend() != Trend.TOO_EARLY) {
            words.add(Messages.of(attendance.trend()));
          }
          numbers
              .inARow()
              .ifPresent(row -> {
                words.add(Messages.text("students.page.inARow", row.number()));
                behind.add(row);
              });
          return new NumberLink(String.join(" ", words), behind, "small").wrapped();
        });
  }

  // ---- calendar ----

  private static Node calendar(
      AttendanceCalendar calendar, StudentPage page, Function<AttendanceDay, String> tell) {
    calendar.show(page.days(), page.marks(), StudentViewModel::told);
    Label told = Words.wrapped("", "small", "muted");
    told.setId("calendar-told");
    told.managedProperty().bind(told.textProperty().isNotEmpty());
    calendar
        .chosen()
        .addListener((property, was, day) -> told.setText(day == null ? "" : tell.apply(day)));
    VBox aboveTheBar = new VBox(calendar);
    aboveTheBar.getStyleClass().add("calendar-above-bar");
    ScrollPane sideways = new ScrollPane(aboveTheBar);
    sideways.getStyleClass().addAll("edge-to-edge", "calendar-scroll");
    sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    sideways.setFitToHeight(true);
    sideways.setFitToWidth(true);
    sideways.setHvalue(1);
    sideways.setFocusTraversable(false);
    return new VBox(sideways, told);
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
}
