package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// A family says that a day is recorded wrongly. The day counts as the school system has it until
/// that says otherwise.
///
/// @param id 0 while not stored
/// @param recorded what the school system said that day was, in words
/// @param outcome null while it is open
public record DayDispute(
    long id,
    long studentId,
    LocalDate day,
    String said,
    @Nullable String saidBy,
    String recorded,
    @Nullable Long notedBy,
    LocalDate notedOn,
    @Nullable DisputeOutcome outcome,
    @Nullable String outcomeWords,
    @Nullable LocalDate closedOn) {
  private static final int LONGEST = 1000;

  public boolean isOpen() {
    return outcome == null;
  }

  /// "The family disputes this day (noted Dec 8, mom): he was at the dentist. Not settled yet."
  public String told() {
    String who =
        saidBy == null || saidBy.isBlank()
            ? Dates.dayOfMonth(notedOn)
            : Messages.text("attendance.dispute.by", Dates.dayOfMonth(notedOn), saidBy);
    String settled =
        outcome == null || closedOn == null
            ? Messages.text("attendance.dispute.open")
            : Messages.text(
                    "attendance.dispute.closed",
                    Messages.of(outcome),
                    Dates.dayOfMonth(closedOn),
                    outcomeWords == null ? "" : outcomeWords)
                .strip();
    return Messages.text("attendance.dispute.told", who, said, settled);
  }

  /// What has to be put right first in the words it is settled with, in a sentence; empty when
  /// nothing has.
  public static Optional<String> settlingTrouble(@Nullable String words) {
    return words != null && words.length() > LONGEST
        ? Optional.of(Messages.text("attendance.dispute.tooLong", LONGEST))
        : Optional.empty();
  }

  /// What has to be put right first, in a sentence; empty when nothing has.
  public static Optional<String> trouble(@Nullable LocalDate day, String said, LocalDate today) {
    if (day == null) {
      return Optional.of(Messages.text("attendance.dispute.noDay"));
    }
    if (day.isAfter(today)) {
      return Optional.of(Messages.text("attendance.dispute.future"));
    }
    if (said.isBlank() || said.length() > LONGEST) {
      return Optional.of(Messages.text("attendance.dispute.noWords", LONGEST));
    }
    return Optional.empty();
  }
}
