package org.porchlight.places;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place on the earth, in degrees (WGS 84); north and east are positive.
public record Point(double latitude, double longitude) {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  public Point {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("not a point on the earth");
    }
  }

  /// A point when both numbers are known and stand for a place on the earth. 0, 0 is what many
  /// systems write for "not known", so it is no point.
  public static Optional<Point> of(@Nullable Double latitude, @Nullable Double longitude) {
    if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
      return Optional.empty();
    }
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? Optional.of(new Point(latitude, longitude))
        : Optional.empty();
  }

  /// As the crow flies (haversine, mean earth radius).
  public double kilometresTo(Point other) {
    double north = Math.toRadians(other.latitude - latitude);
    double east = Math.toRadians(other.longitude - longitude);
    double h =
        square(Math.sin(north / 2))
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * square(Math.sin(east / 2));
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static double square(double x) {
    return x * x;
  }
}
