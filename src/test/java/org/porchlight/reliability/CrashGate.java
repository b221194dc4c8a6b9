package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import org.porchlight.storage.CrashDisk;
import org.porchlight.storage.CrashDisk.Crash;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.SimulatedDisk;

/// Crashes a working district at random writes, forces, renames and acknowledgements: while it
/// saves, keeps hourly copies, and ends its sessions with a copy and a compaction.
final class CrashGate {
  private static final double CHANCE_AT_AN_OPERATION = 0.06;
  private static final double CHANCE_AT_AN_ACKNOWLEDGEMENT = 0.2;
  private static final int SESSIONS = 4;

  private final Path place;
  private final byte[] key;
  private final Random random;
  private final Crashes crashes;
  private LocalDateTime moment = LocalDateTime.of(2026, 12, 9, 8, 0);
  private int acknowledged;
  private int wanted;

  CrashGate(Path folder, long seed) throws IOException {
    place = folder.resolve("crashing.porchlight");
    key = SimulatedDisk.create(place);
    random = new Random(seed);
    crashes = new Crashes(place, key, random);
  }

  /// Runs until this many crashes were looked at; throws with all numbers when anything was lost.
  void mustLoseNothing(int points) throws IOException {
    wanted = points;
    while (crashes.count() < wanted) {
      SimulatedDisk.create(place);
      acknowledged = 0;
      for (int session = 0; session < SESSIONS && crashes.count() < wanted; session++) {
        work();
      }
    }
    CrashDisk.reset();
    System.out.println(crashes);
    assertTrue(crashes.isClean(), crashes.toString());
  }

  private void work() throws IOException {
    SimulatedDisk.take(place);
    CrashDisk.listen(operation -> maybeCrash(CHANCE_AT_AN_OPERATION));
    DistrictFile file = SimulatedDisk.openWatched(place, key);
    int saves = 5 + random.nextInt(20);
    for (int save = 0; save < saves; save++) {
      NumberedSaves.save(file, acknowledged + 1, random);
      acknowledged++;
      maybeCrash(CHANCE_AT_AN_ACKNOWLEDGEMENT);
      if (random.nextInt(30) == 0) {
        file.keepCopy(moment, "hour");
      }
    }
    moment = moment.plusMinutes(1);
    file.endSession(moment);
  }

  private void maybeCrash(double chance) {
    if (random.nextDouble() < chance && crashes.count() < wanted) {
      crashes.crash(Crash.values()[random.nextInt(Crash.values().length)], acknowledged);
    }
  }
}
