package org.porchlight.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.Phone;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BandChip;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.StatusChip.Tone;
import org.porchlight.ui.kit.Words;
import org.porchlight.visits.Barrier;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.Promise;

/// The right side of a student's page: household, what gets in the way, promises.
final class FamilyCards {
  private final StudentViewModel model;
  private final StudentPage page;

  FamilyCards(StudentViewModel model, StudentPage page) {
    this.model = model;
    this.page = page;
  }

  // household

  /// Where the card of the household leads.
  ///
  /// @param adult the form of an adult; an empty one adds somebody
  /// @param family the family's own page; null on that page
  record Doors(
      LongConsumer student,
      Runnable correct,
      Runnable otherFamily,
      Runnable secondHome,
      Runnable flags,
      Consumer<Optional<Guardian>> adult,
      @Nullable Runnable family) {}

  Node household(Doors doors) {
    Household household = page.household();
    LongConsumer openStudent = doors.student();
    Runnable correct = doors.correct();
    Card card =
        model.mayCorrect()
            ? new Card(
                household.familyLabel(),
                Buttons.withIcon(
                    Buttons.link("family-correct", Messages.text("students.correct.open"), correct),
                    "fth-edit-2"))
            : new Card(household.familyLabel());
    card.setId("household-card");
    household.guardians().forEach(guardian -> card.add(guardian(guardian, doors)));
    page.siblings().forEach(sibling -> card.add(sibling(sibling, openStudent)));
    int elsewhere = model.childrenElsewhere(household);
    if (elsewhere > 0) {
      Node line =
          Words.wrapped(Messages.count("students.page.elsewhere", elsewhere), "small", "muted");
      line.setId("children-elsewhere");
      card.add(line);
    }
    VBox place = new VBox();
    place.getStyleClass().addAll("ruled-row", "icon-lines");
    place.getChildren().add(iconLine("fth-home", address(household)));
    if (household.beforeYouKnock() != null) {
      place.getChildren().add(iconLine("fth-info", household.beforeYouKnock()));
    }
    household.flags().forEach(flag -> place.getChildren().add(flag(flag)));
    card.add(place);
    page.otherHomes()
        .forEach(other ->
            card.add(
                iconLine(
                    "fth-repeat",
                    Messages.text("students.secondHome.told", other.name(), other.home().days()))));
    card.add(links(doors));
    return card;
  }

  private Node links(Doors doors) {
    FlowPane links = new FlowPane(14, 4);
    Runnable family = doors.family();
    if (family != null) {
      links.getChildren().add(link("family-open", "students.family.page", "fth-home", family));
    }
    if (model.mayCorrect()) {
      links
          .getChildren()
          .addAll(
              link(
                  "adult-add",
                  "students.adult.add",
                  "fth-user-plus",
                  () -> doors.adult().accept(Optional.empty())),
              link("second-home", "students.secondHome.open", "fth-repeat", doors.secondHome()),
              link("family-flags", "students.flag.open", "fth-shield", doors.flags()),
              link("family-other", "students.family.open", "fth-users", doors.otherFamily()));
    }
    return links;
  }

  private static Button link(String id, String key, String feather, Runnable open) {
    return Buttons.withIcon(Buttons.link(id, Messages.text(key), open), feather);
  }

  private Node guardian(Guardian guardian, Doors doors) {
    VBox lines = new VBox(nameAndRole(guardian));
    if (model.mayCorrect()) {
      Button edit =
          Buttons.icon(
              "adult-edit-" + guardian.id(),
              "fth-edit-2",
              Messages.text("students.adult.edit", guardian.fullName()),
              () -> doors.adult().accept(Optional.of(guardian)));
      HBox head = new HBox(6, nameAndRole(guardian), Words.gap(), edit);
      head.getStyleClass().add("middle-line");
      lines.getChildren().setAll(head);
    }
    lines.getStyleClass().add("ruled-row");
    if (guardian.doNotContact()) {
      lines
          .getChildren()
          .add(new StatusChip(Tone.EMBER, Messages.text("students.page.doNotContact")));
      return lines;
    }
    boolean first = true;
    for (Phone phone : guardian.phones()) {
      lines.getChildren().add(phone(guardian, phone, first && !phone.isWrong()));
      first = first && phone.isWrong();
    }
    return lines;
  }

