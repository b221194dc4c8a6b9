package org.porchlight.ui.kit;

import java.util.List;
import java.util.Random;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Transform;

/// A house at night with its porch light on: the first thing anyone sees. All shapes, sharp at any
/// size, the same day and night.
public final class NightScene extends Pane {
  private static final double HOUSE_MIDDLE = 400;
  private static final double HOUSE_FOOT = 729;
  private static final double DRAWN_WIDTH = 1440;
  private static final double DRAWN_HEIGHT = 900;
  private static final int STARS = 64;

  private final double horizon;
  private final double houseAt;
  private final double houseSize;
  private final Rectangle sky = new Rectangle();
  private final Group stars = new Group();
  private final Group land = new Group();
  private final Group house = new Group();
  private final Rectangle frame = new Rectangle();

  /// @param horizon how far down the hills begin, 0 to 1
  /// @param houseAt the middle of the house, 0 (left) to 1
  /// @param houseSize height of the house in relation to the scene's height
  public NightScene(double horizon, double houseAt, double houseSize) {
    this.horizon = horizon;
    this.houseAt = houseAt;
    this.houseSize = houseSize;
    setMouseTransparent(true);
    setAccessibleText("");
    sky.setFill(
        vertical(
            new Stop(0, Color.web("#172136")),
            new Stop(0.45, Color.web("#212E48")),
            new Stop(0.75, Color.web("#364669"))));
    drawStars();
    drawLand();
    drawHouse();
    getChildren().addAll(sky, stars, land, house);
    setClip(frame);
  }

  private void drawStars() {
    Random random = new Random(41);
    for (int i = 0; i < STARS; i++) {
      double height = random.nextDouble();
      Circle star = new Circle(random.nextDouble(), height * height * 0.9, 0.6);
      star.setRadius(0.7 + random.nextDouble() * 1.1);
      star.setFill(Color.web("#FFF3D6", 0.35 + random.nextDouble() * 0.5));
      star.setUserData(List.of(star.getCenterX(), star.getCenterY()));
      stars.getChildren().add(star);
    }
  }

  private void drawLand() {
    land.getChildren()
        .addAll(
            path("M0 80 C 260 20 520 0 700 12 S 1180 -60 1440 34 V 900 H 0 Z", "#1F2C45"),
            tree(1208, 92, 1.25),
            tree(1340, 98, 1.0),
            tree(115, 130, 1.15),
            path("M0 134 C 300 104 700 128 900 116 S 1300 110 1440 106 V 900 H 0 Z", "#16203A"));
  }

  private static Group tree(double x, double foot, double size) {
    Group tree =
        new Group(
            polygon("#182238", 0, -136, -42, -40, 42, -40),
            polygon("#182238", 0, -98, -50, 20, 50, 20));
    tree.setScaleX(size);
    tree.setScaleY(size);
    tree.setTranslateX(x);
    tree.setTranslateY(foot);
    return tree;
  }

  private void drawHouse() {
    Circle glow = new Circle(400, 542, 190);
    glow.setFill(
        new RadialGradient(
            0,
            0,
            0.5,
            0.5,
            0.5,
            true,
            CycleMethod.NO_CYCLE,
            new Stop(0, Color.web("#F2A93B", 0.62)),
            new Stop(0.4, Color.web("#F2A93B", 0.25)),
            new Stop(1, Color.web("#F2A93B", 0))));
    house
        .getChildren()
        .addAll(
            polygon("#2C2D3A", 258, 729, 542, 729, 637, 795, 213, 795),
            rectangle("#26365A", 535, 392, 35, 120),
            polygon("#26365A", 400, 386, 158, 537, 642, 537),
            rectangle("#33456A", 190, 537, 420, 192),
            window(247),
            window(505),
            glow,
            polygon("#67523A", 285, 752, 515, 752, 549, 797, 250, 797),
            rectangle("#46598A", 322, 729, 156, 12),
            rectangle("#3B4C78", 302, 741, 196, 11),
            path("M350 729 V622 A50 50 0 0 1 450 622 V729 Z", "#FFF3D6"),
            path("M361 729 V623 A39 39 0 0 1 439 623 V729 Z", "#F2A93B"),
            circle("#22304A", 425, 672, 5),
            circle("#F2A93B", 400, 542, 14),
            circle("#FFF3D6", 400, 542, 6));
  }

  private static Group window(double x) {
    Rectangle pane = rectangle("#E8BB74", x, 580, 50, 65);
    pane.setArcWidth(8);
    pane.setArcHeight(8);
    return new Group(
        pane, rectangle("#33456A", x + 23, 580, 4, 65), rectangle("#33456A", x, 610, 50, 4));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    sky.setWidth(width);
    sky.setHeight(height);
    frame.setWidth(width);
    frame.setHeight(height);
    stars
        .getChildren()
        .forEach(node -> {
          if (node instanceof Circle star && star.getUserData() instanceof List<?> at) {
            star.setCenterX((Double) at.getFirst() * width);
            star.setCenterY((Double) at.getLast() * height * horizon);
          }
        });
    place(land, width / DRAWN_WIDTH, height / DRAWN_HEIGHT, 0, height * horizon, 0, 0);
    double scale = height / DRAWN_HEIGHT * houseSize;
    double foot = height * horizon + 144 * height / DRAWN_HEIGHT;
    place(house, scale, scale, width * houseAt, foot, HOUSE_MIDDLE, HOUSE_FOOT);
  }

  /// Scales a drawing and puts its point (x, y) at (atX, atY).
  private static void place(
      Group drawing, double scaleX, double scaleY, double atX, double atY, double x, double y) {
    drawing
        .getTransforms()
        .setAll(
            Transform.translate(atX, atY),
            Transform.scale(scaleX, scaleY),
            Transform.translate(-x, -y));
  }

  private static LinearGradient vertical(Stop... stops) {
    return new LinearGradient(0, 0, 0, 1, true, CycleMethod.NO_CYCLE, stops);
  }

  private static SVGPath path(String content, String fill) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    return filled(path, fill);
  }

  private static Polygon polygon(String fill, double... points) {
    return filled(new Polygon(points), fill);
  }

  private static Rectangle rectangle(String fill, double x, double y, double width, double height) {
    return filled(new Rectangle(x, y, width, height), fill);
  }

  private static Circle circle(String fill, double x, double y, double radius) {
    return filled(new Circle(x, y, radius), fill);
  }

  private static <S extends Shape> S filled(S shape, String fill) {
    shape.setFill(Color.web(fill));
    return shape;
  }
}
