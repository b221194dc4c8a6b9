package org.porchlight.planning;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.porchlight.planning.Suggestion.NotPlaced;
import org.porchlight.planning.search.RouteCheck;
import org.porchlight.planning.search.RouteSearch;
import org.porchlight.planning.search.Routes;
import org.porchlight.planning.search.SearchLimit;
import org.porchlight.planning.search.VisitProblem;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Gives families to teams and puts each team's stops in order: no family is left out that has
/// room, what was arranged and the time to be back are kept, languages and conflicts too, and then
/// the time on the road is as short as it gets. Visits nobody arranged begin in the light, unless
/// there is only room in the dark. Teams that have left stay as they are; of a finished plan
/// families stay with their team where that costs little.
///
/// The search has a seed and a number of steps rather than a clock: the same plan always gets the
/// same answer.
public final class RoutePlanner {
  private static final long SEED = 20_260_817;

  // About a second for sixty families on an office laptop, a tenth of that for fifteen.
  private static final long STEPS = 20_000;
  private static final long STEPS_PER_FAMILY = 1_000;

  private final VisitPlan plan;
  private final DayProblem day;
  private final BooleanSupplier stopped;

  private RoutePlanner(VisitPlan plan, ZoneId zone, BooleanSupplier stopped) {
    this.plan = plan;
    this.stopped = stopped;
    day = new DayProblem(plan, zone);
  }

  /// Proposes a day. Nothing is changed by it.
  public static Suggestion suggest(VisitPlan plan, ZoneId zone) {
    return suggest(plan, zone, () -> false);
  }

  /// Proposes a day; as soon as somebody says stop, with what was found until then.
  public static Suggestion suggest(VisitPlan plan, ZoneId zone, BooleanSupplier stopped) {
    return new RoutePlanner(plan, zone, stopped).suggestion();
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
    RouteSearch search = new RouteSearch(problem, SEED);
    if (!known.isEmpty()) {
      search.startFrom(known);
    }
    long steps = problem.visits().size() < 2 ? 1 : steps(problem.visits().size());
    return search.run(SearchLimit.iterations(steps).orWhen(stopped));
  }

  private static long steps(int families) {
    return STEPS + STEPS_PER_FAMILY * families;
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
    Suggestion placed = new Suggestion(byTeam, List.of());
    List<NotPlaced> left =
        Stream.concat(
                plan.teams().stream().flatMap(team -> team.stops().stream()),
                plan.notPlaced().stream())
            .filter(stop -> byTeam.values().stream().noneMatch(v -> v.contains(stop.visitId())))
            .map(stop -> new NotPlaced(stop, why(stop, placed)))
            .toList();
    return new Suggestion(byTeam, left);
  }

  private String why(Stop stop, Suggestion placed) {
    String family = stop.household().familyName();
    if (stop.doNotVisit().isPresent()) {
      return PlanWords.doNotVisit(stop.doNotVisit().get());
    }
    if (!stop.hasPlaceToGo()) {
      return Messages.text("planning.warning.needsAddress", family);
    }
    if (day.teams().isEmpty()) {
      return Messages.text("planning.notPlaced.noTeam", family);
    }
    List<VisitTeam> teams = day.teamsFor(day.indexOf(stop));
    if (teams.isEmpty()) {
      return Messages.text("planning.notPlaced.conflict", family);
    }
    if (teams.stream().noneMatch(team -> keepsItsTimes(team.withStops(List.of(stop))))) {
      return stop.isArranged()
          ? Messages.text("planning.notPlaced.arranged", family, PlanWords.arranged(stop))
          : Messages.text("planning.notPlaced.tooFar", family);
    }
    boolean language = stop.languageToMatch().isPresent() && teams.size() < day.teams().size();
    String full =
        language
            ? Messages.text(
                "planning.notPlaced.language", family, stop.languageToMatch().orElseThrow())
            : Messages.text("planning.notPlaced.noRoom", family);
    return roomLater(stop, teams, placed).map(later -> full + " " + later).orElse(full);
  }

  /// What would make room: the team that would have to be back the least later.
  private Optional<String> roomLater(Stop stop, List<VisitTeam> teams, Suggestion placed) {
    VisitTeam best = null;
    LocalTime back = LocalTime.MAX;
    for (VisitTeam team : teams) {
      List<Stop> order =
          placed.visitsByTeam().getOrDefault(team.id(), List.of()).stream()
              .map(visit -> plan.stop(visit).orElseThrow())
              .toList();
      for (int at = 0; at <= order.size(); at++) {
        List<Stop> longer = new ArrayList<>(order);
        longer.add(at, stop);
        PlanTimes times = PlanTimes.of(team.withStops(longer));
        if (keepsWhatIsArranged(times) && times.back().isBefore(back)) {
          best = team;
          back = times.back();
        }
      }
    }
    return best == null || !back.isAfter(best.backBy())
        ? Optional.empty()
        : Optional.of(
            Messages.text(
                "planning.notPlaced.roomLater",
                best.name(),
                Dates.time(back),
                Dates.time(best.backBy())));
  }

  private static boolean keepsItsTimes(VisitTeam team) {
    PlanTimes times = PlanTimes.of(team);
    return keepsWhatIsArranged(times) && !times.back().isAfter(team.backBy());
  }

  private static boolean keepsWhatIsArranged(PlanTimes times) {
    return times.stops().stream()
        .allMatch(stop ->
            stop.stop()
                .latestArrival()
                .map(latest -> !stop.arrival().isAfter(latest))
                .orElse(true));
  }
}
