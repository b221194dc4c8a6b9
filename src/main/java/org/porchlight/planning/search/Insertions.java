package org.porchlight.planning.search;

import java.util.Arrays;

/// The best place of each visit in each tour, remembered for as long as the tour stays the same. Of
/// the tours of a day only two or three change in one step, so most answers are known.
final class Insertions {
  static final int POSITION_BITS = 16;
  private static final int POSITION_MASK = (1 << POSITION_BITS) - 1;
  private static final long UNKNOWN = -1;

  private final int shiftCount;
  private final long[] places;
  private final long[] versions;

  Insertions(Terrain terrain) {
    shiftCount = terrain.shiftCount;
    places = new long[terrain.visitCount * shiftCount];
    versions = new long[places.length];
    Arrays.fill(versions, UNKNOWN);
  }

  /// As [Tour#bestPlace] with nothing overlooked.
  long bestPlace(int visit, Tour tour) {
    int cell = visit * shiftCount + tour.shift;
    if (versions[cell] != tour.version()) {
      versions[cell] = tour.version();
      places[cell] = tour.bestPlace(visit, -1);
    }
    return places[cell];
  }

  static long costOf(long place) {
    return place >> POSITION_BITS;
  }

  static int positionOf(long place) {
    return (int) place & POSITION_MASK;
  }
}
