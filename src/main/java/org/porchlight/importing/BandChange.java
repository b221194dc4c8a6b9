package org.porchlight.importing;

import org.porchlight.attendance.AbsenceBand;

/// A student whose band the file changes, with the numbers after it.
public record BandChange(
    long studentId,
    String name,
    AbsenceBand before,
    AbsenceBand after,
    int missedQuarterDays,
    int enrolledQuarterDays) {

  /// From 0 to 1, for sorting.
  double share() {
    return enrolledQuarterDays == 0 ? 0 : (double) missedQuarterDays / enrolledQuarterDays;
  }
}
