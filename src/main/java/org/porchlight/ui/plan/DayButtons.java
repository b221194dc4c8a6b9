package org.porchlight.ui.plan;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;

/// One school day back, one on, or any day.
final class DayButtons extends HBox {
  DayButtons(PlanViewModel model) {
    DatePicker picker = new DatePicker();
    picker.setId("plan-day");
    picker.setManaged(false);
    picker.setOpacity(0);
    picker.setMouseTransparent(true);
    picker.setFocusTraversable(false);
    picker
        .valueProperty()
        .addListener((property, was, is) -> {
          if (is != null && !is.equals(model.date())) {
            model.open(Optional.of(is));
          }
        });
    Button pick =
        Buttons.icon(
            "pick-day",
            "fth-calendar",
            Messages.text("plan.day.pick"),
            () -> {
              picker.setValue(model.date());
              picker.show();
            });
    getChildren()
        .addAll(
            Buttons.icon(
                "day-before",
                "fth-chevron-left",
                Messages.text("plan.day.before"),
                () -> model.goOn(-1)),
            Buttons.icon(
                "day-after",
                "fth-chevron-right",
                Messages.text("plan.day.after"),
                () -> model.goOn(1)),
            new StackPane(picker, pick));
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
  }
}
