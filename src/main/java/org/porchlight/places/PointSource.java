package org.porchlight.places;

import org.porchlight.text.Messages;

/// Where a household's point on the map came from, the most trusted first.
public enum PointSource {
  /// Columns of a roster.
  SCHOOL_SYSTEM,
  /// A list of coordinates.
  COORDINATES,
  /// Somebody set a pin for this household, or earlier for another at the same address.
  BY_HAND,
  /// Somebody confirmed what was found for the address.
  CONFIRMED,
  /// A county's list of addresses.
  ADDRESS_POINT,
  /// A house of the map that carries its address.
  MAP_HOUSE,
  /// Worked out along a stretch of street from its first and last number.
  ADDRESS_RANGE;

  /// How far a point of a list may be from the door, in metres; the door itself is not surveyed.
  static final int HOUSE_METRES = 20;

  /// From here on a point is only rough.
  private static final int ROUGH_METRES = 250;

  /// How much the point can be trusted, for people: "Along the street, within about 60 m".
  ///
  /// @param radiusMetres 0 where nobody knows
  public String words(int radiusMetres) {
    if (this == ADDRESS_RANGE && radiusMetres > ROUGH_METRES) {
      return Messages.text("places.point.rough", feet(radiusMetres));
    }
    return this == ADDRESS_RANGE
        ? Messages.text("places.point.range", feet(radiusMetres))
        : Messages.of(this);
  }

  /// "200 feet", "0.6 miles".
  private static String feet(int metres) {
    int feet = (int) Math.ceil(metres * 3.28084 / 50) * 50;
    if (feet < 1000) {
      return Messages.text("places.distance.feet", Math.max(50, feet));
    }
    double miles = Math.ceil(metres / 1609.344 * 10) / 10;
    return Messages.text("places.distance.miles", String.valueOf(miles));
  }
}
