package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.SimulatedDisk;

/// `kill -9` of a real process at any moment of its work: saving, copying, ending a session with a
/// compaction, opening again.
@Tag("reliability")
class KilledApplicationTest {
  private static final int KILLS = Integer.getInteger("porchlight.kills", 60);
  private static final char[] PASSPHRASE = "four quiet river stones".toCharArray();

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
    Path place = folder.resolve("maple.porchlight");
    byte[] key = SimulatedDisk.create(place, PASSPHRASE);
    Random random = new Random(60);
    int acknowledged = 0;
    int recovered = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int told = workUntilKilled(place, key, 20 + random.nextInt(1500));
      acknowledged = Math.max(acknowledged, told);
      try (DistrictFile file = SimulatedDisk.open(place, "async:", key)) {
        int newest = NumberedSaves.newest(file);
        assertTrue(newest >= acknowledged, newest + " of " + acknowledged + " after kill " + kill);
        assertTrue(newest <= acknowledged + 1, newest + " of " + acknowledged);
        assertEquals(List.of(), file.restore().problems());
        acknowledged = newest;
        recovered += file.recovery().isPresent() ? 1 : 0;
      }
    }
    System.out.println(
        KILLS + " kills, " + acknowledged + " saves, 0 lost; " + recovered + " cut back");
    assertTrue(acknowledged > 0, "the child saved between kills");
  }

  /// @return the last save the process told of
  private static int workUntilKilled(Path place, byte[] key, int milliseconds)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Worker.class.getName(),
                    place.toString(),
                    HexFormat.of().formatHex(key)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int told = 0;
    boolean waiting = true;
    try (BufferedReader lines = child.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (waiting) {
          // the clock of the kill starts with the first save, not with the Java process
          waiting = false;
          Thread.sleep(milliseconds);
          child.toHandle().destroyForcibly();
        }
        told = Math.max(told, Integer.parseInt(line));
      }
    }
    child.waitFor();
    return told;
  }

  /// Works through short sessions, telling each acknowledged save, until killed.
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) {
      Path place = Path.of(arguments[0]);
      byte[] key = HexFormat.of().parseHex(arguments[1]);
      Random random = new Random();
      LocalDateTime moment = LocalDateTime.of(2026, 12, 9, 8, 0);
      while (true) {
        DistrictFile file = SimulatedDisk.open(place, "async:", key);
        int newest = NumberedSaves.newest(file);
        for (int save = 0; save < 3 + random.nextInt(10); save++) {
          newest++;
          NumberedSaves.save(file, newest, random);
          System.out.println(newest);
          if (random.nextInt(8) == 0) {
            file.keepCopy(moment, "hour");
          }
        }
        moment = moment.plusMinutes(1);
        file.endSession(moment);
      }
    }
  }
}
