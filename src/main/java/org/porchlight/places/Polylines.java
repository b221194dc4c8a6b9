package org.porchlight.places;

import java.util.ArrayList;
import java.util.List;

/// Many lines in a few arrays, so that a county's roads can be drawn and searched without an object
/// for each corner. Coordinates are millionths of a degree (a step is at most 11 cm).
///
/// Line `i` has the corners `start(i)` to before `end(i)` of [#latitudes] and [#longitudes]. The
/// arrays are not copied: nobody writes into them.
public final class Polylines {
  public static final double UNITS_PER_DEGREE = 1e6;

  private final int[] starts;
  private final int[] latitudes;
  private final int[] longitudes;

  /// @param starts where each line's corners begin, and at its end where the last line's end
  public Polylines(int[] starts, int[] latitudes, int[] longitudes) {
    if (starts.length == 0
        || starts[starts.length - 1] != latitudes.length
        || latitudes.length != longitudes.length) {
      throw new IllegalArgumentException("lines without their corners");
    }
    this.starts = starts;
    this.latitudes = latitudes;
    this.longitudes = longitudes;
  }

  public int count() {
    return starts.length - 1;
  }

  public int start(int line) {
    return starts[line];
  }

  public int end(int line) {
    return starts[line + 1];
  }

  /// Of every corner of every line, in millionths of a degree.
  public int[] latitudes() {
    return latitudes;
  }

  /// Of every corner of every line, in millionths of a degree.
  public int[] longitudes() {
    return longitudes;
  }

  public Point corner(int corner) {
    return new Point(latitudes[corner] / UNITS_PER_DEGREE, longitudes[corner] / UNITS_PER_DEGREE);
  }

  public List<Point> points(int line) {
    List<Point> points = new ArrayList<>(end(line) - start(line));
    for (int corner = start(line); corner < end(line); corner++) {
      points.add(corner(corner));
    }
    return points;
  }
}
