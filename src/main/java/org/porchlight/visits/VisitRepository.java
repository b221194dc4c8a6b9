package org.porchlight.visits;

import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_PLAN;
import static org.porchlight.storage.tables.Tables.VISIT_PRESENT;
import static org.porchlight.storage.tables.Tables.VISIT_STUDENT;
import static org.porchlight.storage.tables.Tables.VISIT_TEAM;
import static org.porchlight.storage.tables.Tables.VISIT_VISITOR;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;

/// Visits from the day they are wanted to the day they are written up.
///
/// The plan, team and order of a visit belong to the room `planning`, which writes those columns.
public final class VisitRepository {
  private static final int NAMED_AT_MOST = 100;
  private static final Field<LocalDate> VISIT_DATE =
      DSL.coalesce(VISIT.VISITED_ON, VISIT_PLAN.VISIT_DATE);

  private final DistrictFile file;
  private final BarrierRepository barriers;
  private final PromiseRepository promises;

  public VisitRepository(DistrictFile file) {
    this.file = file;
    barriers = new BarrierRepository(file);
    promises = new PromiseRepository(file);
  }

  /// A household is to be visited; the visit waits for a day. Answers its id.
  ///
  /// @param reasonForFewTries why a visit before three tries; null when there were three
  public long wish(
      long householdId,
      VisitPurpose purpose,
      Collection<Long> studentIds,
      @Nullable String reasonForFewTries) {
    return file.inTransaction(() -> {
      var row = file.sql().newRecord(VISIT);
      row.setHouseholdId(householdId);
      row.setPurpose(purpose.name());
      row.setReasonForFewTries(reasonForFewTries);
      row.insert();
      studentIds.forEach(student -> insertStudent(row.getId(), student));
      return row.getId();
    });
  }

  /// The visit will not happen; it stays to be read.
  public void cancel(long visitId) {
    setCancelled(visitId, true);
  }

  /// Takes a cancellation back.
  public void restore(long visitId) {
    setCancelled(visitId, false);
  }

  /// Writes a visit up in one transaction: how it went, who was there, barriers, promises and what
  /// is next. A visit written up before is written anew.
  public void recordDebrief(Debrief debrief) {
    recordDebrief(debrief, () -> true);
  }

  /// See [#recordDebrief(Debrief)].
  ///
  /// @param besides what is saved with it in the same transaction
  public <T> T recordDebrief(Debrief debrief, Supplier<T> besides) {
    return file.inTransaction(() -> {
      file.admit(Action.WRITE_DEBRIEF, "visit/" + debrief.visitId());
      takeBackDebrief(debrief.visitId(), debrief.writtenAt(), debrief.writtenBy());
      file.sql()
          .update(VISIT)
          .set(VISIT.VISITED_ON, debrief.visitedOn())
          .set(VISIT.OUTCOME, debrief.outcome().name())
          .set(VISIT.DEBRIEFED_BY, debrief.writtenBy())
          .set(VISIT.DEBRIEFED_AT, debrief.writtenAt())
          .set(VISIT.GOING_WELL, debrief.goingWell())
          .set(VISIT.NEXT_STEP, debrief.nextStep() == null ? null : debrief.nextStep().name())
          .set(VISIT.NEXT_STEP_ON, debrief.nextStepOn())
          .where(VISIT.ID.eq(debrief.visitId()))
          .execute();
      insertVisitors(debrief);
      insertPresent(debrief);
      debrief.barriers().forEach(b -> barriers.note(b, debrief.visitId(), debrief.visitedOn()));
      makePromises(debrief);
      return besides.get();
    });
  }

  /// Takes a debrief back: the visit waits for one again. Barriers it named are taken back, and so
  /// are its promises that nothing has happened to since.
  public void takeBackDebrief(long visitId, LocalDateTime at, long by) {
    file.inTransaction(() -> {
      file.admit(Action.WRITE_DEBRIEF, "visit/" + visitId);
      file.sql()
          .update(VISIT)
          .setNull(VISIT.VISITED_ON)
          .setNull(VISIT.OUTCOME)
          .setNull(VISIT.DEBRIEFED_BY)
          .setNull(VISIT.DEBRIEFED_AT)
          .setNull(VISIT.GOING_WELL)
          .setNull(VISIT.NEXT_STEP)
          .setNull(VISIT.NEXT_STEP_ON)
          .where(VISIT.ID.eq(visitId))
          .execute();
      file.sql().deleteFrom(VISIT_VISITOR).where(VISIT_VISITOR.VISIT_ID.eq(visitId)).execute();
      file.sql().deleteFrom(VISIT_PRESENT).where(VISIT_PRESENT.VISIT_ID.eq(visitId)).execute();
      barriers.undo(barriers.ofVisit(visitId).stream().map(Barrier::id).toList());
      promises.undoUntouched(visitId, at, by);
    });
  }

