package org.porchlight.planning.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteSearchTest {
  private static final int CASES = 1_000;

  @Test
  void noAnswerToAThousandAfternoonsBreaksARule() {
    int placed = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      VisitProblem problem = RandomAfternoons.of(seed);
      Routes routes = new RouteSearch(problem, seed).run(SearchLimit.iterations(300));
      assertEquals(List.of(), RouteCheck.of(problem, routes), "seed " + seed);
      placed += problem.visits().size() - routes.leftOut().size();
    }
    assertTrue(placed > 5 * CASES, placed + " visits placed");
  }

  @Test
  void aNewPlanMovesNothingThatIsPinned() {
    for (long seed = 1; seed <= CASES; seed++) {
      VisitProblem problem = RandomAfternoons.of(seed);
      Routes before = new RouteSearch(problem, seed).run(SearchLimit.iterations(100));
      VisitProblem pinned = everySecondVisitPinned(problem, before);
      RouteSearch search = new RouteSearch(pinned, seed + 1);
      search.startFrom(before.visits());
      Routes after = search.run(SearchLimit.iterations(200));
      assertEquals(List.of(), RouteCheck.of(pinned, after), "seed " + seed);
      for (int visit = 0; visit < pinned.visits().size(); visit++) {
        int pin = pinned.visits().get(visit).pinnedTo();
        if (pin != Visit.FREE) {
          assertEquals(pin, after.shiftOf(visit), "seed " + seed + ", visit " + visit);
        }
      }
    }
  }

  private static VisitProblem everySecondVisitPinned(VisitProblem problem, Routes routes) {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < problem.visits().size(); i++) {
      Visit visit = problem.visits().get(i);
      int shift = routes.shiftOf(i);
      visits.add(
          shift == Visit.FREE
              ? visit
              : i % 2 == 0 ? visit.pinnedTo(shift) : visit.formerlyWith(shift, 3));
    }
    return new VisitProblem(problem.travel(), visits, problem.shifts(), problem.evenness());
  }

  /// Against every possible way to share out and order five visits.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothingIsBetterThanItsAnswer(long seed) {
    VisitProblem problem = RandomAfternoons.of(seed, 5, 1 + (int) (seed % 2), 1);
    Routes found = new RouteSearch(problem, seed).run(SearchLimit.iterations(2_000));
    assertEquals(bestOfAll(problem), found.cost());
  }

  private static long bestOfAll(VisitProblem problem) {
    List<List<Integer>> empty = new ArrayList<>();
    problem.shifts().forEach(shift -> empty.add(List.of()));
    return ways(problem, empty, 0)
        .filter(routes ->
            RouteCheck.of(problem, routes).stream()
                .allMatch(broken -> broken.rule() == RouteCheck.Rule.COST_ADDS_UP))
        .mapToLong(routes -> RouteCheck.cost(problem, routes))
        .min()
        .orElseThrow();
  }

  /// Every answer that gives the visits from `next` on to some shift at some place, or to none.
  private static Stream<Routes> ways(VisitProblem problem, List<List<Integer>> sofar, int next) {
    if (next == problem.visits().size()) {
      List<Integer> leftOut =
          IntStream.range(0, next)
              .filter(visit -> sofar.stream().noneMatch(order -> order.contains(visit)))
              .boxed()
              .toList();
      return Stream.of(new Routes(sofar, leftOut, 0));
    }
    List<List<List<Integer>>> choices = new ArrayList<>();
    choices.add(sofar);
    for (int shift = 0; shift < sofar.size(); shift++) {
      for (int at = 0; at <= sofar.get(shift).size(); at++) {
        List<Integer> longer = new ArrayList<>(sofar.get(shift));
        longer.add(at, next);
        List<List<Integer>> choice = new ArrayList<>(sofar);
        choice.set(shift, longer);
        choices.add(choice);
      }
    }
    return choices.stream().flatMap(choice -> ways(problem, choice, next + 1));
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    VisitProblem problem = RandomAfternoons.of(7, 40, 3, 2);
    Routes first = new RouteSearch(problem, 5).run(SearchLimit.iterations(3_000));
    assertEquals(first, new RouteSearch(problem, 5).run(SearchLimit.iterations(3_000)));
  }

  @Test
  void aStoppedSearchStillHasAnAnswer() {
    VisitProblem problem = RandomAfternoons.of(7, 40, 3, 2);
    Routes routes =
        new RouteSearch(problem, 5).run(SearchLimit.iterations(1_000_000).orWhen(() -> true));
    assertEquals(List.of(), RouteCheck.of(problem, routes));
    assertTrue(routes.leftOut().size() < 40);
  }

  @Test
  void withoutVisitsOrShiftsThereIsNothingToDo() {
    VisitProblem problem = RandomAfternoons.of(7);
    VisitProblem noVisits = new VisitProblem(problem.travel(), List.of(), problem.shifts(), 0);
    VisitProblem noShifts = new VisitProblem(problem.travel(), problem.visits(), List.of(), 0);
    assertEquals(0, new RouteSearch(noVisits, 1).run(SearchLimit.iterations(10)).cost());
    assertEquals(
        problem.visits().size(),
        new RouteSearch(noShifts, 1).run(SearchLimit.iterations(10)).leftOut().size());
  }

  @Test
  void aCalmPlanWinsOverASlightlyShorterOne() {
    VisitProblem problem = RandomAfternoons.of(3, 20, 2, 1);
    Routes before = new RouteSearch(problem, 1).run(SearchLimit.iterations(50));
    List<Visit> known =
        IntStream.range(0, 20)
            .mapToObj(i ->
                before.shiftOf(i) == Visit.FREE
                    ? problem.visits().get(i)
                    : problem.visits().get(i).formerlyWith(before.shiftOf(i), 1_000))
            .toList();
    VisitProblem calm = new VisitProblem(problem.travel(), known, problem.shifts(), 0);
    RouteSearch search = new RouteSearch(calm, 2);
    search.startFrom(before.visits());
    Routes after = search.run(SearchLimit.iterations(2_000));
    for (int shift = 0; shift < calm.shifts().size(); shift++) {
      List<Integer> stayed = before.visits().get(shift);
      assertTrue(after.visits().get(shift).containsAll(stayed), "shift " + shift);
    }
    assertTrue(after.cost() <= RouteCheck.cost(calm, before));
    assertEquals(List.of(), RouteCheck.of(calm, after));
  }
}
