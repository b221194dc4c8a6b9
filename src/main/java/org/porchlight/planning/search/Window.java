package org.porchlight.planning.search;

/// When a visit may begin on one day, both ends included, in the problem's unit of time.
public record Window(int from, int until) {
  /// Not on that day.
  public static final Window NEVER = new Window(1, 0);

  public boolean isNever() {
    return from > until;
  }
}
