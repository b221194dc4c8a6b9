package org.porchlight.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.MapleValley.TODAY;
import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_PLAN;
import static org.porchlight.storage.tables.Tables.VISIT_TEAM;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;

class VisitRepositoryTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);
  private static final LocalDate TUESDAY = TODAY.minusDays(1);

  private final MapleValley valley = MapleValley.open();
  private final VisitRepository visits = new VisitRepository(valley.file());
  private final BarrierRepository barriers = new BarrierRepository(valley.file());
  private final PromiseRepository promises = new PromiseRepository(valley.file());
  private final long ruiz = valley.staff("Mr. Ruiz").id();
  private final long adeyemi = valley.staff("Ms. Adeyemi").id();
  private final long household = valley.household("Whitcomb").id();
  private final long jaylen = valley.student("Jaylen Whitcomb").id();

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void aWishedVisitWaitsForADay() {
    long id = wish("only one number, and it is wrong");
    Visit visit = visits.waitingForADay().getFirst();
    assertEquals(id, visit.id());
    assertEquals(List.of(jaylen), visit.studentIds());
    assertEquals("only one number, and it is wrong", visit.reasonForFewTries());
    assertTrue(visit.waitsForADay());
    visits.cancel(id);
    assertEquals(List.of(), visits.waitingForADay());
    visits.restore(id);
    assertEquals(1, visits.waitingForADay().size());
  }

  @Test
  void aPlannedVisitWaitsForItsDebriefOnceItsDayHasPassed() {
    long id = wish(null);
    place(id, TODAY);
    assertEquals(List.of(), visits.waitingForDebrief(TODAY));
    assertEquals(1, visits.waitingForDebrief(TODAY.plusDays(1)).size());
    valley
        .file()
        .inTransaction(() -> {
          valley
              .file()
              .sql()
              .update(VISIT)
              .set(VISIT.ARRIVED_AT, TODAY.atTime(15, 20))
              .set(VISIT.LEFT_AT, TODAY.atTime(15, 45))
              .where(VISIT.ID.eq(id))
              .execute();
        });
    Visit waiting = visits.waitingForDebrief(TODAY).getFirst();
    assertEquals(List.of(ruiz, adeyemi), waiting.visitorIds());
    assertEquals(TODAY, waiting.date().orElseThrow());
  }

  @Test
  void aDebriefIsKeptWhole() {
    long id = wish(null);
    visits.recordDebrief(debrief(id, NOW));
    Visit visit = visits.find(id).orElseThrow();
    WrittenUp written = visit.writtenUp();
    assertEquals(VisitOutcome.COMPLETED, visit.outcome().orElseThrow());
    assertEquals(List.of(ruiz, adeyemi), visit.visitorIds());
    assertEquals(TUESDAY, visit.date().orElseThrow());
    assertTrue(written != null && written.isLate());
    assertEquals("Loves the robotics club.", written.goingWell());
    assertEquals(
        List.of("his coach"),
        written.present().stream().map(PersonPresent::otherPerson).filter(p -> p != null).toList());
    assertEquals(NextStep.CALL, written.nextStep());
    Barrier barrier = barriers.ofStudent(jaylen).getFirst();
    assertEquals(BarrierCode.PARENT_WORKS_NIGHTS, barrier.code());
    assertEquals(TUESDAY, barrier.notedOn());
    Promise promise = promises.ofVisit(id).getFirst();
    assertEquals("Ask for an earlier pick-up", promise.what());
    assertEquals(TUESDAY, promise.madeOn());
    assertEquals(household, promise.householdId());
    assertEquals(List.of(visit), visits.onDay(TUESDAY));
    assertEquals(List.of(visit), visits.ofHousehold(household));
  }

  @Test
  void writtenAnewItReplacesAndNeverDoubles() {
    long id = wish(null);
    visits.recordDebrief(debrief(id, NOW));
    visits.recordDebrief(debrief(id, NOW.plusMinutes(5)));
    assertEquals(1, barriers.ofVisit(id).size());
    assertEquals(1, promises.ofVisit(id).size());
    assertEquals(3, visits.find(id).orElseThrow().writtenUp().present().size());
  }

  @Test
  void takenBackItWaitsAgainAndTakesBarriersAndUntouchedPromisesAlong() {
    long id = wish(null);
    visits.recordDebrief(debrief(id, NOW));
    visits.takeBackDebrief(id, NOW, ruiz);
    assertFalse(visits.find(id).orElseThrow().outcome().isPresent());
    assertEquals(List.of(), barriers.ofStudent(jaylen));
    assertEquals(List.of(), promises.ofVisit(id));
  }

  @Test
  void aPromiseKeptSinceStaysWhenTheDebriefIsTakenBack() {
    long id = wish(null);
    visits.recordDebrief(debrief(id, NOW));
    promises.keep(promises.ofVisit(id).getFirst().id(), "The bus comes at 7:05.", NOW, adeyemi);
    visits.takeBackDebrief(id, NOW, ruiz);
    assertEquals(PromiseStatus.KEPT, promises.ofVisit(id).getFirst().status());
  }

  @Test
  void aBarrierIsReadAsItStandsNow() {
    long id = wish(null);
    visits.recordDebrief(debrief(id, NOW));
    Barrier nights = barriers.ofStudent(jaylen).getFirst();
    long change = barriers.changeStatus(nights, BarrierStatus.EASING, TODAY);
    assertEquals(BarrierStatus.EASING, barriers.ofStudent(jaylen).getFirst().status());
    assertEquals(1, barriers.ofHousehold(household).size());
    assertEquals(2, barriers.notedBetween(TUESDAY, TODAY).size());
    barriers.undo(List.of(change));
    assertEquals(BarrierStatus.ONGOING, barriers.ofStudent(jaylen).getFirst().status());
  }

  @Test
  void aDraftComesBackAsItWasLeft() {
    var drafts = new DraftRepository(valley.file());
    var fields = Map.of("outcome", "COMPLETED", "goingWell", "Él dijo: “sí”\nz = 1");
    drafts.keep("debrief/1", fields, NOW.minusMinutes(1));
    drafts.keep("debrief/1", fields, NOW);
    assertEquals(new Draft(fields, NOW), drafts.find("debrief/1").orElseThrow());
    drafts.forget("debrief/1");
    assertTrue(drafts.find("debrief/1").isEmpty());
  }

  private long wish(@Nullable String reason) {
    return visits.wish(household, VisitPurpose.ATTENDANCE_SUPPORT, List.of(jaylen), reason);
  }

  private Debrief debrief(long visitId, LocalDateTime at) {
    long carla = valley.household("Whitcomb").guardians().getLast().id();
    return new Debrief(
        visitId,
        TUESDAY,
        VisitOutcome.COMPLETED,
        List.of(ruiz, adeyemi),
        List.of(
            PersonPresent.guardian(carla),
            PersonPresent.student(jaylen),
            PersonPresent.other("his coach")),
        "Loves the robotics club.",
        List.of(
            new BarrierToNote(
                BarrierCode.PARENT_WORKS_NIGHTS,
                null,
                BarrierStatus.ONGOING,
                "mom",
                List.of(jaylen))),
        List.of(
            PromiseToMake.toFamily(
                "Ask for an earlier pick-up", adeyemi, LocalDate.of(2026, 12, 14))),
        NextStep.CALL,
        LocalDate.of(2026, 12, 11),
        ruiz,
        at);
  }

  private void place(long visitId, LocalDate day) {
    var file = valley.file();
    file.inTransaction(() -> {
      long plan =
          file.sql()
              .insertInto(VISIT_PLAN)
              .set(VISIT_PLAN.VISIT_DATE, day)
              .returning(VISIT_PLAN.ID)
              .fetchSingle()
              .getId();
      long team =
          file.sql()
              .insertInto(VISIT_TEAM)
              .set(VISIT_TEAM.PLAN_ID, plan)
              .set(VISIT_TEAM.TEAM_NUMBER, 1)
              .set(VISIT_TEAM.LEAD_ID, ruiz)
              .set(VISIT_TEAM.PARTNER_ID, adeyemi)
              .set(VISIT_TEAM.START_SCHOOL_ID, valley.school("Maple Valley").id())
              .set(VISIT_TEAM.LEAVE_AT, LocalTime.of(15, 0))
              .set(VISIT_TEAM.BACK_BY, LocalTime.of(17, 30))
              .returning(VISIT_TEAM.ID)
              .fetchSingle()
              .getId();
      file.sql()
          .update(VISIT)
          .set(VISIT.PLAN_ID, plan)
          .set(VISIT.TEAM_ID, team)
          .set(VISIT.STOP_NUMBER, 1)
          .where(VISIT.ID.eq(visitId))
          .execute();
    });
  }
}
