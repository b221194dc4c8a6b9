package org.porchlight.ui.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.today.TodayPage.VisitBlock;
import org.porchlight.ui.today.TodayPage.VisitDay;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// This week's visits, Monday to Friday: a block for each team, or one for a day of many.
final class WeekReader {
  private static final int SCHOOL_WEEK = 5;
  private static final int MOST_BLOCKS = 2;

  private final TodayRooms rooms;
  private final LocalDate today;

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
      blocks.add(new VisitBlock(team.number(), team.name(), detail(plan, team, visits)));
    }
    return blocks;
  }

  private static VisitBlock together(VisitPlan plan) {
    LocalTime first =
        plan.teams().stream().map(VisitTeam::leaveAt).min(LocalTime::compareTo).orElseThrow();
    return new VisitBlock(
        1,
        Messages.count("today.week.teams", plan.familyCount(), plan.teams().size()),
        ready(plan, first));
  }

  private static String ready(VisitPlan plan, LocalTime first) {
    String from = Dates.time(first);
    return plan.isFinished()
        ? Messages.text("today.week.ready", from)
        : Messages.text("today.week.planning", from);
  }

  private static String detail(VisitPlan plan, VisitTeam team, List<Visit> visits) {
    if (team.isOut()) {
      return Messages.count("today.week.out", team.stops().size());
    }
    if (!team.hasLeft()) {
      return ready(plan, team.leaveAt());
    }
    List<Visit> made = visits.stream().filter(visit -> isOf(team, visit)).toList();
    int waiting = (int) made.stream().filter(visit -> visit.writtenUp() == null).count();
    long reached =
        made.stream()
            .filter(visit -> visit.outcome().filter(VisitOutcome::familyContact).isPresent())
            .map(Visit::householdId)
            .distinct()
            .count();
    return waiting > 0
        ? Messages.count("today.week.toDebrief", made.size(), waiting)
        : Messages.count(
            "today.week.made", made.size(), Messages.count("today.week.reached", reached));
  }

  private static boolean isOf(VisitTeam team, Visit visit) {
    Long teamId = visit.teamId();
    return teamId != null && teamId == team.id();
  }
}
