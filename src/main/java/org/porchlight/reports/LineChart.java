package org.porchlight.reports;

import com.itextpdf.layout.element.Image;
import java.util.List;

/// Shares over the months as a line with its values: solid, with filled circles.
final class LineChart {
  private static final float LEFT = 26;
  private static final float RIGHT = 12;
  private static final float FOOT = 18;
  private static final float HEAD = 12;
  private static final float SIZE = 8.6f;

  private final PaperDocument paper;
  private final float width;
  private final float height;

  LineChart(PaperDocument paper, float width, float height) {
    this.paper = paper;
    this.width = width;
    this.height = height;
  }

  /// @param value in percent, for the place of the point
  /// @param written as it is said: "11.5"
  record Point(String label, double value, String written) {}

  Image draw(List<Point> points, String alternative) {
    Drawing drawing = paper.drawing(width, height);
    double lowest = points.stream().mapToDouble(Point::value).min().orElse(0);
    double highest = points.stream().mapToDouble(Point::value).max().orElse(0);
    int from = (int) Math.floor(Math.max(0, lowest - 1) / 5) * 5;
    int until = Math.max(from + 10, (int) Math.ceil((highest + 0.5) / 5) * 5);
    int step = until - from > 20 ? 10 : 5;
    for (int value = from; value <= until; value += step) {
      float y = y(value, from, until);
      drawing.line(LEFT - 4, y, width, y, 0.5f, Drawing.RULE);
      String label = String.valueOf(value);
      float labelWidth = paper.fonts().regular().getWidth(label, SIZE);
      float x = LEFT - 9 - labelWidth;
      drawing.text(paper.fonts().regular(), SIZE, x, y - 3, label, Drawing.BLACK);
    }
    for (int i = 1; i < points.size(); i++) {
      drawing.line(
          x(i - 1, points.size()),
          y(points.get(i - 1).value(), from, until),
          x(i, points.size()),
          y(points.get(i).value(), from, until),
          1.5f,
          Drawing.BLACK);
    }
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      float x = x(i, points.size());
      float y = y(point.value(), from, until);
      drawing
          .disc(x, y, 2.8f, Drawing.BLACK)
          .centered(paper.fonts().strong(), SIZE, x, y - 13, point.written(), Drawing.BLACK)
          .centered(paper.fonts().regular(), SIZE, x, 3, point.label(), Drawing.BLACK);
    }
    return drawing.figure(alternative);
  }

  private float x(int index, int count) {
    float inner = width - LEFT - RIGHT - 24;
    return LEFT + 12 + (count == 1 ? inner / 2 : inner * index / (count - 1));
  }

  private float y(double value, int from, int until) {
    return FOOT + (float) ((value - from) / (until - from)) * (height - FOOT - HEAD) + 4;
  }
}
