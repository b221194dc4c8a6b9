package org.porchlight.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Where the keyboard goes next.
public final class Focus {
  private Focus() {}

  /// The first node inside that can take the focus.
  public static Optional<Node> firstWithin(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = firstWithin(child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// True when the node or something inside it has the focus.
  public static boolean isWithin(Node node) {
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    while (owner != null) {
      if (owner.equals(node)) {
        return true;
      }
      owner = owner.getParent();
    }
    return false;
  }
}
