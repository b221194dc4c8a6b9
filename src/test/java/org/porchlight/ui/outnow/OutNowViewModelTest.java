package org.porchlight.ui.outnow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.VisitAfternoon;
import org.porchlight.planning.NextCheckIn;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.ui.kit.Toasts;

class OutNowViewModelTest {
  private final MapleValley valley = MapleValley.open();
  private final VisitAfternoon afternoon = VisitAfternoon.in(valley);
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private final OutNowViewModel model = at(Duration.ZERO);

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void theNextCheckInIsTheSecondDoor() {
    model.refresh();
    TeamOnBoard team = model.firstDue().orElseThrow();
    NextCheckIn next = team.next().orElseThrow();
    assertEquals(NextCheckIn.Kind.IN, next.kind());
    assertEquals("Lindqvist", family(next));
    assertFalse(team.late());
    assertTrue(model.sentence().startsWith("One team is out. Next check-in 3:"));
  }

  @Test
  void inAndOutFollowEachOtherUntilTheTeamIsBack() {
    model.refresh();
    model.out(model.firstDue().orElseThrow());
    assertEquals(NextCheckIn.Kind.IN, next().kind(), "out before in means nothing");
    model.in(model.firstDue().orElseThrow());
    assertEquals(NextCheckIn.Kind.OUT, next().kind());
    model.in(model.firstDue().orElseThrow());
    assertEquals(NextCheckIn.Kind.OUT, next().kind(), "in twice means nothing");
    model.out(model.firstDue().orElseThrow());
    assertEquals("Morrow", family(next()));
    model.checkIn(model.firstDue().orElseThrow());
    model.checkIn(model.firstDue().orElseThrow());
    assertEquals(NextCheckIn.Kind.BACK, next().kind());
    model.checkIn(model.firstDue().orElseThrow());
    assertEquals("Every team is back.", model.sentence());
    toasts.undoLast();
    assertEquals(NextCheckIn.Kind.BACK, next().kind());
  }

  @Test
  void aQuarterOfAnHourOverIsLate() {
    model.refresh();
    Duration untilDue = Duration.between(LocalDateTime.now(MapleValley.CLOCK), next().due());
    OutNowViewModel stillFine = at(untilDue.plusMinutes(14));
    stillFine.refresh();
    assertFalse(stillFine.firstDue().orElseThrow().late());
    OutNowViewModel late = at(untilDue.plusMinutes(15));
    late.refresh();
    assertTrue(late.firstDue().orElseThrow().late());
    assertEquals("A check-in is late. Call the team now.", late.sentence());
  }

  @Test
  void aTeamThatNeverCameBackIsShownTheNextDayToo() {
    OutNowViewModel tomorrow = at(Duration.ofDays(1));
    tomorrow.refresh();
    assertEquals("Halvorsen + Farah", tomorrow.teams().get().getFirst().team().name());
    assertTrue(tomorrow.teams().get().getFirst().late());
    assertEquals(4, tomorrow.teams().get().size());
  }

  @Test
  void aTeamLeavesWhenTheOfficeSaysSo() {
    OutNowViewModel tomorrow = at(Duration.ofDays(1));
    tomorrow.refresh();
    VisitTeam ruiz = tomorrow.teams().get().getLast().team();
    assertFalse(ruiz.hasLeft());
    tomorrow.leave(ruiz);
    assertEquals(2, afternoon.plans().teamsOut().size());
  }

  private NextCheckIn next() {
    return model.firstDue().flatMap(TeamOnBoard::next).orElseThrow();
  }

  private static String family(NextCheckIn next) {
    Stop stop = next.stop();
    return stop == null ? "" : stop.household().familyName();
  }

  private OutNowViewModel at(Duration later) {
    return new OutNowViewModel(
        afternoon.plans(),
        new DistrictRepository(valley.file()),
        toasts,
        Clock.offset(MapleValley.CLOCK, later));
  }
}
