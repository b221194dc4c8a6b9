package org.porchlight.outreach;

import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.Days;
import org.porchlight.text.Messages;

/// One step of a district's contact ladder: when this is reached, somebody does that within so many
/// school days.
///
/// @param id 0 for a step not kept yet
/// @param threshold quarter days; of a share, per cent
/// @param words what is done, as people here say it: "First attendance letter"
public record LadderStep(
    long id,
    LadderMetric metric,
    int threshold,
    LadderDeed deed,
    String words,
    LadderWho who,
    int dueSchoolDays) {
  private static final int QUARTERS = 4;

  /// Keys of what each metric reads like: `LadderWhen.DAYS_MISSED`.
  private static final String WHEN = "LadderWhen.";

  /// @throws IllegalArgumentException for a step nobody could follow
  public LadderStep {
    if (threshold <= 0 || dueSchoolDays < 0 || words.isBlank()) {
      throw new IllegalArgumentException("a step needs a threshold, a deed and a day");
    }
  }

  public boolean isMet(Attendance of) {
    return metric.isMet(of, threshold);
  }

  /// "3 days unexcused", "10 % of the days".
  public String when() {
    return Messages.text(WHEN + metric.name(), amount());
  }

  private String amount() {
    if (metric.isShare()) {
      return String.valueOf(threshold);
    }
    return threshold % QUARTERS == 0
        ? Messages.count("outreach.ladder.days", threshold / QUARTERS)
        : Messages.text("outreach.ladder.partDays", Days.written(threshold));
  }
}