  public Optional<Visit> find(long visitId) {
    return list(VISIT.ID.eq(visitId)).stream().findFirst();
  }

  /// Every visit of a household that was not cancelled, the latest first; those without a day lead.
  public List<Visit> ofHousehold(long householdId) {
    return list(VISIT.HOUSEHOLD_ID.eq(householdId), VISIT.CANCELLED.isFalse());
  }

  /// Every visit that was not cancelled, the latest first; those without a day lead.
  public List<Visit> all() {
    return list(VISIT.CANCELLED.isFalse());
  }

  /// Visits planned for or made in the days `from` to `until`, both included, the latest first.
  public List<Visit> between(LocalDate from, LocalDate until) {
    return list(VISIT_DATE.between(from, until), VISIT.CANCELLED.isFalse());
  }

  public List<Visit> onDay(LocalDate day) {
    return between(day, day);
  }

  /// Chosen families whose visit is on nobody's day yet.
  public List<Visit> waitingForADay() {
    return list(VISIT.PLAN_ID.isNull(), VISIT.OUTCOME.isNull(), VISIT.CANCELLED.isFalse());
  }

  /// Visits that can be written up: their day has passed, or it is today and the team has left the
  /// door or is back.
  public List<Visit> waitingForDebrief(LocalDate today) {
    Condition over =
        VISIT_PLAN
            .VISIT_DATE
            .lt(today)
            .or(
                VISIT_PLAN
                    .VISIT_DATE
                    .eq(today)
                    .and(VISIT.LEFT_AT.isNotNull().or(VISIT_TEAM.BACK_AT.isNotNull())));
    return list(over, VISIT.TEAM_ID.isNotNull(), VISIT.OUTCOME.isNull(), VISIT.CANCELLED.isFalse());
  }

  private void setCancelled(long visitId, boolean cancelled) {
    file.inTransaction(() -> {
      file.sql()
          .update(VISIT)
          .set(VISIT.CANCELLED, cancelled)
          .where(VISIT.ID.eq(visitId))
          .execute();
    });
  }

  private void insertStudent(long visitId, long studentId) {
    file.sql()
        .insertInto(VISIT_STUDENT, VISIT_STUDENT.VISIT_ID, VISIT_STUDENT.STUDENT_ID)
        .values(visitId, studentId)
        .execute();
  }

  private void insertVisitors(Debrief debrief) {
    for (long visitor : debrief.visitorIds()) {
      file.sql()
          .insertInto(VISIT_VISITOR, VISIT_VISITOR.VISIT_ID, VISIT_VISITOR.STAFF_ID)
          .values(debrief.visitId(), visitor)
          .execute();
    }
  }

  private void insertPresent(Debrief debrief) {
    int order = 1;
    for (PersonPresent person : debrief.present()) {
      var row = file.sql().newRecord(VISIT_PRESENT);
      row.setVisitId(debrief.visitId());
      row.setListOrder(order++);
      row.setGuardianId(person.guardianId());
      row.setStudentId(person.studentId());
      row.setOtherPerson(person.otherPerson());
      row.insert();
    }
  }

  private void makePromises(Debrief debrief) {
    if (debrief.promises().isEmpty()) {
      return;
    }
    long household =
        file.sql()
            .select(VISIT.HOUSEHOLD_ID)
            .from(VISIT)
            .where(VISIT.ID.eq(debrief.visitId()))
            .fetchSingle(VISIT.HOUSEHOLD_ID);
    // promised at the door, so the promise is as old as the visit, not as the writing
    LocalDateTime made = debrief.visitedOn().atTime(debrief.writtenAt().toLocalTime());
    debrief
        .promises()
        .forEach(p -> promises.make(household, debrief.visitId(), p, made, debrief.writtenBy()));
  }

  /// Rows of these visits; of every visit where naming them would take longer than reading on.
  private static Condition among(Field<Long> visitId, List<Long> ids) {
    return ids.size() > NAMED_AT_MOST ? DSL.noCondition() : visitId.in(ids);
  }

