package org.porchlight.places;

/// A town, village or quarter of the extract.
public record PlaceName(Kind kind, String name, Point point) {
  /// The greatest first.
  public enum Kind {
    CITY,
    TOWN,
    VILLAGE,
    SUBURB,
    HAMLET,
    NEIGHBOURHOOD
  }
}
