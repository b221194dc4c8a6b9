package org.porchlight.ui.plan;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The picture of a card that follows the mouse, above everything else of the plan.
final class CarriedCard extends Pane {
  private @Nullable ImageView picture;
  private double heldX;
  private double heldY;

  CarriedCard() {
    setMouseTransparent(true);
  }

  /// The mouse is here; the first time the card is taken up.
  void carry(Node card, double sceneX, double sceneY) {
    if (picture == null) {
      picture = takeUp(card, sceneX, sceneY);
    }
    Point2D here = sceneToLocal(sceneX, sceneY);
    picture.relocate(here.getX() - heldX, here.getY() - heldY);
  }

  private ImageView takeUp(Node card, double sceneX, double sceneY) {
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    ImageView taken = new ImageView(card.snapshot(clear, null));
    taken.getStyleClass().add("carried");
    taken.setRotate(-2);
    Bounds bounds = card.localToScene(card.getBoundsInLocal());
    heldX = sceneX - bounds.getMinX();
    heldY = sceneY - bounds.getMinY();
    getChildren().setAll(taken);
    card.getStyleClass().add("carried-away");
    return taken;
  }

  /// It is down again.
  void down() {
    getChildren().clear();
    picture = null;
  }
}
