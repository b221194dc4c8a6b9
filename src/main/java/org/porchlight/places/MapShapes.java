package org.porchlight.places;

import java.util.List;

/// Water and parks of the district's map. An area's last corner joins its first.
public final class MapShapes {
  private final Polylines lines;
  private final List<ShapeKind> kinds;
  private final List<String> names;

  /// @param names "" for those without
  public MapShapes(Polylines lines, List<ShapeKind> kinds, List<String> names) {
    if (kinds.size() != lines.count() || names.size() != lines.count()) {
      throw new IllegalArgumentException("shapes without their kinds or names");
    }
    this.lines = lines;
    this.kinds = List.copyOf(kinds);
    this.names = List.copyOf(names);
  }

  public int count() {
    return kinds.size();
  }

  /// Their corners, shape by shape.
  public Polylines lines() {
    return lines;
  }

  public ShapeKind kind(int shape) {
    return kinds.get(shape);
  }

  /// "" where it has none.
  public String name(int shape) {
    return names.get(shape);
  }
}
