package org.porchlight.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.planning.Afternoon.ZONE;
import static org.porchlight.planning.Afternoon.arranged;
import static org.porchlight.planning.Afternoon.family;
import static org.porchlight.planning.Afternoon.flagged;
import static org.porchlight.planning.Afternoon.person;
import static org.porchlight.planning.Afternoon.speaking;
import static org.porchlight.planning.Afternoon.withStreet;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.StaffMember;
import org.porchlight.visits.VisitPurpose;

class RoutePlannerTest {
  private static final StaffMember RUIZ = person("Mr. Ruiz", "English", "Spanish");
  private static final StaffMember ADEYEMI = person("Ms. Adeyemi", "English");
  private static final StaffMember DEMPSEY = person("Coach Dempsey", "English");
  private static final StaffMember VO = person("Ms. Vo", "English", "Vietnamese");

  @Test
  void theFamilysLanguageGoesBeforeTheWay() {
    Suggestion day =
        suggest(
            twoTeams()
                .with(speaking("Vietnamese", 1, "Pham", 5, 0))
                .with(speaking("Spanish", 2, "Lopez", 5, 0.2))
                .with(speaking("vietnamese", 3, "Tran", 0, 4)));
    assertTrue(day.visitsByTeam().get(200L).containsAll(List.of(1L, 3L)), day.toString());
    assertEquals(List.of(2L), day.visitsByTeam().get(100L));
  }

  @Test
  void aLanguageNobodySpeaksStillGetsATeam() {
    Suggestion day = suggest(twoTeams().with(speaking("Somali", 1, "Warsame", 1, 1)));
    assertEquals(List.of(), day.notPlaced());
  }

  @ParameterizedTest
  @CsvSource({"15:30, ", "16:20, ", "15:45, 16:00", "16:30, 17:00"})
  void arrangedTimesAreKept(String from, String until) {
    Afternoon afternoon = new Afternoon().team("15:15", "18:30", RUIZ, ADEYEMI);
    for (int i = 1; i <= 4; i++) {
      afternoon.with(family(i, "Family " + i, i, i % 2));
    }
    VisitPlan plan = afternoon.with(arranged(family(9, "Barrientos", -3, 0), from, until)).plan();
    PlanTimes times = PlanTimes.of(followed(plan).teams().getFirst());
    LocalTime arrival = times.of(9).orElseThrow().arrival();
    LocalTime latest =
        until == null ? LocalTime.parse(from).plusMinutes(10) : LocalTime.parse(until);
    assertFalse(arrival.isBefore(LocalTime.parse(from)), "at " + arrival);
    assertFalse(arrival.isAfter(latest), "at " + arrival);
  }

  @Test
  void anArrangedTimeNobodyCanKeepIsSaid() {
    Suggestion day = suggest(twoTeams().with(arranged(family(1, "Pham", 1, 1), "14:00", null)));
    assertEquals(
        "No team can keep what the Pham family has arranged 2:00.",
        day.notPlaced().getFirst().why());
  }

  @Test
  void everyTeamIsBackInTime() {
    Afternoon afternoon = twoTeams();
    for (int i = 1; i <= 12; i++) {
      afternoon.with(family(i, "Family " + i, (i * 7) % 11 - 5, (i * 5) % 9 - 4));
    }
    VisitPlan plan = afternoon.plan();
    VisitPlan done = followed(plan);
    for (VisitTeam team : done.teams()) {
      assertFalse(PlanTimes.of(team).back().isAfter(team.backBy()));
      assertFalse(team.stops().isEmpty());
    }
    Suggestion day = RoutePlanner.suggest(plan, ZONE);
    assertFalse(day.notPlaced().isEmpty());
    assertTrue(day.notPlaced().getFirst().why().startsWith("The teams have no room left for"));
  }

  @Test
  void whoIsPinnedStaysThoughTheTeamIsFull() {
    Stop home = family(1, "Reyes", 4, 0);
    Stop pinned =
        new Stop(
            1,
            home.household(),
            List.of(),
            VisitPurpose.RELATIONAL,
            null,
            null,
            null,
            25,
            null,
            null,
            true);
    Afternoon afternoon = new Afternoon().team("15:15", "17:00", RUIZ, ADEYEMI).stops(pinned);
    for (int i = 2; i <= 5; i++) {
      afternoon.with(family(i, "Family " + i, 0.1 * i, 0));
    }
    Suggestion day = suggest(afternoon);
    assertTrue(day.visitsByTeam().getOrDefault(100L, List.of()).contains(1L), day.toString());
    assertFalse(day.notPlaced().isEmpty(), "the team is full");
  }

