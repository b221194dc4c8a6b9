package org.porchlight.ui.unlock;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRole;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Avatar;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.SegmentedSwitch;
import org.porchlight.ui.kit.Words;

/// The district is open, but this laptop does not know yet who is working: pick a name, or add
/// one's own.
public final class WhoIsWorkingView extends StackPane {
  private final VBox card;

  /// @param added lets somebody add themselves; null where a principal manages people
  public WhoIsWorkingView(
      List<StaffMember> people,
      Consumer<StaffMember> chosen,
      @Nullable BiConsumer<String, StaffRole> added) {
    setId("who-is-working");
    card = new VBox(Words.plain(Messages.text("unlock.who"), "title-person"));
    card.getStyleClass().addAll("card", "lifted", "door-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    if (!people.isEmpty()) {
      card.getChildren().add(list(people, chosen));
    }
    if (added != null) {
      card.getChildren().add(addMe(added));
    }
    getChildren().addAll(new NightScene(0.65, 0.2, 0.9), card);
  }

  public void begin() {
    Focus.firstWithin(card).ifPresent(node -> node.requestFocus());
  }

  private static ScrollPane list(List<StaffMember> people, Consumer<StaffMember> chosen) {
    VBox list = new VBox();
    list.getStyleClass().add("who-list");
    for (StaffMember person : people) {
      Button button =
          Buttons.secondary("who-" + person.id(), person.name(), () -> chosen.accept(person));
      button.setGraphic(Avatar.small(person.name()));
      button.setMaxWidth(Double.MAX_VALUE);
      button.getStyleClass().add("left");
      list.getChildren().add(button);
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("who-scroll");
    return scroll;
  }

  private static VBox addMe(BiConsumer<String, StaffRole> added) {
    TextField name = FormRow.textField("my-name", "");
    SegmentedSwitch<StaffRole> role =
        new SegmentedSwitch<>(
            "my-role",
            List.of(StaffRole.COUNSELOR, StaffRole.OFFICE, StaffRole.PRINCIPAL),
            Messages::of);
    Runnable add =
        () -> {
          if (!name.getText().isBlank()) {
            added.accept(name.getText().strip(), role.chosen().get());
          }
        };
    name.setOnAction(event -> add.run());
    Button button = Buttons.secondary("add-me", Messages.text("unlock.addMe"), add);
    button.disableProperty().bind(name.textProperty().isEmpty());
    FormRow row = new FormRow(Messages.text("unlock.myName"), name);
    HBox.setHgrow(row, Priority.ALWAYS);
    HBox foot = new HBox(role, Words.gap(), button);
    foot.getStyleClass().add("form-columns");
    VBox form = new VBox(row, foot);
    form.getStyleClass().add("form");
    return form;
  }
}
