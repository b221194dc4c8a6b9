package org.porchlight.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.TeamPlace;
import org.porchlight.planning.TeamSetup;
import org.porchlight.roster.School;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormRow;

/// Where a team begins and ends, when that is not simply its school.
final class TeamEnds extends VBox {
  private static final int LONGEST_WORDS = 200;

  private final ComboBox<Optional<TeamPlace>> begins;
  private final ComboBox<Optional<TeamPlace>> ends;

  private final UnaryOperator<TeamPlace> onAdd;

  /// @param onAdd writes down a new place and gives it back with its id
  TeamEnds(
      TeamSetup setup,
      List<School> schools,
      List<TeamPlace> places,
      UnaryOperator<TeamPlace> onAdd) {
    this.onAdd = onAdd;
    getStyleClass().add("team-ends");
    begins = choice("team-begins", "plan.team.ends.atSchool", places);
    begins.setValue(own(places, setup.startPlaceId()));
    List<TeamPlace> everywhere = new ArrayList<>(schools.stream().map(TeamPlace::of).toList());
    everywhere.addAll(places);
    ends = choice("team-ends", "plan.team.ends.atSchool", everywhere);
    Long school = setup.endSchoolId();
    ends.setValue(
        school == null
            ? own(places, setup.endPlaceId())
            : everywhere.stream().filter(place -> school.equals(place.schoolId())).findFirst());
    FormRow beginsRow = new FormRow(Messages.text("plan.team.begins"), begins);
    beginsRow.setVisible(!places.isEmpty());
    beginsRow.managedProperty().bind(beginsRow.visibleProperty());
    getChildren()
        .addAll(
            beginsRow,
            new FormRow(Messages.text("plan.team.end"), ends),
            Buttons.link(
                "team-place-add",
                Messages.text("plan.team.place.add"),
                () -> askForPlace(beginsRow)));
  }

  /// A library, a parking lot: name and street, and then it can be chosen like a school.
  private void askForPlace(FormRow beginsRow) {
    TextField name = FormRow.textField("team-place-name", "");
    TextField street = FormRow.textField("team-place-street", "");
    VBox form = new VBox();
    FormRow nameRow = new FormRow(Messages.text("plan.team.place.name"), name);
    FormRow streetRow = new FormRow(Messages.text("plan.team.place.street"), street);
    Consumer<ComboBox<Optional<TeamPlace>>> keep =
        chosen -> {
          if (!fits(nameRow, name) || !fits(streetRow, street)) {
            return;
          }
          String typed = street.getText().strip();
          Optional<TeamPlace> added =
              Optional.of(
                  onAdd.apply(
                      TeamPlace.elsewhere(
                          name.getText().strip(), typed.isEmpty() ? null : typed, null)));
          begins.getItems().add(added);
          ends.getItems().add(added);
          chosen.setValue(added);
          beginsRow.setVisible(true);
          getChildren().remove(form);
          chosen.requestFocus();
        };
    Button begin =
        Buttons.small(
            "team-place-begin", Messages.text("plan.team.place.begin"), () -> keep.accept(begins));
    Button end =
        Buttons.small(
            "team-place-end", Messages.text("plan.team.place.end"), () -> keep.accept(ends));
    FlowPane ways = new FlowPane(begin, end);
    ways.getStyleClass().add("ways");
    ways.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty()));
    form.getStyleClass().add("team-ends");
    form.getChildren().addAll(nameRow, streetRow, ways);
    getChildren().set(getChildren().size() - 1, form);
    name.requestFocus();
  }

  private static boolean fits(FormRow row, TextField field) {
    boolean fits = field.getText().strip().length() <= LONGEST_WORDS;
    row.trouble(fits ? "" : Messages.text("plan.team.place.tooLong", LONGEST_WORDS));
    return fits;
  }

  private static Optional<TeamPlace> own(List<TeamPlace> places, @Nullable Long id) {
    return places.stream().filter(place -> id != null && place.id() == id).findFirst();
  }

  /// The setup with what was chosen here.
  TeamSetup with(TeamSetup setup) {
    Optional<TeamPlace> start = begins.getValue();
    Optional<TeamPlace> end = ends.getValue();
    return new TeamSetup(
        setup.leadId(),
        setup.partnerId(),
        setup.startSchoolId(),
        setup.leaveAt(),
        setup.backBy(),
        start.map(TeamPlace::id).orElse(null),
        end.map(TeamPlace::schoolId).filter(id -> id != setup.startSchoolId()).orElse(null),
        end.filter(place -> !place.isSchool()).map(TeamPlace::id).orElse(null));
  }

  private static ComboBox<Optional<TeamPlace>> choice(
      String id, String usual, List<TeamPlace> places) {
    ComboBox<Optional<TeamPlace>> box = new ComboBox<>();
    box.setId(id);
    box.getItems().add(Optional.empty());
    places.forEach(place -> box.getItems().add(Optional.of(place)));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setCellFactory(list -> new PlaceCell(usual));
    box.setButtonCell(new PlaceCell(usual));
    return box;
  }

  private static final class PlaceCell extends ListCell<Optional<TeamPlace>> {
    private final String usual;

    PlaceCell(String usual) {
      this.usual = usual;
    }

    @Override
    @SuppressWarnings("NullableOptional") // JavaFX hands null to an empty cell
    protected void updateItem(@Nullable Optional<TeamPlace> place, boolean empty) {
      super.updateItem(place, empty);
      setText(
          empty || place == null
              ? ""
              : place.map(TeamPlace::name).orElseGet(() -> Messages.text(usual)));
    }
  }
}
