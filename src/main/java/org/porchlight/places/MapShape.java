package org.porchlight.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One road, river, park or building: its corners in order. An area's last corner joins its first.
public record MapShape(ShapeKind kind, @Nullable String name, List<Point> points) {
  public MapShape {
    points = List.copyOf(points);
  }
}
