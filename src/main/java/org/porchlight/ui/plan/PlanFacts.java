package org.porchlight.ui.plan;

import java.util.List;
import org.porchlight.planning.Stop;
import org.porchlight.planning.TeamPlace;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;

/// What a search for routes relies on. A suggestion found for other facts is of no use.
record PlanFacts(boolean finished, List<Team> teams, List<Stop> notPlaced) {
  /// A team, and where it stands with its families.
  record Team(
      long id, TeamSetup setup, TeamPlace start, TeamPlace end, boolean hasLeft, List<Stop> stops) {
    private static Team of(VisitTeam team) {
      return new Team(
          team.id(), TeamSetup.of(team), team.start(), team.end(), team.hasLeft(), team.stops());
    }
  }

  static PlanFacts of(VisitPlan plan) {
    return new PlanFacts(
        plan.isFinished(), plan.teams().stream().map(Team::of).toList(), plan.notPlaced());
  }
}
