package org.porchlight.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

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

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_DOCUMENT = 300;
  private static final int LONGEST_STILL_FINE = 500;

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

  /// What has to be put right first, in a sentence; empty when nothing has.
  public Optional<String> trouble() {
    return StudentDetails.isLonger(reason, LONGEST_REASON)
            || StudentDetails.isLonger(document, LONGEST_DOCUMENT)
            || StudentDetails.isLonger(stillFine, LONGEST_STILL_FINE)
        ? Optional.of(
            Messages.text(
                "roster.flag.tooLong", LONGEST_REASON, LONGEST_DOCUMENT, LONGEST_STILL_FINE))
        : Optional.empty();
  }

  /// The day somebody should look at it: its review, or its end where that comes first.
  public Optional<LocalDate> nextDay() {
    return Stream.of(Optional.ofNullable(reviewOn), Optional.ofNullable(expiresOn))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
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
