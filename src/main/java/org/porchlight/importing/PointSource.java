package org.porchlight.importing;

/// Where a household's point on the map came from.
enum PointSource {
  /// Columns of a roster.
  SCHOOL_SYSTEM,
  /// A list of coordinates.
  COORDINATES
}
