package org.porchlight.planning;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.porchlight.places.TravelTimes;
import org.porchlight.planning.search.Routes;
import org.porchlight.planning.search.Shift;
import org.porchlight.planning.search.Travel;
import org.porchlight.planning.search.Visit;
import org.porchlight.planning.search.VisitProblem;
import org.porchlight.planning.search.Window;
import org.porchlight.visits.VisitPurpose;

/// A day of visits as the route search sees it: each team that has not left is a shift, each family
/// that may be visited is a visit. Times are tenths of a minute, so that small wishes can be
/// weighed against a minute on the road.
final class DayProblem {
  private static final int TENTHS = 10;

  /// What leaving a family out costs, in minutes on the road: always more than any way to it, and
  /// what was promised, or pinned to its team, always more than everything else together.
  private static final int ARRANGED = 10_000;

  private static final int ATTENDANCE = 1_000;
  private static final int OTHER_PURPOSE = 500;

  /// The square of a team's stops, in tenths of a minute, so that teams share the afternoon.
  private static final int EVENNESS = 12;

  /// A family that knows its team stays with it unless that costs a quarter of an hour.
  private static final int MOVED = 15;

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final List<VisitTeam> teams;
  private final List<Stop> families;
  private final List<List<Integer>> barred;
  private final VisitPlan plan;
  private final Travel travel;
  private final LocalTime lastLight;

  DayProblem(VisitPlan plan, ZoneId zone) {
    this.plan = plan;
    teams = plan.teams().stream().filter(team -> !team.hasLeft()).toList();
    List<Stop> open = new ArrayList<>();
    teams.forEach(team -> open.addAll(team.stops()));
    open.addAll(plan.notPlaced());
    families =
        open.stream()
            .filter(stop -> stop.doNotVisit().isEmpty() && stop.hasPlaceToGo())
            .sorted(Comparator.comparingLong(Stop::visitId))
            .toList();
    barred = families.stream().map(this::teamsBarred).toList();
    travel = travel();
    lastLight =
        teams.stream()
            .map(team -> Daylight.sunset(team, zone))
            .flatMap(Optional::stream)
            .map(Daylight::lastLight)
            .min(Comparator.naturalOrder())
            .orElse(END_OF_DAY);
  }

  List<VisitTeam> teams() {
    return teams;
  }

  Stop family(int visit) {
    return families.get(visit);
  }

  int indexOf(Stop stop) {
    return IntStream.range(0, families.size())
        .filter(i -> families.get(i).visitId() == stop.visitId())
        .findFirst()
        .orElseThrow();
  }

  /// Teams that may go to a family, before its times are looked at.
  List<VisitTeam> teamsFor(int visit) {
    return IntStream.range(0, teams.size())
        .filter(team -> !barred.get(visit).contains(team))
        .mapToObj(teams::get)
        .toList();
  }

  boolean hasDusk() {
    return lastLight.isBefore(END_OF_DAY);
  }

  /// The day with every visit that has no arranged time begun in the light.
  VisitProblem inDaylight() {
    return problem(List.of());
  }

  /// The same, but these may also begin in the dark.
  VisitProblem withLateVisits(List<Integer> late) {
    return problem(late);
  }

  private VisitProblem problem(List<Integer> late) {
    List<Visit> visits =
        IntStream.range(0, families.size()).mapToObj(i -> visit(i, late.contains(i))).toList();
    List<Shift> shifts =
        IntStream.range(0, teams.size()).mapToObj(i -> shift(i, teams.get(i))).toList();
    return new VisitProblem(travel, visits, shifts, EVENNESS);
  }

  private Visit visit(int index, boolean late) {
    Stop stop = families.get(index);
    LocalTime from = stop.arrangedFrom() == null ? LocalTime.MIN : stop.arrangedFrom();
    LocalTime until = stop.latestArrival().orElse(late ? END_OF_DAY : lastLight);
    int former = plan.isFinished() ? teamNow(stop) : Visit.FREE;
    int pinned = stop.pinned() ? teamNow(stop) : Visit.FREE;
    return new Visit(
        index,
        stop.minutes() * TENTHS,
        1,
        0,
        penalty(stop) * TENTHS,
        List.of(new Window(tenths(from), tenths(until))),
        barred.get(index),
        pinned,
        former,
        MOVED * TENTHS);
  }

  private int penalty(Stop stop) {
    if (stop.isArranged() || (stop.pinned() && teamNow(stop) != Visit.FREE)) {
      return ARRANGED;
    }
    return stop.purpose() == VisitPurpose.ATTENDANCE_SUPPORT ? ATTENDANCE : OTHER_PURPOSE;
  }

  private Shift shift(int index, VisitTeam team) {
    return new Shift(
        0,
        families.size() + index,
        families.size() + teams.size() + index,
        tenths(team.leaveAt()),
        tenths(team.backBy()),
        Shift.ANY_LENGTH,
        families.size(),
        0);
  }

  /// A team that does not speak the family's language when another does, and a team with a member
  /// the family must not meet; never the team people pinned it to, who know why.
  private List<Integer> teamsBarred(Stop family) {
    boolean anySpeaks = teams.stream().anyMatch(team -> speaks(team, family));
    int pinned = family.pinned() ? teamNow(family) : Visit.FREE;
    return IntStream.range(0, teams.size())
        .filter(i -> i != pinned)
        .filter(i ->
            (anySpeaks && !speaks(teams.get(i), family))
                || PlanWarning.conflict(family, teams.get(i)).isPresent())
        .boxed()
        .toList();
  }

  private static boolean speaks(VisitTeam team, Stop family) {
    return family.languageToMatch().map(team::speaks).orElse(true);
  }

  private int teamNow(Stop stop) {
    return IntStream.range(0, teams.size())
        .filter(i -> teams.get(i).stops().stream().anyMatch(s -> s.visitId() == stop.visitId()))
        .findFirst()
        .orElse(Visit.FREE);
  }

  private Travel travel() {
    List<Drive.End> places = new ArrayList<>();
    families.forEach(family -> places.add(Drive.End.of(family.household())));
    teams.forEach(team -> places.add(Drive.End.of(team.start())));
    teams.forEach(team -> places.add(Drive.End.of(team.end())));
    TravelTimes drives = drives();
    drives.expect(places.stream().map(Drive.End::point).flatMap(Optional::stream).toList());
    int[][] times =
        places.stream()
            .map(from ->
                places.stream()
                    .mapToInt(to -> Drive.between(drives, from, to).minutes() * TENTHS)
                    .toArray())
            .toArray(int[][]::new);
    return Travel.of(times);
  }

  private TravelTimes drives() {
    return teams.isEmpty() ? TravelTimes.asTheCrowFlies() : teams.getFirst().travel();
  }

  /// The order of the plan as it is, where it is one the search may begin with.
  List<List<Integer>> orderNow() {
    return teams.stream()
        .map(team ->
            team.stops().stream()
                .filter(stop -> stop.doNotVisit().isEmpty() && stop.hasPlaceToGo())
                .map(this::indexOf)
                .filter(visit -> teamsFor(visit).contains(team))
                .toList())
        .toList();
  }

  List<Long> visitIds(Routes routes, int team) {
    return routes.visits().get(team).stream().map(v -> families.get(v).visitId()).toList();
  }

  private static int tenths(LocalTime time) {
    return PlanTimes.minuteOfDay(time) * TENTHS;
  }
}
