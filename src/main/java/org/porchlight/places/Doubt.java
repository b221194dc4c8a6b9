package org.porchlight.places;

/// Why a point found for an address is asked about instead of taken.
public enum Doubt {
  /// The number and street are there, in another town.
  OTHER_TOWN,
  /// The number and street are there, under another ZIP.
  OTHER_ZIP,
  /// Nothing tells whether it is the same town.
  AREA_UNKNOWN,
  /// The street is spelled a little differently.
  SPELLING,
  /// Street and Avenue, or one of them says neither.
  STREET_TYPE,
  /// North and South, or one of them says neither.
  DIRECTION,
  /// On this stretch of street the numbers of the other side are even or odd like this one.
  OTHER_SIDE,
  /// The address is there more than once, far apart.
  SEVERAL
}
