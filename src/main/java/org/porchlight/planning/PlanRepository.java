package org.porchlight.planning;

import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_PLAN;
import static org.porchlight.storage.tables.Tables.VISIT_TEAM;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.RoadRepository;
import org.porchlight.roster.FlagKind;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.VisitPlanRecord;
import org.porchlight.storage.tables.tables.records.VisitRecord;
import org.porchlight.storage.tables.tables.records.VisitTeamRecord;

/// Days of visits: their teams, the order of their stops, and who is out.
///
/// A visit begins in the room `visits`, as a wish; from there this room gives it a day, a team and
/// a place in the team's order. Every change answers what [#undo] needs to take it back.
public final class PlanRepository {
  /// Colours, lines and marker shapes are told apart up to here.
  public static final int MOST_TEAMS = 5;

  static final Condition TO_BE_PLANNED = VISIT.OUTCOME.isNull().and(VISIT.CANCELLED.isFalse());

  private final DistrictFile file;
  private final TeamRepository reading;
  private final PlanUndoRepository before;

  public PlanRepository(DistrictFile file) {
    this(file, new RoadRepository(file));
  }

  /// @param roads shared with others that draw or search them
  public PlanRepository(DistrictFile file, RoadRepository roads) {
    this.file = file;
    reading = new TeamRepository(file, roads);
    before = new PlanUndoRepository(file);
  }

  /// The plan of a day; without teams when nobody planned it yet. Families that wait for any day
  /// are among its not placed ones.
  public VisitPlan plan(LocalDate date) {
    Optional<VisitPlanRecord> row =
        file.sql().selectFrom(VISIT_PLAN).where(VISIT_PLAN.VISIT_DATE.eq(date)).fetchOptional();
    List<VisitTeam> teams =
        row.map(plan -> reading.teams(date, VISIT_TEAM.PLAN_ID.eq(plan.getId()))).orElse(List.of());
    Condition thisDay = row.map(p -> VISIT.PLAN_ID.eq(p.getId())).orElse(VISIT.PLAN_ID.isNull());
    var dayPassed =
        file.sql().select(VISIT_PLAN.ID).from(VISIT_PLAN).where(VISIT_PLAN.VISIT_DATE.lt(date));
    List<Stop> notPlaced =
        reading.stops(
            VISIT
                .TEAM_ID
                .isNull()
                .or(reading.isHeld())
                .and(TO_BE_PLANNED)
                .and(thisDay.or(VISIT.PLAN_ID.isNull()).or(VISIT.PLAN_ID.in(dayPassed))));
    VisitPlan plan =
        new VisitPlan(date, row.map(VisitPlanRecord::getFinishedAt).orElse(null), teams, notPlaced);
    reading.expectDrives(plan);
    return plan;
  }

  /// The days in `[from, until]` that have teams, in order.
  public List<VisitPlan> plans(LocalDate from, LocalDate until) {
    return file
        .sql()
        .selectDistinct(VISIT_PLAN.VISIT_DATE)
        .from(VISIT_PLAN)
        .join(VISIT_TEAM)
        .on(VISIT_TEAM.PLAN_ID.eq(VISIT_PLAN.ID))
        .where(VISIT_PLAN.VISIT_DATE.between(from, until))
        .orderBy(VISIT_PLAN.VISIT_DATE)
        .fetch(VISIT_PLAN.VISIT_DATE)
        .stream()
        .map(this::plan)
        .toList();
  }

  /// Teams that left and are not back, whatever their day, the longest out first.
  public List<VisitTeam> teamsOut() {
    file.admit(Action.WATCH_VISITS, "");
    return reading.teamsOut();
  }

  /// When to hear of each team that is out: no names, so that the alarm needs no right to see any.
  public List<OutTimes> outTimes() {
    return reading.teamsOut().stream().map(OutTimes::of).flatMap(Optional::stream).toList();
  }

