package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.places.Box;
import org.porchlight.places.OnRoad;
import org.porchlight.places.Point;
import org.porchlight.places.RegionMap;
import org.porchlight.places.RoadNetwork;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.Roads;
import org.porchlight.places.osm.ExtractWriter;
import org.porchlight.places.osm.OsmExtract;
import org.porchlight.storage.DistrictFile;

/// Roads: ready when the plan is opened, times between sixty families, a county out of a state, and
/// GraphHopper beside them. On the Columbus extract of the samples where it lies beside the
/// repository; else, and it says so, on an invented county of as many roads.
@Tag("bench")
class RoadsBench {
  private static final Path COLUMBUS = Path.of("../shared/samples/roads/columbus-ohio.osm.pbf");
  private static final String PASSPHRASE = "otter lamp violin cloud";
  private static final int STATE_COPIES = Integer.getInteger("porchlight.roads.copies", 27);
  private static final int PAIRS = Integer.getInteger("porchlight.roads.pairs", 1_000);
  private static final int FORKS = Integer.getInteger("porchlight.roads.forks", 5);

  @TempDir Path folder;

  private Path county() throws IOException {
    if (Files.exists(COLUMBUS)) {
      return COLUMBUS;
    }
    System.out.println("no Columbus extract beside the repository: an invented county instead");
    return Files.write(folder.resolve("county.osm.pbf"), inventedCounty());
  }

