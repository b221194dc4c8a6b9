package org.porchlight.visits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the debrief of a visit left behind; barriers and promises are asked of their own
/// repositories.
public record WrittenUp(
    LocalDate visitedOn,
    VisitOutcome outcome,
    List<PersonPresent> present,
    @Nullable String goingWell,
    @Nullable NextStep nextStep,
    @Nullable LocalDate nextStepOn,
    @Nullable Long writtenBy,
    LocalDateTime writtenAt) {
  public WrittenUp {
    present = List.copyOf(present);
  }

  /// Written on a later day than the visit: always allowed, always said.
  public boolean isLate() {
    return writtenAt.toLocalDate().isAfter(visitedOn);
  }
}
