package org.porchlight.ui.plan;

import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.Stop;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// What opens inside a stop's card: the agreed time, how long to stay, and the ways out of the
/// plan.
final class StopDetails extends VBox {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 60;

  private final PlanViewModel model;
  private final Stop stop;
  private final TextField from;
  private final TextField until;
  private final ComboBox<Integer> minutes = new ComboBox<>();
  private @Nullable FormDraft draft;
  private final Label trouble = Words.wrapped("", "small", "trouble");

  /// @param kept keeps what is typed, once the form is complete
  StopDetails(PlanViewModel model, Stop stop, Function<Node, FormDraft> kept, Runnable onDone) {
    this.model = model;
    this.stop = stop;
    getStyleClass().add("stop-details");
    from = timeField("stop-from", stop.arrangedFrom());
    until = timeField("stop-until", stop.arrangedUntil());
    minutes.setId("stop-minutes");
    for (int m = SHORTEST; m <= LONGEST; m += 5) {
      minutes.getItems().add(m);
    }
    minutes.setValue(stop.minutes());
    minutes.setMaxWidth(Double.MAX_VALUE);
    HBox times =
        new HBox(
            new FormRow(Messages.text("plan.stop.from"), from),
            new FormRow(Messages.text("plan.stop.until"), until));
    times.getStyleClass().add("field-pair");
    Button keep =
        Buttons.small(
            "stop-save",
            Messages.text("plan.stop.keep"),
            () -> {
              if (keep()) {
                forget();
                onDone.run();
              }
            });
    Button callOff =
        Buttons.link(
            "stop-off", Messages.text("plan.stop.callOff"), () -> model.callOff(stop.visitId()));
    FlowPane ways = new FlowPane();
    ways.getStyleClass().add("ways");
    if (model.canMove(stop)) {
      ways.getChildren().add(keep);
      if (model.plan().teamOf(stop.visitId()).isPresent()) {
        ways.getChildren()
            .add(
                Buttons.link(
                    "stop-pin",
                    Messages.text(stop.pinned() ? "plan.stop.unpin" : "plan.stop.pin"),
                    () -> model.pin(stop.visitId())));
      }
      ways.getChildren()
          .add(
              Buttons.link(
                  "stop-out",
                  Messages.text("plan.stop.takeOut"),
                  () -> model.takeOut(stop.visitId())));
      getChildren().addAll(times, new FormRow(Messages.text("plan.stop.minutes"), minutes));
    }
    ways.getChildren().add(callOff);
    getChildren().addAll(trouble, ways);
    showTrouble("");
    draft = kept.apply(this);
  }

  private void forget() {
    if (draft != null) {
      draft.done();
    }
  }

  private static TextField timeField(String id, @Nullable LocalTime time) {
    TextField field = FormRow.textField(id, time == null ? "" : Dates.time(time));
    field.setPromptText(Messages.text("plan.stop.timePrompt"));
    field.setPrefColumnCount(4);
    return field;
  }

  void takeFocus() {
    Focus.firstWithin(this).ifPresent(Node::requestFocus);
  }

  private boolean keep() {
    Optional<LocalTime> begin = TypedTime.read(from.getText());
    Optional<LocalTime> end = TypedTime.read(until.getText());
    boolean fromWrong = begin.isEmpty() && !from.getText().isBlank();
    boolean untilWrong = end.isEmpty() && !until.getText().isBlank();
    if (fromWrong || untilWrong) {
      showTrouble(Messages.text("plan.stop.noTime"));
      return false;
    }
    if (end.isPresent() && (begin.isEmpty() || !begin.get().isBefore(end.get()))) {
      showTrouble(Messages.text("plan.stop.untilFirst"));
      return false;
    }
    model.arrange(stop.visitId(), begin.orElse(null), end.orElse(null), minutes.getValue());
    return true;
  }

  private void showTrouble(String words) {
    trouble.setText(words);
    trouble.setVisible(!words.isEmpty());
    trouble.setManaged(!words.isEmpty());
  }
}
