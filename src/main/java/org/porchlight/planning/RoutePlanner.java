package org.porchlight.planning;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.porchlight.planning.Suggestion.NotPlaced;
import org.porchlight.text.Messages;

/// Gives families to teams and puts each team's stops in order: language first, then the time on
/// the road. Arranged times and back-by times are kept; teams that have left stay as they are. Made
/// without chance: the same plan always gets the same answer.
///
/// Families are put in one by one where they cost least, those with the fewest teams to choose from
/// first; then stops are moved, swapped and turned round for as long as the plan gets better (2-opt
/// and or-opt, as in Bräysy and Gendreau, Transportation Science 39, 2005).
public final class RoutePlanner {
  private static final int MOST_IMPROVEMENTS = 400;

  private final List<Stop> families;
  private final List<Route> routes;
  private final List<List<Route>> choices;
  private final List<Integer> waiting = new ArrayList<>();

  private RoutePlanner(VisitPlan plan, ZoneId zone) {
    List<VisitTeam> free = plan.teams().stream().filter(team -> !team.hasLeft()).toList();
    families = new ArrayList<>();
    free.forEach(team -> families.addAll(team.stops()));
    families.addAll(plan.notPlaced());
    families.removeIf(stop -> !canBeVisited(stop));
    families.sort(Comparator.comparingLong(Stop::visitId));
    int[][] drives = drives(families);
    routes = free.stream().map(team -> new Route(team, families, drives, zone)).toList();
    choices = families.stream().map(this::teamsFor).toList();
  }

  /// Proposes a day. Nothing is changed by it.
  public static Suggestion suggest(VisitPlan plan, ZoneId zone) {
    RoutePlanner planner = new RoutePlanner(plan, zone);
    planner.insertAll();
    planner.improve();
    return planner.suggestion(plan);
  }

  private static boolean canBeVisited(Stop stop) {
    return stop.doNotVisit().isEmpty() && stop.hasPlaceToGo();
  }

  private static int[][] drives(List<Stop> families) {
    List<Drive.End> ends = families.stream().map(f -> Drive.End.of(f.household())).toList();
    return ends.stream()
        .map(from -> ends.stream().mapToInt(to -> Drive.between(from, to).minutes()).toArray())
        .toArray(int[][]::new);
  }

  /// The teams that speak the family's language; all of them when none does.
  private List<Route> teamsFor(Stop family) {
    List<Route> speaking =
        routes.stream()
            .filter(route ->
                family
                    .languageToMatch()
                    .map(language -> route.team().speaks(language))
                    .orElse(true))
            .toList();
    return speaking.isEmpty() ? routes : speaking;
  }