  /// Places teams begin or end at that are no schools, by name.
  public List<TeamPlace> places() {
    return reading.places();
  }

  /// Writes down a place to begin or end at, and gives it back with its id.
  public TeamPlace addPlace(TeamPlace place) {
    return file.inTransaction(() -> {
      file.admit(Action.PLAN_VISITS, "plan");
      return reading.addPlace(place);
    });
  }

  /// Adds a team with the lowest free number to a day. [IllegalStateException] past [#MOST_TEAMS].
  public PlanChange addTeam(LocalDate date, TeamSetup setup) {
    return change(
        date,
        List.of(),
        () -> {
          long plan = planId(date);
          Set<Integer> taken =
              file.sql()
                  .select(VISIT_TEAM.TEAM_NUMBER)
                  .from(VISIT_TEAM)
                  .where(VISIT_TEAM.PLAN_ID.eq(plan))
                  .fetchSet(VISIT_TEAM.TEAM_NUMBER);
          int number = 1;
          while (taken.contains(number)) {
            number++;
          }
          if (number > MOST_TEAMS) {
            throw new IllegalStateException("a day has at most " + MOST_TEAMS + " teams");
          }
          VisitTeamRecord row = file.sql().newRecord(VISIT_TEAM);
          row.setPlanId(plan);
          row.setTeamNumber(number);
          fill(row, setup);
          row.insert();
        });
  }

  /// Adds several teams: one change, taken back as one.
  public PlanChange addTeams(LocalDate date, List<TeamSetup> setups) {
    return change(date, List.of(), () -> setups.forEach(setup -> addTeam(date, setup)));
  }

  public PlanChange changeTeam(long teamId, TeamSetup setup) {
    return change(
        dateOf(teamId),
        List.of(),
        () -> {
          VisitTeamRecord row = file.sql().newRecord(VISIT_TEAM);
          fill(row, setup);
          file.sql().update(VISIT_TEAM).set(row).where(VISIT_TEAM.ID.eq(teamId)).execute();
        });
  }

  private static void fill(VisitTeamRecord row, TeamSetup setup) {
    row.setLeadId(setup.leadId());
    row.setPartnerId(setup.partnerId());
    row.setStartSchoolId(setup.startSchoolId());
    row.setLeaveAt(setup.leaveAt());
    row.setBackBy(setup.backBy());
    row.setStartPlaceId(setup.startPlaceId());
    row.setEndSchoolId(setup.endSchoolId());
    row.setEndPlaceId(setup.endPlaceId());
  }

  /// Takes a team off its day; its families wait for a place again.
  public PlanChange removeTeam(long teamId) {
    return change(
        dateOf(teamId),
        List.of(),
        () -> {
          file.sql()
              .update(VISIT)
              .setNull(VISIT.TEAM_ID)
              .setNull(VISIT.STOP_NUMBER)
              .where(VISIT.TEAM_ID.eq(teamId))
              .execute();
          file.sql().deleteFrom(VISIT_TEAM).where(VISIT_TEAM.ID.eq(teamId)).execute();
        });
  }

  /// Families that wait for a day get this one, without a team yet.
  public PlanChange addToDay(LocalDate date, Collection<Long> visitIds) {
    return change(
        date,
        visitIds,
        () ->
            file.sql()
                .update(VISIT)
                .set(VISIT.PLAN_ID, planId(date))
                .setNull(VISIT.TEAM_ID)
                .setNull(VISIT.STOP_NUMBER)
                .where(VISIT.ID.in(visitIds))
                .execute());
  }

  /// Puts a family into a team's order, from another team, another place or none. Stops number
  /// themselves anew.
  ///
  /// @param position from 1; past the end means last
  /// @throws DoNotVisitException with a plain sentence, and nothing is changed
  public PlanChange place(long visitId, long teamId, int position) {
    LocalDate date = dateOf(teamId);
    return change(date, List.of(visitId), () -> insert(visitId, teamId, position, planId(date)));
  }

