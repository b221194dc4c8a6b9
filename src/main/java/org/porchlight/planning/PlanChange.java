package org.porchlight.planning;

import java.util.List;

/// A change made to a plan, to be taken back with [PlanRepository#undo]. Changes are taken back in
/// the order opposite to the one they were made in.
public final class PlanChange {
  private final List<PlanUndoRepository.DayBefore> days;

  PlanChange(List<PlanUndoRepository.DayBefore> days) {
    this.days = List.copyOf(days);
  }

  List<PlanUndoRepository.DayBefore> days() {
    return days;
  }
}
