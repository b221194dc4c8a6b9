package org.porchlight.planning.search;

/// Travel times between places.
@FunctionalInterface
public interface Travel {
  /// From one place to another, in the problem's unit of time.
  int time(int from, int to);

  /// A table of times, row by row: `times[from][to]`.
  static Travel of(int[][] times) {
    return (from, to) -> times[from][to];
  }
}
