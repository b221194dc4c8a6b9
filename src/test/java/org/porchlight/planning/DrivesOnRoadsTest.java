package org.porchlight.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.VisitAfternoon;
import org.porchlight.places.Box;
import org.porchlight.places.Point;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.TravelTimes;
import org.porchlight.places.osm.ExtractWriter;
import org.porchlight.places.osm.Town;
import org.porchlight.storage.DistrictFile;

/// A plan on the roads of the district: slow ones, so that its times are told from those as the
/// crow flies.
class DrivesOnRoadsTest {
  private final MapleValley maple = MapleValley.in(DistrictFile.inMemory());
  private final VisitAfternoon afternoon = VisitAfternoon.in(maple);

  @AfterEach
  void close() {
    maple.close();
  }

  private VisitPlan plan() {
    return afternoon.plans().plan(VisitAfternoon.THURSDAY);
  }

  private static List<Point> places(VisitPlan plan) {
    List<Point> places = new ArrayList<>();
    plan.teams().forEach(team -> team.stops().forEach(s -> s.pointOnMap().ifPresent(places::add)));
    plan.teams().forEach(team -> team.start().point().ifPresent(places::add));
    return places;
  }

  /// A grid of walking-pace lanes over all places.
  private static byte[] lanes(List<Point> places) {
    Box box = Box.around(places, 0.3).orElseThrow();
    ExtractWriter writer = new ExtractWriter();
    int side = 40;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        writer.node(
            1 + row * 100L + column,
            box.south() + (box.north() - box.south()) * row / (side - 1),
            box.west() + (box.east() - box.west()) * column / (side - 1));
      }
    }
    for (int row = 0; row < side; row++) {
      List<Long> along = new ArrayList<>();
      List<Long> up = new ArrayList<>();
      for (int i = 0; i < side; i++) {
        along.add(1 + row * 100L + i);
        up.add(1 + i * 100L + row);
      }
      writer.way(10 + row, along, "highway", "residential", "maxspeed", "10 mph");
      writer.way(100 + row, up, "highway", "residential", "maxspeed", "10 mph");
    }
    return writer.bytes();
  }

  @Test
  void aPlansDrivesFollowTheRoadsOnceTheyAreLoaded() {
    VisitTeam before = plan().teams().getFirst();
    assertFalse(before.travel().knowsRoads());
    int crowFly = PlanTimes.of(before).drivingMinutes();

    RoadRepository roads = new RoadRepository(maple.file());
    roads.replaceWith(Town.read(lanes(places(plan()))), LocalDateTime.of(2026, 12, 9, 12, 0));
    VisitTeam after = plan().teams().getFirst();
    assertTrue(after.travel().knowsRoads());
    PlanTimes times = PlanTimes.of(after);
    assertNotEquals(crowFly, times.drivingMinutes());
    assertTrue(times.drivingMinutes() > crowFly, times.drivingMinutes() + " from " + crowFly);

    TravelTimes travel = TravelTimes.on(roads.roads().orElseThrow());
    List<Point> stops =
        after.stops().stream().map(stop -> stop.pointOnMap().orElseThrow()).toList();
    for (int i = 1; i < stops.size(); i++) {
      assertEquals(
          travel.minutes(stops.get(i - 1), stops.get(i)),
          times.stops().get(i).drive(),
          "stop " + i);
    }

    // the search reckons with the same minutes: it keeps everybody's times on them
    afternoon
        .plans()
        .follow(
            VisitAfternoon.THURSDAY, RoutePlanner.suggest(plan(), ZoneId.of("America/Chicago")));
    for (VisitTeam team : plan().teams()) {
      assertFalse(PlanTimes.of(team).back().isAfter(team.backBy()), team.name());
    }

    roads.remove();
    assertFalse(plan().teams().getFirst().travel().knowsRoads());
  }
}
