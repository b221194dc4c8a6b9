package org.porchlight.places.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.porchlight.places.OnRoad;
import org.porchlight.places.Point;
import org.porchlight.places.Roads;

/// Invented towns of blocks with one-ways, private streets and turn rules, searched by the product
/// and by a second, slow search that knows only the drawing: the same times, and no drive against a
/// one-way, into a forbidden turn or through a private street.
class InventedTownsTest {
  private static final int TOWNS = 60;
  private static final int PAIRS = 25;

  @Test
  void drivesAreTheFastestAllowedOnes() {
    int compared = 0;
    for (int seed = 1; seed <= TOWNS; seed++) {
      Drawing town = new Drawing(new SplittableRandom(seed));
      Roads roads = Roads.withoutPenalties(Town.read(town.extract()).roads());
      Roads usual = new Roads(roads.network());
      SplittableRandom random = new SplittableRandom(1_000 + seed);
      for (int i = 0; i < PAIRS; i++) {
        Street one = town.streets.get(random.nextInt(town.streets.size()));
        Street other = town.streets.get(random.nextInt(town.streets.size()));
        Optional<OnRoad> from = roads.nearest(one.at(0.3)).filter(place -> place.metres() < 0.5);
        Optional<OnRoad> to = roads.nearest(other.at(0.6)).filter(place -> place.metres() < 0.5);
        if (from.isEmpty() || to.isEmpty()) {
          continue;
        }
        String where = "town " + seed + " from " + one + " to " + other;
        int found = roads.millis(List.of(from.get()), List.of(to.get()))[0][0];
        double expected = town.millis(one, 0.3, other, 0.6);
        assertTrue(Double.isFinite(expected), where);
        assertEquals(expected, found, 60 + expected / 500, where);
        int withTurns = usual.millis(List.of(from.get()), List.of(to.get()))[0][0];
        assertTrue(withTurns >= found - 100, where);
        for (Roads either : List.of(roads, usual)) {
          town.checkDrive(either.line(from.get(), to.get()), where);
        }
        compared++;
      }
    }
    assertTrue(compared > 800, "compared " + compared);
  }

  /// A street between two crossings.
  private record Street(
      int number, int a, int b, Point from, Point to, int kmh, int direction, boolean isPrivate) {
    Point at(double share) {
      return new Point(
          from.latitude() + share * (to.latitude() - from.latitude()),
          from.longitude() + share * (to.longitude() - from.longitude()));
    }

    double millis() {
      return from.kilometresTo(to) / kmh * 3_600_000;
    }

    boolean isOpen(boolean along) {
      return direction == 0 || (direction > 0) == along;
    }
  }

  /// One street in one direction, and how far the drive is: -1 behind the private streets it began
  /// in, 0 on public ones, 1 behind those it ends in.
  private record Going(int street, boolean along, int part) {}

  private static final class Drawing {
    private final List<Street> streets = new ArrayList<>();
    private final List<Point> crossings = new ArrayList<>();
    private final Set<List<Integer>> forbidden = new HashSet<>();
    private final ExtractWriter writer = new ExtractWriter();

    Drawing(SplittableRandom random) {
      int side = 4 + random.nextInt(4);
      for (int i = 0; i < side * side; i++) {
        int row = i / side;
        double up = 41 + row * 0.002 + random.nextInt(1_000) * 1e-6;
        double right = -93 + i % side * 0.002 + random.nextInt(1_000) * 1e-6;
        crossings.add(new Point(up, right));
        writer.node(i + 1, up, right);
      }
      for (int i = 0; i < side * side; i++) {
        if (i % side < side - 1 && random.nextInt(10) > 0) {
          add(i, i + 1, random);
        }
        if (i < side * (side - 1) && random.nextInt(10) > 0) {
          add(i, i + side, random);
        }
      }
      for (int i = random.nextInt(12); i > 0; i--) {
        forbid(random);
      }
    }

    private void add(int a, int b, SplittableRandom random) {
      int direction = Math.max(0, random.nextInt(6) - 3) * (random.nextBoolean() ? 1 : -1);
      direction = Integer.signum(direction);
      // driven at nine tenths of what is posted
      int posted = 10 * (2 + random.nextInt(6));
      boolean isPrivate = random.nextInt(12) == 0;
      Street street =
          new Street(
              streets.size(),
              a,
              b,
              crossings.get(a),
              crossings.get(b),
              posted * 9 / 10,
              direction,
              isPrivate);
      streets.add(street);
      writer.way(
          100 + street.number,
          List.of(a + 1L, b + 1L),
          "highway",
          "residential",
          "maxspeed",
          Integer.toString(posted),
          "oneway",
          direction == 0 ? "no" : direction > 0 ? "yes" : "-1",
          "access",
          isPrivate ? "private" : "yes");
    }

