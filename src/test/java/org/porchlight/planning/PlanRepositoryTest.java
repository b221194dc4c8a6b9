package org.porchlight.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.roster.Student;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

class PlanRepositoryTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 10);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 11);

  private final MapleValley valley = MapleValley.open();
  private final VisitRepository visits = new VisitRepository(valley.file());
  private final PlanRepository plans = new PlanRepository(valley.file());

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void aDayNobodyPlannedShowsTheFamiliesThatWait() {
    wish("Whitcomb", "Jaylen Whitcomb", "Imani Whitcomb");
    VisitPlan plan = plans.plan(THURSDAY);
    assertEquals(List.of(), plan.teams());
    assertEquals("Jaylen, Imani", byLocalId(plan.notPlaced().getFirst()));
    assertEquals(List.of(), plans.plans(THURSDAY, FRIDAY));
  }

  @Test
  void aTeamIsWhoFromWhereAndWhen() {
    VisitTeam team = addTeam(THURSDAY, "Mr. Ruiz", "Ms. Adeyemi");
    assertEquals("Ruiz + Adeyemi", team.name());
    assertEquals(1, team.number());
    assertEquals(List.of("English", "Spanish"), team.languages());
    assertEquals("Maple Valley Middle", team.startSchool().name());
    assertEquals(2, addTeam(THURSDAY, "Coach Dempsey", "Ms. Vo").number());
    plans.removeTeam(team.id());
    assertEquals(1, addTeam(THURSDAY, "Mr. Halvorsen", null).number());
  }

  @Test
  void stopsNumberThemselvesWhereverTheyArePut() {
    VisitTeam one = addTeam(THURSDAY, "Mr. Ruiz", "Ms. Adeyemi");
    VisitTeam two = addTeam(THURSDAY, "Coach Dempsey", "Ms. Vo");
    long whitcomb = wish("Whitcomb", "Jaylen Whitcomb");
    long tran = wish("Tran", "Mai Linh Tran");
    long vance = wish("Vance", "Nora Vance");
    plans.place(whitcomb, one.id(), 1);
    plans.place(tran, one.id(), 1);
    plans.place(vance, one.id(), 99);
    assertEquals(List.of("Tran", "Whitcomb", "Vance"), order(THURSDAY, one));
    plans.place(tran, one.id(), 2);
    assertEquals(List.of("Whitcomb", "Tran", "Vance"), order(THURSDAY, one));
    plans.place(whitcomb, two.id(), 1);
    assertEquals(List.of("Tran", "Vance"), order(THURSDAY, one));
    assertEquals(1, visits.find(tran).orElseThrow().stopNumber());
    plans.unplace(tran);
    assertEquals(List.of("Vance"), order(THURSDAY, one));
    assertEquals(1, visits.find(vance).orElseThrow().stopNumber());
    assertEquals("Tran", plans.plan(THURSDAY).notPlaced().getFirst().household().familyName());
  }

  @Test
  void doNotVisitStopsThePlan() {
    VisitTeam team = addTeam(THURSDAY, "Mr. Ruiz", "Ms. Adeyemi");
    long pruett = wish("Pruett", "Skye Pruett");
    DoNotVisitException e =
        assertThrows(DoNotVisitException.class, () -> plans.place(pruett, team.id(), 1));
    assertEquals("Do not visit. Calls and letters are fine.", e.getMessage());
    assertEquals(List.of(), order(THURSDAY, team));
  }

  @Test
  void everyChangeCanBeTakenBack() {
    VisitTeam one = addTeam(THURSDAY, "Mr. Ruiz", "Ms. Adeyemi");
    VisitTeam two = addTeam(THURSDAY, "Coach Dempsey", "Ms. Vo");
    VisitTeam friday = addTeam(FRIDAY, "Mr. Ruiz", "Ms. Farah");
    long whitcomb = wish("Whitcomb", "Jaylen Whitcomb");
    long tran = wish("Tran", "Mai Linh Tran");
    long vance = wish("Vance", "Nora Vance");
    plans.place(whitcomb, one.id(), 1);
    plans.place(tran, one.id(), 2);
    LocalDateTime now = THURSDAY.atTime(15, 30);
    undone(() -> plans.place(vance, one.id(), 1));
    undone(() -> plans.place(whitcomb, two.id(), 1));
    undone(() -> plans.place(whitcomb, friday.id(), 1));
    undone(() -> plans.unplace(whitcomb));
    undone(() -> plans.addToDay(FRIDAY, List.of(vance, tran)));
    undone(() -> plans.addToDay(LocalDate.of(2026, 12, 14), List.of(vance)));
    undone(() -> plans.removeTeam(one.id()));
    undone(() -> addTeamChange(THURSDAY, "Mr. Halvorsen", "Ms. Farah"));
    undone(() -> addTeamChange(LocalDate.of(2026, 12, 15), "Mr. Halvorsen", "Ms. Farah"));
    undone(() -> plans.changeTeam(one.id(), setup("Mr. Halvorsen", null)));
    undone(() -> plans.arrange(tran, LocalTime.of(16, 0), LocalTime.of(16, 30), "mom, Dec 3"));
    undone(() -> plans.setMinutes(tran, 40));
    undone(() -> plans.callOff(whitcomb));
    undone(() -> plans.finish(THURSDAY, now));
    undone(() -> plans.leave(one.id(), now));
    undone(() -> plans.arrive(whitcomb, now));
    undone(() -> plans.depart(whitcomb, now));
    undone(() -> plans.back(one.id(), now));
    undone(() ->
        plans.follow(
            THURSDAY, RoutePlanner.suggest(plans.plan(THURSDAY), ZoneId.of("America/Chicago"))));
  }

  @Test
  void aSuggestionIsFollowedAsOneChange() {
    VisitTeam ruiz = addTeam(THURSDAY, "Mr. Ruiz", "Ms. Adeyemi");
    VisitTeam vo = addTeam(THURSDAY, "Coach Dempsey", "Ms. Vo");
    wish("Tran", "Mai Linh Tran");
    wish("Barrientos", "Lucía Barrientos", "Tomás Barrientos");
    wish("Pruett", "Skye Pruett");
    plans.follow(
        THURSDAY, RoutePlanner.suggest(plans.plan(THURSDAY), ZoneId.of("America/Chicago")));
    assertEquals(List.of("Barrientos"), order(THURSDAY, ruiz));
    assertEquals(List.of("Tran"), order(THURSDAY, vo));
    VisitPlan plan = plans.plan(THURSDAY);
    assertEquals(List.of(2, 3), List.of(plan.familyCount(), plan.childCount()));
    assertEquals(List.of(plan), plans.plans(THURSDAY, THURSDAY));
  }

  @Test
  void aFamilyThatWasNotPlacedWaitsForTheNextDay() {
    long tran = wish("Tran", "Mai Linh Tran");
    plans.addToDay(THURSDAY, List.of(tran));
    assertEquals(1, plans.plan(THURSDAY).notPlaced().size());
    assertEquals(0, plans.plan(LocalDate.of(2026, 12, 8)).notPlaced().size());
    assertEquals(1, plans.plan(FRIDAY).notPlaced().size());
  }

  @Test
  void theOfficeSeesWhoIsOut() {
    VisitTeam team = addTeam(THURSDAY, "Mr. Ruiz", "Ms. Adeyemi");
    long tran = wish("Tran", "Mai Linh Tran");
    plans.place(tran, team.id(), 1);
    assertEquals(List.of(), plans.teamsOut());
    plans.leave(team.id(), THURSDAY.atTime(15, 20));
    plans.arrive(tran, THURSDAY.atTime(15, 31));
    VisitTeam out = plans.teamsOut().getFirst();
    assertTrue(out.isOut());
    assertEquals(NextCheckIn.Kind.OUT, NextCheckIn.of(out).orElseThrow().kind());
    plans.depart(tran, THURSDAY.atTime(15, 58));
    plans.back(team.id(), THURSDAY.atTime(16, 10));
    assertEquals(List.of(), plans.teamsOut());
  }

  @Test
  void checkingOutWithoutCheckingInIsBothAtOnce() {
    VisitTeam team = addTeam(THURSDAY, "Mr. Ruiz", "Ms. Adeyemi");
    long tran = wish("Tran", "Mai Linh Tran");
    plans.place(tran, team.id(), 1);
    plans.depart(tran, THURSDAY.atTime(16, 0));
    assertEquals(THURSDAY.atTime(16, 0), visits.find(tran).orElseThrow().arrivedAt());
  }

  @Test
  void aFamilyCalledOffLeavesTheOrder() {
    VisitTeam team = addTeam(THURSDAY, "Mr. Ruiz", "Ms. Adeyemi");
    long tran = wish("Tran", "Mai Linh Tran");
    long vance = wish("Vance", "Nora Vance");
    plans.place(tran, team.id(), 1);
    plans.place(vance, team.id(), 2);
    plans.callOff(tran);
    assertEquals(List.of("Vance"), order(THURSDAY, team));
    assertEquals(1, visits.find(vance).orElseThrow().stopNumber());
    assertNull(plans.plan(THURSDAY).stop(tran).orElse(null));
  }

  private void undone(Supplier<PlanChange> makeChange) {
    List<VisitPlan> before = everything();
    PlanChange change = makeChange.get();
    assertTrue(!before.equals(everything()), "the change changes something");
    plans.undo(change);
    assertEquals(before, everything());
  }

  private List<VisitPlan> everything() {
    return THURSDAY.datesUntil(THURSDAY.plusDays(7)).map(plans::plan).toList();
  }

  private List<String> order(LocalDate date, VisitTeam team) {
    return plans.plan(date).team(team.id()).orElseThrow().stops().stream()
        .map(stop -> stop.household().familyName())
        .toList();
  }

  private static String byLocalId(Stop stop) {
    return stop.students().stream()
        .sorted(java.util.Comparator.comparing(Student::localId))
        .map(Student::firstName)
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private long wish(String family, String... children) {
    return visits.wish(
        valley.household(family).id(),
        VisitPurpose.ATTENDANCE_SUPPORT,
        List.of(children).stream().map(name -> valley.student(name).id()).toList(),
        null);
  }

  private VisitTeam addTeam(LocalDate date, String lead, @Nullable String partner) {
    addTeamChange(date, lead, partner);
    return plans.plan(date).teams().stream()
        .filter(team -> team.lead().name().equals(lead))
        .findFirst()
        .orElseThrow();
  }

  private PlanChange addTeamChange(LocalDate date, String lead, @Nullable String partner) {
    return plans.addTeam(date, setup(lead, partner));
  }

  private TeamSetup setup(String lead, @Nullable String partner) {
    return new TeamSetup(
        valley.staff(lead).id(),
        partner == null ? null : valley.staff(partner).id(),
        valley.school("Maple Valley").id(),
        LocalTime.of(15, 15),
        LocalTime.of(17, 30));
  }
}
