package org.porchlight.ui.today;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;

/// A part that folds away under its title when the window is low, and opens again at a click.
final class Foldable {
  private final Node content;
  private final Button toggle;
  private boolean folding;

  Foldable(String id, String says, Node content) {
    this.content = content;
    toggle = Buttons.icon(id, "fth-chevron-down", says, this::turn);
    fold(false);
  }

  Button toggle() {
    return toggle;
  }

  /// Whether there is too little room; without the fold the part is always open.
  void fold(boolean tooLow) {
    folding = tooLow;
    toggle.setVisible(tooLow);
    toggle.setManaged(tooLow);
    show(!tooLow);
  }

  private void turn() {
    if (folding) {
      show(!content.isVisible());
    }
  }

  private void show(boolean open) {
    content.setVisible(open);
    content.setManaged(open);
    toggle.setGraphic(Icons.of(open ? "fth-chevron-up" : "fth-chevron-down"));
  }
}
