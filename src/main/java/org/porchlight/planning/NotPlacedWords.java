package org.porchlight.planning;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Why a family has no place on a day, and what would give it one, in words.
public final class NotPlacedWords {
  private final VisitPlan plan;
  private final DayProblem day;

  NotPlacedWords(VisitPlan plan, DayProblem day) {
    this.plan = plan;
    this.day = day;
  }

  /// Why this family waits, beside the order of the plan as it is. Where there is room, the
  /// sentence says where.
  public static String of(Stop stop, VisitPlan plan, ZoneId zone) {
    Map<Long, List<Long>> order =
        plan.teams().stream()
            .collect(
                Collectors.toMap(
                    VisitTeam::id, team -> team.stops().stream().map(Stop::visitId).toList()));
    NotPlacedWords words = new NotPlacedWords(plan, new DayProblem(plan, zone));
    Suggestion now = new Suggestion(order, List.of(), 0);
    return words.roomNow(stop, now).orElseGet(() -> words.why(stop, now));
  }

  /// Why this family has no place in that day.
  String why(Stop stop, Suggestion placed) {
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

  /// The team that could take the family now, everything kept.
  private Optional<String> roomNow(Stop stop, Suggestion now) {
    if (stop.doNotVisit().isPresent() || !stop.hasPlaceToGo()) {
      return Optional.empty();
    }
    return soonestBack(
            stop, day.teamsFor(day.indexOf(stop)), now, NotPlacedWords::keepsWhatIsArranged)
        .filter(found -> !found.back.isAfter(found.team.backBy()))
        .map(found ->
            Messages.text(
                "planning.notPlaced.roomNow",
                stop.household().familyName(),
                found.team.name(),
                Dates.time(found.back)));
  }

  /// What would make room: the team that would have to be back the least later.
  private Optional<String> roomLater(Stop stop, List<VisitTeam> teams, Suggestion placed) {
    return soonestBack(stop, teams, placed, NotPlacedWords::keepsWhatIsArranged)
        .filter(found -> found.back.isAfter(found.team.backBy()))
        .map(found ->
            Messages.text(
                "planning.notPlaced.roomLater",
                found.team.name(),
                Dates.time(found.back),
                Dates.time(found.team.backBy())));
  }

  private record Room(VisitTeam team, LocalTime back) {}

  private Optional<Room> soonestBack(
      Stop stop, List<VisitTeam> teams, Suggestion placed, Predicate<PlanTimes> allowed) {
    Room best = null;
    for (VisitTeam team : teams) {
      List<Stop> order =
          placed.visitsByTeam().getOrDefault(team.id(), List.of()).stream()
              .map(visit -> plan.stop(visit).orElseThrow())
              .toList();
      for (int at = 0; at <= order.size(); at++) {
        List<Stop> longer = new ArrayList<>(order);
        longer.add(at, stop);
        PlanTimes times = PlanTimes.of(team.withStops(longer));
        if (allowed.test(times) && (best == null || times.back().isBefore(best.back))) {
          best = new Room(team, times.back());
        }
      }
    }
    return Optional.ofNullable(best);
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
