package org.porchlight.places;

import java.util.List;

/// What the district's map shows, and whom it thanks for it: the attribution stands wherever the
/// map is drawn or printed.
public record TownMap(String attribution, List<MapShape> shapes) {
  public TownMap {
    shapes = List.copyOf(shapes);
  }
}