    private void forbid(SplittableRandom random) {
      int crossing = random.nextInt(crossings.size());
      List<Street> here = streets.stream().filter(s -> s.a == crossing || s.b == crossing).toList();
      if (here.size() < 3) {
        return;
      }
      Street from = here.get(random.nextInt(here.size()));
      Street to = here.get(random.nextInt(here.size()));
      boolean only = random.nextInt(4) == 0;
      if (from.equals(to)) {
        return;
      }
      writer.relation(
          1,
          List.of(
              new ExtractWriter.Member(1, 100 + from.number, "from"),
              new ExtractWriter.Member(0, crossing + 1, "via"),
              new ExtractWriter.Member(1, 100 + to.number, "to")),
          "type",
          "restriction",
          "restriction",
          only ? "only_straight_on" : "no_left_turn");
      boolean goes = from.isOpen(from.b == crossing) && to.isOpen(to.a == crossing);
      for (Street other : here) {
        boolean barred = only ? goes && !other.equals(to) : other.equals(to);
        if (barred) {
          forbidden.add(List.of(from.number, crossing, other.number));
        }
      }
    }

    byte[] extract() {
      return writer.bytes();
    }

    private int end(Going going) {
      Street street = streets.get(going.street);
      return going.along ? street.b : street.a;
    }

    private List<Going> onward(Going going) {
      int crossing = end(going);
      List<Going> choices = new ArrayList<>();
      for (Street street : streets) {
        for (boolean along : new boolean[] {true, false}) {
          int begin = along ? street.a : street.b;
          if (begin == crossing && street.isOpen(along)) {
            choices.add(new Going(street.number, along, 0));
          }
        }
      }
      boolean deadEnd = choices.size() == 1;
      List<Going> onward = new ArrayList<>();
      for (Going choice : choices) {
        boolean back = choice.street == going.street && choice.along != going.along;
        boolean barred = forbidden.contains(List.of(going.street, crossing, choice.street));
        if ((back && !deadEnd) || barred) {
          continue;
        }
        boolean isPrivate = streets.get(choice.street).isPrivate;
        if (!isPrivate && going.part <= 0) {
          onward.add(new Going(choice.street, choice.along, 0));
        } else if (isPrivate && going.part < 0) {
          onward.add(new Going(choice.street, choice.along, -1));
        } else if (isPrivate) {
          onward.add(new Going(choice.street, choice.along, 1));
        }
      }
      return onward;
    }

    /// Dijkstra over streets with directions, from the drawing alone.
    double millis(Street one, double from, Street other, double to) {
      record Entry(double time, Going going) {}
      PriorityQueue<Entry> open = new PriorityQueue<>(Comparator.comparingDouble(Entry::time));
      Map<Going, Double> known = new HashMap<>();
      double best = Double.POSITIVE_INFINITY;
      for (boolean along : new boolean[] {true, false}) {
        if (!one.isOpen(along)) {
          continue;
        }
        double left = along ? 1 - from : from;
        if (one.equals(other) && (along ? to >= from : to <= from)) {
          best = Math.min(best, Math.abs(to - from) * one.millis());
        }
        Going start = new Going(one.number, along, one.isPrivate ? -1 : 0);
        for (Going next : onward(start)) {
          open.add(new Entry(left * one.millis(), next));
        }
      }
      while (!open.isEmpty()) {
        Entry entry = open.poll();
        if (entry.time >= known.getOrDefault(entry.going, Double.POSITIVE_INFINITY)) {
          continue;
        }
        known.put(entry.going, entry.time);
        Street street = streets.get(entry.going.street);
        if (street.equals(other)) {
          double share = entry.going.along ? to : 1 - to;
          best = Math.min(best, entry.time + share * street.millis());
        }
        for (Going next : onward(entry.going)) {
          open.add(new Entry(entry.time + street.millis(), next));
        }
      }
      return best;
    }

    /// Corner by corner: every piece is a street open in that direction, and no turn is forbidden.
    void checkDrive(List<Point> line, String where) {
      assertTrue(line.size() >= 2, where);
      List<Integer> passed = new ArrayList<>();
      for (Point point : line.subList(1, line.size() - 1)) {
        int crossing = -1;
        for (int i = 0; i < crossings.size(); i++) {
          crossing = crossings.get(i).kilometresTo(point) < 0.0005 ? i : crossing;
        }
        assertTrue(crossing >= 0, where + ": a corner that is no crossing");
        passed.add(crossing);
      }
      int before = -1;
      for (int i = 1; i < passed.size(); i++) {
        int a = passed.get(i - 1);
        int b = passed.get(i);
        Street street =
            streets.stream()
                .filter(s -> (s.a == a && s.b == b) || (s.a == b && s.b == a))
                .findFirst()
                .orElseThrow(() -> new AssertionError(where + ": no street"));
        assertTrue(street.isOpen(street.a == a), where + ": against the one-way " + street);
        assertTrue(
            before < 0 || !forbidden.contains(List.of(before, a, street.number)),
            where + ": a forbidden turn");
        before = street.number;
      }
    }
  }
}
