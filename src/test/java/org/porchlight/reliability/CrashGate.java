package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.porchlight.reliability.CrashDisk.Crash;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.storage.SimulatedDisk;

/// Crashes a saving district at random writes, forces and acknowledgements, and opens what each
/// crash leaves as the product does.
final class CrashGate {
  private static final double CHANCE_AT_AN_OPERATION = 0.02;
  private static final double CHANCE_AT_AN_ACKNOWLEDGEMENT = 0.1;
  private static final int WAITING = 20;

  private final Path folder;
  private final Random random;
  private final Deque<Point> waiting = new ArrayDeque<>();
  private final Map<Crash, Integer> points = new EnumMap<>(Crash.class);
  private int acknowledged;
  private int lost;
  private int torn;
  private int unreadable;

  private record Point(Crash crash, Map<String, byte[]> files, int acknowledged) {}

  CrashGate(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /// Runs until this many crashes were looked at; throws with all numbers when anything was lost.
  void mustLoseNothing(int wanted) throws IOException {
    for (int round = 0; total() < wanted; round++) {
      round(folder.resolve("round" + round + ".porchlight"), wanted);
    }
    String report = report();
    System.out.println(report);
    assertTrue(lost + torn + unreadable == 0, report);
  }

  private int total() {
    return points.values().stream().mapToInt(Integer::intValue).sum();
  }

  private String report() {
    return "crash points %d %s: %d lost a save, %d with half a save, %d unreadable"
        .formatted(total(), points, lost, torn, unreadable);
  }

  private void round(Path place, int wanted) throws IOException {
    byte[] key = SimulatedDisk.create(place, "four quiet river stones".toCharArray());
    acknowledged = 0;
    for (int session = 0; session < 4 && total() < wanted; session++) {
      CrashDisk.reset();
      CrashDisk.listen(operation -> maybeCrash(CHANCE_AT_AN_OPERATION));
      try (DistrictFile file = SimulatedDisk.open(place, "crash:async:", key)) {
        int saves = 5 + random.nextInt(25);
        for (int save = 0; save < saves && total() < wanted; save++) {
          NumberedSaves.save(file, acknowledged + 1, random);
          acknowledged++;
          maybeCrash(CHANCE_AT_AN_ACKNOWLEDGEMENT);
          lookAtWaiting(place, key, wanted);
        }
      }
      lookAtWaiting(place, key, wanted);
    }
    CrashDisk.reset();
  }

  private void maybeCrash(double chance) {
    if (random.nextDouble() < chance && waiting.size() < WAITING) {
      Crash crash = Crash.values()[random.nextInt(Crash.values().length)];
      waiting.add(new Point(crash, CrashDisk.after(crash, random), acknowledged));
    }
  }

  private void lookAtWaiting(Path place, byte[] key, int wanted) throws IOException {
    for (Point point = waiting.poll(); point != null && total() < wanted; point = waiting.poll()) {
      Path crashed = folder.resolve("crashed.porchlight");
      lay(point, place, crashed);
      points.merge(point.crash(), 1, Integer::sum);
      try (DistrictFile file = SimulatedDisk.open(crashed, "async:", key)) {
        int newest = NumberedSaves.newest(file);
        if (newest < point.acknowledged() || newest > point.acknowledged() + 1) {
          lost++;
        }
      } catch (DistrictFileException problem) {
        unreadable++;
      } catch (AssertionError half) {
        torn++;
      }
    }
    waiting.clear();
  }

  private static void lay(Point point, Path place, Path crashed) throws IOException {
    Files.createDirectories(crashed);
    try (var old = Files.list(crashed)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    Files.copy(place.resolve("district.keys"), crashed.resolve("district.keys"));
    for (Map.Entry<String, byte[]> file : point.files().entrySet()) {
      Files.write(crashed.resolve(file.getKey()), file.getValue());
    }
  }
}
