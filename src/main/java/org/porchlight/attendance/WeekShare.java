package org.porchlight.attendance;

import java.time.LocalDate;

/// How things stood at the end of a school week: `chronic` of `counted` students had missed 10 % or
/// more of their days so far.
///
/// @param lastDay the last posted school day of that week
public record WeekShare(LocalDate lastDay, int chronic, int counted) {
  /// From 0 to 1, for drawing.
  public double share() {
    return counted == 0 ? 0 : (double) chronic / counted;
  }
}
