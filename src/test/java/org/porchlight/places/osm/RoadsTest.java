package org.porchlight.places.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.places.OnRoad;
import org.porchlight.places.Point;
import org.porchlight.places.RoadNetwork;
import org.porchlight.places.Roads;

/// A square of streets with a stub at each corner, so that turns are turns:
///
/// <pre>
///  G       H
///  |       |
///  D---C---E
///  |       |
///  A---B---F
///  |       |
///  I       J
/// </pre>
class RoadsTest {
  private final Town town =
      new Town()
          .corner("A", 0, 0)
          .corner("B", 5, 0)
          .corner("F", 10, 0)
          .corner("D", 0, 10)
          .corner("C", 5, 10)
          .corner("E", 10, 10)
          .corner("G", 0, 15)
          .corner("H", 10, 15)
          .corner("I", 0, -5)
          .corner("J", 10, -5);

  // 18 km/h is 5 m/s: a step takes 20 s
  private static final String[] SLOW = {"highway", "residential", "maxspeed", "20"};

  private void square() {
    town.road("I A D G", SLOW);
    town.road("J F E H", SLOW);
    town.road("A B F", SLOW);
    town.road("D C E", SLOW);
  }

  @Test
  void aDriveTakesItsMetresByItsSpeed() {
    square();
    Roads roads = town.roads();
    OnRoad from = town.on(roads, "A", "B", 0.2);
    OnRoad to = town.on(roads, "A", "B", 0.8);
    // 3 steps of 100.08 m at 18 km/h
    assertEquals(60_000, roads.millis(List.of(from, to))[0][1], 200);
    assertEquals(60_000, roads.millis(List.of(from, to))[1][0], 200);
    assertEquals(0, roads.millis(List.of(from, to))[0][0]);
    assertEquals("", town.drive(roads, from, to));
    assertEquals(2, roads.line(from, to).size());
  }

  @Test
  void aLeftTurnCostsMoreThanARightOneAndABendNothing() {
    square();
    Roads roads = town.roads();
    OnRoad south = town.on(roads, "I", "A", 0.8);
    OnRoad east = town.on(roads, "A", "B", 0.2);
    int right = roads.millis(List.of(south), List.of(east))[0][0];
    int left = roads.millis(List.of(east), List.of(south))[0][0];
    assertEquals(40_000 + 2_000, right, 200);
    assertEquals(40_000 + 5_000, left, 200);
    Town bend = new Town().corner("A", 0, 0).corner("B", 5, 0).corner("C", 5, 5);
    bend.road("A B", SLOW);
    bend.road("B C", SLOW);
    Roads bent = bend.roads();
    assertEquals(
        40_000,
        bent.millis(List.of(bend.on(bent, "A", "B", 0.8)), List.of(bend.on(bent, "B", "C", 0.2)))[
            0][0],
        200);
  }

  @Test
  void nobodyDrivesAgainstAOneWay() {
    town.road("I A D G", SLOW);
    town.road("J F E H", SLOW);
    town.road("A B F", "highway", "residential", "maxspeed", "20", "oneway", "yes");
    town.road("D C E", SLOW);
    Roads roads = town.roads();
    OnRoad west = town.on(roads, "A", "B", 0.2);
    OnRoad east = town.on(roads, "B", "F", 0.8);
    assertEquals("B", town.drive(roads, west, east));
    assertEquals("F E C D A", town.drive(roads, east, west));
    // before itself on the same street: once round the square
    assertEquals("B F E C D A", town.drive(roads, town.on(roads, "A", "B", 0.8), west));
  }

  @Test
  void aOneWayDrawnTheOtherWayRoundIsDrivenThatWay() {
    town.road("I A D G", SLOW);
    town.road("J F E H", SLOW);
    town.road("A B F", "highway", "residential", "maxspeed", "20", "oneway", "-1");
    town.road("D C E", SLOW);
    Roads roads = town.roads();
    OnRoad west = town.on(roads, "A", "B", 0.2);
    OnRoad east = town.on(roads, "B", "F", 0.8);
    assertEquals("A D C E F", town.drive(roads, west, east));
    assertEquals("B", town.drive(roads, east, west));
  }

