package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.access.Unlocking;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.Keyring;

/// How long a person waits after pressing Unlock, at 64 MiB a guess; and how soon a closed
/// district's keys are overwritten.
@Tag("bench")
class UnlockBench {
  private static final int TIMES = Integer.getInteger("porchlight.unlock.times", 7);
  private static final double UNLOCK_SECONDS = 1.5;
  private static final double CLOSE_SECONDS = 0.2;

  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 12, 9, 16, 0);

  @TempDir Path folder;

  @Test
  void unlockingTakesLessThanASecondAndAHalf() {
    Path place = folder.resolve("maple.porchlight");
    KeyHolder ruiz = KeyHolder.staff(1, "Mr. Ruiz", true);
    DistrictFile.create(place, ruiz, "otter lamp violin cloud".toCharArray()).close();
    Unlocking unlocking = new Unlocking(place, Clock.system(ZoneId.systemDefault()));
    double[] opened = new double[TIMES];
    double[] closed = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      DistrictFile file = unlocking.open(ruiz, "otter lamp violin cloud".toCharArray());
      opened[i] = (System.nanoTime() - start) / 1e9;
      Keyring keys = file.keyring();
      start = System.nanoTime();
      file.close();
      closed[i] = (System.nanoTime() - start) / 1e9;
      assertTrue(keys.isWiped());
    }
    System.out.printf(
        "unlock at 64 MiB/3/1, %d times: first %.2f s, median %.2f s (limit %.1f s)%n",
        TIMES, opened[0], median(opened), UNLOCK_SECONDS);
    System.out.printf(
        "close and overwrite keys: median %.3f s (limit %.1f s)%n", median(closed), CLOSE_SECONDS);
    assertTrue(median(opened) <= UNLOCK_SECONDS, Arrays.toString(opened));
    assertTrue(median(closed) <= CLOSE_SECONDS, Arrays.toString(closed));
  }

  /// A district large enough for a copy of seconds: locking does not wait for it.
  @Test
  void lockingFreesTheKeysWhileACopyIsWritten() throws InterruptedException {
    Path place = folder.resolve("large.porchlight");
    try (DistrictFile file = DistrictFile.create(place, "otter lamp violin".toCharArray())) {
      TenThousand.fill(file, TenThousand.STUDENTS);
      Keyring keys = file.keyring();
      Thread copying =
          Thread.ofPlatform().start(() -> file.backUp(folder.resolve("copy.porchlight")));
      Thread.sleep(300);
      assertTrue(copying.isAlive(), "the copy is under way");
      long start = System.nanoTime();
      Thread locking = Thread.ofPlatform().start(() -> file.endSession(EVENING));
      while (!keys.isWiped()) {
        Thread.sleep(1);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      boolean stillCopying = copying.isAlive();
      copying.join();
      locking.join();
      System.out.printf(
          "lock while a copy is written: keys overwritten after %.3f s (limit %.1f s), the copy"
              + " %s%n",
          seconds, CLOSE_SECONDS, stillCopying ? "went on" : "had ended");
      assertTrue(stillCopying, "the copy went on with a key of its own");
      assertTrue(seconds <= CLOSE_SECONDS, "after " + seconds + " s");
    }
    try (DistrictFile copy =
        DistrictFile.open(folder.resolve("copy.porchlight"), "otter lamp violin".toCharArray())) {
      assertTrue(copy.restore().problems().isEmpty(), "the copy is whole");
    }
  }

  private static double median(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
