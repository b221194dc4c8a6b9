package org.porchlight.places;

/// What a drawn thing on the map is, the lowest first: what comes later is drawn over it. Areas are
/// closed, the others are lines.
public enum ShapeKind {
  PARK(true),
  /// A lake or a wide river drawn as an area.
  WATER(true),
  /// A river or creek drawn as a line.
  WATERWAY(false),
  BUILDING(true),
  /// Driveways and alleys.
  ROAD_SMALL(false),
  ROAD(false),
  /// What leads from quarter to quarter.
  ROAD_MIDDLE(false),
  ROAD_MAIN(false),
  /// Motorways and the like.
  ROAD_GREAT(false);

  private final boolean area;

  ShapeKind(boolean area) {
    this.area = area;
  }

  public boolean isArea() {
    return area;
  }

  public boolean isRoad() {
    return ordinal() >= ROAD_SMALL.ordinal();
  }

  static ShapeKind of(RoadClass road) {
    return switch (road) {
      case MOTORWAY, MOTORWAY_LINK, TRUNK, TRUNK_LINK -> ROAD_GREAT;
      case PRIMARY, PRIMARY_LINK, SECONDARY, SECONDARY_LINK -> ROAD_MAIN;
      case TERTIARY, TERTIARY_LINK, UNCLASSIFIED -> ROAD_MIDDLE;
      case RESIDENTIAL, ROAD, LIVING_STREET -> ROAD;
      case SERVICE -> ROAD_SMALL;
    };
  }
}
