package org.porchlight.ui.debrief;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Words;
import org.porchlight.visits.NextStep;

/// Part 6: what is next, and when.
final class NextPart extends PartPane {
  private final DebriefViewModel model;
  private final FlowPane steps = flow();
  private final DatePicker day = new DatePicker();
  private final HBox when = new HBox(Words.plain(Messages.text("debrief.next.when"), "muted"), day);

  NextPart(DebriefViewModel model) {
    super(
        Part.NEXT,
        Messages.text("debrief.next"),
        Messages.text("debrief.next.hint"),
        model::isAnswered,
        () -> model.goTo(Part.NEXT));
    this.model = model;
    day.setId("next-step-on");
    day.setEditable(false);
    day.setAccessibleText(Messages.text("debrief.next.when"));
    day.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate date) {
            return date == null ? "" : Dates.day(date);
          }

          @Override
          public @Nullable LocalDate fromString(String typed) {
            return null;
          }
        });
    day.valueProperty().bindBidirectional(model.form().nextStepOn());
    when.getStyleClass().add("next-when");
    body().getChildren().addAll(steps, when);
  }

  @Override
  void drawAnswers() {
    steps.getChildren().clear();
    NextStep chosen = model.form().nextStep().get();
    for (NextStep step : NextStep.values()) {
      String digit = String.valueOf(step.ordinal() + 1);
      steps
          .getChildren()
          .add(
              choice(
                  "next-" + digit,
                  digit,
                  Messages.of(step),
                  step == chosen,
                  () -> model.chooseNext(step)));
    }
    when.setVisible(model.form().nextStepOn().get() != null);
    when.setManaged(when.isVisible());
  }

  @Override
  void digit(int digit) {
    model.chooseNext(digit);
  }
}
