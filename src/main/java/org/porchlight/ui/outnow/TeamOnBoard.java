package org.porchlight.ui.outnow;

import java.time.LocalDateTime;
import java.util.Optional;
import org.porchlight.planning.NextCheckIn;
import org.porchlight.planning.OutTimes;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.VisitTeam;

/// One team as the office sees it at this moment.
///
/// @param next what the office waits to hear; empty before the team leaves and after it is back
/// @param overdue what is overdue, and the office should start its three steps; empty while there
///   is time
/// @param minutesOver how long it has been overdue; 0 while there is time
record TeamOnBoard(
    VisitTeam team,
    PlanTimes times,
    Optional<NextCheckIn> next,
    Optional<OutTimes.Kind> overdue,
    long minutesOver) {
  static TeamOnBoard of(VisitTeam team, LocalDateTime now) {
    Optional<OutTimes.Overdue> overdue = OutTimes.of(team).flatMap(times -> times.overdue(now));
    return new TeamOnBoard(
        team,
        PlanTimes.of(team),
        NextCheckIn.of(team),
        overdue.map(OutTimes.Overdue::kind),
        overdue.map(o -> o.minutes(now)).orElse(0L));
  }

  boolean late() {
    return overdue.isPresent();
  }

  boolean isPastReturn() {
    return overdue.filter(kind -> kind == OutTimes.Kind.RETURN).isPresent();
  }

  boolean isBack() {
    return team.backAt() != null;
  }

  /// Late teams first, then those out, those about to leave, and those back.
  int rank() {
    if (late()) {
      return 0;
    }
    if (team.isOut()) {
      return 1;
    }
    return isBack() ? 3 : 2;
  }
}
