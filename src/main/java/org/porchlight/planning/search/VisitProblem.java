package org.porchlight.planning.search;

import java.util.List;

/// Which visits, which shifts and how long the way is from each place to each. All times in one
/// unit of the caller's choice, and costs in the same: a route costs its travel time.
///
/// @param travel time from place (row) to place (column); like every road, no way may be longer
///   than the way through a third place
/// @param evenness what the square of a shift's number of visits costs, so that teams share the
///   day; 0 when only the roads count
public record VisitProblem(Travel travel, List<Visit> visits, List<Shift> shifts, int evenness) {
  public VisitProblem {
    visits = List.copyOf(visits);
    shifts = List.copyOf(shifts);
  }
}
