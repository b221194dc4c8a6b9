package org.porchlight.visits;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// Something that gets in the way of school for one student, as it stood on a day.
///
/// @param visitId the visit it was told at; null when it was noted on the student's page
/// @param otherWords the family's own words where the list has none
/// @param namedBy who named it: mom, Jaylen
public record Barrier(
    long id,
    long studentId,
    @Nullable Long visitId,
    BarrierCode code,
    @Nullable String otherWords,
    BarrierStatus status,
    @Nullable String namedBy,
    LocalDate notedOn) {

  /// The words people read: the family's own where there are some, else the list's.
  public String words() {
    return Optional.ofNullable(otherWords).orElseGet(() -> Messages.of(code));
  }
}
