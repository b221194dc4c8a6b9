package org.porchlight.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// A card at the right that tells more about the chosen row. 330 px; pushes the content.
///
/// Put it right of the content in an `HBox`. It is closed until [#open]; `Esc` closes it and gives
/// the focus back.
public final class SidePanel extends VBox {
  private final VBox inside = new VBox();
  private final ScrollPane scroll = new ScrollPane(inside);
  private @Nullable Node returnTo;
  private Runnable onClose = () -> {};

  public SidePanel(String id) {
    setId(id);
    getStyleClass().addAll("card", "side-panel");
    inside.getStyleClass().add("side-panel-inside");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox bar =
        new HBox(Words.gap(), Buttons.icon(id + "-close", "fth-x", closeWords(), this::close));
    bar.getStyleClass().add("side-panel-bar");
    getChildren().addAll(bar, scroll);
    setVisible(false);
    setManaged(false);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  private static String closeWords() {
    return Messages.text("kit.close");
  }

  /// Shows these nodes; `returnTo` gets the focus back when the panel closes.
  public void open(@Nullable Node returnTo, Node... content) {
    this.returnTo = returnTo;
    inside.getChildren().setAll(content);
    scroll.setVvalue(0);
    setVisible(true);
    setManaged(true);
  }

  public void close() {
    if (!isVisible()) {
      return;
    }
    setVisible(false);
    setManaged(false);
    onClose.run();
    Node back = returnTo;
    if (back != null) {
      back.requestFocus();
    }
  }

  /// Whether what is shown has the one amber button.
  public boolean hasPrimary() {
    return inside.lookup(".primary") != null;
  }

  public boolean isOpen() {
    return isVisible();
  }

  public void onClose(Runnable action) {
    onClose = action;
  }
}
