package org.porchlight.ui;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.porchlight.ui.kit.OverlayPane;

/// The one place in the window where pages stand, before the house and inside it, with room for one
/// card above them.
final class Doorway {
  private final StackPane content = new StackPane();
  private final OverlayPane overlay = new OverlayPane();
  private final BorderPane page = new BorderPane(new StackPane(content, overlay));
  private final StackPane root = new StackPane(page);

  StackPane root() {
    return root;
  }

  /// Stands above every page and every card.
  void above(Region bar) {
    page.setTop(bar);
  }

  OverlayPane overlay() {
    return overlay;
  }

  void show(Parent page) {
    if (page instanceof Region region) {
      region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }
    content.getChildren().setAll(page);
  }

  /// Larger words on a small screen scroll rather than being cut.
  void showScrolling(Parent page) {
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("door-scroll");
    show(scroll);
  }

  /// Nothing stands in the window any more, nor above it.
  void clear() {
    content.getChildren().clear();
    overlay.close();
  }
}
