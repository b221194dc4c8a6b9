package org.porchlight.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.VisitAfternoon;
import org.porchlight.places.DistrictMap;
import org.porchlight.places.MapRepository;
import org.porchlight.places.RoadRepository;
import org.porchlight.planning.RoutePlanner;
import org.porchlight.planning.Stop;
import org.porchlight.planning.Suggestion;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.planning.VisitorRepository;
import org.porchlight.planning.WarningKind;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.text.Dates;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Toasts;

class PlanViewModelTest {
  private final MapleValley valley = MapleValley.open();
  private final VisitAfternoon afternoon = VisitAfternoon.in(valley);
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private final PlanViewModel model =
      new PlanViewModel(
          afternoon.plans(),
          new SchoolRepository(valley.file()),
          new VisitorRepository(valley.file()),
          new DistrictMap(new MapRepository(valley.file()), new RoadRepository(valley.file())),
          BackgroundWork.atOnce(),
          toasts,
          MapleValley.CLOCK);

  @BeforeEach
  void openTheNextDay() {
    model.open(Optional.empty());
  }

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void theNextDayThatNeedsPlanningIsShown() {
    assertEquals(VisitAfternoon.THURSDAY, model.date());
    assertEquals(
        "8 families, 10 children, 3 teams. Everyone back by "
            + time(model.day().get().everyoneBack().orElseThrow())
            + ".",
        model.sentence());
  }

  @Test
  void aCardIsLiftedMovedAndDropped() {
    model.lift(visit("Castellanos"));
    model.holdOverTeamNumber(1);
    String promised = time(model.backAfterDrop().orElseThrow());
    assertTrue(model.said().get().endsWith("Back at " + promised + "."), model.said().get());
    model.holdNext(-1);
    model.drop();
    assertEquals(List.of("Barrientos", "Ibarra", "Castellanos", "Whitcomb"), order(1));
    assertEquals(List.of("Albright", "Nwosu"), order(3));
    assertNull(model.lifted().get());
    toasts.undoLast();
    assertEquals(List.of("Barrientos", "Ibarra", "Whitcomb"), order(1));
    assertEquals(List.of("Albright", "Castellanos", "Nwosu"), order(3));
  }

  @Test
  void theReturnToldBeforeTheDropIsTheReturnAfterIt() {
    model.lift(visit("Stroud"));
    model.holdOverTeamNumber(2);
    LocalTime promised = model.backAfterDrop().orElseThrow();
    model.drop();
    assertEquals(promised, model.day().get().times(team(2)).back());
  }

  @Test
  void escapePutsTheCardBack() {
    model.lift(visit("Nwosu"));
    model.holdBeside(1);
    model.putBack();
    assertEquals(List.of("Albright", "Castellanos", "Nwosu"), order(3));
    assertEquals("", model.said().get());
    assertEquals(Optional.empty(), toasts.undoLast());
  }

  @Test
  void besideTheLastTeamComesTheTray() {
    model.lift(visit("Nwosu"));
    model.holdBeside(1);
    assertNull(model.lifted().get().teamId());
    model.drop();
    assertEquals(List.of("Albright", "Castellanos"), order(3));
    assertTrue(waiting().contains("Nwosu"));
    toasts.undoLast();
    assertFalse(waiting().contains("Nwosu"));
  }

  @Test
  void whoMayNotBeVisitedOrHasNoDoorIsNotLifted() {
    model.lift(visit("Pruett"));
    assertNull(model.lifted().get());
    model.lift(visit("Quill"));
    assertNull(model.lifted().get());
    assertEquals(
        "The Quill family needs an address.",
        model.whyNotPlaced(model.plan().stop(visit("Quill")).orElseThrow()));
  }

  @Test
  void aCardDroppedWhereItWasChangesNothing() {
    model.lift(visit("Nwosu"));
    model.drop();
    assertEquals(Optional.empty(), toasts.undoLast());
  }

