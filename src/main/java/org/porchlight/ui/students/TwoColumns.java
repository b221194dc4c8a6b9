package org.porchlight.ui.students;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.ui.kit.SidePanel;
import org.porchlight.ui.kit.Words;

/// A page of two columns and a panel. Where the window is narrow for the size of its words, the
/// second column goes below the first.
final class TwoColumns extends VBox {
  /// Widths of a letter M both columns need side by side.
  private static final double LETTERS = 56;

  private final VBox right;
  private final SidePanel panel;
  private final HBox columns;
  private final Label letters = Words.plain("");

  TwoColumns(VBox left, VBox right, SidePanel panel) {
    this.right = right;
    this.panel = panel;
    left.getStyleClass().add("student-left");
    left.setMinWidth(0);
    right.getStyleClass().add("student-right");
    HBox.setHgrow(left, Priority.ALWAYS);
    columns = new HBox(left, right, panel);
    columns.getStyleClass().add("student-columns");
    letters.setManaged(false);
    letters.setVisible(false);
    getStyleClass().add("page");
    setSpacing(16);
    getChildren().addAll(columns, letters);
    widthProperty().addListener((property, was, is) -> fit());
    letters.fontProperty().addListener((property, was, is) -> fit());
    panel.visibleProperty().addListener((property, was, is) -> fit());
  }

  private void fit() {
    boolean narrow = getWidth() > 0 && getWidth() < LETTERS * letters.getFont().getSize();
    boolean below = getChildren().contains(right);
    if (narrow && !below) {
      columns.getChildren().remove(right);
      getChildren().add(right);
    } else if (!narrow && below) {
      getChildren().remove(right);
      columns.getChildren().add(1, right);
    }
    boolean shown = narrow || !panel.isVisible();
    right.setVisible(shown);
    right.setManaged(shown);
  }
}
