package org.porchlight.access;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// That a confidential note exists: about whom, by whom and when. Its words are read one by one
/// through [ConfidentialNoteRepository#read].
///
/// @param studentId null where it is about the family
/// @param visitId null where it does not come from a debrief
public record ConfidentialNote(
    String id,
    long householdId,
    @Nullable Long studentId,
    @Nullable Long visitId,
    long writtenBy,
    LocalDateTime writtenAt) {
  /// Everything the row says beside the words: they open only where all of it is as it was.
  String context() {
    return String.join(
        "|",
        id,
        String.valueOf(householdId),
        String.valueOf(studentId),
        String.valueOf(visitId),
        String.valueOf(writtenBy),
        writtenAt.toString());
  }
}
