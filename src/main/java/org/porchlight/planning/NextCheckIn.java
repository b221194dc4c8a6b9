package org.porchlight.planning;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the office waits to hear from a team that is out.
///
/// @param kind arriving at a stop, leaving it, or being back
/// @param stop the stop it is about; null when the team is on its way back
/// @param due when to expect it, out of what has happened so far
public record NextCheckIn(Kind kind, @Nullable Stop stop, LocalDateTime due) {
  /// This long after a check-in was due the office starts its three steps.
  public static final int LATE_AFTER_MINUTES = 15;

  /// What is expected.
  public enum Kind {
    IN,
    OUT,
    BACK
  }

  /// Empty for a team that is not out.
  public static Optional<NextCheckIn> of(VisitTeam team) {
    if (!team.isOut()) {
      return Optional.empty();
    }
    PlanTimes times = PlanTimes.of(team);
    for (PlanTimes.StopTimes stop : times.stops()) {
      if (stop.stop().leftAt() != null) {
        continue;
      }
      boolean inside = stop.stop().arrivedAt() != null;
      return Optional.of(
          new NextCheckIn(
              inside ? Kind.OUT : Kind.IN,
              stop.stop(),
              team.date().atTime(inside ? stop.leave() : stop.arrival())));
    }
    return Optional.of(new NextCheckIn(Kind.BACK, null, team.date().atTime(times.back())));
  }
}
