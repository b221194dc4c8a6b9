package org.porchlight.ui.kit;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import org.porchlight.attendance.DayMark;
import org.porchlight.text.Messages;

/// Ten little squares, oldest left: outline and dot present, filled missed, diagonal half a day.
///
/// Four paths however many days, so that a table cell can keep one and call [#show] again.
public final class LastTenStrip extends Region {
  private static final double SQUARE = 11;
  private static final double STEP = 14;

  private final Path outlines = path("strip-present");
  private final Path dots = path("strip-dot");
  private final Path missed = path("strip-missed");
  private final Path halfFrames = path("strip-half-frame");
  private final Path halves = path("strip-missed");
  private int days;
  private int least = 10;

  public LastTenStrip() {
    getStyleClass().add("last-ten-strip");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().addAll(outlines, dots, missed, halfFrames, halves);
  }

  public LastTenStrip(List<DayMark> marks) {
    this();
    show(marks);
  }

  /// One square, for a legend.
  public static LastTenStrip sample(DayMark mark) {
    LastTenStrip strip = new LastTenStrip();
    strip.least = 1;
    strip.show(List.of(mark));
    return strip;
  }

  /// @param marks oldest first
  public void show(List<DayMark> marks) {
    days = marks.size();
    for (Path path : List.of(outlines, dots, missed, halfFrames, halves)) {
      path.getElements().clear();
    }
    for (int i = 0; i < marks.size(); i++) {
      draw(marks.get(i), i * STEP);
    }
    setAccessibleText(says(marks));
    requestLayout();
  }

  private void draw(DayMark mark, double x) {
    switch (mark) {
      case PRESENT -> {
        square(outlines, x + 0.5, 0.5, SQUARE - 1);
        square(dots, x + SQUARE / 2 - 1, SQUARE / 2 - 1, 2);
      }
      case MISSED -> square(missed, x, 0, SQUARE);
      case PART_MISSED -> {
        square(halfFrames, x + 0.5, 0.5, SQUARE - 1);
        halves
            .getElements()
            .addAll(
                new MoveTo(x + SQUARE, 0),
                new LineTo(x + SQUARE, SQUARE),
                new LineTo(x, SQUARE),
                new ClosePath());
      }
      case NOT_ENROLLED -> {}
    }
  }

  private static String says(List<DayMark> marks) {
    long missed = marks.stream().filter(mark -> mark == DayMark.MISSED).count();
    long part = marks.stream().filter(mark -> mark == DayMark.PART_MISSED).count();
    long counted = marks.stream().filter(mark -> mark != DayMark.NOT_ENROLLED).count();
    return part == 0
        ? Messages.text("kit.lastten", missed, counted)
        : Messages.text("kit.lastten.part", missed, part, counted);
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
  }

  private static void square(Path path, double x, double y, double side) {
    double r = Math.min(2.5, side / 2);
    path.getElements()
        .addAll(
            new MoveTo(x + r, y),
            new LineTo(x + side - r, y),
            new QuadCurveTo(x + side, y, x + side, y + r),
            new LineTo(x + side, y + side - r),
            new QuadCurveTo(x + side, y + side, x + side - r, y + side),
            new LineTo(x + r, y + side),
            new QuadCurveTo(x, y + side, x, y + side - r),
            new LineTo(x, y + r),
            new QuadCurveTo(x, y, x + r, y),
            new ClosePath());
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.max(days, least) * STEP - (STEP - SQUARE);
  }

  @Override
  protected double computePrefHeight(double width) {
    return SQUARE;
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return SQUARE;
  }

  @Override
  protected double computeMaxHeight(double width) {
    return SQUARE;
  }

  @Override
  protected void layoutChildren() {
    // the paths are unmanaged and drawn from this node's corner
  }
}
