package org.porchlight.ui.today;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A sentence in which the words between double stars are stressed.
final class Emphasis {
  private Emphasis() {}

  static TextFlow of(String sentence, String styleClass) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().addAll("stressed", styleClass);
    String[] parts = sentence.split("\\*\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      Text text = new Text(parts[i]);
      text.getStyleClass().add(i % 2 == 1 ? "strong" : "plain");
      flow.getChildren().add(text);
    }
    flow.setAccessibleText(sentence.replace("**", ""));
    return flow;
  }
}
