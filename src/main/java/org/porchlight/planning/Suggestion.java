package org.porchlight.planning;

import java.util.List;
import java.util.Map;

/// What the route planner proposes for a day: who goes to whom, in which order, and who is left and
/// why.
///
/// @param visitsByTeam visit ids in order, by team id; every team has an entry
public record Suggestion(Map<Long, List<Long>> visitsByTeam, List<NotPlaced> notPlaced) {
  public Suggestion {
    visitsByTeam = Map.copyOf(visitsByTeam);
    notPlaced = List.copyOf(notPlaced);
  }

  /// A family without a place, and a sentence why.
  public record NotPlaced(Stop stop, String why) {}
}