  /// As many pieces of road as Columbus has, with bends, between 15,600 crossings.
  private static byte[] inventedCounty() {
    ExtractWriter writer = new ExtractWriter();
    SplittableRandom random = new SplittableRandom(7);
    int side = 125;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        writer.node(
            1 + row * 1000L + column * 4L,
            39.9 + row * 0.0014 + random.nextDouble() * 0.0004,
            -83.1 + column * 0.0018 + random.nextDouble() * 0.0004);
        for (int bend = 1; bend < 3; bend++) {
          writer.node(
              1 + row * 1000L + column * 4L + bend,
              39.9 + row * 0.0014 + random.nextDouble() * 0.0004,
              -83.1 + (column + bend / 3.0) * 0.0018 + random.nextDouble() * 0.0004);
        }
      }
    }
    String[] classes = {"residential", "residential", "tertiary", "secondary"};
    for (int row = 0; row < side; row++) {
      List<Long> along = new ArrayList<>();
      List<Long> up = new ArrayList<>();
      for (int column = 0; column < side; column++) {
        for (int bend = 0; bend < 3; bend++) {
          along.add(1 + row * 1000L + column * 4L + bend);
        }
        up.add(1 + column * 1000L + row * 4L);
      }
      String way = row % 5 == 0 ? "yes" : "no";
      writer.way(10 + row, along, "highway", classes[row % 4], "oneway", way);
      writer.way(1_000 + row, up, "highway", classes[row % 3], "name", "Street " + row);
    }
    return writer.bytes();
  }

  private static RegionMap read(Path extract) throws Exception {
    return OsmExtract.read(extract, Box.everything(), share -> true);
  }

  @Test
  void readyWhenThePlanIsOpened() throws Exception {
    Path place = folder.resolve("maple.porchlight");
    try (DistrictFile file = DistrictFile.create(place, PASSPHRASE.toCharArray())) {
      RoadRepository roads = new RoadRepository(file);
      roads.replaceWith(read(county()), LocalDateTime.of(2026, 12, 9, 12, 0));
      System.out.printf(
          "kept in the district's file: %,d bytes%n", roads.loaded().orElseThrow().bytes());
    }
    double[] ready = new double[FORKS];
    double[] times = new double[FORKS];
    double[] cpu = new double[FORKS];
    for (int i = 0; i < FORKS; i++) {
      List<String> said =
          FreshJvm.run(RoadsProbe.class, "300m", "ready", place.toString(), PASSPHRASE);
      ready[i] = millis(said, "ready");
      times[i] = millis(said, "times");
      cpu[i] = number(said, "ready", 2) + number(said, "times", 2);
    }
    System.out.printf(
        "cold, of the clock: loaded and ready %.0f ms (limit 500), 60 x 60 times %.0f ms (limit"
            + " 500); %s, %s; both together %.0f ms of the thread's CPU%n",
        median(ready), median(times), Arrays.toString(ready), Arrays.toString(times), median(cpu));
    assertTrue(median(ready) <= 500);
    assertTrue(median(times) <= 500);
  }

  private static double millis(List<String> said, String what) {
    return number(said, what, 1);
  }

  private static double number(List<String> said, String what, int place) {
    return said.stream()
        .filter(line -> line.startsWith(what + " "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[place]))
        .findFirst()
        .orElseThrow();
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  @Test
  void aCountyOutOfAState() throws Exception {
    RawExtract raw = RawExtract.read(county());
    Path state = folder.resolve("state.osm.pbf");
    // a degree apart: only the third one lies in the box
    raw.repeat(STATE_COPIES, 1, state);
    RoadNetwork one = read(county()).roads();
    Point middle = one.lines().corner(one.cornerCount() / 2);
    Box box =
        new Box(
            middle.longitude() + 1.5,
            middle.latitude() - 0.4,
            middle.longitude() + 2.5,
            middle.latitude() + 0.4);
    double[] seconds = new double[FORKS];
    double[] cpu = new double[FORKS];
    double resident = 0;
    double links = 0;
    for (int i = 0; i < FORKS; i++) {
      List<String> said =
          FreshJvm.run(RoadsProbe.class, "200m", "read", state.toString(), box.text());
      seconds[i] = millis(said, "read") / 1000;
      cpu[i] = number(said, "read", 2) / 1000;
      resident = Math.max(resident, number(said, "read", 3));
      links = number(said, "read", 4);
    }
    System.out.printf(
        "a county out of %.1f MB with %,d nodes: %.2f s (limit 3), %s; %.2f s of CPU; at most %.0f"
            + " MB resident (limit 300); %.0f of %d pieces of road%n",
        Files.size(state) / 1e6,
        STATE_COPIES * (long) raw.nodeCount(),
        median(seconds),
        Arrays.toString(seconds),
        median(cpu),
        resident,
        links,
        one.linkCount());
    assertTrue(links >= one.linkCount() * 0.99 && links <= one.linkCount() * 1.01);
    assertTrue(median(seconds) <= 3);
    assertTrue(resident <= 300);
  }

  @Test
  void besideGraphHopper() throws Exception {
    Path extract = county();
    Roads roads = Roads.withoutPenalties(read(extract).roads());
    Roads usual = new Roads(roads.network());
    List<OnRoad> ends = openPlaces(roads, 2 * PAIRS);
    int near = 0;
    int unknown = 0;
    double worst = 0;
    double ours = 0;
    double theirs = 0;
    double withPenalties = 0;
    int againstOneWay = 0;
    try (GraphHopperPeer peer = new GraphHopperPeer(extract, folder.resolve("gh"))) {
      for (int i = 0; i < PAIRS; i++) {
        OnRoad from = ends.get(2 * i);
        OnRoad to = ends.get(2 * i + 1);
        int own = roads.millis(List.of(from), List.of(to))[0][0];
        long other = peer.millis(from.point(), to.point());
        if (own < 0 || other <= 0) {
          unknown++;
          continue;
        }
        double difference = Math.abs(own - other) / (double) other;
        worst = Math.max(worst, difference);
        near += difference <= 0.05 ? 1 : 0;
        ours += own;
        theirs += other;
        withPenalties += usual.millis(List.of(from), List.of(to))[0][0];
        againstOneWay +=
            usual.arcs(from, to).stream()
                    .anyMatch(arc -> !roads.network().isOpen(arc >> 1, (arc & 1) == 0))
                ? 1
                : 0;
      }
    }
    System.out.printf(
        "%d pairs beside GraphHopper: within 5 %% %d (%.1f %%, at least 95), worst %.1f %%, in all"
            + " %+.2f %%, no way known %d; with turns and signals %+.1f %%; against a one-way %d%n",
        PAIRS,
        near,
        100.0 * near / PAIRS,
        100 * worst,
        100 * (ours / theirs - 1),
        unknown,
        100 * (withPenalties / theirs - 1),
        againstOneWay);
    assertTrue(near >= 0.95 * PAIRS, "near " + near);
    assertTrue(againstOneWay == 0);
  }

  /// In the middle of roads everybody may drive on.
  private static List<OnRoad> openPlaces(Roads roads, int count) {
    SplittableRandom random = new SplittableRandom(11);
    RoadNetwork network = roads.network();
    List<OnRoad> places = new ArrayList<>();
    while (places.size() < count) {
      int link = random.nextInt(network.linkCount());
      if (network.isConnected(link)
          && !network.isLimited(link)
          && !network.roadClass(link).isOnlyPassed()) {
        int corner = network.lines().start(link);
        Point a = network.lines().corner(corner);
        Point b = network.lines().corner(corner + 1);
        roads
            .nearest(
                new Point((a.latitude() + b.latitude()) / 2, (a.longitude() + b.longitude()) / 2))
            .ifPresent(places::add);
      }
    }
    return places;
  }
}
