package org.porchlight.ui.plan;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.TeamSetup;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// Who is in a team, from where to where, from when to when: a column of its own while it is open.
final class TeamForm extends VBox {
  private final ComboBox<StaffMember> lead;
  private final ComboBox<Optional<StaffMember>> partner = new ComboBox<>();
  private final ComboBox<School> school;
  private final TeamEnds ends;
  private final TextField leave;
  private final TextField back;
  private final FormRow hours;
  private @Nullable FormDraft draft;

  /// @param kept keeps what is typed, once the form is complete
  /// @param onRemove takes the team off the day; null for a team that is not there yet
  TeamForm(
      Function<Node, FormDraft> kept,
      String title,
      TeamSetup setup,
      List<StaffMember> people,
      TeamChoices choices,
      Consumer<TeamSetup> onSave,
      @Nullable Runnable onRemove,
      Runnable onCancel) {
    setId("team-form");
    getStyleClass().addAll("team-column", "team-form");
    lead = choice("team-lead", people, StaffMember::name);
    lead.setValue(find(people, StaffMember::id, setup.leadId()).orElse(people.getFirst()));
    partner.setId("team-partner");
    partner.getItems().add(Optional.empty());
    people.forEach(person -> partner.getItems().add(Optional.of(person)));
    words(partner, p -> p.map(StaffMember::name).orElse(Messages.text("plan.team.nobody")));
    partner.setValue(
        setup.partnerId() == null
            ? Optional.empty()
            : find(people, StaffMember::id, setup.partnerId()));
    partner.setMaxWidth(Double.MAX_VALUE);
    List<School> schools = choices.schools();
    school = choice("team-school", schools, School::shortName);
    school.setValue(find(schools, School::id, setup.startSchoolId()).orElse(schools.getFirst()));
    ends = new TeamEnds(setup, schools, choices.places(), choices::addPlace);
    leave = FormRow.textField("team-leave", Dates.time(setup.leaveAt()));
    leave.setPrefColumnCount(4);
    back = FormRow.textField("team-back", Dates.time(setup.backBy()));
    back.setPrefColumnCount(4);
    back.setAccessibleText(Messages.text("plan.team.backBy"));
    Label to = Words.muted(Messages.text("plan.team.to"));
    to.setMinWidth(USE_PREF_SIZE);
    HBox fromTo = new HBox(leave, to, back);
    fromTo.getStyleClass().add("field-pair");
    hours = new FormRow(Messages.text("plan.team.hours"), fromTo);
    leave.setAccessibleText(Messages.text("plan.team.leave"));
    FlowPane ways =
        new FlowPane(
            Buttons.small(
                "team-save",
                Messages.text("plan.team.save"),
                () ->
                    read()
                        .ifPresent(typed -> {
                          forget();
                          onSave.accept(typed);
                        })),
            Buttons.link(
                "team-cancel",
                Messages.text("plan.team.cancel"),
                () -> {
                  forget();
                  onCancel.run();
                }));
    if (onRemove != null) {
      ways.getChildren()
          .add(Buttons.link("team-remove", Messages.text("plan.team.remove"), onRemove));
    }
    ways.getStyleClass().add("ways");
    getChildren()
        .addAll(
            Words.cardTitle(title),
            new FormRow(Messages.text("plan.team.lead"), lead),
            new FormRow(Messages.text("plan.team.partner"), partner),
            new FormRow(Messages.text("plan.team.from"), school),
            ends,
            hours,
            ways);
    draft = kept.apply(this);
  }

  private void forget() {
    if (draft != null) {
      draft.done();
    }
  }

  void takeFocus() {
    lead.requestFocus();
  }

  private Optional<TeamSetup> read() {
    Optional<LocalTime> from = TypedTime.read(leave.getText());
    Optional<LocalTime> until = TypedTime.read(back.getText());
    if (from.isEmpty() || until.isEmpty() || !from.get().isBefore(until.get())) {
      hours.trouble(Messages.text("plan.team.noHours"));
      return Optional.empty();
    }
    Long second = partner.getValue().map(StaffMember::id).orElse(null);
    if (second != null && second == lead.getValue().id()) {
      hours.trouble(Messages.text("plan.team.same", lead.getValue().bareName()));
      return Optional.empty();
    }
    return Optional.of(
        ends.with(
            new TeamSetup(
                lead.getValue().id(), second, school.getValue().id(), from.get(), until.get())));
  }

  private static <T> Optional<T> find(List<T> all, Function<T, Long> id, long wanted) {
    return all.stream().filter(one -> id.apply(one) == wanted).findFirst();
  }

  private static <T> ComboBox<T> choice(String id, List<T> all, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(all);
    box.setMaxWidth(Double.MAX_VALUE);
    words(box, words);
    return box;
  }

  private static <T> void words(ComboBox<T> box, Function<T, String> words) {
    box.setCellFactory(list -> cell(words));
    box.setButtonCell(cell(words));
  }

  private static <T> ListCell<T> cell(Function<T, String> words) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : words.apply(item));
      }
    };
  }
}
