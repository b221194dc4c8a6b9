package org.porchlight.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The arched door under its lamp, drawn: sharp at every size. Its colours are the same day and
/// night.
public final class PorchDoor {
  private static final double DRAWN_AT = 32;

  private PorchDoor() {}

  /// @param size of the square in pixels
  public static Node icon(double size) {
    Rectangle night = new Rectangle(DRAWN_AT, DRAWN_AT, Color.web("#22304A"));
    night.setArcWidth(14);
    night.setArcHeight(14);
    Group door =
        new Group(
            night,
            path("M8 29 V18.5 A8 8 0 0 1 24 18.5 V29 Z", "#FFF3D6"),
            path("M10.5 29 V18.7 A5.5 5.5 0 0 1 21.5 18.7 V29 Z", "#F2A93B"),
            new Circle(19, 23, 1.2, Color.web("#22304A")),
            new Circle(16, 6, 3.2, Color.web("#F2A93B")));
    door.getTransforms().add(new Scale(size / DRAWN_AT, size / DRAWN_AT));
    StackPane holder = new StackPane(new Group(door));
    holder.setMinSize(size, size);
    holder.setMaxSize(size, size);
    holder.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    holder.setMouseTransparent(true);
    return holder;
  }

  private static SVGPath path(String content, String fill) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    path.setFill(Color.web(fill));
    return path;
  }
}
