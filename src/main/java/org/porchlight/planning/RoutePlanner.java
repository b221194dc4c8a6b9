package org.porchlight.planning;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.porchlight.planning.Suggestion.NotPlaced;
import org.porchlight.planning.search.RouteCheck;
import org.porchlight.planning.search.RouteSearch;
import org.porchlight.planning.search.Routes;
import org.porchlight.planning.search.SearchLimit;
import org.porchlight.planning.search.VisitProblem;

/// Gives families to teams and puts each team's stops in order: no family is left out that has
/// room, what was arranged and the time to be back are kept, languages and conflicts too, and then
/// the time on the road is as short as it gets. Visits nobody arranged begin in the light, unless
/// there is only room in the dark. Teams that have left stay as they are; of a finished plan
/// families stay with their team where that costs little.
///
/// The search has a seed. By itself it ends after a number of steps, and the same plan always gets
/// the same answer; for people who wait it ends by the clock.
public final class RoutePlanner {
  private static final long SEED = 20_260_817;

  // A second for sixty families on an office laptop, a tenth of that for fifteen.
  private static final long STEPS = 20_000;
  private static final long STEPS_PER_FAMILY = 1_000;

  private final VisitPlan plan;
  private final DayProblem day;
  private final long seed;
  private final IntFunction<SearchLimit> effort;

  private RoutePlanner(VisitPlan plan, ZoneId zone, long seed, IntFunction<SearchLimit> effort) {
    this.plan = plan;
    this.seed = seed;
    this.effort = effort;
    day = new DayProblem(plan, zone);
  }

  /// Proposes a day, the same each time it is asked. Nothing is changed by it.
  public static Suggestion suggest(VisitPlan plan, ZoneId zone) {
    return suggest(plan, zone, () -> false);
  }

  /// The same; as soon as somebody says stop, with what was found until then.
  public static Suggestion suggest(VisitPlan plan, ZoneId zone, BooleanSupplier stopped) {
    return new RoutePlanner(
            plan, zone, SEED, families -> SearchLimit.iterations(steps(families)).orWhen(stopped))
        .suggestion();
  }

  /// Proposes a day within about these seconds, for people who wait.
  ///
  /// @param attempt 0, 1, ...: each begins elsewhere, and the cheapest of several is the best
  public static Suggestion suggest(
      VisitPlan plan, ZoneId zone, int attempt, double seconds, BooleanSupplier stopped) {
    return new RoutePlanner(
            plan,
            zone,
            SEED + attempt,
            families -> {
              long begin = System.nanoTime();
              // light first, then what is left in the dark: two searches at most
              return SearchLimit.seconds(seconds / 2, () -> (System.nanoTime() - begin) / 1e9)
                  .orWhen(stopped);
            })
        .suggestion();
  }

  private static long steps(int families) {
    return families < 2 ? 1 : STEPS + STEPS_PER_FAMILY * families;
  }

  private Suggestion suggestion() {
    VisitProblem light = day.inDaylight();
    Routes routes = search(light, plan.isFinished() ? day.orderNow() : List.of());
    VisitProblem all = light;
    if (!routes.leftOut().isEmpty() && day.hasDusk()) {
      all = day.withLateVisits(routes.leftOut());
      routes = search(all, routes.visits());
    }
    if (!RouteCheck.of(all, routes).isEmpty()) {
      throw new IllegalStateException("a route breaks " + RouteCheck.of(all, routes));
    }
    return suggestion(routes);
  }

  private Routes search(VisitProblem problem, List<List<Integer>> known) {
    RouteSearch search = new RouteSearch(problem, seed);
    if (!known.isEmpty()) {
      search.startFrom(known);
    }
    return search.run(effort.apply(problem.visits().size()));
  }

  private Suggestion suggestion(Routes routes) {
    Map<Long, List<Long>> byTeam = new TreeMap<>();
    for (VisitTeam team : plan.teams()) {
      int shift = day.teams().indexOf(team);
      byTeam.put(
          team.id(),
          shift < 0
              ? team.stops().stream().map(Stop::visitId).toList()
              : day.visitIds(routes, shift));
    }
    NotPlacedWords reasons = new NotPlacedWords(plan, day);
    Suggestion placed = new Suggestion(byTeam, List.of(), routes.cost());
    List<NotPlaced> left =
        Stream.concat(
                plan.teams().stream().flatMap(team -> team.stops().stream()),
                plan.notPlaced().stream())
            .filter(stop -> byTeam.values().stream().noneMatch(v -> v.contains(stop.visitId())))
            .map(stop -> new NotPlaced(stop, reasons.why(stop, placed)))
            .toList();
    return new Suggestion(byTeam, left, routes.cost());
  }
}
