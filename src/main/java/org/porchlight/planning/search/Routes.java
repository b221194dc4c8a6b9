package org.porchlight.planning.search;

import java.util.List;

/// An answer: each shift's visits in order, and what is left over.
///
/// @param visits of each shift, as places in the problem's list of visits
/// @param leftOut visits nobody makes
/// @param cost travel time, and the penalties of what was left out or moved
public record Routes(List<List<Integer>> visits, List<Integer> leftOut, long cost) {
  public Routes {
    visits = visits.stream().map(List::copyOf).toList();
    leftOut = List.copyOf(leftOut);
  }

  /// The shift that makes a visit, or [Visit#FREE].
  public int shiftOf(int visit) {
    for (int shift = 0; shift < visits.size(); shift++) {
      if (visits.get(shift).contains(visit)) {
        return shift;
      }
    }
    return Visit.FREE;
  }
}
