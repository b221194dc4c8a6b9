package org.porchlight.planning;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// One team's order while the route planner looks for a better one. Families are their places in
/// the planner's list.
final class Route {
  static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

  // What a minute of each is worth against a minute behind the wheel, in tenths.
  private static final int DRIVING = 10;
  private static final int WAITING = 2;

  /// A visit that begins in the dark is worth six minutes of driving round it.
  private static final int DARK = 60;

  /// A family whose flag names a member of the team: half an hour of driving.
  private static final int CONFLICT = 300;

  /// Grows with the square of the stops, so that the teams share the afternoon evenly.
  private static final int CROWDED = 12;

  private final VisitTeam team;
  private final List<Stop> families;
  private final int[][] drives;
  private final int[] fromSchool;
  private final int[] latest;
  private final boolean[] conflict;
  private final int darkAfter;
  private List<Integer> order = List.of();
  private long cost;

  Route(VisitTeam team, List<Stop> families, int[][] drives, ZoneId zone) {
    this.team = team;
    this.families = families;
    this.drives = drives;
    Drive.End school = Drive.End.of(team.startSchool());
    fromSchool =
        families.stream()
            .mapToInt(f -> Drive.between(school, Drive.End.of(f.household())).minutes())
            .toArray();
    latest =
        families.stream()
            .mapToInt(f -> f.latestArrival().map(PlanTimes::minuteOfDay).orElse(Integer.MAX_VALUE))
            .toArray();
    conflict = new boolean[families.size()];
    for (int i = 0; i < conflict.length; i++) {
      conflict[i] = PlanWarning.conflict(families.get(i), team).isPresent();
    }
    Optional<LocalTime> sunset = Daylight.sunset(team, zone);
    darkAfter = sunset.map(Daylight::lastLight).map(PlanTimes::minuteOfDay).orElse(24 * 60);
  }

  VisitTeam team() {
    return team;
  }

  List<Integer> order() {
    return order;
  }

  long cost() {
    return cost;
  }

  void follow(List<Integer> newOrder) {
    order = List.copyOf(newOrder);
    cost = cost(order);
  }

  boolean isPossible(List<Integer> tried) {
    return cost(tried) < IMPOSSIBLE;
  }

  /// What this order costs; [#IMPOSSIBLE] when an arranged time or the way back would be missed.
  long cost(List<Integer> tried) {
    long total = (long) CROWDED * tried.size() * tried.size();
    int now = PlanTimes.minuteOfDay(team.leaveAt());
    int before = -1;
    for (int family : tried) {
      Stop stop = families.get(family);
      int drive = before < 0 ? fromSchool[family] : drives[before][family];
      now += drive;
      if (now > latest[family]) {
        return IMPOSSIBLE;
      }
      int begin =
          stop.arrangedFrom() == null
              ? now
              : Math.max(now, PlanTimes.minuteOfDay(stop.arrangedFrom()));
      total += (long) DRIVING * drive + (long) WAITING * (begin - now);
      total += (begin > darkAfter ? DARK : 0) + (conflict[family] ? CONFLICT : 0);
      now = begin + stop.minutes();
      before = family;
    }
    if (before >= 0) {
      now += fromSchool[before];
      total += (long) DRIVING * fromSchool[before];
    }
    return now > PlanTimes.minuteOfDay(team.backBy()) ? IMPOSSIBLE : total;
  }
}