  private static Node nameAndRole(Guardian guardian) {
    List<String> role = new ArrayList<>();
    if (guardian.relationship() != null) {
      role.add(guardian.relationship());
    }
    if (guardian.livesWith()) {
      role.add(Messages.text("students.page.livesWith"));
    }
    if (Boolean.FALSE.equals(guardian.custodial())) {
      role.add(Messages.text("students.page.noCustody"));
    }
    HBox line =
        new HBox(6, Words.strong(guardian.fullName()), Words.small(String.join(", ", role)));
    line.getStyleClass().add("baseline-line");
    return line;
  }

  private Node phone(Guardian guardian, Phone phone, boolean best) {
    HBox line = new HBox(6, Words.plain(phone.display(), "small"));
    line.getStyleClass().add("baseline-line");
    if (phone.wrongSince() != null) {
      line.getChildren()
          .add(
              Words.plain(
                  Messages.text("students.page.markedWrong", Dates.dayOfMonth(phone.wrongSince())),
                  "small",
                  "lamp-words"));
    } else if (best && page.reached().containsKey(guardian.id())) {
      line.getChildren()
          .addAll(
              Icons.of("fth-check", "leaf-words"),
              Words.small(
                  Messages.text(
                      "students.page.reached",
                      Dates.dayOfMonth(page.reached().get(guardian.id())))));
    }
    return line;
  }

  private static Node sibling(StudentPage.Sibling sibling, LongConsumer open) {
    Button name =
        Buttons.link(
            "sibling-" + sibling.student().id(),
            sibling.student().fullName(),
            () -> open.accept(sibling.student().id()));
    name.getStyleClass().add("name-link");
    VBox lines = new VBox(name, Words.wrapped(told(sibling), "small", "muted"));
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    HBox row = new HBox(8, lines);
    row.getStyleClass().addAll("ruled-row", "middle-line");
    sibling.attendance().map(Attendance::band).map(BandChip::new).ifPresent(row.getChildren()::add);
    return row;
  }

  private static String told(StudentPage.Sibling sibling) {
    return sibling
        .attendance()
        .map(standing ->
            Messages.text(
                "students.page.sibling",
                capital(standing.grade()),
                sibling.schoolName(),
                standing.daysMissed(),
                standing.daysEnrolled()))
        .orElse("");
  }

