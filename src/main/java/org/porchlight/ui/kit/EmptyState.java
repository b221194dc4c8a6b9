package org.porchlight.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Nothing here, and why, and what to do: one sentence, one action, the small door.
public final class EmptyState extends VBox {
  public EmptyState(String sentence, @Nullable Button action) {
    getStyleClass().add("empty-state");
    Region door = new Region();
    door.getStyleClass().add("door");
    Label words = Words.wrapped(sentence, "muted");
    words.getStyleClass().add("centered");
    getChildren().addAll(door, words);
    if (action != null) {
      getChildren().add(action);
    }
  }
}
