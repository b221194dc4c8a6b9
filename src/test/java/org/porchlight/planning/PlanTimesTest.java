package org.porchlight.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.planning.Afternoon.THURSDAY;
import static org.porchlight.planning.Afternoon.arranged;
import static org.porchlight.planning.Afternoon.family;
import static org.porchlight.planning.Afternoon.person;
import static org.porchlight.planning.Afternoon.withoutPoint;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.porchlight.planning.NextCheckIn.Kind;

class PlanTimesTest {
  private static final Stop FIRST = family(1, "Barrientos", 3, 0);
  private static final Stop SECOND = family(2, "Haidari", 3, 1);

  @Test
  void drivesVisitsAndTheWayBackAddUp() {
    // 3 km at 35 km/h and 1 km at 25 km/h, a tenth more: 6 and 3 minutes; visits of 25
    PlanTimes times = PlanTimes.of(team(null, FIRST, SECOND));
    assertEquals(List.of(6, 3), times.stops().stream().map(PlanTimes.StopTimes::drive).toList());
    assertEquals(LocalTime.of(15, 21), times.stops().getFirst().arrival());
    assertEquals(LocalTime.of(15, 46), times.stops().getFirst().leave());
    assertEquals(LocalTime.of(15, 49), times.stops().getLast().arrival());
    assertEquals(6, times.driveHome());
    assertEquals(LocalTime.of(16, 20), times.back());
    assertEquals(15, times.drivingMinutes());
  }

  @Test
  void aTeamThatIsEarlyWaitsForTheArrangedTime() {
    PlanTimes times = PlanTimes.of(team(null, arranged(FIRST, "15:40", "16:00"), SECOND));
    assertEquals(LocalTime.of(15, 40), times.stops().getFirst().arrival());
    assertEquals(LocalTime.of(16, 8), times.stops().getLast().arrival());
  }

  @Test
  void whatHappenedCountsAsItHappened() {
    Stop stayedLong = happened(FIRST, "15:33", "16:10");
    PlanTimes times = PlanTimes.of(team("15:25", stayedLong, SECOND));
    assertEquals(LocalTime.of(15, 25), times.leave());
    assertEquals(LocalTime.of(15, 33), times.stops().getFirst().arrival());
    assertEquals(LocalTime.of(16, 13), times.stops().getLast().arrival());
  }

  @Test
  void withoutAPointTheDriveIsGuessedAndSaidSo() {
    Stop one = withoutPoint(FIRST, "55044");
    Stop two = withoutPoint(SECOND, "55044-1234");
    PlanTimes times = PlanTimes.of(team(null, one, two));
    assertEquals(List.of(15, 8), times.stops().stream().map(PlanTimes.StopTimes::drive).toList());
    assertTrue(times.stops().getFirst().guessed());
  }

  @Test
  void aTeamWithoutStopsIsBackAtOnce() {
    assertEquals(LocalTime.of(15, 15), PlanTimes.of(team(null)).back());
  }

  @Test
  void theNextCheckInFollowsTheStops() {
    assertEquals(Optional.empty(), NextCheckIn.of(team(null, FIRST, SECOND)));
    assertNext(Kind.IN, 1L, "15:31", team("15:25", FIRST, SECOND));
    assertNext(Kind.OUT, 1L, "15:58", team("15:25", happened(FIRST, "15:33", null), SECOND));
    assertNext(Kind.IN, 2L, "15:53", team("15:25", happened(FIRST, "15:33", "15:50"), SECOND));
    assertNext(
        Kind.BACK,
        null,
        "16:16",
        team("15:25", happened(FIRST, "15:33", "15:50"), happened(SECOND, "15:55", "16:10")));
  }

  @Test
  void aCheckInFifteenMinutesOverIsOverdue() {
    OutTimes times = OutTimes.of(team("15:25", FIRST)).orElseThrow();
    LocalDateTime due = THURSDAY.atTime(15, 31);
    assertEquals(Optional.empty(), times.overdue(due.plusMinutes(14)));
    assertEquals(
        Optional.of(new OutTimes.Overdue(OutTimes.Kind.CHECK_IN, due)),
        times.overdue(due.plusMinutes(15)));
  }

  @Test
  void aTeamIsOverdueTheMinuteAfterItsReturnTimeHoweverItsVisitsWent() {
    // every check-in came, the last visit just takes long: the promised return still stands
    VisitTeam team = team("15:25", happened(FIRST, "17:20", null));
    OutTimes times = OutTimes.of(team).orElseThrow();
    LocalDateTime back = THURSDAY.atTime(team.backBy());
    assertEquals(Optional.empty(), times.overdue(back));
    OutTimes.Overdue overdue = times.overdue(back.plusMinutes(1)).orElseThrow();
    assertEquals(new OutTimes.Overdue(OutTimes.Kind.RETURN, back), overdue);
    assertEquals(1, overdue.minutes(back.plusMinutes(1)));
    assertEquals(Optional.empty(), OutTimes.of(team(null, FIRST)), "not out, never overdue");
  }

  private static void assertNext(Kind kind, @Nullable Long visit, String due, VisitTeam team) {
    NextCheckIn next = NextCheckIn.of(team).orElseThrow();
    assertEquals(kind, next.kind());
    assertEquals(visit, next.stop() == null ? null : next.stop().visitId());
    assertEquals(THURSDAY.atTime(LocalTime.parse(due)), next.due());
  }

  private static Stop happened(Stop stop, String arrived, @Nullable String left) {
    return new Stop(
        stop.visitId(),
        stop.household(),
        stop.students(),
        stop.purpose(),
        null,
        null,
        null,
        stop.minutes(),
        THURSDAY.atTime(LocalTime.parse(arrived)),
        left == null ? null : THURSDAY.atTime(LocalTime.parse(left)));
  }

  private static VisitTeam team(@Nullable String out, Stop... stops) {
    VisitTeam team =
        new Afternoon()
            .team("15:15", "17:30", person("Mr. Ruiz"), person("Ms. Adeyemi"))
            .stops(stops)
            .plan()
            .teams()
            .getFirst();
    return new VisitTeam(
        team.id(),
        team.date(),
        team.number(),
        team.lead(),
        team.partner(),
        team.startSchool(),
        team.leaveAt(),
        team.backBy(),
        out == null ? null : THURSDAY.atTime(LocalTime.parse(out)),
        null,
        team.stops());
  }
}
