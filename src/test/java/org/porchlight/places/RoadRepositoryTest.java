package org.porchlight.places;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.places.osm.Town;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.NotAllowedException;

class RoadRepositoryTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 12, 9, 12, 0);
  private static final String[] SLOW = {"highway", "residential", "maxspeed", "20", "name", "Elm"};

  private final DistrictFile file = DistrictFile.inMemory();
  private final RoadRepository roads = new RoadRepository(file);

  @AfterEach
  void close() {
    file.close();
  }

  private static Town town() {
    Town town = new Town().corner("A", 0, 0).corner("B", 5, 0).corner("C", 5, 5).corner("D", 0, 5);
    long south = town.road("A B", SLOW);
    long east = town.road("B C", SLOW);
    town.road("C D A", "highway", "primary", "oneway", "yes");
    town.rule("no_left_turn", south, "B", east);
    return town;
  }

  private static RegionMap region() {
    RegionMap read = town().region();
    return new RegionMap(
        new RegionSource(
            "© OpenStreetMap contributors", LocalDate.of(2026, 11, 20), new Box(-94, 40, -92, 42)),
        read.roads(),
        new MapShapes(
            new Polylines(new int[] {0, 3}, new int[] {1, 2, 3}, new int[] {-1, -2, -3}),
            List.of(ShapeKind.PARK),
            List.of("Green")),
        List.of(new PlaceName(PlaceName.Kind.VILLAGE, "Maple", new Point(41.5, -93.25))),
        List.of(
            new AddressPoint("7", "Elm St", null, "50001", new Point(41.1, -93.1)),
            new AddressPoint("9 A", "Älm St", "Maple", null, new Point(-41.1, 93.1))));
  }

  @Test
  void whatIsKeptIsReadAgainJustSo() {
    RegionMap kept = region();
    roads.replaceWith(kept, NOON);
    RegionMap read = new RoadRepository(file).region().orElseThrow();
    assertEquals(kept.source(), read.source());
    assertEquals(kept.places(), read.places());
    assertEquals(kept.addresses(), read.addresses());
    assertEquals("Green", read.shapes().name(0));
    assertEquals(ShapeKind.PARK, read.shapes().kind(0));
    assertEquals(kept.shapes().lines().points(0), read.shapes().lines().points(0));
    RoadNetwork.Parts before = kept.roads().parts();
    RoadNetwork.Parts after = read.roads().parts();
    assertArrayEquals(before.from(), after.from());
    assertArrayEquals(before.to(), after.to());
    assertArrayEquals(before.classes(), after.classes());
    assertArrayEquals(before.nameNumbers(), after.nameNumbers());
    assertEquals(before.names(), after.names());
    assertArrayEquals(before.flags(), after.flags());
    assertArrayEquals(before.kmh(), after.kmh());
    assertArrayEquals(before.delays(), after.delays());
    assertArrayEquals(before.lines().latitudes(), after.lines().latitudes());
    assertArrayEquals(before.lines().longitudes(), after.lines().longitudes());
    assertEquals(1, after.forbidden().size());
    assertArrayEquals(before.forbidden().getFirst(), after.forbidden().getFirst());
    LoadedRoads loaded = roads.loaded().orElseThrow();
    assertEquals(NOON, loaded.loadedAt());
    assertEquals(2, loaded.addresses());
    assertEquals(kept.roads().linkCount(), loaded.links());
    assertTrue(loaded.bytes() > 100 && loaded.bytes() < 1_000, "bytes " + loaded.bytes());
  }

  @Test
  void withoutRoadsDrivesAreReckonedAsTheCrowFlies() {
    assertTrue(roads.loaded().isEmpty());
    assertTrue(roads.region().isEmpty());
    assertTrue(roads.roads().isEmpty());
    assertFalse(roads.travelTimes().knowsRoads());
    roads.replaceWith(region(), NOON);
    assertTrue(roads.travelTimes().knowsRoads());
    assertSame(roads.travelTimes(), roads.travelTimes());
    roads.remove();
    assertFalse(roads.travelTimes().knowsRoads());
    assertTrue(roads.loaded().isEmpty());
  }

  @Test
  void theOldRoadsStayUntilTheNewOnesAreSaved() {
    roads.replaceWith(region(), NOON);
    assertThrows(
        IllegalStateException.class,
        () ->
            file.inTransaction(() -> {
              roads.replaceWith(region(), NOON.plusDays(1));
              throw new IllegalStateException("the disk is full");
            }));
    assertEquals(NOON, roads.loaded().orElseThrow().loadedAt());
    assertTrue(new RoadRepository(file).region().isPresent());
    roads.replaceWith(region(), NOON.plusDays(1));
    assertEquals(NOON.plusDays(1), roads.loaded().orElseThrow().loadedAt());
  }

  @Test
  void onlyWhoMayChangeSettingsLoadsOrRemovesRoads() {
    roads.replaceWith(region(), NOON);
    file.keptBy((action, subject) -> {
      if (action == Action.CHANGE_SETTINGS) {
        throw new NotAllowedException(action);
      }
    });
    assertThrows(NotAllowedException.class, () -> roads.replaceWith(region(), NOON.plusDays(1)));
    assertThrows(NotAllowedException.class, roads::remove);
    assertEquals(NOON, roads.loaded().orElseThrow().loadedAt());
    assertTrue(roads.region().isPresent());
  }

  @Test
  void aDriveOnTheRoadsCountsTheWayToTheDoor() {
    Town town = town();
    TravelTimes times = TravelTimes.on(town.roads());
    Point from = town.between("A", "B", 0.2);
    Point to = town.between("A", "B", 0.8);
    // 3 steps of 20 s
    assertEquals(1, times.minutes(from, to));
    assertEquals(0, times.minutes(from, from));
    assertEquals(from, times.line(from, to).orElseThrow().getFirst());
    assertEquals(to, times.line(from, to).orElseThrow().getLast());
    Point far = new Point(45, -93);
    assertEquals(TravelTimes.asTheCrowFlies().minutes(from, far), times.minutes(from, far));
    assertTrue(times.line(from, far).isEmpty());
  }
}
