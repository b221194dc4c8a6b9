package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.ClosedDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.storage.SimulatedDisk;

/// A disk that is really full: a small tmpfs, where this machine lets us mount one.
@Tag("reliability")
class FullDiskTest {
  private static final int TIMES = Integer.getInteger("porchlight.fulldisk.times", 10);
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 12, 9, 12, 0);

  @TempDir Path folder;
  private boolean mounted;

  @BeforeEach
  void aSmallDisk() throws IOException, InterruptedException {
    Files.createDirectories(disk());
    mounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk().toString());
    if (!mounted) {
      System.out.println("a really full disk: skipped, mounting is not allowed here");
    }
    assumeTrue(mounted, "mounting is not allowed here");
  }

  @AfterEach
  void noMore() throws IOException, InterruptedException {
    if (mounted) {
      assertTrue(run("umount", disk().toString()));
    }
  }

  @Test
  void theLastSavedIsThereAfterTheDiskWasFull() throws IOException, InterruptedException {
    int acknowledged = 0;
    int refused = 0;
    for (int time = 0; time < TIMES; time++) {
      Path place = disk().resolve("maple.porchlight");
      byte[] key = SimulatedDisk.create(place);
      // another room left each time, so that it is full at another moment of a save
      Path others = disk().resolve("others");
      Files.write(others, new byte[time * 3001]);
      int told = saveUntilFull(place, key);
      acknowledged += told;
      refused++;
      assertThrows(
          DistrictFileException.class,
          () -> DistrictFile.create(disk().resolve("second"), "otter lamp violin".toCharArray()));
      assertFalse(new ClosedDistrict(disk().resolve("second")).isThere(), "no half a district");
      mustOpenOrAskForRoom(place, key);
      Files.delete(others);
      assertTrue(run("mount", "-o", "remount,size=40m", disk().toString()), "somebody made room");
      try (DistrictFile file = SimulatedDisk.open(place, key)) {
        int newest = NumberedSaves.newest(file);
        assertTrue(newest == told || newest == told + 1, newest + " of " + told);
        assertEquals(List.of(), file.restore().problems());
        NumberedSaves.save(file, newest + 1, new Random(1));
      }
      SimulatedDisk.lay(Map.of(), place);
      Files.delete(place);
      assertTrue(run("mount", "-o", "remount,size=8m", disk().toString()));
    }
    System.out.printf(
        "a really full disk, %d times: %,d saves told, all there; %d refused with a sentence%n",
        TIMES, acknowledged, refused);
  }

  /// @return the last save that was acknowledged
  private static int saveUntilFull(Path place, byte[] key) {
    int told = 0;
    Random random = new Random(8);
    DistrictFile file = SimulatedDisk.open(place, key);
    try {
      while (told < 10_000) {
        NumberedSaves.save(file, told + 1, random);
        told++;
        if (told % 40 == 0) {
          copy(file, told);
        }
      }
      throw new AssertionError("the disk never was full");
    } catch (DistrictFileException full) {
      assertFalse(full.sentence().isBlank());
    }
    try {
      file.endSession(NOON);
    } catch (DistrictFileException full) {
      assertFalse(full.sentence().isBlank());
    }
    return told;
  }

  /// There may be no room for a copy while there is still some for a save.
  private static void copy(DistrictFile file, int told) {
    try {
      file.keepCopy(NOON.plusMinutes(told), "hour");
    } catch (DistrictFileException full) {
      assertFalse(full.sentence().isBlank());
    }
  }

  /// There may be no room for the copy on which the file is cut back.
  private static void mustOpenOrAskForRoom(Path place, byte[] key) {
    try {
      SimulatedDisk.open(place, key).close();
    } catch (DistrictFileException problem) {
      assertTrue(problem.sentence().contains("Make some room on the disk"), problem.sentence());
    }
  }

  private Path disk() {
    return folder.resolve("disk");
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
