package org.porchlight.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A flag on a household: who set it, on what it rests, and until when it stands.
///
/// @param reason in words; the condition, never a judgement of people
/// @param stillFine what remains possible: "Calls and letters are fine."
/// @param reasonClass null for flags from before classes were asked for
/// @param document where the paper is that it rests on: "Order of Oct 2, in the office"
/// @param guardianId the adult it is about; null when it is about nobody in particular
/// @param staffId who should not be on the team; null likewise
/// @param reviewOn when somebody should look at it again
/// @param expiresOn the day it ends by itself; null when somebody has to end it
public record HouseholdFlag(
    long id,
    long householdId,
    FlagKind kind,
    @Nullable String reason,
    @Nullable String stillFine,
    @Nullable FlagReason reasonClass,
    @Nullable String document,
    @Nullable Long guardianId,
    @Nullable Long staffId,
    @Nullable Long setBy,
    LocalDate setOn,
    @Nullable LocalDate reviewOn,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate endedOn) {
  /// How long a flag stands before someone should look at it again (domain.md section 5).
  public static final int USUAL_REVIEW_DAYS = 180;

  /// So many days ahead a review is told.
  public static final int DAYS_AHEAD = 14;

  /// A flag of a file that tells no more.
  public HouseholdFlag(
      long id,
      long householdId,
      FlagKind kind,
      @Nullable String reason,
      @Nullable String stillFine,
      @Nullable Long setBy,
      LocalDate setOn,
      @Nullable LocalDate reviewOn,
      @Nullable LocalDate endedOn) {
    this(
        id,
        householdId,
        kind,
        reason,
        stillFine,
        null,
        null,
        null,
        null,
        setBy,
        setOn,
        reviewOn,
        null,
        endedOn);
  }

  /// Somebody should look at it again by now, or in the next two weeks: it is to be reviewed, or
  /// about to end by itself.
  public boolean isReviewNear(LocalDate today) {
    return endedOn == null && (isNear(reviewOn, today) || isNear(expiresOn, today));
  }

  private static boolean isNear(@Nullable LocalDate day, LocalDate today) {
    return day != null && !day.isAfter(today.plusDays(DAYS_AHEAD));
  }

  /// The same flag, to be looked at again on a later day.
  public HouseholdFlag reviewedUntil(LocalDate review, @Nullable LocalDate expiry) {
    return new HouseholdFlag(
        id,
        householdId,
        kind,
        reason,
        stillFine,
        reasonClass,
        document,
        guardianId,
        staffId,
        setBy,
        setOn,
        review,
        expiry,
        endedOn);
  }
}
