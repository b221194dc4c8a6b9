package org.porchlight.outreach;

import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.Days;
import org.porchlight.roster.Student;

/// One child as the shortlist sees it.
///
/// @param onTrackLastYear last year is known, and under 5 % of it was missed
public record ChildStanding(Student student, Attendance attendance, boolean onTrackLastYear) {
  /// Missing 10 % or more of the enrolled days.
  public boolean isMissingTenPercent() {
    return attendance.band().isChronic();
  }

  /// In quarter days.
  public int lastTen() {
    return attendance.lastTenMissedQuarterDays();
  }

  String lastTenWritten() {
    return Days.written(lastTen());
  }

  /// Compares the shares of the year exactly, without dividing.
  int compareShare(ChildStanding other) {
    return Long.compare(
        (long) attendance.missedQuarterDays() * other.attendance.enrolledQuarterDays(),
        (long) other.attendance.missedQuarterDays() * attendance.enrolledQuarterDays());
  }
}
