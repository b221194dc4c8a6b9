package org.porchlight.ui.kit.map;

import java.util.Collection;
import org.porchlight.places.Box;
import org.porchlight.places.Point;
import org.porchlight.places.Polylines;

/// The part of the town the map shows: which point stands in the middle, and how many kilometres a
/// pixel is. Small enough to be flat: east is stretched by the cosine of the latitude.
public record MapFrame(Point middle, double kilometresPerPixel, double width, double height) {
  private static final double KILOMETRES_PER_DEGREE = 111.195;
  private static final double CLOSEST = 0.0008;
  private static final double WIDEST = 0.4;
  private static final double SMALLEST_TOWN_KM = 1.2;

  /// Shows all these points with a margin in pixels; there is at least one.
  public static MapFrame around(
      Collection<Point> points, double width, double height, double margin) {
    double south = points.stream().mapToDouble(Point::latitude).min().orElseThrow();
    double north = points.stream().mapToDouble(Point::latitude).max().orElseThrow();
    double west = points.stream().mapToDouble(Point::longitude).min().orElseThrow();
    double east = points.stream().mapToDouble(Point::longitude).max().orElseThrow();
    Point middle = new Point((south + north) / 2, (west + east) / 2);
    double high = Math.max(SMALLEST_TOWN_KM, (north - south) * KILOMETRES_PER_DEGREE);
    double wide =
        Math.max(SMALLEST_TOWN_KM, (east - west) * KILOMETRES_PER_DEGREE * stretch(middle));
    double scale =
        Math.max(high / Math.max(1, height - 2 * margin), wide / Math.max(1, width - 2 * margin));
    return new MapFrame(middle, within(scale), width, height);
  }

  public double x(Point point) {
    double degrees = point.longitude() - middle.longitude();
    return width / 2 + degrees * KILOMETRES_PER_DEGREE * stretch(middle) / kilometresPerPixel;
  }

  public double y(Point point) {
    double degrees = point.latitude() - middle.latitude();
    return height / 2 - degrees * KILOMETRES_PER_DEGREE / kilometresPerPixel;
  }

  /// Of a longitude in the units of [Polylines].
  double x(int longitude) {
    double degrees = longitude / Polylines.UNITS_PER_DEGREE - middle.longitude();
    return width / 2 + degrees * pixelsPerDegreeEast();
  }

  /// Of a latitude in the units of [Polylines].
  double y(int latitude) {
    double degrees = latitude / Polylines.UNITS_PER_DEGREE - middle.latitude();
    return height / 2 - degrees * KILOMETRES_PER_DEGREE / kilometresPerPixel;
  }

  private double pixelsPerDegreeEast() {
    return KILOMETRES_PER_DEGREE * stretch(middle) / kilometresPerPixel;
  }

  /// The place under a pixel.
  public Point at(double x, double y) {
    double north = (height / 2 - y) * kilometresPerPixel / KILOMETRES_PER_DEGREE;
    double east = (x - width / 2) * kilometresPerPixel / KILOMETRES_PER_DEGREE / stretch(middle);
    return new Point(
        Math.clamp(middle.latitude() + north, -85, 85),
        Math.clamp(middle.longitude() + east, -180, 180));
  }

  /// Moved with the hand: what was under the pointer stays under it.
  public MapFrame dragged(double right, double down) {
    return new MapFrame(
        at(width / 2 - right, height / 2 - down), kilometresPerPixel, width, height);
  }

  /// Nearer with a factor over 1; what is at this pixel stays there.
  public MapFrame zoomed(double factor, double x, double y) {
    double scale = within(kilometresPerPixel / factor);
    Point under = at(x, y);
    MapFrame nearer = new MapFrame(middle, scale, width, height);
    return nearer.dragged(x - nearer.x(under), y - nearer.y(under));
  }

  public MapFrame resized(double newWidth, double newHeight) {
    return new MapFrame(middle, kilometresPerPixel, newWidth, newHeight);
  }

  /// The same with so many pixels more on every side.
  MapFrame widened(double margin) {
    return new MapFrame(middle, kilometresPerPixel, width + 2 * margin, height + 2 * margin);
  }

  /// What it shows.
  public Box box() {
    Point northWest = at(0, 0);
    Point southEast = at(width, height);
    return new Box(
        northWest.longitude(),
        southEast.latitude(),
        Math.max(northWest.longitude() + 1e-6, southEast.longitude()),
        Math.max(southEast.latitude() + 1e-6, northWest.latitude()));
  }

  private static double within(double scale) {
    return Math.clamp(scale, CLOSEST, WIDEST);
  }

  private static double stretch(Point middle) {
    return Math.cos(Math.toRadians(middle.latitude()));
  }
}
