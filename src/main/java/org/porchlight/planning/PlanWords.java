package org.porchlight.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.text.Messages;

/// How a plan's times are said. School afternoons need no "pm": 4:32.
public final class PlanWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM d", Locale.US);

  private PlanWords() {}

  /// "4:32".
  public static String time(LocalTime time) {
    return TIME.format(time);
  }

  /// "Tue Dec 8".
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// "arranged for 3:15 to 4:00", "arranged 4:15"; empty when nothing was arranged.
  public static String arranged(Stop stop) {
    if (stop.arrangedFrom() == null) {
      return "";
    }
    return stop.arrangedUntil() == null
        ? Messages.text("planning.stop.arrangedAt", time(stop.arrangedFrom()))
        : Messages.text(
            "planning.stop.arrangedBetween",
            time(stop.arrangedFrom()),
            time(stop.arrangedUntil()));
  }

  static String doNotVisit(HouseholdFlag flag) {
    return flag.stillFine() == null
        ? Messages.text("planning.warning.doNotVisit")
        : Messages.text("planning.warning.doNotVisitButFine", flag.stillFine());
  }
}
