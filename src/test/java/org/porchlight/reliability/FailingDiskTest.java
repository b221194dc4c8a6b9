package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.storage.SimulatedDisk;

/// A disk that fails at one write or force, or is full from there on: never a "Saved" that is not
/// true, always a sentence, and the last true "Saved" is there afterwards.
class FailingDiskTest {
  private static final int SAVES = 50;

  /// How an operation fails.
  private enum Fault {
    /// This one fails; later ones would work again.
    IO_ERROR,
    /// This one writes the first half, and every later one fails.
    PARTIAL_THEN_FULL,
    /// This one and every later one fails.
    FULL
  }

  @TempDir Path folder;
  private byte[] key = new byte[0];

  @BeforeEach
  void aDistrict() throws IOException {
    CrashDisk.reset();
    key = SimulatedDisk.create(fresh(), "four quiet river stones".toCharArray());
  }

  @AfterEach
  void noMoreFaults() {
    CrashDisk.reset();
  }

  @Test
  void aShareOfTheFaultsIsTold() throws IOException {
    int operations = operationsOfAWholeScenario();
    for (int i = 0; i < 9; i++) {
      fail(1 + i * operations / 9 + i, Fault.values()[i % 3]);
    }
  }

  @Test
  @Tag("reliability")
  void everyFaultIsTold() throws IOException {
    int operations = operationsOfAWholeScenario();
    int failed = 0;
    for (int at = 1; at <= operations; at++) {
      fail(at, Fault.values()[at % 3]);
      failed++;
    }
    System.out.println("faults at " + failed + " writes and forces of " + SAVES + " saves");
  }

  private int operationsOfAWholeScenario() throws IOException {
    int[] count = new int[1];
    CrashDisk.reset();
    CrashDisk.listen(operation -> count[0]++);
    assertEquals(SAVES, savesUntilTold(copy()));
    return count[0];
  }

  private void fail(int at, Fault fault) throws IOException {
    Path place = copy();
    int[] count = new int[1];
    CrashDisk.reset();
    CrashDisk.listen(operation -> {
      count[0]++;
      if (count[0] == at || (count[0] > at && fault != Fault.IO_ERROR)) {
        if (count[0] == at && fault == Fault.PARTIAL_THEN_FULL) {
          writeHalf(operation);
        }
        throw new IOException("No space left on device");
      }
    });
    int told = savesUntilTold(place);
    CrashDisk.reset();
    try (DistrictFile file = SimulatedDisk.open(place, "async:", key)) {
      int newest = NumberedSaves.newest(file);
      String where = fault + " at " + at;
      assertTrue(newest >= told, where + ": " + newest + " of " + told);
      assertTrue(newest <= told + 1, where + ": " + newest + " of " + told);
      NumberedSaves.save(file, newest + 1, new Random(1));
    }
  }

  /// Saves as long as it works, and goes on trying: whatever is told must be true.
  ///
  /// @return the last save that was acknowledged
  private int savesUntilTold(Path place) {
    int acknowledged = 0;
    Random random = new Random(5);
    try (DistrictFile file = SimulatedDisk.open(place, "crash:async:", key)) {
      for (int number = 1; number <= SAVES; number++) {
        try {
          NumberedSaves.save(file, number, random);
          assertEquals(acknowledged + 1, number, "saved on top of one that was not");
          acknowledged = number;
        } catch (DistrictFileException problem) {
          assertFalse(problem.sentence().isBlank());
        }
      }
    } catch (DistrictFileException notOpened) {
      assertFalse(notOpened.sentence().isBlank());
    }
    return acknowledged;
  }

  private static void writeHalf(CrashDisk.Operation operation) throws IOException {
    byte[] bytes = operation.bytes();
    if (bytes != null && bytes.length > 1) {
      ByteBuffer half = ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length / 2));
      operation.real().write(half, operation.position());
    }
  }

  private Path fresh() {
    return folder.resolve("fresh.porchlight");
  }

  private Path copy() throws IOException {
    Path place = folder.resolve("failing.porchlight");
    if (Files.exists(place)) {
      try (Stream<Path> old = Files.list(place)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(place);
    try (Stream<Path> parts = Files.list(fresh())) {
      for (Path part : parts.toList()) {
        Files.copy(part, place.resolve(part.getFileName()));
      }
    }
    return place;
  }
}
