package org.porchlight.ui.debrief;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.porchlight.text.Messages;
import org.porchlight.visits.VisitOutcome;

/// Part 1: how did it go?
final class HowPart extends PartPane {
  private static final double ROOM_FOR_THREE = 600;

  private final DebriefViewModel model;
  private final GridPane grid = new GridPane();

  HowPart(DebriefViewModel model) {
    super(
        Part.HOW,
        Messages.text("debrief.how"),
        Messages.text("debrief.how.hint"),
        model::isAnswered,
        () -> model.goTo(Part.HOW));
    this.model = model;
    grid.getStyleClass().add("choices");
    body().getChildren().add(grid);
    grid.widthProperty()
        .addListener((property, was, is) -> {
          if ((was.doubleValue() < ROOM_FOR_THREE) != (is.doubleValue() < ROOM_FOR_THREE)) {
            drawAnswers();
          }
        });
  }

  @Override
  void drawAnswers() {
    int columns = grid.getWidth() < ROOM_FOR_THREE ? 2 : 3;
    grid.getColumnConstraints()
        .setAll(IntStream.range(0, columns).mapToObj(i -> column(columns)).toList());
    grid.getChildren().clear();
    List<VisitOutcome> outcomes = model.outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      VisitOutcome outcome = outcomes.get(i);
      boolean chosen = outcome == model.form().outcome().get();
      String digit = String.valueOf(i + 1);
      place(
          choice(
              "outcome-" + digit,
              digit,
              Messages.of(outcome),
              chosen,
              () -> model.chooseOutcome(outcome)),
          i,
          columns);
    }
    Button more =
        choice("outcome-0", "0", Messages.text("debrief.how.more"), false, () -> digit(0));
    place(more, outcomes.size(), columns);
  }

  private void place(Button button, int index, int columns) {
    button.setMaxWidth(Double.MAX_VALUE);
    grid.add(button, index % columns, index / columns);
  }

  private static ColumnConstraints column(int columns) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(100.0 / columns);
    return column;
  }

  @Override
  void digit(int digit) {
    model.chooseOutcome(digit);
    drawAnswers();
  }
}
