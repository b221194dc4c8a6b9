package org.porchlight.ui;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.porchlight.storage.Action;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Screen;

/// Stands where a screen would, for those whose role does not include it: the map of the program
/// stays the same for everyone, and nothing in it is a dead end.
final class RestrictedScreen extends Screen {
  private final StackPane page;

  RestrictedScreen(String name, Action needed) {
    super("restricted");
    title().set(name);
    page =
        new StackPane(
            new EmptyState(Messages.text("window.restricted", Messages.of(needed)), null));
    page.getStyleClass().add("page");
  }

  @Override
  public Node content() {
    return page;
  }
}
