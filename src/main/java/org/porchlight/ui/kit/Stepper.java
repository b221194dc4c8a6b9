package org.porchlight.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.porchlight.text.Messages;

/// Named steps in a row: done with a tick, the current one in the lamp's light, later ones
/// outlined. Done steps can be pressed.
public final class Stepper extends HBox {
  private final List<String> names;
  private final IntConsumer goTo;
  private final List<Label> otherNames = new ArrayList<>();

  /// @param goTo called with the index of a done step that was pressed
  public Stepper(List<String> names, IntConsumer goTo) {
    this.names = List.copyOf(names);
    this.goTo = goTo;
    getStyleClass().add("stepper");
    setMinWidth(0);
    at(0);
  }

  /// Draws step `current` (from 0) as the one under way; those before are done. With `current` one
  /// past the end, all are done.
  public void at(int current) {
    getChildren().clear();
    otherNames.clear();
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        Region line = new Region();
        line.getStyleClass().add("step-line");
        getChildren().add(line);
      }
      getChildren().add(step(i, current));
    }
  }

  private Button step(int index, int current) {
    boolean done = index < current;
    Label disc = Words.plain(done ? "" : String.valueOf(index + 1), "step-disc");
    if (done) {
      disc.setGraphic(Icons.of("fth-check"));
    }
    Label name = Words.plain(names.get(index), "step-name");
    if (index != current) {
      otherNames.add(name);
    }
    HBox face = new HBox(disc, name);
    face.getStyleClass().add("button-face");
    Button step = new Button();
    step.setMinWidth(USE_PREF_SIZE);
    step.setId("step-" + (index + 1));
    step.setGraphic(face);
    step.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    step.getStyleClass().addAll("step", done ? "done" : index == current ? "current" : "later");
    step.setFocusTraversable(done);
    step.setMouseTransparent(!done);
    step.setOnAction(event -> goTo.accept(index));
    step.setAccessibleText(
        done
            ? Messages.text("kit.step.done", names.get(index))
            : index == current
                ? Messages.text("kit.step.current", names.get(index))
                : names.get(index));
    return step;
  }

  /// Where all names have no room, with large words, only the current step keeps its own.
  @Override
  protected void layoutChildren() {
    double hidden =
        otherNames.stream()
            .filter(name -> !name.isManaged())
            .mapToDouble(name -> name.prefWidth(-1) + name.getFont().getSize())
            .sum();
    boolean roomy = getWidth() >= prefWidth(-1) + hidden;
    for (Label name : otherNames) {
      if (name.isManaged() != roomy) {
        name.setManaged(roomy);
        name.setVisible(roomy);
      }
    }
    super.layoutChildren();
  }
}