  private void insert(long visitId, long teamId, int position, long plan) {
    VisitRecord visit = file.sql().fetchSingle(VISIT, VISIT.ID.eq(visitId));
    reading
        .householdOf(visitId)
        .flatMap(h -> h.flag(FlagKind.DO_NOT_VISIT))
        .ifPresent(flag -> {
          throw new DoNotVisitException(PlanWords.doNotVisit(flag));
        });
    Long teamBefore = visit.getTeamId();
    List<Long> order = new ArrayList<>(order(teamId));
    order.removeIf(other -> other == visitId);
    order.add(Math.clamp(position - 1, 0, order.size()), visitId);
    assign(order, plan, teamId);
    if (teamBefore != null && teamBefore != teamId) {
      renumber(teamBefore);
    }
  }

  /// Takes a family out of its team; it waits for a place on the same day.
  public PlanChange unplace(long visitId) {
    return change(
        null,
        List.of(visitId),
        () -> {
          Long team = file.sql().fetchSingle(VISIT, VISIT.ID.eq(visitId)).getTeamId();
          file.sql()
              .update(VISIT)
              .setNull(VISIT.TEAM_ID)
              .setNull(VISIT.STOP_NUMBER)
              .where(VISIT.ID.eq(visitId))
              .execute();
          if (team != null) {
            renumber(team);
          }
        });
  }

  /// Follows a suggestion: one change, taken back as one.
  public PlanChange follow(LocalDate date, Suggestion suggestion) {
    List<Long> placed = suggestion.visitsByTeam().values().stream().flatMap(List::stream).toList();
    return change(
        date,
        placed,
        () -> {
          long plan = planId(date);
          file.sql()
              .update(VISIT)
              .setNull(VISIT.TEAM_ID)
              .setNull(VISIT.STOP_NUMBER)
              .where(VISIT.TEAM_ID.in(suggestion.visitsByTeam().keySet()))
              .execute();
          suggestion.visitsByTeam().forEach((team, order) -> assign(order, plan, team));
        });
  }

  /// Notes a time agreed with the family; null for the times takes it off.
  ///
  /// @param until the end of an agreed window; null when one time was agreed
  public PlanChange arrange(
      long visitId,
      @Nullable LocalTime from,
      @Nullable LocalTime until,
      @Nullable String arrangedWith) {
    return changeVisit(
        visitId,
        row -> {
          row.setArrangedFrom(from);
          row.setArrangedUntil(until);
          row.setArrangedWith(arrangedWith);
        });
  }

  /// How long the visit is planned to take.
  public PlanChange setMinutes(long visitId, int minutes) {
    return changeVisit(visitId, row -> row.setMinutesPlanned(minutes));
  }

  /// Keeps the family with its team whatever is suggested, or no longer.
  public PlanChange pin(long visitId, boolean pinned) {
    return changeVisit(visitId, row -> row.setPinned(pinned));
  }

  /// Nobody will go: the family leaves the plan. Its visit stays to be read.
  public PlanChange callOff(long visitId) {
    return changeVisit(visitId, row -> row.setCancelled(true));
  }

  public PlanChange finish(LocalDate date, LocalDateTime at) {
    return setFinished(date, at);
  }

  /// Opens a finished plan again.
  public PlanChange reopen(LocalDate date) {
    return setFinished(date, null);
  }

  private PlanChange setFinished(LocalDate date, @Nullable LocalDateTime at) {
    return change(
        date,
        List.of(),
        () ->
            file.sql()
                .update(VISIT_PLAN)
                .set(VISIT_PLAN.FINISHED_AT, at)
                .where(VISIT_PLAN.ID.eq(planId(date)))
                .execute());
  }

  /// The team leaves its school.
  public PlanChange leave(long teamId, LocalDateTime at) {
    return changeTeamRow(teamId, row -> row.setOutAt(at));
  }

