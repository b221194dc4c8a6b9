package org.porchlight.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A flag on a household: who set it, why, and until when it should be looked at again.
///
/// @param stillFine what remains possible: "Calls and letters are fine."
public record HouseholdFlag(
    long id,
    long householdId,
    FlagKind kind,
    @Nullable String reason,
    @Nullable String stillFine,
    @Nullable Long setBy,
    LocalDate setOn,
    @Nullable LocalDate reviewOn,
    @Nullable LocalDate endedOn) {
  /// How long a flag stands before someone should look at it again (domain.md section 5).
  public static final int USUAL_REVIEW_DAYS = 180;
}
