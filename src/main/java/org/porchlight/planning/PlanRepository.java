package org.porchlight.planning;

import static org.porchlight.storage.tables.Tables.HOUSEHOLD_FLAG;
import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_PLAN;
import static org.porchlight.storage.tables.Tables.VISIT_STUDENT;
import static org.porchlight.storage.tables.Tables.VISIT_TEAM;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.TravelTimes;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.VisitPlanRecord;
import org.porchlight.storage.tables.tables.records.VisitRecord;
import org.porchlight.storage.tables.tables.records.VisitTeamRecord;
import org.porchlight.visits.VisitPurpose;

/// Days of visits: their teams, the order of their stops, and who is out.
///
/// A visit begins in the room `visits`, as a wish; from there this room gives it a day, a team and
/// a place in the team's order. Every change answers what [#undo] needs to take it back.
public final class PlanRepository {
  /// Colours, lines and marker shapes are told apart up to here.
  public static final int MOST_TEAMS = 5;

  private static final Condition TO_BE_PLANNED =
      VISIT.OUTCOME.isNull().and(VISIT.CANCELLED.isFalse());

  private final DistrictFile file;
  private final SchoolRepository schools;
  private final StaffRepository staff;
  private final HouseholdRepository households;
  private final StudentRepository students;
  private final PlanUndoRepository before;
  private final RoadRepository roads;

  public PlanRepository(DistrictFile file) {
    this(file, new RoadRepository(file));
  }

  /// @param roads shared with others that draw or search them
  public PlanRepository(DistrictFile file, RoadRepository roads) {
    this.file = file;
    this.roads = roads;
    schools = new SchoolRepository(file);
    staff = new StaffRepository(file);
    households = new HouseholdRepository(file);
    students = new StudentRepository(file);
    before = new PlanUndoRepository(file);
  }

  /// The plan of a day; without teams when nobody planned it yet. Families that wait for any day
  /// are among its not placed ones.
  public VisitPlan plan(LocalDate date) {
    Optional<VisitPlanRecord> row =
        file.sql().selectFrom(VISIT_PLAN).where(VISIT_PLAN.VISIT_DATE.eq(date)).fetchOptional();
    List<VisitTeam> teams =
        row.map(plan -> teams(date, VISIT_TEAM.PLAN_ID.eq(plan.getId()))).orElse(List.of());
    Condition thisDay = row.map(p -> VISIT.PLAN_ID.eq(p.getId())).orElse(VISIT.PLAN_ID.isNull());
    var dayPassed =
        file.sql().select(VISIT_PLAN.ID).from(VISIT_PLAN).where(VISIT_PLAN.VISIT_DATE.lt(date));
    List<Stop> notPlaced =
        stops(
            VISIT
                .TEAM_ID
                .isNull()
                .or(isHeld())
                .and(TO_BE_PLANNED)
                .and(thisDay.or(VISIT.PLAN_ID.isNull()).or(VISIT.PLAN_ID.in(dayPassed))));
    return new VisitPlan(
        date, row.map(VisitPlanRecord::getFinishedAt).orElse(null), teams, notPlaced);
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
    return everyTeamOut();
  }

  private List<VisitTeam> everyTeamOut() {
    return file
        .sql()
        .select(VISIT_PLAN.VISIT_DATE, VISIT_TEAM.ID)
        .from(VISIT_TEAM)
        .join(VISIT_PLAN)
        .on(VISIT_PLAN.ID.eq(VISIT_TEAM.PLAN_ID))
        .where(VISIT_TEAM.OUT_AT.isNotNull(), VISIT_TEAM.BACK_AT.isNull())
        .orderBy(VISIT_TEAM.OUT_AT)
        .fetch()
        .stream()
        .flatMap(row ->
            teams(row.get(VISIT_PLAN.VISIT_DATE), VISIT_TEAM.ID.eq(row.get(VISIT_TEAM.ID)))
                .stream())
        .toList();
  }

  /// When to hear of each team that is out: no names, so that the alarm needs no right to see any.
  public List<OutTimes> outTimes() {
    return everyTeamOut().stream().map(OutTimes::of).flatMap(Optional::stream).toList();
  }

  private List<VisitTeam> teams(LocalDate date, Condition which) {
    Map<Long, StaffMember> people =
        staff.staff().stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
    Map<Long, School> places =
        schools.schools().stream().collect(Collectors.toMap(School::id, Function.identity()));
    TravelTimes travel = roads.travelTimes();
    return file.sql()
        .selectFrom(VISIT_TEAM)
        .where(which)
        .orderBy(VISIT_TEAM.TEAM_NUMBER)
        .fetch(row ->
            new VisitTeam(
                row.getId(),
                date,
                row.getTeamNumber(),
                known(people, row.getLeadId()),
                row.getPartnerId() == null ? null : known(people, row.getPartnerId()),
                known(places, row.getStartSchoolId()),
                row.getLeaveAt(),
                row.getBackBy(),
                row.getOutAt(),
                row.getBackAt(),
                stops(
                    VISIT.TEAM_ID.eq(row.getId()).and(VISIT.CANCELLED.isFalse()).andNot(isHeld())),
                travel));
  }

  /// A visit still to be made to a family that, since it was placed, is not to be visited: it
  /// stands with no team, on no paper and on no map, until the flag ends.
  private Condition isHeld() {
    return TO_BE_PLANNED
        .and(VISIT.ARRIVED_AT.isNull())
        .and(
            VISIT.HOUSEHOLD_ID.in(
                file.sql()
                    .select(HOUSEHOLD_FLAG.HOUSEHOLD_ID)
                    .from(HOUSEHOLD_FLAG)
                    .where(HOUSEHOLD_FLAG.KIND.eq(FlagKind.DO_NOT_VISIT.name()))
                    .and(HOUSEHOLD_FLAG.ENDED_ON.isNull())));
  }

  private static <T> T known(Map<Long, T> all, Long id) {
    return Optional.ofNullable(all.get(id)).orElseThrow();
  }

  private List<Stop> stops(Condition which) {
    return file.sql()
        .selectFrom(VISIT)
        .where(which)
        .orderBy(VISIT.STOP_NUMBER, VISIT.ID)
        .fetch(this::stop);
  }

  private Stop stop(VisitRecord row) {
    Household household = households.findHousehold(row.getHouseholdId()).orElseThrow();
    Set<Long> visited =
        file.sql()
            .select(VISIT_STUDENT.STUDENT_ID)
            .from(VISIT_STUDENT)
            .where(VISIT_STUDENT.VISIT_ID.eq(row.getId()))
            .fetchSet(VISIT_STUDENT.STUDENT_ID);
    return new Stop(
        row.getId(),
        household,
        students.studentsOf(household.id()).stream()
            .filter(student -> visited.contains(student.id()))
            .toList(),
        VisitPurpose.valueOf(row.getPurpose()),
        row.getArrangedFrom(),
        row.getArrangedUntil(),
        row.getArrangedWith(),
        row.getMinutesPlanned(),
        row.getArrivedAt(),
        row.getLeftAt());
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
    households
        .findHousehold(visit.getHouseholdId())
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
