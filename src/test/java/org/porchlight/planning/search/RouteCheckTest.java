package org.porchlight.planning.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.porchlight.planning.search.RouteCheck.Rule;

/// Each rule broken once on purpose. Places stand on a line, ten minutes apart; place 0 is school.
class RouteCheckTest {
  private static final Travel LINE = (from, to) -> 10 * Math.abs(from - to);
  private static final long SPANISH = 1;

  private static Visit visit(int place) {
    return Visit.of(place, 20, 1, 0, 100, List.of(new Window(0, 300)));
  }

  private static Shift shift(int longest, int capacity, long offers) {
    return new Shift(0, 0, 0, 0, 240, longest, capacity, offers);
  }

  private static Set<Rule> broken(List<Visit> visits, Shift shift, Routes routes) {
    return RouteCheck.of(new VisitProblem(LINE, visits, List.of(shift), 0), routes).stream()
        .map(RouteCheck.Broken::rule)
        .collect(Collectors.toSet());
  }

  private static Set<Rule> broken(List<Visit> visits, Shift shift, long cost) {
    List<Integer> all = List.of(0, 1).subList(0, visits.size());
    return broken(visits, shift, new Routes(List.of(all), List.of(), cost));
  }

  @Test
  void aGoodAnswerBreaksNothing() {
    assertEquals(Set.of(), broken(List.of(visit(1), visit(2)), shift(240, 2, 0), 40));
  }

  @Test
  void everyRuleIsSeen() {
    Shift open = shift(240, 2, 0);
    assertEquals(Set.of(Rule.COST_ADDS_UP), broken(List.of(visit(1)), open, 21));
    assertEquals(Set.of(Rule.NOT_TOO_LONG), broken(List.of(visit(1)), shift(39, 2, 0), 20));
    assertEquals(
        Set.of(Rule.WITHIN_CAPACITY), broken(List.of(visit(1), visit(2)), shift(240, 1, 0), 40));
    assertEquals(Set.of(Rule.BACK_IN_TIME), broken(List.of(visit(12)), shift(300, 2, 0), 240));
    Visit spanish = Visit.of(1, 20, 1, SPANISH, 100, List.of(new Window(0, 300)));
    assertEquals(Set.of(Rule.NEEDS_ARE_OFFERED), broken(List.of(spanish), open, 20));
    assertEquals(Set.of(), broken(List.of(spanish), shift(240, 2, SPANISH), 20));
    Visit early = Visit.of(2, 20, 1, 0, 100, List.of(new Window(0, 19)));
    assertEquals(Set.of(Rule.WINDOW_KEPT), broken(List.of(early), open, 40));
    Visit barred = new Visit(1, 20, 1, 0, 100, List.of(new Window(0, 300)), List.of(0), -1, -1, 0);
    assertEquals(Set.of(Rule.NOT_BARRED), broken(List.of(barred), open, 20));
    assertEquals(
        Set.of(Rule.PIN_KEPT, Rule.COST_ADDS_UP),
        broken(List.of(visit(1).formerlyWith(1, 5).pinnedTo(1).formerlyWith(1, 5)), open, 20));
    assertEquals(
        Set.of(Rule.VISITED_ONCE),
        broken(List.of(visit(1)), open, new Routes(List.of(List.of(0, 0)), List.of(), 20)));
    assertEquals(
        Set.of(Rule.LEFT_OUT_IS_TOLD),
        broken(List.of(visit(1)), open, new Routes(List.of(List.of()), List.of(), 0)));
    assertEquals(
        Set.of(Rule.EVERY_SHIFT_HAS_AN_ORDER),
        broken(List.of(visit(1)), open, new Routes(List.of(), List.of(0), 100)));
  }

  /// The team need not wait at the first door: it leaves later and is back at the same time.
  @Test
  void aShiftLeavesLateRatherThanWaits() {
    Visit first = Visit.of(1, 20, 1, 0, 100, List.of(new Window(60, 80)));
    Visit second = Visit.of(2, 20, 1, 0, 100, List.of(new Window(95, 300)));
    VisitProblem problem =
        new VisitProblem(LINE, List.of(first, second), List.of(shift(85, 2, 0)), 0);
    Timetable times = Timetable.of(problem, problem.shifts().getFirst(), List.of(0, 1));
    assertEquals(55, times.leave());
    assertEquals(List.of(65, 95), times.begins());
    assertEquals(135, times.back());
    assertEquals(80, times.length());
  }
}
