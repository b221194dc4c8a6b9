package org.porchlight.planning.search;

import java.util.ArrayList;
import java.util.List;

/// When one shift is where, in the problem's unit of time. It leaves its start as late as it can
/// and still be back as early as it can, so no answer to the same order is shorter.
///
/// @param leave from the start
/// @param arrivals at each visit's place
/// @param begins of each visit: the arrival, or when its window opens
/// @param back at the end
/// @param driving time on the road
public record Timetable(
    int leave, List<Integer> arrivals, List<Integer> begins, int back, long driving) {
  public Timetable {
    arrivals = List.copyOf(arrivals);
    begins = List.copyOf(begins);
  }

  /// @param visits of the shift in order, as places in the problem's list
  public static Timetable of(VisitProblem problem, Shift shift, List<Integer> visits) {
    Timetable atOnce = leavingAt(shift.earliest(), problem, shift, visits);
    int latest = Integer.MAX_VALUE;
    int onTheWay = 0;
    int place = shift.startPlace();
    for (int index : visits) {
      Visit visit = problem.visits().get(index);
      onTheWay += problem.travel().time(place, visit.place());
      latest = Math.min(latest, visit.windows().get(shift.day()).until() - onTheWay);
      onTheWay += visit.duration();
      place = visit.place();
    }
    onTheWay += visits.isEmpty() ? 0 : problem.travel().time(place, shift.endPlace());
    latest = Math.min(latest, atOnce.back - onTheWay);
    return leavingAt(Math.max(shift.earliest(), latest), problem, shift, visits);
  }

  private static Timetable leavingAt(
      int leave, VisitProblem problem, Shift shift, List<Integer> visits) {
    List<Integer> arrivals = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    int place = shift.startPlace();
    int now = leave;
    long driving = 0;
    for (int index : visits) {
      Visit visit = problem.visits().get(index);
      int drive = problem.travel().time(place, visit.place());
      driving += drive;
      now += drive;
      arrivals.add(now);
      now = Math.max(now, visit.windows().get(shift.day()).from());
      begins.add(now);
      now += visit.duration();
      place = visit.place();
    }
    int home = visits.isEmpty() ? 0 : problem.travel().time(place, shift.endPlace());
    return new Timetable(leave, arrivals, begins, now + home, driving + home);
  }

  /// From leaving to being back.
  public int length() {
    return back - leave;
  }
}