  private void insertAll() {
    IntStream.range(0, families.size())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer f) -> choices.get(f).size())
                .thenComparing(f -> !families.get(f).isArranged())
                .thenComparing(f -> f))
        .forEach(waiting::add);
    insertWaiting();
  }

  private boolean insertWaiting() {
    return waiting.removeIf(this::insertWhereCheapest);
  }

  private boolean insertWhereCheapest(int family) {
    Route best = null;
    List<Integer> bestOrder = List.of();
    long bestCost = Route.IMPOSSIBLE;
    for (Route route : choices.get(family)) {
      for (int at = 0; at <= route.order().size(); at++) {
        List<Integer> order = with(route.order(), at, family);
        long cost = route.cost(order) - route.cost();
        if (route.isPossible(order) && cost < bestCost) {
          best = route;
          bestOrder = order;
          bestCost = cost;
        }
      }
    }
    if (best == null) {
      return false;
    }
    best.follow(bestOrder);
    return true;
  }

  private void improve() {
    int improvements = 0;
    boolean better = true;
    while (better && improvements++ < MOST_IMPROVEMENTS) {
      better = move() || swap() || turnRound() || moveTogether() || insertWaiting();
    }
  }

  /// Takes one stop out and puts it where it costs least.
  private boolean move() {
    for (Route from : routes) {
      for (int i = 0; i < from.order().size(); i++) {
        int family = from.order().get(i);
        List<Integer> without = without(from.order(), i);
        for (Route to : choices.get(family)) {
          List<Integer> base = to == from ? without : to.order();
          for (int at = 0; at <= base.size(); at++) {
            if (to == from
                ? improves(from, with(base, at, family))
                : improves(from, without, to, with(base, at, family))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /// Exchanges two stops of two teams.
  private boolean swap() {
    for (int a = 0; a < routes.size(); a++) {
      for (int b = a + 1; b < routes.size(); b++) {
        if (swapBetween(routes.get(a), routes.get(b))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean swapBetween(Route one, Route two) {
    for (int i = 0; i < one.order().size(); i++) {
      for (int j = 0; j < two.order().size(); j++) {
        int first = one.order().get(i);
        int second = two.order().get(j);
        boolean allowed = choices.get(first).contains(two) && choices.get(second).contains(one);
        if (allowed
            && improves(
                one,
                with(without(one.order(), i), i, second),
                two,
                with(without(two.order(), j), j, first))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Drives a part of one team's way the other way round.
  private boolean turnRound() {
    for (Route route : routes) {
      for (int i = 0; i < route.order().size(); i++) {
        for (int j = i + 2; j <= route.order().size(); j++) {
          List<Integer> order = new ArrayList<>(route.order());
          List<Integer> part = new ArrayList<>(order.subList(i, j)).reversed();
          for (int k = 0; k < part.size(); k++) {
            order.set(i + k, part.get(k));
          }
          if (improves(route, order)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Moves two or three stops that follow each other, either way round, to another place of the
  /// same team.
  private boolean moveTogether() {
    for (Route route : routes) {
      for (int length = 2; length <= 3; length++) {
        for (int i = 0; i + length <= route.order().size(); i++) {
          if (movesTogether(route, i, i + length)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean movesTogether(Route route, int from, int until) {
    List<Integer> part = List.copyOf(route.order().subList(from, until));
    List<Integer> rest = new ArrayList<>(route.order());
    rest.subList(from, until).clear();
    for (int at = 0; at <= rest.size(); at++) {
      List<Integer> forwards = new ArrayList<>(rest);
      forwards.addAll(at, part);
      List<Integer> backwards = new ArrayList<>(rest);
      backwards.addAll(at, part.reversed());
      if (improves(route, forwards) || improves(route, backwards)) {
        return true;
      }
    }
    return false;
  }

  private static boolean improves(Route route, List<Integer> order) {
    if (!route.isPossible(order) || route.cost(order) >= route.cost()) {
      return false;
    }
    route.follow(order);
    return true;
  }

  private static boolean improves(Route one, List<Integer> first, Route two, List<Integer> second) {
    if (!one.isPossible(first)
        || !two.isPossible(second)
        || one.cost(first) + two.cost(second) >= one.cost() + two.cost()) {
      return false;
    }
    one.follow(first);
    two.follow(second);
    return true;
  }

  private static List<Integer> with(List<Integer> order, int at, int family) {
    List<Integer> longer = new ArrayList<>(order);
    longer.add(at, family);
    return longer;
  }

  private static List<Integer> without(List<Integer> order, int at) {
    List<Integer> shorter = new ArrayList<>(order.subList(0, at));
    shorter.addAll(order.subList(at + 1, order.size()));
    return shorter;
  }

  private Suggestion suggestion(VisitPlan plan) {
    Map<Long, List<Long>> byTeam = new TreeMap<>();
    Set<Long> placed = new HashSet<>();
    for (VisitTeam team : plan.teams()) {
      byTeam.put(team.id(), team.stops().stream().map(Stop::visitId).toList());
    }
    for (Route route : routes) {
      byTeam.put(
          route.team().id(),
          route.order().stream().map(family -> families.get(family).visitId()).toList());
    }
    byTeam.values().forEach(placed::addAll);
    List<NotPlaced> left = new ArrayList<>();
    for (VisitTeam team : plan.teams()) {
      team.stops().stream()
          .filter(s -> !placed.contains(s.visitId()))
          .forEach(s -> left.add(why(s)));
    }
    plan.notPlaced().stream()
        .filter(s -> !placed.contains(s.visitId()))
        .forEach(s -> left.add(why(s)));
    return new Suggestion(byTeam, left);
  }

  private NotPlaced why(Stop stop) {
    String family = stop.household().familyName();
    if (stop.doNotVisit().isPresent()) {
      return new NotPlaced(stop, PlanWords.doNotVisit(stop.doNotVisit().get()));
    }
    if (!stop.hasPlaceToGo()) {
      return new NotPlaced(stop, Messages.text("planning.warning.needsAddress", family));
    }
    if (routes.isEmpty()) {
      return new NotPlaced(stop, Messages.text("planning.notPlaced.noTeam", family));
    }
    int index = families.indexOf(stop);
    List<Route> teams = choices.get(index);
    if (teams.stream().noneMatch(route -> route.isPossible(List.of(index)))) {
      return new NotPlaced(
          stop,
          stop.isArranged()
              ? Messages.text("planning.notPlaced.arranged", family, PlanWords.arranged(stop))
              : Messages.text("planning.notPlaced.tooFar", family));
    }
    boolean language = teams.size() < routes.size();
    return new NotPlaced(
        stop,
        language
            ? Messages.text(
                "planning.notPlaced.language", family, stop.languageToMatch().orElseThrow())
            : Messages.text("planning.notPlaced.noRoom", family));
  }
}
