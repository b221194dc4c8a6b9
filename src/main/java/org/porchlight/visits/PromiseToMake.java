package org.porchlight.visits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A promise about to be made. In a debrief the household and the visit are the debrief's.
public record PromiseToMake(
    String what,
    long ownerId,
    LocalDate dueOn,
    @Nullable Long studentId,
    @Nullable Long partnerId,
    boolean promisedToFamily,
    boolean restricted) {

  public static PromiseToMake toFamily(String what, long ownerId, LocalDate dueOn) {
    return new PromiseToMake(what, ownerId, dueOn, null, null, true, false);
  }
}