  /// "Grade 7": the grade at the beginning of a sentence.
  static String capital(Grade grade) {
    String words = grade.words();
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private static String address(Household household) {
    if (household.isAddressConfidential()) {
      return Messages.text("students.page.confidential");
    }
    String line =
        household.addressLine().isEmpty()
            ? Messages.text("students.page.noAddress")
            : household.addressLine();
    return household.language() == null
        ? line
        : Messages.text("students.page.address", line, household.language());
  }

  private static Node iconLine(String feather, String words) {
    HBox line = new HBox(8, Icons.of(feather), Words.wrapped(words, "small"));
    HBox.setHgrow(line.getChildren().getLast(), Priority.ALWAYS);
    return line;
  }

  private Node flag(HouseholdFlag flag) {
    boolean stop = flag.kind() == FlagKind.DO_NOT_VISIT;
    StatusChip chip =
        new StatusChip(stop ? Tone.EMBER : Tone.INFO, "fth-shield", Messages.of(flag.kind()));
    String words = FlagForm.told(flag, page);
    VBox lines = new VBox(4, chip, Words.wrapped(words, "small", "muted"));
    return lines;
  }

  // what gets in the way

  Node barriers(Runnable add) {
    Card card =
        new Card(
            Messages.text("students.page.barriers"),
            Buttons.withIcon(
                Buttons.link("barrier-add", Messages.text("students.page.add"), add), "fth-plus"));
    card.setId("barriers-card");
    if (page.barriers().isEmpty() && page.restricted() == 0) {
      card.add(Words.wrapped(Messages.text("students.page.noBarriers"), "muted"));
    }
    page.barriers().forEach(barrier -> card.add(barrier(barrier)));
    if (page.restricted() > 0) {
      HBox line =
          new HBox(
              8,
              Icons.of("fth-lock"),
              Words.small(Messages.count("students.page.restricted", page.restricted())));
      line.getStyleClass().addAll("ruled-row", "middle-line");
      card.add(line);
    }
    return card;
  }

  private Node barrier(Barrier barrier) {
    String named =
        barrier.namedBy() == null
            ? Messages.text("students.page.noted", Dates.dayOfMonth(barrier.notedOn()))
            : Messages.text(
                "students.page.named", barrier.namedBy(), Dates.dayOfMonth(barrier.notedOn()));
    VBox lines =
        new VBox(Words.wrapped(barrier.words(), "strong"), Words.wrapped(named, "small", "muted"));
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row = new HBox(8, lines, status(barrier));
    row.getStyleClass().addAll("ruled-row", "middle-line");
    return row;
  }

  /// The chip is a button: it offers the other states.
  private Node status(Barrier barrier) {
    Button chip =
        new Button("", new StatusChip(tone(barrier.status()), Messages.of(barrier.status())));
    chip.setId("barrier-status-" + barrier.id());
    chip.getStyleClass().add("chip-button");
    chip.setAccessibleText(
        Messages.text(
            "students.page.barrierStatus", barrier.words(), Messages.of(barrier.status())));
    ContextMenu menu = new ContextMenu();
    for (BarrierStatus status : BarrierStatus.values()) {
      if (status != barrier.status()) {
        MenuItem item = new MenuItem(Messages.of(status));
        item.setOnAction(event -> model.changeStatus(barrier, status));
        menu.getItems().add(item);
      }
    }
    chip.setOnAction(event -> menu.show(chip, Side.BOTTOM, 0, 4));
    return chip;
  }

  private static Tone tone(BarrierStatus status) {
    return switch (status) {
      case NEW -> Tone.INFO;
      case ONGOING -> Tone.LAMP;
      case EASING, RESOLVED -> Tone.LEAF;
    };
  }

  // promises

  Node promises() {
    return promises(page.promises());
  }

  Node promises(List<Promise> promises) {
    long open = promises.stream().filter(p -> p.status().isOpen()).count();
    long closed = promises.size() - open;
    Card card =
        new Card(
            Messages.text("students.page.promises"),
            Words.small(Messages.text("students.page.promiseCounts", closed, open)));
    card.setId("promises-card");
    if (promises.isEmpty()) {
      card.add(Words.wrapped(Messages.text("students.page.noPromises"), "muted"));
    }
    promises.forEach(promise -> card.add(promise(promise)));
    return card;
  }

  private Node promise(Promise promise) {
    String what =
        promise.restricted() ? Messages.text("students.page.promiseRestricted") : promise.what();
    VBox lines =
        new VBox(
            Words.wrapped(what, "strong"),
            Words.wrapped(
                model.told(promise, page),
                "small",
                model.isOverdue(promise, page) ? "ember-words" : "muted"));
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    CheckBox tick = new CheckBox();
    tick.setId("promise-" + promise.id());
    tick.setAccessibleText(Messages.text("students.page.keep", what));
    tick.setSelected(!promise.status().isOpen());
    // a closed promise keeps its tick; taking it back is what undo is for
    tick.setMouseTransparent(!promise.status().isOpen());
    tick.setFocusTraversable(promise.status().isOpen());
    tick.setOnAction(event -> {
      tick.setSelected(false);
      askWhatHappened(promise, lines);
    });
    HBox row = new HBox(10, tick, lines);
    row.getStyleClass().add("ruled-row");
    return row;
  }

  private @Nullable VBox asking;

  /// Asked inline: what happened when the promise was kept.
  private void askWhatHappened(Promise promise, VBox lines) {
    if (asking != null && lines.equals(asking.getParent())) {
      lines.getChildren().remove(asking);
      asking = null;
      return;
    }
    TextField happened = FormRow.textField("promise-happened", "");
    happened.setPromptText(Messages.text("students.page.whatHappened"));
    FormDraft draft = model.formDrafts().keep("promise-kept/" + promise.id(), happened);
    Button keep =
        Buttons.small(
            "promise-keep",
            Messages.text("students.page.markKept"),
            () -> {
              draft.done();
              model.keep(promise, happened.getText());
            });
    keep.disableProperty().bind(happened.textProperty().isEmpty());
    happened.setOnAction(event -> keep.fire());
    VBox ask = new VBox(6, happened, new HBox(Words.gap(), keep));
    ask.getStyleClass().add("ask-inline");
    asking = ask;
    lines.getChildren().add(ask);
    happened.requestFocus();
  }
}