  @Test
  void whoMayNotBeVisitedOrHasNoDoorIsNeverPlanned() {
    Suggestion day =
        suggest(
            twoTeams()
                .with(flagged(FlagKind.DO_NOT_VISIT, "Court order", 1, "Grant"))
                .with(withStreet(family(2, "Quill", 1, 1), null))
                .with(withStreet(family(3, "Reyes", 1, 1), "P.O. Box 12")));
    assertEquals(List.of(), day.visitsByTeam().values().stream().flatMap(List::stream).toList());
    assertEquals(
        List.of(
            "Do not visit. Calls are fine.",
            "The Quill family needs an address.",
            "The Reyes family needs an address."),
        day.notPlaced().stream().map(Suggestion.NotPlaced::why).toList());
  }

  @Test
  void aFullTeamOfTheLanguageIsSaid() {
    Afternoon afternoon =
        new Afternoon().team("15:15", "16:00", RUIZ, ADEYEMI).team("15:15", "18:00", DEMPSEY);
    afternoon.with(speaking("Spanish", 1, "Lopez", 1, 0));
    afternoon.with(speaking("Spanish", 2, "Diaz", 1, 0.5));
    assertEquals(
        "Nobody who speaks Spanish has room for the Diaz family that afternoon. There would be room"
            + " if Ruiz + Adeyemi came back by 4:12 instead of 4:00.",
        suggest(afternoon).notPlaced().getFirst().why());
  }

  @Test
  void withoutATeamEveryFamilyWaits() {
    assertEquals(
        "The Lopez family waits for a team.",
        suggest(new Afternoon().with(family(1, "Lopez", 1, 0))).notPlaced().getFirst().why());
  }

  @Test
  void aStaffConflictIsGivenToTheOtherTeam() {
    Stop nwosu = flagged(FlagKind.STAFF_CONFLICT, "Coach Dempsey is Amara's coach.", 1, "Nwosu");
    Suggestion day =
        suggest(
            new Afternoon()
                .team("15:15", "18:00", DEMPSEY)
                .team("15:15", "18:00", RUIZ)
                .with(nwosu));
    assertEquals(List.of(1L), day.visitsByTeam().get(200L));
  }

  @Test
  void aConflictWithEveryTeamIsSaid() {
    Stop nwosu = flagged(FlagKind.STAFF_CONFLICT, "Coach Dempsey is Amara's coach.", 1, "Nwosu");
    Suggestion day = suggest(new Afternoon().team("15:15", "18:00", DEMPSEY).with(nwosu));
    assertEquals(
        "Every team has somebody the Nwosu family should not be visited by.",
        day.notPlaced().getFirst().why());
  }

  /// The sun sets at 4:32 on this day, so visits begin until 4:42; four of these fit before that.
  @Test
  void visitsBeginInTheDarkOnlyWhereThereIsNoRoomInTheLight() {
    Afternoon few = new Afternoon().team("15:15", "20:00", RUIZ, ADEYEMI);
    Afternoon many = new Afternoon().team("15:15", "20:00", RUIZ, ADEYEMI);
    for (int i = 1; i <= 3; i++) {
      few.with(family(i, "Family " + i, 0.5 * i, 0));
    }
    few.with(arranged(family(9, "Late", 4, 0), "18:00", null));
    for (int i = 1; i <= 7; i++) {
      many.with(family(i, "Family " + i, 0.5 * i, 0));
    }
    assertEquals(1, begunInTheDark(followed(few.plan())));
    VisitPlan full = followed(many.plan());
    assertEquals(7, full.familyCount());
    assertTrue(begunInTheDark(full) > 0);
  }

  private static long begunInTheDark(VisitPlan plan) {
    return PlanTimes.of(plan.teams().getFirst()).stops().stream()
        .filter(stop -> stop.arrival().isAfter(LocalTime.of(16, 42)))
        .count();
  }

  @Test
  void aFinishedPlanStaysCalm() {
    VisitPlan planned = followed(crowded(false).plan());
    List<Long> first = planned.teams().getFirst().stops().stream().map(Stop::visitId).toList();
    VisitPlan told =
        new VisitPlan(
            planned.date(),
            LocalDateTime.of(planned.date(), LocalTime.NOON),
            planned.teams(),
            List.of());
    Suggestion again = RoutePlanner.suggest(told, ZONE);
    assertEquals(List.of(), again.notPlaced());
    assertTrue(again.visitsByTeam().get(100L).containsAll(first), again + " after " + first);
  }

  @Test
  void whoIsStoppedStillGetsAPlan() {
    Suggestion day = RoutePlanner.suggest(crowded(false).plan(), ZONE, () -> true);
    assertTrue(day.notPlaced().size() < 40);
  }

