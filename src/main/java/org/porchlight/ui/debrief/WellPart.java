package org.porchlight.ui.debrief;

import javafx.scene.control.TextArea;
import org.porchlight.text.Messages;

/// Part 3: what is going well, in the family's own words.
final class WellPart extends PartPane {
  private final TextArea words = new TextArea();

  WellPart(DebriefViewModel model) {
    super(
        Part.WELL,
        Messages.text("debrief.well"),
        Messages.text("debrief.well.hint"),
        model::isAnswered,
        () -> model.goTo(Part.WELL));
    words.setId("going-well");
    words.setAccessibleText(Messages.text("debrief.well"));
    words.setWrapText(true);
    words.setPrefRowCount(1);
    words
        .textProperty()
        .addListener(
            (property, was, is) -> words.setPrefRowCount(1 + Math.min(3, is.length() / 70)));
    words.textProperty().bindBidirectional(model.form().goingWell());
    body().getChildren().add(words);
  }

  @Override
  void drawAnswers() {}

  @Override
  void takeFocus() {
    words.requestFocus();
    words.end();
  }
}
