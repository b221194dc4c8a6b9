package org.porchlight.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days of a student that count neither as enrolled nor as missed, with the reason.
///
/// @param id 0 while not stored
/// @param lastDate the last day that does not count; null until somebody ends it
public record Exemption(
    long id,
    long studentId,
    LocalDate firstDate,
    @Nullable LocalDate lastDate,
    String reason,
    @Nullable Long setBy,
    LocalDate setOn) {
  public boolean covers(LocalDate date) {
    return !date.isBefore(firstDate) && (lastDate == null || !date.isAfter(lastDate));
  }
}
