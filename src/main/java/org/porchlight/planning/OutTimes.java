package org.porchlight.planning;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/// When the office must hear of a team that is out. It holds nobody's name, so that it may also be
/// watched in front of a locked door.
///
/// @param checkIn the next check-in to expect, out of what has happened so far
/// @param returnTime when the team must be back, however its afternoon went
public record OutTimes(LocalDateTime checkIn, LocalDateTime returnTime) {
  /// What is overdue, the more pressing first.
  public enum Kind {
    RETURN,
    CHECK_IN
  }

  /// Something is overdue, and the office begins its three steps.
  ///
  /// @param since when it was due
  public record Overdue(Kind kind, LocalDateTime since) {
    public long minutes(LocalDateTime now) {
      return Duration.between(since, now).toMinutes();
    }
  }

  /// Empty for a team that is not out.
  public static Optional<OutTimes> of(VisitTeam team) {
    return NextCheckIn.of(team)
        .map(next -> new OutTimes(next.due(), team.date().atTime(team.backBy())));
  }

  /// A team is overdue as soon as its return time has passed, and for a check-in a quarter of an
  /// hour after that was due.
  public Optional<Overdue> overdue(LocalDateTime now) {
    if (now.isAfter(returnTime)) {
      return Optional.of(new Overdue(Kind.RETURN, returnTime));
    }
    return now.isBefore(checkIn.plusMinutes(NextCheckIn.LATE_AFTER_MINUTES))
        ? Optional.empty()
        : Optional.of(new Overdue(Kind.CHECK_IN, checkIn));
  }
}
