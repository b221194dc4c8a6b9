package org.porchlight.ui.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.Household;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.today.TodayPage.VisitBlock;
import org.porchlight.ui.today.TodayPage.VisitDay;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.FamilyRows;
import org.porchlight.why.Subject;

/// This week's visits, Monday to Friday: a block for each team, or one for a day of many.
final class WeekReader {
  private static final int SCHOOL_WEEK = 5;
  private static final int MOST_BLOCKS = 2;

  private final TodayRooms rooms;
  private final LocalDate today;
  private final FamilyRows rows = new FamilyRows(this::family);

  WeekReader(TodayRooms rooms, LocalDate today) {
    this.rooms = rooms;
    this.today = today;
  }

  List<VisitDay> days() {
    int weekday = today.getDayOfWeek().getValue();
    LocalDate monday =
        weekday > SCHOOL_WEEK ? today.plusDays(8L - weekday) : today.minusDays(weekday - 1L);
    LocalDate friday = monday.plusDays(SCHOOL_WEEK - 1L);
    Map<LocalDate, VisitPlan> plans = new HashMap<>();
    rooms.plans().plans(monday, friday).forEach(plan -> plans.put(plan.date(), plan));
    List<Visit> visits = rooms.visits().between(monday, friday);
    return monday
        .datesUntil(friday.plusDays(1))
        .map(day -> new VisitDay(day, day.equals(today), blocks(plans.get(day), visits)))
        .toList();
  }

  private List<VisitBlock> blocks(@Nullable VisitPlan plan, List<Visit> visits) {
    if (plan == null) {
      return List.of();
    }
    if (plan.teams().size() > MOST_BLOCKS) {
      return List.of(together(plan));
    }
    List<VisitBlock> blocks = new ArrayList<>();
    for (VisitTeam team : plan.teams()) {
      blocks.add(block(plan, team, visits));
    }
    return blocks;
  }

  private static VisitBlock together(VisitPlan plan) {
    LocalTime first =
        plan.teams().stream().map(VisitTeam::leaveAt).min(LocalTime::compareTo).orElseThrow();
    return new VisitBlock(
        1,
        Messages.count("today.week.teams", plan.familyCount(), plan.teams().size()),
        ready(plan, first),
        List.of(teams(plan), families(plan)));
  }

  private static Counted teams(VisitPlan plan) {
    return Counted.count(
        "today.teams." + plan.date(),
        Messages.count("why.plan.teams", plan.teams().size()),
        "",
        plan.teams(),
        team -> CountedRow.one(team.name(), Dates.time(team.leaveAt()), null));
  }

  private static Counted families(VisitPlan plan) {
    return Counted.count(
        "today.families." + plan.date(),
        Messages.count("why.plan.families", plan.familyCount()),
        "",
        plan.teams().stream().flatMap(team -> team.stops().stream()).toList(),
        WeekReader::row);
  }

  private static CountedRow row(Stop stop) {
    return CountedRow.one(
        stop.household().familyLabel(),
        stop.household().addressLine(),
        Subject.household(stop.household().id()));
  }

  private static String ready(VisitPlan plan, LocalTime first) {
    String from = Dates.time(first);
    return plan.isFinished()
        ? Messages.text("today.week.ready", from)
        : Messages.text("today.week.planning", from);
  }

  private VisitBlock block(VisitPlan plan, VisitTeam team, List<Visit> visits) {
    if (team.isOut()) {
      Counted stops =
          Counted.count(
              "today.out." + team.id(),
              Messages.count("why.stops", team.stops().size()),
              "",
              team.stops(),
              WeekReader::row);
      String detail = Messages.count("today.week.out", stops.number());
      return new VisitBlock(team.number(), team.name(), detail, List.of(stops));
    }
    if (!team.hasLeft()) {
      return new VisitBlock(team.number(), team.name(), ready(plan, team.leaveAt()), List.of());
    }
    List<Visit> made = visits.stream().filter(visit -> isOf(team, visit)).toList();
    Counted all = visits("today.made." + team.id(), "why.visits.week", made);
    List<Visit> toDebrief = made.stream().filter(visit -> visit.writtenUp() == null).toList();
    if (!toDebrief.isEmpty()) {
      Counted waiting = visits("today.toDebrief." + team.id(), "why.visits.toDebrief", toDebrief);
      String detail = Messages.count("today.week.toDebrief", all.number(), waiting.number());
      return new VisitBlock(team.number(), team.name(), detail, List.of(all, waiting));
    }
    Counted reached = reached(team, made);
    String detail =
        Messages.count(
            "today.week.made",
            all.number(),
            Messages.count("today.week.reached", reached.number()));
    return new VisitBlock(team.number(), team.name(), detail, List.of(all, reached));
  }

  private Counted visits(String id, String key, List<Visit> some) {
    return Counted.count(id, Messages.count(key, some.size()), "", some, rows::of);
  }

  /// Families, each once, in which an adult was spoken with.
  private Counted reached(VisitTeam team, List<Visit> made) {
    Map<Long, Visit> families = new LinkedHashMap<>();
    made.stream()
        .filter(visit -> visit.outcome().filter(VisitOutcome::familyContact).isPresent())
        .forEach(visit -> families.putIfAbsent(visit.householdId(), visit));
    return Counted.count(
        "today.reached." + team.id(),
        Messages.count("why.visits.reached", families.size()),
        Messages.text("why.rule.contact"),
        families.values(),
        rows::of);
  }

  private String family(long householdId) {
    return rooms.households().findHousehold(householdId).map(Household::familyLabel).orElse("");
  }

  private static boolean isOf(VisitTeam team, Visit visit) {
    Long teamId = visit.teamId();
    return teamId != null && teamId == team.id();
  }
}
