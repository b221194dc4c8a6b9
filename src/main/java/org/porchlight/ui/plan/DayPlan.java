package org.porchlight.ui.plan;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.PlanWarning;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.planning.Visitor;
import org.porchlight.planning.WarningKind;

/// A plan with everything that follows from it: each team's times, and what is to settle.
record DayPlan(VisitPlan plan, Map<Long, PlanTimes> timesByTeam, List<PlanWarning> warnings) {
  static DayPlan of(VisitPlan plan, ZoneId zone, List<Visitor> visitors) {
    return new DayPlan(
        plan,
        plan.teams().stream().collect(Collectors.toMap(VisitTeam::id, PlanTimes::of)),
        PlanWarning.of(plan, zone, visitors));
  }

  PlanTimes times(VisitTeam team) {
    return Optional.ofNullable(timesByTeam.get(team.id())).orElseGet(() -> PlanTimes.of(team));
  }

  /// What stands under a stop or a family without a place.
  List<PlanWarning> ofVisit(long visitId) {
    return warnings.stream().filter(w -> w.visitId() != null && w.visitId() == visitId).toList();
  }

  /// What stands at the head of a team.
  List<PlanWarning> ofWholeTeam(VisitTeam team) {
    return warnings.stream()
        .filter(w -> w.visitId() == null && w.teamId() != null && w.teamId() == team.id())
        .toList();
  }

  List<PlanWarning> ofTeam(VisitTeam team) {
    return warnings.stream()
        .filter(w -> w.teamId() != null && w.teamId() == team.id())
        // a guessed drive is good to know, nothing to settle
        .filter(w -> w.kind() != WarningKind.DRIVE_GUESSED)
        .toList();
  }

  /// When the last team is at its school again; empty while nobody has a stop.
  Optional<LocalTime> everyoneBack() {
    return plan.teams().stream()
        .filter(team -> !team.stops().isEmpty())
        .map(this::times)
        .map(PlanTimes::back)
        .max(Comparator.comparing(Function.identity()));
  }
}