  private List<Visit> list(Condition... where) {
    var rows =
        file.sql()
            .select(VISIT.fields())
            .select(VISIT_PLAN.VISIT_DATE, VISIT_TEAM.LEAD_ID, VISIT_TEAM.PARTNER_ID)
            .from(VISIT)
            .leftJoin(VISIT_PLAN)
            .on(VISIT_PLAN.ID.eq(VISIT.PLAN_ID))
            .leftJoin(VISIT_TEAM)
            .on(VISIT_TEAM.ID.eq(VISIT.TEAM_ID))
            .where(where)
            .orderBy(
                VISIT_DATE.desc().nullsFirst(),
                VISIT.TEAM_ID.asc().nullsLast(),
                VISIT.STOP_NUMBER,
                VISIT.ID)
            .fetch();
    List<Long> ids = rows.getValues(VISIT.ID);
    Map<Long, List<Long>> students =
        file.sql()
            .select(VISIT_STUDENT.VISIT_ID, VISIT_STUDENT.STUDENT_ID)
            .from(VISIT_STUDENT)
            .where(among(VISIT_STUDENT.VISIT_ID, ids))
            .orderBy(VISIT_STUDENT.STUDENT_ID)
            .fetchGroups(VISIT_STUDENT.VISIT_ID, VISIT_STUDENT.STUDENT_ID);
    Map<Long, List<Long>> visitors =
        file.sql()
            .select(VISIT_VISITOR.VISIT_ID, VISIT_VISITOR.STAFF_ID)
            .from(VISIT_VISITOR)
            .where(among(VISIT_VISITOR.VISIT_ID, ids))
            .orderBy(VISIT_VISITOR.STAFF_ID)
            .fetchGroups(VISIT_VISITOR.VISIT_ID, VISIT_VISITOR.STAFF_ID);
    Map<Long, List<PersonPresent>> present =
        file.sql()
            .selectFrom(VISIT_PRESENT)
            .where(among(VISIT_PRESENT.VISIT_ID, ids))
            .orderBy(VISIT_PRESENT.VISIT_ID, VISIT_PRESENT.LIST_ORDER)
            .fetchGroups(
                VISIT_PRESENT.VISIT_ID,
                p -> new PersonPresent(p.getGuardianId(), p.getStudentId(), p.getOtherPerson()));
    return rows.map(row -> {
      long id = row.get(VISIT.ID);
      return visit(
          row,
          students.getOrDefault(id, List.of()),
          visitors.getOrDefault(id, List.of()),
          present.getOrDefault(id, List.of()));
    });
  }

  private static Visit visit(
      Record row, List<Long> students, List<Long> visitors, List<PersonPresent> present) {
    String outcome = row.get(VISIT.OUTCOME);
    return new Visit(
        row.get(VISIT.ID),
        row.get(VISIT.HOUSEHOLD_ID),
        VisitPurpose.valueOf(row.get(VISIT.PURPOSE)),
        students,
        row.get(VISIT.PLAN_ID),
        row.get(VISIT.TEAM_ID),
        row.get(VISIT.STOP_NUMBER),
        row.get(VISIT_PLAN.VISIT_DATE),
        row.get(VISIT.ARRANGED_FROM),
        row.get(VISIT.ARRANGED_UNTIL),
        row.get(VISIT.ARRANGED_WITH),
        row.get(VISIT.MINUTES_PLANNED),
        row.get(VISIT.REASON_FOR_FEW_TRIES),
        row.get(VISIT.ARRIVED_AT),
        row.get(VISIT.LEFT_AT),
        outcome == null ? team(row) : visitors,
        outcome == null ? null : writtenUp(row, VisitOutcome.valueOf(outcome), present),
        row.get(VISIT.CANCELLED));
  }

  private static List<Long> team(Record row) {
    return Stream.of(row.get(VISIT_TEAM.LEAD_ID), row.get(VISIT_TEAM.PARTNER_ID))
        .filter(Objects::nonNull)
        .toList();
  }

  private static WrittenUp writtenUp(
      Record row, VisitOutcome outcome, List<PersonPresent> present) {
    String nextStep = row.get(VISIT.NEXT_STEP);
    return new WrittenUp(
        row.get(VISIT.VISITED_ON),
        outcome,
        present,
        row.get(VISIT.GOING_WELL),
        nextStep == null ? null : NextStep.valueOf(nextStep),
        row.get(VISIT.NEXT_STEP_ON),
        row.get(VISIT.DEBRIEFED_BY),
        row.get(VISIT.DEBRIEFED_AT));
  }
}