  /// The team is back and everybody is well.
  public PlanChange back(long teamId, LocalDateTime at) {
    return changeTeamRow(teamId, row -> row.setBackAt(at));
  }

  /// The team checks in at the door.
  public PlanChange arrive(long visitId, LocalDateTime at) {
    return changeVisit(visitId, row -> row.setArrivedAt(at));
  }

  /// The team checks out: it is in the car again. A check-in nobody heard of counts as now.
  public PlanChange depart(long visitId, LocalDateTime at) {
    return changeVisit(
        visitId,
        row -> {
          if (row.getArrivedAt() == null) {
            row.setArrivedAt(at);
          }
          row.setLeftAt(at);
        });
  }

  private PlanChange changeTeamRow(long teamId, Consumer<VisitTeamRecord> change) {
    return change(
        dateOf(teamId),
        List.of(),
        () -> {
          VisitTeamRecord row = file.sql().fetchSingle(VISIT_TEAM, VISIT_TEAM.ID.eq(teamId));
          change.accept(row);
          row.store();
        });
  }

  private PlanChange changeVisit(long visitId, Consumer<VisitRecord> change) {
    return change(
        null,
        List.of(visitId),
        () -> {
          VisitRecord row = file.sql().fetchSingle(VISIT, VISIT.ID.eq(visitId));
          change.accept(row);
          row.store();
          if (row.getCancelled() && row.getTeamId() != null) {
            renumber(row.getTeamId());
          }
        });
  }

  private List<Long> order(long teamId) {
    return file.sql()
        .select(VISIT.ID)
        .from(VISIT)
        .where(VISIT.TEAM_ID.eq(teamId), VISIT.CANCELLED.isFalse())
        .orderBy(VISIT.STOP_NUMBER, VISIT.ID)
        .fetch(VISIT.ID);
  }

  private void assign(List<Long> order, long plan, long teamId) {
    int number = 1;
    for (long visit : order) {
      file.sql()
          .update(VISIT)
          .set(VISIT.PLAN_ID, plan)
          .set(VISIT.TEAM_ID, teamId)
          .set(VISIT.STOP_NUMBER, number++)
          .where(VISIT.ID.eq(visit))
          .execute();
    }
  }

  private void renumber(long teamId) {
    int number = 1;
    for (long visit : order(teamId)) {
      file.sql().update(VISIT).set(VISIT.STOP_NUMBER, number++).where(VISIT.ID.eq(visit)).execute();
    }
  }

  private LocalDate dateOf(long teamId) {
    return file.sql()
        .select(VISIT_PLAN.VISIT_DATE)
        .from(VISIT_PLAN)
        .join(VISIT_TEAM)
        .on(VISIT_TEAM.PLAN_ID.eq(VISIT_PLAN.ID))
        .where(VISIT_TEAM.ID.eq(teamId))
        .fetchSingle(VISIT_PLAN.VISIT_DATE);
  }

  /// The day's plan, begun when there is none.
  private long planId(LocalDate date) {
    return file.sql()
        .select(VISIT_PLAN.ID)
        .from(VISIT_PLAN)
        .where(VISIT_PLAN.VISIT_DATE.eq(date))
        .fetchOptional(VISIT_PLAN.ID)
        .orElseGet(() -> {
          VisitPlanRecord row = file.sql().newRecord(VISIT_PLAN);
          row.setVisitDate(date);
          row.insert();
          return row.getId();
        });
  }

  private PlanChange change(@Nullable LocalDate date, Collection<Long> visitIds, Runnable work) {
    return file.inTransaction(() -> {
      file.admit(Action.PLAN_VISITS, "plan");
      PlanChange change = new PlanChange(before.before(date, visitIds));
      work.run();
      return change;
    });
  }

  /// Takes a change back.
  public void undo(PlanChange change) {
    file.admit(Action.PLAN_VISITS, "plan");
    before.putBack(change.days());
  }
}
