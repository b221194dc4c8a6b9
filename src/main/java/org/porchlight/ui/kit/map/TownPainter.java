package org.porchlight.ui.kit.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.porchlight.places.Box;
import org.porchlight.places.MapPicture;
import org.porchlight.places.Point;
import org.porchlight.places.Polylines;
import org.porchlight.places.ShapeKind;

/// Paints the town on a canvas: only what is in view, and only as fine as can be seen.
final class TownPainter {
  static final double MILE = 1.609344;

  /// Corners nearer than this to the last are left out, and shapes smaller than it.
  private static final double SMALLEST_PIXELS = 0.75;

  /// From here on, in kilometres a pixel, houses, driveways and small streets would only be dust.
  private static final double HOUSES_UNDER = 0.012;

  /// As high as this a small town fills the map, and its roads are drawn as such.
  private static final double TOWN_UNDER = 0.03;

  private static final double TILE = 64;
  private static final double ROUND_OVER = 4;

  private static final double DRIVEWAYS_UNDER = 0.009;
  private static final double STREETS_UNDER = 0.06;
  private static final double CREEKS_UNDER = 0.08;
  private static final double MIDDLE_ROADS_UNDER = 0.2;

  private final GraphicsContext g;
  private final MapFrame frame;
  private final MapColours colours;
  private double[] x = new double[256];
  private double[] y = new double[256];
  private int segments;

  TownPainter(GraphicsContext g, MapFrame frame, MapColours colours) {
    this.g = g;
    this.frame = frame;
    this.colours = colours;
    g.setLineDashes();
    g.setFill(colours.land());
    g.fillRect(0, 0, frame.width(), frame.height());
  }

  /// What can be seen from as high as this.
  static Set<ShapeKind> visible(double kilometresPerPixel) {
    Set<ShapeKind> visible = EnumSet.allOf(ShapeKind.class);
    if (kilometresPerPixel >= HOUSES_UNDER) {
      visible.remove(ShapeKind.BUILDING);
    }
    if (kilometresPerPixel >= DRIVEWAYS_UNDER) {
      visible.remove(ShapeKind.ROAD_SMALL);
    }
    if (kilometresPerPixel >= STREETS_UNDER) {
      visible.remove(ShapeKind.ROAD);
    }
    if (kilometresPerPixel >= CREEKS_UNDER) {
      visible.remove(ShapeKind.WATERWAY);
    }
    if (kilometresPerPixel >= MIDDLE_ROADS_UNDER) {
      visible.remove(ShapeKind.ROAD_MIDDLE);
    }
    return visible;
  }

  /// Half a mile from ring to ring round each place, on squares of a quarter: for a district that
  /// has no map.
  void rings(Collection<Point> middles) {
    g.setStroke(colours.road());
    g.setLineWidth(1);
    double square = MILE / 4 / frame.kilometresPerPixel();
    while (square < 24) {
      square *= 2;
    }
    for (double at = frame.width() / 2 % square; at < frame.width(); at += square) {
      g.strokeLine(at, 0, at, frame.height());
    }
    for (double at = frame.height() / 2 % square; at < frame.height(); at += square) {
      g.strokeLine(0, at, frame.width(), at);
    }
    g.setStroke(colours.house());
    g.setLineWidth(1.5);
    for (Point middle : middles) {
      for (int ring = 1; ring <= 4; ring++) {
        double r = ring * MILE / 2 / frame.kilometresPerPixel();
        g.strokeOval(frame.x(middle) - r, frame.y(middle) - r, 2 * r, 2 * r);
      }
    }
  }

  /// Draws the picture, lowest first. Gives back how many segments that took.
  int town(MapPicture picture) {
    segments = 0;
    double high = frame.kilometresPerPixel();
    double wide = Math.clamp(0.036 / high, high < TOWN_UNDER ? 2.5 : 1.2, 11);
    Set<ShapeKind> visible = visible(frame.kilometresPerPixel());
    for (ShapeKind kind : visible) {
      switch (kind) {
        case PARK -> areas(picture, kind, colours.park());
        case WATER -> areas(picture, kind, colours.water());
        case BUILDING -> areas(picture, kind, colours.house());
        case WATERWAY -> lines(picture, kind, colours.water(), Math.min(wide * 2.4, 18));
        case ROAD_SMALL -> lines(picture, kind, colours.road(), wide * 0.4);
        case ROAD -> lines(picture, kind, colours.road(), wide * 0.72);
        case ROAD_MIDDLE -> lines(picture, kind, colours.road(), wide * 0.9);
        case ROAD_MAIN -> lines(picture, kind, colours.road(), Math.max(2.5, wide * 1.25));
        case ROAD_GREAT -> lines(picture, kind, colours.road(), Math.max(3.5, wide * 1.5));
      }
    }
    middleLines(picture, wide);
    return segments;
  }

