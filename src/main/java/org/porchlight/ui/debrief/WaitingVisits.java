package org.porchlight.ui.debrief;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitRepository;

/// Which visit is written up next.
record WaitingVisits(VisitRepository visits, Clock clock) {
  private static final Comparator<Visit> IN_ORDER =
      Comparator.comparing((Visit one) -> one.date().orElse(LocalDate.MAX))
          .thenComparing(one -> Objects.requireNonNullElse(one.teamId(), Long.MAX_VALUE))
          .thenComparing(one -> Objects.requireNonNullElse(one.stopNumber(), Integer.MAX_VALUE));

  /// The first that waits, of any day and team.
  Optional<Visit> first() {
    return visits.waitingForDebrief(today()).stream().min(IN_ORDER);
  }

  /// The one being written, as long as nobody else has written it up meanwhile.
  Optional<Visit> goOn(@Nullable Visit writing) {
    return Optional.ofNullable(writing)
        .flatMap(current -> visits.find(current.id()))
        .filter(current -> current.writtenUp() == null && !current.cancelled());
  }

  /// The same team's next family of the same day.
  Optional<Visit> nextOfTheDay(Visit done) {
    return visits.waitingForDebrief(today()).stream()
        .filter(one -> one.date().equals(done.date()))
        .filter(one -> Objects.equals(one.teamId(), done.teamId()))
        .findFirst();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
