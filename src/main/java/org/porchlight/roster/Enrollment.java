package org.porchlight.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A spell of enrolment at one school.
///
/// @param exitDate the first day NOT enrolled; null while still enrolled
public record Enrollment(
    long schoolId, Grade grade, LocalDate entryDate, @Nullable LocalDate exitDate) {
  public boolean covers(LocalDate date) {
    return !date.isBefore(entryDate) && (exitDate == null || date.isBefore(exitDate));
  }
}
