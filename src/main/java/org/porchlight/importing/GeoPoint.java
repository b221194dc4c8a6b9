package org.porchlight.importing;

import java.util.Optional;

/// A point on the map as a file has it, in degrees.
record GeoPoint(double latitude, double longitude) {
  /// The fifty states and the territories; outside of them no school district visits homes.
  private static final double SOUTH = -15;

  private static final double NORTH = 72;
  private static final double WEST = -180;
  private static final double EAST = -64;
  private static final double GUAM_WEST = 144;
  private static final double GUAM_EAST = 180;

  /// Empty when the cells are no point in the United States. Two columns the wrong way round are
  /// put right where only one way is possible.
  static Optional<GeoPoint> parse(String latitude, String longitude) {
    Optional<Double> first = NumberText.parse(latitude);
    Optional<Double> second = NumberText.parse(longitude);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    GeoPoint point = new GeoPoint(first.get(), second.get());
    if (point.isPlausible()) {
      return Optional.of(point);
    }
    return Optional.of(point.turned()).filter(GeoPoint::isPlausible);
  }

  GeoPoint turned() {
    return new GeoPoint(/* latitude= */ longitude, /* longitude= */ latitude);
  }

  boolean isPlausible() {
    boolean zero = Math.abs(latitude) < 0.001 && Math.abs(longitude) < 0.001;
    boolean america = longitude >= WEST && longitude <= EAST;
    boolean pacific = longitude >= GUAM_WEST && longitude <= GUAM_EAST;
    return !zero && latitude >= SOUTH && latitude <= NORTH && (america || pacific);
  }

  /// Kilometres between two points, near enough for asking whether one is in the district.
  double kilometresTo(GeoPoint other) {
    double toRadians = Math.PI / 180;
    double north = (other.latitude - latitude) * 111.2;
    double east = (other.longitude - longitude) * 111.2 * Math.cos(latitude * toRadians);
    return Math.hypot(north, east);
  }
}
