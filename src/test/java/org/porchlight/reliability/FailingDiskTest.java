package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.Backup;
import org.porchlight.storage.CrashDisk;
import org.porchlight.storage.CrashDisk.Kind;
import org.porchlight.storage.CrashDisk.Operation;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.storage.SimulatedDisk;

/// A disk that fails at one write, force or rename, or from there on, while fifty saves are made in
/// ten sessions with copies and compactions: never a "Saved" that is not true, always a sentence,
/// and the last true "Saved" is there afterwards.
///
/// Each session is run again from the files it began with, so that a fault costs five saves and not
/// fifty.
class FailingDiskTest {
  private static final int SESSIONS = Integer.getInteger("porchlight.faults.sessions", 10);
  private static final int SAVES = 5;
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 12, 9, 12, 0);

  /// How an operation fails.
  private enum Fault {
    /// This one fails; later ones would work again.
    IO_ERROR,
    /// This one writes the first half, and nothing more can be written.
    PARTIAL_THEN_FULL,
    /// Nothing can be written from here on; what takes no room still works.
    FULL,
    /// Nothing works from here on.
    GONE;

    boolean strikes(Operation operation, int number, int at) {
      return switch (this) {
        case IO_ERROR -> number == at;
        case GONE -> number >= at;
        case FULL, PARTIAL_THEN_FULL -> number >= at && takesRoom(operation);
      };
    }

    /// Whether it is another fault than the one before where this operation is the first to fail.
    boolean isWorthTrying(Operation first) {
      return this == IO_ERROR || this == GONE || takesRoom(first);
    }

    private static boolean takesRoom(Operation operation) {
      return operation.kind() == Kind.WRITE || operation.kind() == Kind.CREATE;
    }
  }

  @TempDir Path folder;
  private Path place = Path.of("");
  private byte[] key = {};

  /// What each session begins with, and what it does to the disk.
  private final List<Map<String, byte[]>> beginnings = new ArrayList<>();

  private final List<List<Operation>> operations = new ArrayList<>();
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

  @BeforeEach
  void aDistrict() throws IOException {
    place = folder.resolve("failing.porchlight");
    key = SimulatedDisk.create(place);
  }

  @AfterEach
  void noMoreFaults() {
    CrashDisk.reset();
  }

  @Test
  void aShareOfTheFaultsIsTold() throws IOException {
    runAll(2);
    int count = operations.get(1).size();
    for (int i = 0; i < 12; i++) {
      fail(1, 1 + i * count / 12, Fault.values()[i % 4]);
    }
  }

  @Test
  @Tag("reliability")
  void everyFaultIsTold() throws IOException {
    runAll(SESSIONS);
    for (int session = 0; session < SESSIONS; session++) {
      for (int at = 1; at <= operations.get(session).size(); at++) {
        for (Fault fault : Fault.values()) {
          fail(session, at, fault);
        }
      }
    }
    int all = operations.stream().mapToInt(List::size).sum();
    System.out.println(
        faults
            + " at each of the "
            + all
            + " writes, forces and renames of "
            + SESSIONS * SAVES
            + " saves with copies and compactions: all told, nothing lost");
  }

  /// A disk that is full while a district is opened, and has room when it is opened again by the
  /// same program: what the first try could not write is not written by it later.
  @Test
  void anOpeningThatFailedIsOver() throws IOException {
    runAll(1);
    Map<String, byte[]> closed = SimulatedDisk.contents(place);
    List<Operation> opening = new ArrayList<>();
    SimulatedDisk.take(place);
    CrashDisk.listen(operation -> opening.add(Operation.of(operation.kind(), operation.file())));
    SimulatedDisk.openWatched(place, key).close();
    for (int at = 1; at <= opening.size(); at++) {
      SimulatedDisk.lay(closed, place);
      SimulatedDisk.take(place);
      fillFrom(at);
      try (DistrictFile file = SimulatedDisk.openWatched(place, key)) {
        assertEquals(SAVES, NumberedSaves.newest(file));
      } catch (DistrictFileException full) {
        assertFalse(full.sentence().isBlank());
      }
      CrashDisk.reset();
      SimulatedDisk.take(place);
      try (DistrictFile file = SimulatedDisk.openWatched(place, key)) {
        assertEquals(SAVES, NumberedSaves.newest(file), "full from " + at + " on");
        NumberedSaves.save(file, SAVES + 1, new Random(1));
      }
      try (DistrictFile file = SimulatedDisk.open(place, key)) {
        assertEquals(SAVES + 1, NumberedSaves.newest(file), "full from " + at + " on");
      }
    }
  }

  private static void fillFrom(int at) {
    int[] count = new int[1];
    CrashDisk.listen(operation -> {
      count[0]++;
      if (Fault.FULL.strikes(operation, count[0], at)) {
        throw new IOException("No space left on device");
      }
    });
  }

  /// Without a fault, to know what can fail.
  private void runAll(int sessions) throws IOException {
    for (int session = 0; session < sessions; session++) {
      beginnings.add(SimulatedDisk.contents(place));
      List<Operation> seen = new ArrayList<>();
      SimulatedDisk.take(place);
      CrashDisk.listen(operation -> seen.add(Operation.of(operation.kind(), operation.file())));
      assertEquals((session + 1) * SAVES, work(session));
      operations.add(seen);
    }
  }

  private void fail(int session, int at, Fault fault) throws IOException {
    Operation first = operations.get(session).get(at - 1);
    if (!fault.isWorthTrying(first)) {
      return;
    }
    faults.merge(fault, 1, Integer::sum);
    SimulatedDisk.lay(beginnings.get(session), place);
    SimulatedDisk.take(place);
    int[] count = new int[1];
    CrashDisk.listen(operation -> {
      count[0]++;
      if (fault.strikes(operation, count[0], at)) {
        if (count[0] == at && fault == Fault.PARTIAL_THEN_FULL) {
          writeHalf(operation);
        }
        throw new IOException("No space left on device");
      }
    });
    int told = work(session);
    CrashDisk.reset();
    String where =
        fault
            + " at "
            + at
            + " of session "
            + session
            + ", "
            + first.kind()
            + " of "
            + place.relativize(first.file());
    try (DistrictFile file = SimulatedDisk.open(place, key)) {
      int newest = NumberedSaves.newest(file);
      assertTrue(newest >= told, where + ": " + newest + " of " + told);
      assertTrue(newest <= told + 1, where + ": " + newest + " of " + told);
      NumberedSaves.save(file, newest + 1, new Random(1));
      for (Backup copy : file.restore().backups()) {
        assertTrue(session == 0 || file.restore().isGood(copy.place()), where);
      }
    } catch (DistrictFileException problem) {
      throw new AssertionError(where, problem);
    }
  }

  /// One session. Saves as long as it works, and goes on trying: whatever is told must be true.
  ///
  /// @return the last save that was acknowledged
  private int work(int session) {
    int acknowledged = session * SAVES;
    Random random = new Random(5);
    try (DistrictFile file = SimulatedDisk.openWatched(place, key)) {
      for (int number : IntStream.rangeClosed(1, SAVES).map(n -> session * SAVES + n).toArray()) {
        try {
          NumberedSaves.save(file, number, random);
          assertEquals(acknowledged + 1, number, "saved on top of one that was not");
          acknowledged = number;
        } catch (DistrictFileException problem) {
          assertFalse(problem.sentence().isBlank());
        }
      }
      if (session % 3 == 1) {
        copy(file, session);
      }
      if (session % 5 == 4) {
        file.endSession(NOON.plusDays(session).plusHours(1));
      }
    } catch (DistrictFileException notOpened) {
      assertFalse(notOpened.sentence().isBlank());
    }
    return acknowledged;
  }

  private static void copy(DistrictFile file, int session) {
    try {
      Path copy = file.keepCopy(NOON.plusDays(session), "hour").orElseThrow();
      assertTrue(Files.isDirectory(copy), "a copy that was told is there");
    } catch (DistrictFileException problem) {
      assertFalse(problem.sentence().isBlank());
    }
  }

  private static void writeHalf(Operation operation) throws IOException {
    FileChannel real = operation.real();
    if (real != null && operation.bytes().length > 1) {
      byte[] half = Arrays.copyOf(operation.bytes(), operation.bytes().length / 2);
      real.write(ByteBuffer.wrap(half), operation.position());
    }
  }
}