  @Test
  void whatATurnRuleForbidsIsNotDriven() {
    long west = town.road("I A", SLOW);
    town.road("A D G", SLOW);
    town.road("J F E H", SLOW);
    long south = town.road("A B F", SLOW);
    town.road("D C E", SLOW);
    town.rule("no_right_turn", west, "A", south);
    Roads roads = town.roads();
    OnRoad from = town.on(roads, "I", "A", 0.5);
    OnRoad to = town.on(roads, "A", "B", 0.5);
    // round at the dead end and back
    assertEquals("A D G D A", town.drive(roads, from, to));
    assertEquals("A", town.drive(roads, to, from));
  }

  @Test
  void whatIsTheOnlyWayOnIsTaken() {
    long west = town.road("I A", SLOW);
    long north = town.road("A D G", SLOW);
    town.road("J F E H", SLOW);
    town.road("A B F", SLOW);
    town.road("D C E", SLOW);
    town.rule("only_straight_on", west, "A", north);
    Roads roads = town.roads();
    assertEquals(
        "A D G D A",
        town.drive(roads, town.on(roads, "I", "A", 0.5), town.on(roads, "A", "B", 0.5)));
  }

  @Test
  void aRuleForOthersOrSparingCarsCountsNot() {
    long west = town.road("I A", SLOW);
    town.road("A D G", SLOW);
    town.road("J F E H", SLOW);
    long south = town.road("A B F", SLOW);
    town.road("D C E", SLOW);
    town.rule("no_right_turn", west, "A", south, "except", "psv; motorcar");
    Roads roads = town.roads();
    assertEquals(
        "A", town.drive(roads, town.on(roads, "I", "A", 0.5), town.on(roads, "A", "B", 0.5)));
  }

  @Test
  void aRuleAboutAWayBetweenIsKept() {
    long west = town.road("I A", SLOW);
    town.road("A D G", SLOW);
    long east = town.road("J F", SLOW);
    town.road("F E H", SLOW);
    long south = town.road("A B F", SLOW);
    town.road("D C E", SLOW);
    town.ruleBy("no_u_turn", west, south, east);
    Roads roads = town.roads();
    OnRoad from = town.on(roads, "I", "A", 0.5);
    OnRoad to = town.on(roads, "J", "F", 0.5);
    // from I by A and F to J is forbidden; from the street between itself it is not
    assertEquals("A D C E F", town.drive(roads, from, to));
    assertEquals("F", town.drive(roads, town.on(roads, "B", "F", 0.5), to));
    assertEquals("F B A", town.drive(roads, to, from));
  }

  @Test
  void turningRoundIsForDeadEnds() {
    square();
    Roads roads = town.roads();
    RoadNetwork network = roads.network();
    assertTrue(network.linkCount() > 6);
    // every stub ends: all roads hang together all the same
    for (int link = 0; link < network.linkCount(); link++) {
      assertTrue(network.isConnected(link));
    }
  }

  @Test
  void aPrivateRoadIsDrivenToButNotThrough() {
    town.road("I A D G", SLOW);
    town.road("J F E H", SLOW);
    town.road("A B F", "highway", "residential", "maxspeed", "20", "access", "private");
    town.road("D C E", SLOW);
    Roads roads = town.roads();
    OnRoad south = town.on(roads, "I", "A", 0.5);
    OnRoad east = town.on(roads, "J", "F", 0.5);
    OnRoad behind = town.on(roads, "B", "F", 0.5);
    assertEquals("A D C E F", town.drive(roads, south, east));
    assertEquals("A B", town.drive(roads, south, behind));
    assertEquals("B A", town.drive(roads, behind, south));
    assertEquals(
        "B", town.drive(roads, town.on(roads, "A", "B", 0.5), town.on(roads, "B", "F", 0.5)));
  }

  @Test
  void nobodyDrivesThroughABollardAndAGateTakesTime() {
    Town closed = new Town();
    closed.corner("A", 0, 0).corner("B", 5, 0, "barrier", "bollard").corner("F", 10, 0);
    closed.corner("D", 0, 10).corner("E", 10, 10);
    closed.road("A B F", SLOW);
    closed.road("A D E F", SLOW);
    Roads roads = closed.roads();
    OnRoad west = closed.on(roads, "A", "B", 0.5);
    OnRoad east = closed.on(roads, "B", "F", 0.5);
    assertEquals("A D E F", closed.drive(roads, west, east));

    Town gated = new Town();
    gated.corner("A", 0, 0).corner("B", 5, 0, "barrier", "gate").corner("F", 10, 0);
    gated.corner("C", 12, 0);
    gated.road("A B F", SLOW);
    gated.road("F C", SLOW);
    Roads by = gated.roads();
    int time =
        by.millis(List.of(gated.on(by, "A", "B", 0)), List.of(gated.on(by, "F", "C", 0.5)))[0][0];
    assertEquals(11 * 20_000 + 30_000, time, 500);
  }

