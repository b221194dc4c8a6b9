package org.porchlight.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One card over everything else, such as the safety card. `Esc` or a click beside it closes it;
/// the focus goes back to where it was.
public final class OverlayPane extends StackPane {
  private @Nullable Node returnTo;

  public OverlayPane() {
    getStyleClass().add("overlay");
    setVisible(false);
    setOnMouseClicked(event -> {
      if (event.getTarget().equals(this)) {
        close();
      }
    });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  public void show(Region card) {
    if (getScene() != null && !isVisible()) {
      returnTo = getScene().getFocusOwner();
    }
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().setAll(card);
    setVisible(true);
    Motion.slideUp(card);
    focusFirst(card);
  }

  public void close() {
    setVisible(false);
    getChildren().clear();
    Node back = returnTo;
    if (back != null) {
      back.requestFocus();
    }
    returnTo = null;
  }

  public boolean isOpen() {
    return isVisible();
  }

  private static void focusFirst(Node within) {
    Focus.firstWithin(within).ifPresent(Node::requestFocus);
  }
}
