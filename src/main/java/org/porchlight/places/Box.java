package org.porchlight.places;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A piece of the earth between two meridians and two parallels, in degrees. None crosses the date
/// line.
public record Box(double west, double south, double east, double north) {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final double KILOMETRES_PER_DEGREE = 111.195;

  public Box {
    if (!(west < east && south < north)
        || Math.abs(west) > 180
        || Math.abs(east) > 180
        || Math.abs(south) > 90
        || Math.abs(north) > 90) {
      throw new IllegalArgumentException("not a box on the earth");
    }
  }

  /// The whole earth.
  public static Box everything() {
    return new Box(-180, -90, 180, 90);
  }

  /// "W,S,E,N" in degrees; empty when it is not such a box.
  public static Optional<Box> parse(String text) {
    List<String> parts = COMMA.splitAsStream(text.strip()).toList();
    if (parts.size() != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Box(
              Double.parseDouble(parts.get(0)),
              Double.parseDouble(parts.get(1)),
              Double.parseDouble(parts.get(2)),
              Double.parseDouble(parts.get(3))));
    } catch (IllegalArgumentException notABox) {
      return Optional.empty();
    }
  }

  /// All these places and so many kilometres on every side; empty without places.
  public static Optional<Box> around(Collection<Point> places, double kilometres) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    double south = places.stream().mapToDouble(Point::latitude).min().orElseThrow();
    double north = places.stream().mapToDouble(Point::latitude).max().orElseThrow();
    double west = places.stream().mapToDouble(Point::longitude).min().orElseThrow();
    double east = places.stream().mapToDouble(Point::longitude).max().orElseThrow();
    double up = kilometres / KILOMETRES_PER_DEGREE;
    double widest = Math.max(0.01, Math.cos(Math.toRadians(Math.max(-south, north))));
    double aside = up / widest;
    return Optional.of(
        new Box(
            Math.max(-180, west - aside),
            Math.max(-90, south - up),
            Math.min(180, east + aside),
            Math.min(90, north + up)));
  }

  public boolean contains(Point point) {
    return point.latitude() >= south
        && point.latitude() <= north
        && point.longitude() >= west
        && point.longitude() <= east;
  }

  /// From its western to its eastern side, in its middle.
  public double kilometresWide() {
    return (east - west) * KILOMETRES_PER_DEGREE * Math.cos(Math.toRadians((south + north) / 2));
  }

  public double kilometresHigh() {
    return (north - south) * KILOMETRES_PER_DEGREE;
  }

  /// The text [#parse] reads, to the metre or so.
  public String text() {
    return String.format(Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", west, south, east, north);
  }
}
