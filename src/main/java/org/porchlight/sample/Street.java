package org.porchlight.sample;

import java.util.List;
import org.porchlight.places.Point;

/// A street of the invented town with its house numbers from one end to the other.
record Street(String name, boolean main, int firstNumber, int lastNumber, List<Point> course) {
  private static final double FROM_THE_KERB = 0.00022;

  Street {
    course = List.copyOf(course);
  }

  /// Where a house stands: along the street by its number, even numbers on one side, odd on the
  /// other.
  Point house(int number) {
    double share = (double) (number - firstNumber) / (lastNumber - firstNumber);
    double left = Math.clamp(share, 0, 1) * length();
    for (int i = 1; i < course.size(); i++) {
      Point from = course.get(i - 1);
      Point to = course.get(i);
      double leg = from.kilometresTo(to);
      if (left <= leg || i == course.size() - 1) {
        return besides(from, to, leg == 0 ? 0 : Math.min(1, left / leg), number % 2 == 0);
      }
      left -= leg;
    }
    throw new IllegalStateException("a street has two ends");
  }

  private double length() {
    double length = 0;
    for (int i = 1; i < course.size(); i++) {
      length += course.get(i - 1).kilometresTo(course.get(i));
    }
    return length;
  }

  private static Point besides(Point from, Point to, double share, boolean even) {
    double north = to.latitude() - from.latitude();
    double east = to.longitude() - from.longitude();
    double aside = (even ? FROM_THE_KERB : -FROM_THE_KERB) / Math.hypot(north, east);
    return new Point(
        rounded(from.latitude() + share * north + aside * east),
        rounded(from.longitude() + share * east - aside * north));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
