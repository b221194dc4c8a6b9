package org.porchlight.planning;

import java.time.LocalTime;

/// From when to when somebody can go on visits.
public record VisitHours(LocalTime from, LocalTime until) {
  public VisitHours {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("hours that end before they begin");
    }
  }
}
