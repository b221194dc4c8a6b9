package org.porchlight.ui.outnow;

import java.time.LocalDateTime;
import java.util.Optional;
import org.porchlight.planning.NextCheckIn;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.VisitTeam;

/// One team as the office sees it at this moment.
///
/// @param next what the office waits to hear; empty before the team leaves and after it is back
/// @param minutesOver how long that has been due; 0 while there is time
/// @param late the office should start its three steps
record TeamOnBoard(
    VisitTeam team, PlanTimes times, Optional<NextCheckIn> next, long minutesOver, boolean late) {
  static TeamOnBoard of(VisitTeam team, LocalDateTime now) {
    Optional<NextCheckIn> next = NextCheckIn.of(team);
    return new TeamOnBoard(
        team,
        PlanTimes.of(team),
        next,
        next.map(n -> n.minutesOver(now)).orElse(0L),
        next.map(n -> n.isLate(now)).orElse(false));
  }

  boolean isBack() {
    return team.backAt() != null;
  }

  /// Late teams first, then those out, those about to leave, and those back.
  int rank() {
    if (late) {
      return 0;
    }
    if (team.isOut()) {
      return 1;
    }
    return isBack() ? 3 : 2;
  }
}
