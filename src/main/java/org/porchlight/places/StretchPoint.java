package org.porchlight.places;

import org.porchlight.places.AddressBook.Stretch;

/// Where a number lies along its stretch of street: as far along the line as it is between the
/// numbers at the ends, and a little to the side.
final class StretchPoint {
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double ASIDE_METRES = 8;

  private final double[] x;
  private final double[] y;
  private final double squeeze;
  private final double length;

  private StretchPoint(Stretch stretch) {
    Polylines lines = stretch.lines();
    int start = lines.start(stretch.written().line());
    int many = lines.end(stretch.written().line()) - start;
    x = new double[many];
    y = new double[many];
    squeeze = Math.cos(Math.toRadians(lines.latitudes()[start] / Polylines.UNITS_PER_DEGREE));
    double sum = 0;
    for (int i = 0; i < many; i++) {
      y[i] = lines.latitudes()[start + i] / Polylines.UNITS_PER_DEGREE * METRES_PER_DEGREE;
      x[i] =
          lines.longitudes()[start + i] / Polylines.UNITS_PER_DEGREE * METRES_PER_DEGREE * squeeze;
      sum += i == 0 ? 0 : Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
    }
    length = sum;
  }

  /// How far from the point the door may be: half the stretch, as numbers are not spread evenly.
  static int radiusMetres(Stretch stretch) {
    return (int) Math.ceil(new StretchPoint(stretch).length / 2);
  }

  static Point of(Stretch stretch, HouseNumber number) {
    int from = stretch.from().value();
    int to = stretch.to().value();
    double share = from == to ? 0.5 : (number.value() - from) / (double) (to - from);
    return new StretchPoint(stretch).at(share, stretch.written().leftSide() ? 1 : -1);
  }

  /// The middle of the stretch.
  static Point middle(Stretch stretch) {
    return new StretchPoint(stretch).at(0.5, 0);
  }

  private Point at(double share, int side) {
    double left = share * length;
    int i = 1;
    while (i < x.length - 1 && left > Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1])) {
      left -= Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
      i++;
    }
    double east = x[i] - x[i - 1];
    double north = y[i] - y[i - 1];
    double piece = Math.max(1e-6, Math.hypot(east, north));
    double along = Math.clamp(left / piece, 0, 1);
    double aside = side * ASIDE_METRES / piece;
    return new Point(
        (y[i - 1] + along * north + aside * east) / METRES_PER_DEGREE,
        (x[i - 1] + along * east - aside * north) / METRES_PER_DEGREE / squeeze);
  }
}