  @Test
  void aTeamThatHasLeftKeepsItsStops() {
    VisitTeam planned =
        twoTeams().stops(family(1, "Far", 9, 9), family(2, "Near", 1, 1)).plan().teams().getLast();
    VisitTeam out =
        new VisitTeam(
            planned.id(),
            planned.date(),
            planned.number(),
            planned.lead(),
            planned.partner(),
            planned.startSchool(),
            planned.leaveAt(),
            planned.backBy(),
            LocalDateTime.of(planned.date(), planned.leaveAt()),
            null,
            planned.stops());
    VisitPlan plan =
        new VisitPlan(planned.date(), null, List.of(out), List.of(family(3, "Late", 1, 1)));
    Suggestion day = RoutePlanner.suggest(plan, ZONE);
    assertEquals(List.of(1L, 2L), day.visitsByTeam().get(out.id()));
    assertEquals(1, day.notPlaced().size());
  }

  @Test
  void stopsAreVisitedInTheOrderOfTheWay() {
    Suggestion day =
        suggest(
            new Afternoon()
                .team("15:15", "20:00", RUIZ, ADEYEMI)
                .with(family(1, "End", 6, 0))
                .with(family(2, "Middle", 4, 0))
                .with(family(3, "Begin", 2, 0)));
    List<Long> order = day.visitsByTeam().get(100L);
    assertTrue(order.equals(List.of(1L, 2L, 3L)) || order.equals(List.of(3L, 2L, 1L)), "" + order);
  }

  @Test
  void twoTeamsShareTheAfternoon() {
    Afternoon afternoon = twoTeams();
    for (int i = 1; i <= 6; i++) {
      afternoon.with(family(i, "Family " + i, 0.3 * i, 1));
    }
    assertEquals(3, suggest(afternoon).visitsByTeam().get(100L).size());
  }

  /// Against every possible order, for one team and six stops scattered by a seed.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void oneTeamsOrderIsAsShortAsAnyOther(long seed) {
    Random scatter = new Random(seed);
    Afternoon afternoon = new Afternoon().team("09:00", "16:00", RUIZ, ADEYEMI);
    for (int i = 1; i <= 6; i++) {
      afternoon.with(
          family(i, "Family " + i, scatter.nextDouble(-8, 8), scatter.nextDouble(-8, 8)));
    }
    VisitPlan plan = afternoon.plan();
    VisitTeam team = plan.teams().getFirst();
    int shortest =
        orders(plan.notPlaced())
            .mapToInt(order -> PlanTimes.of(team.withStops(order)).drivingMinutes())
            .min()
            .orElseThrow();
    assertEquals(shortest, PlanTimes.of(followed(plan).teams().getFirst()).drivingMinutes());
  }

  @Test
  void theSameDayIsPlannedTheSameWay() {
    Suggestion first = suggest(crowded(false));
    assertEquals(first, suggest(crowded(false)));
    assertEquals(first.visitsByTeam(), suggest(crowded(true)).visitsByTeam());
  }

  private static Afternoon crowded(boolean backwards) {
    List<Stop> families = new ArrayList<>();
    Random scatter = new Random(12);
    for (int i = 1; i <= 40; i++) {
      String language = List.of("English", "Spanish", "Vietnamese").get(i % 3);
      families.add(
          speaking(language, i, "F" + i, scatter.nextDouble(-6, 6), scatter.nextDouble(-6, 6)));
    }
    Afternoon afternoon = twoTeams().team("15:00", "19:00", ADEYEMI, RUIZ);
    (backwards ? families.reversed() : families).forEach(afternoon::with);
    return afternoon;
  }

  private static Afternoon twoTeams() {
    return new Afternoon()
        .team("15:15", "17:30", RUIZ, ADEYEMI)
        .team("15:15", "17:30", DEMPSEY, VO);
  }

  private static Suggestion suggest(Afternoon afternoon) {
    return RoutePlanner.suggest(afternoon.plan(), ZONE);
  }

  private static VisitPlan followed(VisitPlan plan) {
    VisitPlan done = plan;
    for (var team : RoutePlanner.suggest(plan, ZONE).visitsByTeam().entrySet()) {
      int position = 1;
      for (long visit : team.getValue()) {
        done = done.placing(visit, team.getKey(), position++);
      }
    }
    return done;
  }

  private static Stream<List<Stop>> orders(List<Stop> stops) {
    if (stops.isEmpty()) {
      return Stream.of(List.of());
    }
    return stops.stream()
        .flatMap(first -> {
          List<Stop> others = new ArrayList<>(stops);
          others.remove(first);
          return orders(others)
              .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList());
        });
  }
}
