package org.porchlight.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A day of visits: its teams by number, and the families that wait for a place. A day nobody
/// planned yet is a plan without teams.
///
/// @param notPlaced families of this day without a team, and families that wait for any day
public record VisitPlan(
    LocalDate date,
    @Nullable LocalDateTime finishedAt,
    List<VisitTeam> teams,
    List<Stop> notPlaced) {
  public VisitPlan {
    teams = List.copyOf(teams);
    notPlaced = List.copyOf(notPlaced);
  }

  public boolean isFinished() {
    return finishedAt != null;
  }

  /// Families with a place in a team's order.
  public int familyCount() {
    return teams.stream().mapToInt(team -> team.stops().size()).sum();
  }

  /// Children of those families.
  public int childCount() {
    return teams.stream()
        .flatMap(team -> team.stops().stream())
        .mapToInt(stop -> stop.students().size())
        .sum();
  }

  public Optional<VisitTeam> team(long teamId) {
    return teams.stream().filter(team -> team.id() == teamId).findFirst();
  }

  public Optional<VisitTeam> teamNumber(int number) {
    return teams.stream().filter(team -> team.number() == number).findFirst();
  }

  /// The team a visit is placed with.
  public Optional<VisitTeam> teamOf(long visitId) {
    return teams.stream()
        .filter(team -> team.stops().stream().anyMatch(stop -> stop.visitId() == visitId))
        .findFirst();
  }

  /// A visit of this plan, placed or not.
  public Optional<Stop> stop(long visitId) {
    return Stream.concat(teams.stream().flatMap(team -> team.stops().stream()), notPlaced.stream())
        .filter(stop -> stop.visitId() == visitId)
        .findFirst();
  }

  /// The same plan with one family at another place: `position` from 1 in that team's order. What a
  /// change would mean, before anybody makes it.
  public VisitPlan placing(long visitId, long teamId, int position) {
    Stop moved = stop(visitId).orElseThrow();
    List<VisitTeam> changed =
        teams.stream()
            .map(team -> {
              List<Stop> stops = new ArrayList<>(team.stops());
              stops.removeIf(stop -> stop.visitId() == visitId);
              if (team.id() == teamId) {
                stops.add(Math.clamp(position - 1, 0, stops.size()), moved);
              }
              return team.withStops(stops);
            })
            .toList();
    return new VisitPlan(
        date,
        finishedAt,
        changed,
        notPlaced.stream().filter(stop -> stop.visitId() != visitId).toList());
  }
}