  /// The dashes on main roads, once they are wide enough to carry them.
  private void middleLines(MapPicture picture, double wide) {
    if (wide < 2.4) {
      return;
    }
    g.setLineDashes(9, 9);
    lines(picture, ShapeKind.ROAD_MAIN, colours.middleLine(), 1.2);
    lines(picture, ShapeKind.ROAD_GREAT, colours.middleLine(), 1.2);
    g.setLineDashes();
  }

  private void areas(MapPicture picture, ShapeKind kind, Color colour) {
    g.setFill(colour);
    Box box = frame.box();
    for (int shape = 0; shape < picture.count(); shape++) {
      if (picture.kind(shape) == kind
          && picture.touches(shape, box)
          && isBigEnough(picture, shape)) {
        int many = trace(picture.lines(), shape);
        if (many > 2) {
          g.fillPolygon(x, y, many);
        }
      }
    }
  }

  private void lines(MapPicture picture, ShapeKind kind, Color colour, double width) {
    g.setStroke(colour);
    g.setLineWidth(width);
    // the round ends of a thin line cost as much as the line and are not seen
    boolean round = width > ROUND_OVER;
    g.setLineCap(round ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    g.setLineJoin(round ? StrokeLineJoin.ROUND : StrokeLineJoin.BEVEL);
    List<List<Integer>> tiles = tiles(picture, kind);
    for (List<Integer> tile : tiles) {
      if (tile.isEmpty()) {
        continue;
      }
      g.beginPath();
      for (int shape : tile) {
        int many = trace(picture.lines(), shape);
        g.moveTo(x[0], y[0]);
        for (int i = 1; i < many; i++) {
          g.lineTo(x[i], y[i]);
        }
      }
      g.stroke();
    }
  }

  /// The lines of a kind that are in view, by where they begin: neighbours are stroked in one go,
  /// as each stroke has its price, and so has the empty room between far ones.
  private List<List<Integer>> tiles(MapPicture picture, ShapeKind kind) {
    int across = (int) (frame.width() / TILE) + 1;
    int down = (int) (frame.height() / TILE) + 1;
    List<List<Integer>> tiles = new ArrayList<>();
    for (int i = 0; i < across * down; i++) {
      tiles.add(new ArrayList<>());
    }
    Box box = frame.box();
    Polylines lines = picture.lines();
    for (int shape = 0; shape < picture.count(); shape++) {
      if (picture.kind(shape) == kind && picture.touches(shape, box)) {
        int first = lines.start(shape);
        int column = (int) Math.clamp(frame.x(lines.longitudes()[first]) / TILE, 0, across - 1);
        int row = (int) Math.clamp(frame.y(lines.latitudes()[first]) / TILE, 0, down - 1);
        tiles.get(row * across + column).add(shape);
      }
    }
    return tiles;
  }

  private boolean isBigEnough(MapPicture picture, int shape) {
    return picture.kilometresAcross(shape) / frame.kilometresPerPixel() > 2 * SMALLEST_PIXELS;
  }

  /// The corners of a shape in pixels, without those nobody could tell from the last.
  private int trace(Polylines lines, int shape) {
    int first = lines.start(shape);
    int end = lines.end(shape);
    if (x.length < end - first) {
      x = new double[2 * (end - first)];
      y = new double[2 * (end - first)];
    }
    int many = 0;
    for (int corner = first; corner < end; corner++) {
      double atX = frame.x(lines.longitudes()[corner]);
      double atY = frame.y(lines.latitudes()[corner]);
      boolean near =
          many > 0 && Math.abs(atX - x[many - 1]) + Math.abs(atY - y[many - 1]) < SMALLEST_PIXELS;
      if (near && corner < end - 1) {
        continue;
      }
      x[many] = atX;
      y[many++] = atY;
    }
    segments += many - 1;
    return many;
  }
}