  @Test
  void aSignalCostsOnceAndOnlyForWhomItIs() {
    Town signals = new Town();
    signals.corner("A", 0, 0).corner("B", 5, 0, "highway", "traffic_signals").corner("C", 10, 0);
    signals.corner("N", 5, 5).corner("S", 5, -5);
    signals.road("A B C", SLOW);
    signals.road("S B N", SLOW);
    Roads roads = signals.roads();
    OnRoad west = signals.on(roads, "A", "B", 0.5);
    OnRoad east = signals.on(roads, "B", "C", 0.5);
    assertEquals(110_000, roads.millis(List.of(west, east))[0][1], 200);
    assertEquals(110_000, roads.millis(List.of(west, east))[1][0], 200);

    Town stop = new Town();
    stop.corner("A", 0, 0).corner("T", 4, 0, "highway", "stop").corner("B", 5, 0);
    stop.corner("C", 10, 0).corner("N", 5, 5);
    stop.road("A T B C", SLOW);
    stop.road("B N", SLOW);
    Roads stops = stop.roads();
    OnRoad from = stop.on(stops, "A", "T", 0.5);
    OnRoad to = stop.on(stops, "B", "C", 0.4);
    // nearer to B: for those who come from A
    assertEquals(100_000 + 4_000, stops.millis(List.of(from, to))[0][1], 200);
    assertEquals(100_000, stops.millis(List.of(from, to))[1][0], 200);
  }

  @Test
  void aPlaceIsSnappedToTheNearestRoadThatHangsTogether() {
    square();
    town.corner("X", 5, 5).corner("Y", 5.5, 5);
    town.road("X Y", SLOW);
    Roads roads = town.roads();
    Point beside = town.between("X", "Y", 0.5);
    OnRoad found = roads.nearest(beside).orElseThrow();
    assertEquals(475, found.metres(), 2);
    long apart = 0;
    for (int link = 0; link < roads.network().linkCount(); link++) {
      apart += roads.network().isConnected(link) ? 0 : 1;
    }
    assertEquals(1, apart);
    OnRoad middle = town.on(roads, "D", "C", 0.3);
    assertEquals(0, middle.metres(), 0.5);
    assertTrue(roads.nearest(new Point(42, -93)).isEmpty());
    assertFalse(roads.nearest(town.between("A", "B", -0.5)).isEmpty());
  }

  @Test
  void nobodyLivesOnAMotorway() {
    square();
    town.corner("X", 0, 12).corner("Y", 10, 12);
    town.road("X Y", "highway", "motorway", "oneway", "no");
    Roads roads = town.roads();
    OnRoad found = roads.nearest(town.between("X", "Y", 0.5)).orElseThrow();
    assertEquals(200, found.metres(), 2);
  }

  @Test
  void aRoundaboutIsLeftWithoutWaiting() {
    Town round = new Town();
    round.corner("W", 0, 5).corner("A", 4, 5).corner("B", 5, 4).corner("C", 6, 5).corner("D", 5, 6);
    round.corner("E", 10, 5).corner("N", 5, 10);
    round.road("A B C D A", "highway", "residential", "maxspeed", "20", "junction", "roundabout");
    round.road("W A", SLOW);
    round.road("C E", SLOW);
    round.road("D N", SLOW);
    Roads roads = round.roads();
    OnRoad west = round.on(roads, "W", "A", 0.5);
    assertEquals("A B C D", round.drive(roads, west, round.on(roads, "D", "N", 0.5)));
    assertEquals(
        "D A B C",
        round.drive(roads, round.on(roads, "D", "N", 0.5), round.on(roads, "C", "E", 0.5)));
  }

  @Test
  void twoPiecesOfOneWayOutsideTheBoxAreNotJoined() {
    square();
    Roads roads = town.roads();
    int junctions = roads.network().junctionCount();
    assertEquals(8, junctions);
    assertEquals(8, roads.network().linkCount());
  }
}
