package org.porchlight.ui.unlock;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Avatar;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.PassphraseField;
import org.porchlight.ui.kit.PorchDoor;
import org.porchlight.ui.kit.Words;

/// The locked house: no student data, not even counts.
public final class UnlockView extends StackPane {
  /// What else can be done before a locked district.
  ///
  /// @param recover asks for the recovery code; null where the district has none
  /// @param putBack goes back to a copy, offered once the district was found not to open
  /// @param another opens another district
  public record OtherWays(@Nullable Runnable recover, Runnable putBack, Runnable another) {}

  private final UnlockViewModel<?> model;
  private final Label alarm = Words.wrapped("", "notice", "lamp", "unlock-alarm");
  private final Label teams = Words.wrapped("", "notice", "info", "unlock-alarm");
  private final PassphraseField passphrase =
      new PassphraseField("passphrase", Messages.text("unlock.passphrase"));

  /// @param hint a line under the passphrase, such as the sample district's own; may be empty
  public UnlockView(
      UnlockViewModel<?> model, String districtName, String hint, OtherWays otherWays) {
    this.model = model;
    setId("unlock");
    getStyleClass().add("unlock");
    VBox right = new VBox(teams, alarm, card(districtName, hint, otherWays), safetyLine());
    alarm.setId("unlock-alarm");
    teams.setId("unlock-teams");
    for (Label line : List.of(alarm, teams)) {
      line.managedProperty().bind(line.textProperty().isNotEmpty());
      line.visibleProperty().bind(line.managedProperty());
    }
    right.getStyleClass().add("unlock-right");
    right.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(right, Pos.CENTER_RIGHT);
    getChildren().addAll(new NightScene(0.65, 0.278, 1), right);
    widthProperty()
        .addListener((property, was, is) ->
            StackPane.setMargin(
                right, new javafx.geometry.Insets(0, is.doubleValue() * 0.11, 0, 0)));
  }

  /// Puts the cursor where the passphrase goes.
  public void begin() {
    passphrase.focusField();
  }

  /// That a team is out and when it is due; never a name.
  public void tellTeams(ObservableValue<String> line) {
    teams.textProperty().bind(line);
  }

  /// A line above the card that stays while the house is locked; it never holds a name.
  public void tell(ObservableValue<String> line) {
    alarm.textProperty().bind(line);
  }

  private VBox card(String districtName, String hint, OtherWays otherWays) {
    VBox names =
        new VBox(
            Words.plain(Messages.text("unlock.porchlight"), "title-screen"),
            Words.small(districtName));
    HBox mark = new HBox(PorchDoor.icon(44), names);
    mark.getStyleClass().add("unlock-mark");
    VBox card =
        new VBox(
            mark,
            new VBox(
                Words.plain(Messages.text("unlock.welcome"), "title-person"),
                Words.wrapped(Messages.text("unlock.locked"), "muted")));
    card.getStyleClass().addAll("card", "lifted", "door-card");
    if (!model.workers().isEmpty()) {
      card.getChildren().add(new FormRow(Messages.text("unlock.who"), workers()));
    }
    FormRow row = new FormRow(Messages.text("unlock.passphrase"), passphrase);
    if (!hint.isEmpty()) {
      row.help(hint);
    }
    model
        .trouble()
        .addListener((property, was, is) -> {
          row.trouble(is);
          if (!is.isEmpty()) {
            passphrase.focusField();
          }
        });
    Button unlock = Buttons.primary("unlock-button", Messages.text("unlock.unlock"), this::unlock);
    unlock.getStyleClass().add("large");
    unlock.setMaxWidth(Double.MAX_VALUE);
    unlock.disableProperty().bind(model.busy());
    model
        .busy()
        .addListener((property, was, is) ->
            unlock.setText(Messages.text(is ? "unlock.opening" : "unlock.unlock")));
    passphrase.onEnter(this::unlock);
    Button copy =
        Buttons.withIcon(
            Buttons.secondary("put-back", Messages.text("unlock.putBack"), otherWays.putBack()),
            "fth-rotate-ccw");
    copy.setMaxWidth(Double.MAX_VALUE);
    copy.visibleProperty().bind(model.doesNotOpen());
    copy.managedProperty().bind(model.doesNotOpen());
    card.getChildren().addAll(row, unlock, copy, links(otherWays));
    return card;
  }

  private static FlowPane links(OtherWays otherWays) {
    FlowPane links = new FlowPane();
    links.getStyleClass().add("unlock-links");
    Runnable recover = otherWays.recover();
    if (recover != null) {
      links
          .getChildren()
          .add(Buttons.link("have-recovery-code", Messages.text("unlock.recover"), recover));
    }
    links
        .getChildren()
        .add(Buttons.link("open-another", Messages.text("unlock.another"), otherWays.another()));
    return links;
  }

  private void unlock() {
    model.unlock(passphrase.text().get());
  }

  private ComboBox<UnlockViewModel.Worker> workers() {
    ComboBox<UnlockViewModel.Worker> combo = new ComboBox<>();
    combo.setId("who");
    combo.getItems().setAll(model.workers());
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setCellFactory(list -> new WorkerCell());
    combo.setButtonCell(new WorkerCell());
    combo.valueProperty().bindBidirectional(model.chosen());
    return combo;
  }

  private static Label safetyLine() {
    Label line = Words.wrapped(Messages.text("unlock.safety"), "small", "on-night", "centered");
    line.setMaxWidth(Double.MAX_VALUE);
    return line;
  }

  private static final class WorkerCell extends ListCell<UnlockViewModel.Worker> {
    @Override
    protected void updateItem(UnlockViewModel.@Nullable Worker worker, boolean empty) {
      super.updateItem(worker, empty);
      if (empty || worker == null) {
        setText("");
        setGraphic(null);
        return;
      }
      setText(Messages.text("unlock.nameAndJob", worker.name(), worker.job()));
      setGraphic(Avatar.small(worker.name()));
    }
  }
}
