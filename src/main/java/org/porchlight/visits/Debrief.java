package org.porchlight.visits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A visit written up: the six parts of the form. Only the outcome is required.
///
/// @param visitorIds the staff members who went
/// @param nextStepOn the day of the next step, where one was named
/// @param writtenAt local wall time; later than the visit's day means a late entry
public record Debrief(
    long visitId,
    LocalDate visitedOn,
    VisitOutcome outcome,
    List<Long> visitorIds,
    List<PersonPresent> present,
    @Nullable String goingWell,
    List<BarrierToNote> barriers,
    List<PromiseToMake> promises,
    @Nullable NextStep nextStep,
    @Nullable LocalDate nextStepOn,
    long writtenBy,
    LocalDateTime writtenAt) {
  public Debrief {
    visitorIds = List.copyOf(visitorIds);
    present = List.copyOf(present);
    barriers = List.copyOf(barriers);
    promises = List.copyOf(promises);
  }
}
