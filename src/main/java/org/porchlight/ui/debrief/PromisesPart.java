package org.porchlight.ui.debrief;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.PromiseEntry;
import org.porchlight.ui.kit.PromiseFields;

/// Part 5: what we promised. A sentence becomes a row to correct.
final class PromisesPart extends PartPane {
  private final DebriefViewModel model;
  private final VBox rows = new VBox();
  private final TextField sentence = new TextField();
  private List<PromiseEntry> drawn = List.of();

  PromisesPart(DebriefViewModel model) {
    super(
        Part.PROMISES,
        Messages.text("debrief.promises"),
        Messages.text("debrief.promises.hint"),
        model::isAnswered,
        () -> model.goTo(Part.PROMISES));
    this.model = model;
    rows.getStyleClass().add("promise-rows");
    sentence.setId("promise-sentence");
    sentence.setPromptText(Messages.text("debrief.promises.prompt"));
    sentence.setAccessibleText(Messages.text("debrief.promises.prompt"));
    sentence.textProperty().bindBidirectional(model.promiseSentence());
    sentence.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.UP && !rows.getChildren().isEmpty()) {
        Focus.firstWithin(rows.getChildren().getLast()).ifPresent(node -> node.requestFocus());
        key.consume();
      } else if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
        if (sentence.getText().isBlank()) {
          model.nextPart();
        } else {
          model.addPromise();
        }
        key.consume();
      }
    });
    body().getChildren().addAll(rows, sentence);
  }

  /// While a row is corrected, Tab goes from field to field.
  boolean isCorrecting() {
    return Focus.isWithin(rows);
  }

  @Override
  void drawAnswers() {
    List<PromiseEntry> now = List.copyOf(model.form().promises());
    if (now.equals(drawn)) {
      return;
    }
    drawn = now;
    rows.getChildren().clear();
    for (int i = 0; i < now.size(); i++) {
      PromiseEntry entry = now.get(i);
      rows.getChildren()
          .add(
              new PromiseFields(
                  "promise-" + i,
                  entry,
                  model.staff(),
                  Buttons.icon(
                      "promise-remove-" + i,
                      "fth-x",
                      Messages.text("debrief.promises.remove"),
                      () -> {
                        model.removePromise(entry);
                        sentence.requestFocus();
                      })));
    }
    rows.setManaged(!now.isEmpty());
  }

  @Override
  void takeFocus() {
    sentence.requestFocus();
    sentence.end();
  }
}
