package org.porchlight.places;

/// What a drawn thing on the map is. Areas are closed, the others are lines.
public enum ShapeKind {
  ROAD_MAIN(false),
  ROAD(false),
  /// A lake or a wide river drawn as an area.
  WATER(true),
  /// A river or creek drawn as a line.
  WATERWAY(false),
  PARK(true),
  BUILDING(true);

  private final boolean area;

  ShapeKind(boolean area) {
    this.area = area;
  }

  public boolean isArea() {
    return area;
  }
}
