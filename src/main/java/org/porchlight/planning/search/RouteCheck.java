package org.porchlight.planning.search;

import java.util.ArrayList;
import java.util.List;

/// Looks at an answer with none of the search's code and says everything it breaks. No plan is
/// shown that this has not seen.
public final class RouteCheck {
  /// What an answer can break.
  public enum Rule {
    EVERY_SHIFT_HAS_AN_ORDER,
    VISITED_ONCE,
    LEFT_OUT_IS_TOLD,
    NEEDS_ARE_OFFERED,
    NOT_BARRED,
    PIN_KEPT,
    WINDOW_KEPT,
    BACK_IN_TIME,
    NOT_TOO_LONG,
    WITHIN_CAPACITY,
    COST_ADDS_UP
  }

  /// @param shift the shift it happens in, or [Visit#FREE]
  /// @param visit the visit it is about, or [Visit#FREE] for a whole shift
  public record Broken(Rule rule, int shift, int visit) {}

  private final VisitProblem problem;
  private final Routes routes;
  private final List<Broken> broken = new ArrayList<>();

  private RouteCheck(VisitProblem problem, Routes routes) {
    this.problem = problem;
    this.routes = routes;
  }

  /// Everything that is wrong; empty when nothing is.
  public static List<Broken> of(VisitProblem problem, Routes routes) {
    RouteCheck check = new RouteCheck(problem, routes);
    if (routes.visits().size() == problem.shifts().size()) {
      check.visitsOnce();
      for (int shift = 0; shift < problem.shifts().size(); shift++) {
        check.shift(shift);
      }
      check.cost();
    } else {
      check.add(Rule.EVERY_SHIFT_HAS_AN_ORDER, Visit.FREE, Visit.FREE);
    }
    return List.copyOf(check.broken);
  }

  private void add(Rule rule, int shift, int visit) {
    broken.add(new Broken(rule, shift, visit));
  }

  private void visitsOnce() {
    int[] times = new int[problem.visits().size()];
    routes.visits().forEach(order -> order.forEach(visit -> times[visit]++));
    for (int visit = 0; visit < times.length; visit++) {
      if (times[visit] > 1) {
        add(Rule.VISITED_ONCE, Visit.FREE, visit);
      }
      if ((times[visit] == 0) != routes.leftOut().contains(visit)) {
        add(Rule.LEFT_OUT_IS_TOLD, Visit.FREE, visit);
      }
    }
  }

  private void shift(int index) {
    Shift shift = problem.shifts().get(index);
    List<Integer> order = routes.visits().get(index);
    int load = 0;
    for (int visit : order) {
      Visit facts = problem.visits().get(visit);
      load += facts.load();
      if ((facts.needs() & shift.offers()) != facts.needs()) {
        add(Rule.NEEDS_ARE_OFFERED, index, visit);
      }
      if (facts.barred().contains(index)) {
        add(Rule.NOT_BARRED, index, visit);
      }
      if (facts.pinnedTo() != Visit.FREE && facts.pinnedTo() != index) {
        add(Rule.PIN_KEPT, index, visit);
      }
    }
    if (load > shift.capacity()) {
      add(Rule.WITHIN_CAPACITY, index, Visit.FREE);
    }
    if (!order.isEmpty()) {
      times(index, shift, order);
    }
  }

  private void times(int index, Shift shift, List<Integer> order) {
    Timetable times = Timetable.of(problem, shift, order);
    for (int i = 0; i < order.size(); i++) {
      Window window = problem.visits().get(order.get(i)).windows().get(shift.day());
      int begin = times.begins().get(i);
      if (begin < window.from() || begin > window.until()) {
        add(Rule.WINDOW_KEPT, index, order.get(i));
      }
    }
    if (times.leave() < shift.earliest() || times.back() > shift.latest()) {
      add(Rule.BACK_IN_TIME, index, Visit.FREE);
    }
    if (times.length() > shift.longest()) {
      add(Rule.NOT_TOO_LONG, index, Visit.FREE);
    }
  }

  private void cost() {
    if (cost(problem, routes) != routes.cost()) {
      add(Rule.COST_ADDS_UP, Visit.FREE, Visit.FREE);
    }
  }

  /// What an answer costs, worked out anew.
  static long cost(VisitProblem problem, Routes routes) {
    long cost = 0;
    for (int shift = 0; shift < problem.shifts().size(); shift++) {
      List<Integer> order = routes.visits().get(shift);
      cost += Timetable.of(problem, problem.shifts().get(shift), order).driving();
      cost += (long) problem.evenness() * order.size() * order.size();
      for (int visit : order) {
        Visit facts = problem.visits().get(visit);
        boolean moved = facts.formerShift() != Visit.FREE && facts.formerShift() != shift;
        cost += moved ? facts.movePenalty() : 0;
      }
    }
    for (int visit : routes.leftOut()) {
      cost += problem.visits().get(visit).penalty();
    }
    return cost;
  }
}
