package org.porchlight.planning;

import org.porchlight.roster.HouseholdFlag;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// How a plan's facts are said.
public final class PlanWords {
  private PlanWords() {}

  /// "arranged for 3:15 to 4:00", "arranged 4:15"; empty when nothing was arranged.
  public static String arranged(Stop stop) {
    if (stop.arrangedFrom() == null) {
      return "";
    }
    return stop.arrangedUntil() == null
        ? Messages.text("planning.stop.arrangedAt", Dates.time(stop.arrangedFrom()))
        : Messages.text(
            "planning.stop.arrangedBetween",
            Dates.time(stop.arrangedFrom()),
            Dates.time(stop.arrangedUntil()));
  }

  static String doNotVisit(HouseholdFlag flag) {
    return flag.stillFine() == null
        ? Messages.text("planning.warning.doNotVisit")
        : Messages.text("planning.warning.doNotVisitButFine", flag.stillFine());
  }
}
