package org.porchlight.planning;

import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_PLAN;
import static org.porchlight.storage.tables.Tables.VISIT_TEAM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.VisitPlanRecord;
import org.porchlight.storage.tables.tables.records.VisitRecord;
import org.porchlight.storage.tables.tables.records.VisitTeamRecord;

/// Remembers a day's rows before a change and puts them back. Only what planning owns is put back:
/// a debrief written in between stays.
final class PlanUndoRepository {
  private final DistrictFile file;

  PlanUndoRepository(DistrictFile file) {
    this.file = file;
  }

  /// A day as it was.
  ///
  /// @param date null for the visits that have no day
  /// @param plan null when the day had no plan yet
  record DayBefore(
      @Nullable LocalDate date,
      @Nullable VisitPlanRecord plan,
      List<VisitTeamRecord> teams,
      List<VisitRecord> visits) {}

  /// The days a change touches: its own, and those the visits are taken from.
  List<DayBefore> before(@Nullable LocalDate date, Collection<Long> visitIds) {
    Set<LocalDate> days =
        new TreeSet<>(
            file.sql()
                .selectDistinct(VISIT_PLAN.VISIT_DATE)
                .from(VISIT)
                .join(VISIT_PLAN)
                .on(VISIT_PLAN.ID.eq(VISIT.PLAN_ID))
                .where(VISIT.ID.in(visitIds))
                .fetch(VISIT_PLAN.VISIT_DATE));
    if (date != null) {
      days.add(date);
    }
    List<DayBefore> before = new ArrayList<>(days.stream().map(this::day).toList());
    List<VisitRecord> withoutDay =
        file.sql().fetch(VISIT, VISIT.ID.in(visitIds), VISIT.PLAN_ID.isNull());
    before.add(new DayBefore(null, null, List.of(), withoutDay));
    return before;
  }

  private DayBefore day(LocalDate date) {
    VisitPlanRecord plan = file.sql().fetchOne(VISIT_PLAN, VISIT_PLAN.VISIT_DATE.eq(date));
    if (plan == null) {
      return new DayBefore(date, null, List.of(), List.of());
    }
    return new DayBefore(
        date,
        plan,
        file.sql().fetch(VISIT_TEAM, VISIT_TEAM.PLAN_ID.eq(plan.getId())),
        file.sql().fetch(VISIT, VISIT.PLAN_ID.eq(plan.getId())));
  }

  void putBack(List<DayBefore> days) {
    file.inTransaction(() -> {
      days.forEach(this::clear);
      days.forEach(this::restore);
    });
  }

  private void clear(DayBefore day) {
    if (day.date == null) {
      return;
    }
    var now = file.sql().fetchOne(VISIT_PLAN, VISIT_PLAN.VISIT_DATE.eq(day.date));
    if (now == null) {
      return;
    }
    file.sql()
        .update(VISIT)
        .setNull(VISIT.PLAN_ID)
        .setNull(VISIT.TEAM_ID)
        .setNull(VISIT.STOP_NUMBER)
        .where(VISIT.PLAN_ID.eq(now.getId()))
        .execute();
    file.sql().deleteFrom(VISIT_TEAM).where(VISIT_TEAM.PLAN_ID.eq(now.getId())).execute();
    if (day.plan == null) {
      now.delete();
    }
  }

  private void restore(DayBefore day) {
    if (day.plan != null) {
      file.sql()
          .update(VISIT_PLAN)
          .set(VISIT_PLAN.FINISHED_AT, day.plan.getFinishedAt())
          .where(VISIT_PLAN.ID.eq(day.plan.getId()))
          .execute();
    }
    for (VisitTeamRecord team : day.teams) {
      file.sql().insertInto(VISIT_TEAM).set(team.intoMap()).execute();
    }
    for (VisitRecord visit : day.visits) {
      file.sql()
          .update(VISIT)
          .set(VISIT.PLAN_ID, visit.getPlanId())
          .set(VISIT.TEAM_ID, visit.getTeamId())
          .set(VISIT.STOP_NUMBER, visit.getStopNumber())
          .set(VISIT.ARRANGED_FROM, visit.getArrangedFrom())
          .set(VISIT.ARRANGED_UNTIL, visit.getArrangedUntil())
          .set(VISIT.ARRANGED_WITH, visit.getArrangedWith())
          .set(VISIT.MINUTES_PLANNED, visit.getMinutesPlanned())
          .set(VISIT.ARRIVED_AT, visit.getArrivedAt())
          .set(VISIT.LEFT_AT, visit.getLeftAt())
          .set(VISIT.CANCELLED, visit.getCancelled())
          .set(VISIT.PINNED, visit.getPinned())
          .where(VISIT.ID.eq(visit.getId()))
          .execute();
    }
  }
}
