package org.porchlight.visits;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A barrier about to be written down, for one or several children of the household.
public record BarrierToNote(
    BarrierCode code,
    @Nullable String otherWords,
    BarrierStatus status,
    @Nullable String namedBy,
    List<Long> studentIds) {
  public BarrierToNote {
    studentIds = List.copyOf(studentIds);
  }
}
