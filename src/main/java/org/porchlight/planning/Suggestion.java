package org.porchlight.planning;

import java.util.List;
import java.util.Map;

/// What the route planner proposes for a day: who goes to whom, in which order, and who is left and
/// why.
///
/// @param visitsByTeam visit ids in order, by team id; every team has an entry
/// @param cost of the roads and of whom it leaves out: of two suggestions for one plan the cheaper
///   is the better
public record Suggestion(Map<Long, List<Long>> visitsByTeam, List<NotPlaced> notPlaced, long cost) {
  public Suggestion {
    visitsByTeam = Map.copyOf(visitsByTeam);
    notPlaced = List.copyOf(notPlaced);
  }

  /// A family without a place, and a sentence why.
  public record NotPlaced(Stop stop, String why) {}

  /// The better of two suggestions for the same plan.
  public Suggestion orBetter(Suggestion other) {
    return other.cost < cost ? other : this;
  }
}
