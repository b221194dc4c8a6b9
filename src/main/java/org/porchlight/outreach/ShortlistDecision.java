package org.porchlight.outreach;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A decision about a family, with the words written beside it.
public record ShortlistDecision(
    long householdId,
    Decision decision,
    LocalDateTime decidedAt,
    @Nullable Long decidedBy,
    @Nullable String note) {
  /// "Not now" is said for this many calendar days; then the family is listed again.
  public static final int DAYS_OF_NOT_NOW = 14;

  public boolean isNotNow(LocalDate today) {
    return decision == Decision.NOT_NOW
        && today.isBefore(decidedAt.toLocalDate().plusDays(DAYS_OF_NOT_NOW));
  }
}
