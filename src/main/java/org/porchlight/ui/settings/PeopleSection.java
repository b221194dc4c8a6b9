package org.porchlight.ui.settings;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRole;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Avatar;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// Everyone who works here, and the form of one of them.
final class PeopleSection extends SettingsView.Section {
  private static final DateTimeFormatter CLOCK_TIME =
      DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  private final PeopleViewModel model;
  private final FormDrafts drafts;

  PeopleSection(PeopleViewModel model, FormDrafts drafts) {
    this.model = model;
    this.drafts = drafts;
  }

  @Override
  void refresh() {
    model.refresh();
    StaffMember chosen = model.chosen().get();
    getChildren().setAll(chosen == null ? list() : form(chosen));
    if (chosen != null && chosen.id() != 0) {
      model
          .visitor(chosen)
          .map(visitor -> new VisitorCard(model, visitor, drafts, () -> choose(null)))
          .ifPresent(getChildren()::add);
    }
  }

  private Card list() {
    Button add =
        Buttons.withIcon(
            Buttons.secondary(
                "add-person",
                Messages.text("settings.people.add"),
                () -> choose(StaffMember.unsaved("", StaffRole.COUNSELOR))),
            "fth-plus");
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("settings.people.card"), add));
    for (StaffMember person : model.people()) {
      card.add(row(person));
    }
    return card;
  }

  private HBox row(StaffMember person) {
    String job = person.job() == null ? Messages.of(person.role()) : person.job();
    String spoken = String.join(", ", person.languages());
    VBox name =
        Words.twoLines(
            person.name(),
            spoken.isEmpty() ? job : Messages.text("settings.people.jobAndLanguages", job, spoken));
    HBox row = new HBox(new Avatar(person.name()), name, Words.gap());
    HBox.setHgrow(name, Priority.ALWAYS);
    row.getStyleClass().addAll("card-row", "ruled-row");
    if (!person.active()) {
      row.getChildren()
          .add(new StatusChip(StatusChip.Tone.QUIET, Messages.text("settings.people.away")));
    } else if (person.drives()) {
      row.getChildren()
          .add(new StatusChip(StatusChip.Tone.QUIET, Messages.text("settings.people.drives.chip")));
    }
    Button edit =
        Buttons.small(
            "edit-person-" + person.id(),
            Messages.text("settings.people.edit"),
            () -> choose(person));
    edit.setAccessibleText(Messages.text("settings.people.edit.who", person.name()));
    row.getChildren().add(edit);
    return row;
  }

  private void choose(@Nullable StaffMember person) {
    model.chosen().set(person);
    refresh();
  }

  private Card form(StaffMember person) {
    FormDraft[] draft = new FormDraft[1];
    TextField name = FormRow.textField("person-name", person.name());
    ComboBox<StaffRole> role =
        Choices.of("person-role", List.of(StaffRole.values()), person.role(), Messages::of);
    TextField job = FormRow.textField("person-job", text(person.job()));
    TextField languages =
        FormRow.textField("person-languages", String.join(", ", person.languages()));
    ComboBox<Optional<School>> school = school(person);
    TextField phone = FormRow.textField("person-phone", text(person.phone()));
    TextField from = FormRow.textField("person-from", time(person.visitsFrom()));
    TextField until = FormRow.textField("person-until", time(person.visitsUntil()));
    DatePicker trained = new DatePicker(person.trainedUntil());
    trained.setId("person-trained");
    CheckBox drives = box("person-drives", "settings.people.drives", person.drives());
    CheckBox active = box("person-active", "settings.people.active", person.active());
    boolean standing = person.id() == 0 || model.managesPeople();
    name.setDisable(!standing);
    role.setDisable(!standing);
    active.setDisable(!standing);
    Button keep =
        Buttons.primary(
            "keep-person",
            Messages.text("settings.people.keep"),
            () -> {
              draft[0].done();
              model.keep(
                  new StaffMember(
                      person.id(),
                      name.getText().strip(),
                      role.getValue(),
                      nullable(job.getText()),
                      words(languages.getText()),
                      school.getValue().map(School::id).orElse(null),
                      nullable(phone.getText()),
                      time(from.getText()),
                      time(until.getText()),
                      trained.getValue(),
                      drives.isSelected(),
                      active.isSelected()));
              refresh();
            });
    keep.disableProperty().bind(name.textProperty().isEmpty());
    String title = person.id() == 0 ? Messages.text("settings.people.new") : person.name();
    HBox foot =
        new HBox(
            12,
            keep,
            Buttons.secondary(
                "person-back",
                Messages.text("settings.people.back"),
                () -> {
                  draft[0].done();
                  choose(null);
                }));
    Card card =
        new Card(title)
            .add(
                line(
                    row("settings.people.name", name),
                    row("settings.people.role", role)
                        .help(
                            Messages.text(
                                standing
                                    ? "settings.people.role.help"
                                    : "settings.people.role.principal"))),
                line(
                    row("settings.people.job", job).help(Messages.text("settings.people.job.help")),
                    row("settings.people.languages", languages)
                        .help(Messages.text("settings.people.languages.help"))),
                line(row("settings.people.school", school), row("settings.people.phone", phone)),
                line(
                    row("settings.people.from", from),
                    row("settings.people.until", until),
                    row("settings.people.trained", trained)),
                drives,
                active,
                foot);
    draft[0] = drafts.keep("settings/person/" + person.id(), card);
    return card;
  }

  private ComboBox<Optional<School>> school(StaffMember person) {
    List<Optional<School>> choices = new ArrayList<>();
    choices.add(Optional.empty());
    model.schools().forEach(one -> choices.add(Optional.of(one)));
    Long id = person.schoolId();
    Optional<School> now =
        model.schools().stream().filter(one -> id != null && one.id() == id).findFirst();
    return Choices.of(
        "person-school",
        choices,
        now,
        one -> one.map(School::name).orElse(Messages.text("settings.people.everySchool")));
  }

  private static FormRow row(String key, Node field) {
    return new FormRow(Messages.text(key), field);
  }

  private static HBox line(FormRow... rows) {
    HBox line = new HBox(rows);
    line.getStyleClass().addAll("form-columns", "top");
    for (FormRow row : rows) {
      HBox.setHgrow(row, Priority.ALWAYS);
      row.setPrefWidth(100);
    }
    return line;
  }

  private static CheckBox box(String id, String key, boolean ticked) {
    CheckBox box = new CheckBox(Messages.text(key));
    box.setId(id);
    box.setSelected(ticked);
    return box;
  }

  private static List<String> words(String typed) {
    return Arrays.stream(typed.split("[,;]", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String text(@Nullable String content) {
    return content == null ? "" : content;
  }

  private static @Nullable String nullable(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static String time(@Nullable LocalTime time) {
    return time == null ? "" : Dates.time(time);
  }

  /// School afternoons: 3:15 means 15:15, 9:00 the morning.
  static @Nullable LocalTime time(String typed) {
    try {
      LocalTime time = LocalTime.parse(typed.strip(), CLOCK_TIME);
      return time.getHour() >= 1 && time.getHour() < 7 ? time.plusHours(12) : time;
    } catch (DateTimeParseException notATime) {
      return null;
    }
  }
}