  @Test
  void suggestedRoutesMatchLanguagesAndAreOneThingToUndo() {
    List<List<String>> before = List.of(order(1), order(2), order(3));
    assertTrue(kinds().contains(WarningKind.LANGUAGE));
    model.suggestRoutes();
    assertFalse(kinds().contains(WarningKind.LANGUAGE));
    assertTrue(order(1).contains("Castellanos"));
    assertTrue(order(2).contains("Tran"));
    assertEquals(List.of("Pruett", "Quill"), waiting().stream().sorted().toList());
    toasts.undoLast();
    assertEquals(before, List.of(order(1), order(2), order(3)));
  }

  @Test
  void aSuggestionFoundForOtherFactsIsNotFollowed() {
    List<List<String>> before = List.of(order(1), order(2), order(3));
    VisitPlan searched = model.plan();
    Suggestion found = RoutePlanner.suggest(searched, MapleValley.CLOCK.getZone());
    model.pin(visit("Castellanos"));
    model.follow(searched, found);
    assertEquals(before, List.of(order(1), order(2), order(3)), "pinned meanwhile");
    toasts.undoLast();
    model.callOff(visit("Stroud"));
    model.follow(searched, found);
    assertEquals(before, List.of(order(1), order(2), order(3)), "called off meanwhile");
    toasts.undoLast();
    model.finish();
    model.follow(searched, found);
    assertEquals(before, List.of(order(1), order(2), order(3)), "finished meanwhile");
    toasts.undoLast();
    model.follow(searched, found);
    assertTrue(order(1).contains("Castellanos"), "all as it was");
  }

  @Test
  void teamsAreProposedOnlyForFamiliesThatWait() {
    int teams = model.plan().teams().size();
    model.proposeTeams();
    int proposed = model.plan().teams().size() - teams;
    assertTrue(proposed <= 1, "one family waits, the teams have room: " + proposed);
    model.open(Optional.of(VisitAfternoon.THURSDAY));
    model.callOff(visit("Stroud"));
    teams = model.plan().teams().size();
    model.proposeTeams();
    assertEquals(teams, model.plan().teams().size(), "nobody waits who may be visited");
  }

  @Test
  void anArrangedTimeThatIsMissedIsSaid() {
    model.arrange(visit("Nwosu"), LocalTime.of(15, 20), null, 25);
    assertTrue(kinds().contains(WarningKind.ARRANGED_MISSED));
    toasts.undoLast();
    assertFalse(kinds().contains(WarningKind.ARRANGED_MISSED));
  }

  @Test
  void aTeamIsAddedAndRemoved() {
    model.addTeam(model.newTeam().orElseThrow());
    VisitTeam added = model.plan().teams().getLast();
    assertEquals(4, added.number());
    model.lift(visit("Stroud"));
    model.holdOver(added.id(), 1);
    model.drop();
    model.removeTeam(added.id());
    assertTrue(waiting().contains("Stroud"));
    toasts.undoLast();
    assertEquals(List.of("Stroud"), order(4));
  }

  @Test
  void aFinishedPlanStaysAsItIsUntilItIsOpenedAgain() {
    model.finish();
    assertTrue(model.plan().isFinished());
    model.lift(visit("Nwosu"));
    assertNull(model.lifted().get());
    model.reopen();
    assertFalse(model.plan().isFinished());
    model.lift(visit("Nwosu"));
    assertEquals(visit("Nwosu"), model.lifted().get().visitId());
  }

  @Test
  void aTeamThatIsOutCannotBeChangedAnyMore() {
    model.open(Optional.of(MapleValley.TODAY));
    model.lift(visit("Morrow"));
    assertNull(model.lifted().get());
    model.lift(visit("Stroud"));
    assertNull(model.lifted().get());
  }

  private VisitTeam team(int number) {
    return model.plan().teamNumber(number).orElseThrow();
  }

  private List<String> order(int number) {
    return team(number).stops().stream().map(s -> s.household().familyName()).toList();
  }

  private List<String> waiting() {
    return model.plan().notPlaced().stream().map(PlanViewModelTest::name).toList();
  }

  private static String name(Stop stop) {
    return stop.household().familyName();
  }

  private List<WarningKind> kinds() {
    return model.day().get().warnings().stream().map(w -> w.kind()).toList();
  }

  private long visit(String family) {
    return afternoon.visit(family);
  }

  private static String time(LocalTime time) {
    return Dates.time(time);
  }
}
