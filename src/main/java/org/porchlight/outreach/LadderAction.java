package org.porchlight.outreach;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A student reached a step of the ladder. It stays for good: what the office excused later is said
/// beside it.
///
/// @param reachedOn the last posted day when it was seen
/// @param noticedOn the day of the import that told us
/// @param unmetSince since when the threshold is met no longer; null while it is
/// @param doneOn the day it was done: as somebody said, or by the first contact or visit that does
///   it
public record LadderAction(
    long id,
    long studentId,
    LadderStep step,
    LocalDate reachedOn,
    LocalDate noticedOn,
    LocalDate dueOn,
    @Nullable LocalDate unmetSince,
    @Nullable LocalDate doneOn,
    @Nullable Long doneBy,
    @Nullable String note) {
  /// How it stands, the most pressing first.
  public enum State {
    OVERDUE,
    DUE,
    /// Done, whatever came of the threshold.
    DONE,
    /// Never done, and asked for no longer.
    NO_LONGER_MET
  }

  public State state(LocalDate today) {
    if (doneOn != null) {
      return State.DONE;
    }
    if (unmetSince != null) {
      return State.NO_LONGER_MET;
    }
    return dueOn.isBefore(today) ? State.OVERDUE : State.DUE;
  }

  public boolean isOpen() {
    return doneOn == null && unmetSince == null;
  }

  LadderAction doneBy(Optional<LocalDate> day) {
    return doneOn != null || day.isEmpty()
        ? this
        : new LadderAction(
            id, studentId, step, reachedOn, noticedOn, dueOn, unmetSince, day.get(), null, note);
  }
}
