package org.porchlight.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Every word any window shows, is called, or says to a screen reader.
final class WindowWords {
  private WindowWords() {}

  static String all() {
    StringBuilder all = new StringBuilder();
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof Stage stage) {
        all.append(stage.getTitle()).append('\n');
      }
      if (window.getScene() != null) {
        collect(window.getScene().getRoot(), all);
      }
    }
    return all.toString();
  }

  /// The same of one tree of nodes, shown or not.
  static String in(Node node) {
    StringBuilder all = new StringBuilder();
    collect(node, all);
    return all.toString();
  }

  private static void collect(Node node, StringBuilder all) {
    all.append(node.getAccessibleText()).append('\n').append(node.getAccessibleHelp()).append('\n');
    if (node instanceof Labeled labeled) {
      all.append(labeled.getText()).append('\n');
      if (labeled.getTooltip() != null) {
        all.append(labeled.getTooltip().getText()).append('\n');
      }
    }
    if (node instanceof Text text) {
      all.append(text.getText()).append('\n');
    }
    if (node instanceof TextInputControl field) {
      all.append(field.getText()).append('\n').append(field.getPromptText()).append('\n');
    }
    if (node instanceof ComboBoxBase<?> combo) {
      all.append(combo.getValue()).append('\n');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }
}
