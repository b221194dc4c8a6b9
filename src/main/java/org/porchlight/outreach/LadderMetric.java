package org.porchlight.outreach;

import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.Figure;

/// What a step of the ladder looks at. Thresholds are quarter days; of a share, per cent.
public enum LadderMetric {
  /// Every day missed, excused or not.
  DAYS_MISSED,
  UNEXCUSED_DAYS,
  /// Share of the enrolled days, compared exactly; not said of students too new to count.
  PERCENT_MISSED,
  /// Whole days one after the other until now.
  IN_A_ROW,
  /// Days of the last ten school days.
  LAST_TEN;

  private static final int QUARTERS = 4;

  public boolean isShare() {
    return this == PERCENT_MISSED;
  }

  /// Whether it looks at the last days only, so that it can be met, be over, and be met again.
  boolean comesAgain() {
    return this == IN_A_ROW || this == LAST_TEN;
  }

  /// Whether the attendance on file tells it at all: totals without days tell only some.
  boolean isKnown(Attendance of) {
    return switch (this) {
      case DAYS_MISSED, PERCENT_MISSED -> true;
      case UNEXCUSED_DAYS -> of.knows(Figure.UNEXCUSED);
      case IN_A_ROW, LAST_TEN -> of.knows(Figure.RECENT_DAYS);
    };
  }

  /// Whether the threshold is met, in exact integers.
  boolean isMet(Attendance of, int threshold) {
    return isKnown(of)
        && switch (this) {
          case DAYS_MISSED -> of.missedQuarterDays() >= threshold;
          case UNEXCUSED_DAYS -> of.unexcusedQuarterDays() >= threshold;
          case PERCENT_MISSED ->
              of.band() != AbsenceBand.TOO_FEW_DAYS
                  && 100L * of.missedQuarterDays() >= (long) threshold * of.enrolledQuarterDays();
          case IN_A_ROW -> of.consecutiveMissed() * QUARTERS >= threshold;
          case LAST_TEN -> of.lastTenMissedQuarterDays() >= threshold;
        };
  }
}
