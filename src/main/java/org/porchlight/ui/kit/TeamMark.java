package org.porchlight.ui.kit;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;

/// How a team is told from the others: always a colour, a line and a shape together.
public final class TeamMark {
  private TeamMark() {}

  /// The team's shape, so many pixels across: circle, square, diamond, triangle, hexagon.
  public static Shape shape(int number, double size) {
    double r = size / 2;
    Shape shape =
        switch (number) {
          case 1 -> new Circle(r);
          case 2 -> square(r * 0.92);
          case 3 -> polygon(4, r * 1.2, 0);
          case 4 -> polygon(3, r * 1.2, -90);
          default -> polygon(6, r * 1.05, 0);
        };
    shape.getStyleClass().addAll("team-mark", colour(number));
    return shape;
  }

  private static Shape square(double r) {
    Rectangle square = new Rectangle(-r, -r, 2 * r, 2 * r);
    square.setArcWidth(r / 3);
    square.setArcHeight(r / 3);
    return square;
  }

  private static Shape polygon(int corners, double r, double firstAngle) {
    Polygon polygon = new Polygon();
    for (int i = 0; i < corners; i++) {
      double angle = Math.toRadians(firstAngle + 360.0 * i / corners);
      polygon.getPoints().addAll(r * Math.cos(angle), r * Math.sin(angle));
    }
    return polygon;
  }

  /// The team's way through these x, y pairs: solid, dashed, dotted.
  public static Polyline line(int number, List<Double> points) {
    Polyline line = new Polyline();
    line.getPoints().addAll(points);
    line.setFill(null);
    line.getStyleClass().addAll("team-line", colour(number));
    switch (number) {
      case 1 -> {
        // solid
      }
      case 2 -> line.getStrokeDashArray().setAll(11.0, 7.0);
      case 3 -> {
        line.getStrokeDashArray().setAll(0.5, 7.5);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
      }
      case 4 -> line.getStrokeDashArray().setAll(14.0, 5.0, 2.0, 5.0);
      default -> line.getStrokeDashArray().setAll(4.0, 4.0);
    }
    return line;
  }

  /// The style class that carries the team's colour.
  public static String colour(int number) {
    return "team-" + number;
  }

  /// The shape with a little room around, for the head of a column.
  public static Node head(int number) {
    return new Group(shape(number, 17));
  }
}
