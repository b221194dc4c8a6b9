package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.storage.Recovery;
import org.porchlight.storage.SimulatedDisk;

/// One byte of a closed or killed district changed, in the anchor, a copy or the data file. (The
/// keys file: [org.porchlight.storage.TamperedKeysTest].)
class TamperingTest {
  private static final int CHANGES = Integer.getInteger("porchlight.tampering", 2000);
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);
  private static final int SAVES = 12;

  /// What came of a change.
  private enum Outcome {
    NOTICED,
    /// The file was not closed in order, so its two heads are not sealed: every save is there.
    HARMLESS
  }

  @TempDir Path folder;
  private byte[] key = new byte[0];
  private Path copy = Path.of("");
  private Map<String, byte[]> closed = new TreeMap<>();
  private Map<String, byte[]> killed = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();

  @BeforeEach
  void aDistrictWithACopy() throws IOException {
    key = SimulatedDisk.create(intact());
    try (DistrictFile file = SimulatedDisk.open(intact(), key)) {
      for (int number = 1; number <= SAVES; number++) {
        NumberedSaves.save(file, number, new Random(number));
      }
      killed = SimulatedDisk.contents(intact());
      copy = file.keepCopy(NOW, "session").orElseThrow();
    }
    closed = SimulatedDisk.contents(intact());
    closed.keySet().removeIf(name -> name.startsWith("backups"));
  }

  @Test
  void aShareOfTheChangesIsNoticed() throws IOException {
    tamper(15, new Random(1));
  }

  @Test
  @Tag("reliability")
  void everyChangeIsNoticed() throws IOException {
    tamper(CHANGES, new Random(2));
    System.out.println(CHANGES + " single bytes changed: " + outcomes);
  }

  private void tamper(int changes, Random random) throws IOException {
    try (DistrictFile district = SimulatedDisk.open(intact(), key)) {
      for (int change = 0; change < changes; change++) {
        switch (change % 5) {
          case 0 -> inTheCopy(district, "district.mv.db", random);
          case 1 -> inTheCopy(district, "district.anchor", random);
          case 2 -> inTheDistrict("closed", closed, "district.anchor", random);
          case 3 -> inTheDistrict("closed", closed, "district.mv.db", random);
          default -> inTheDistrict("killed", killed, "district.mv.db", random);
        }
      }
    }
  }

  private void inTheCopy(DistrictFile district, String part, Random random) throws IOException {
    byte[] before = Files.readAllBytes(copy.resolve(part));
    byte[] after = before.clone();
    String where = part + flipOne(after, random);
    Files.write(copy.resolve(part), after);
    assertFalse(district.restore().isGood(copy), where);
    Files.write(copy.resolve(part), before);
    count("copy", part, Outcome.NOTICED);
  }

  private void inTheDistrict(String state, Map<String, byte[]> files, String part, Random random)
      throws IOException {
    Path place = folder.resolve("changed.porchlight");
    Map<String, byte[]> changed = new TreeMap<>(files);
    byte[] bytes = files.get(part).clone();
    String where = state + " " + part + flipOne(bytes, random);
    changed.put(part, bytes);
    SimulatedDisk.lay(changed, place);
    Outcome outcome = Outcome.NOTICED;
    try (DistrictFile file = SimulatedDisk.open(place, key)) {
      Recovery recovery = file.recovery().orElseThrow(() -> new AssertionError(where));
      // with nothing good to compare it to, the person is told that a word may be wrong; else what
      // can be read is what was written: names, contents and the long text are compared
      if (recovery.kind() != Recovery.Kind.CHECKED) {
        int newest = NumberedSaves.newest(file);
        if (newest == SAVES - 1) {
          // the changed byte was the last save's own: told by its time, and kept to look at
          assertTrue(isDamagedKept(place), where);
        } else {
          assertEquals(SAVES, newest, where);
          outcome = state.equals("killed") ? Outcome.HARMLESS : outcome;
        }
      }
    } catch (DistrictFileException refused) {
      assertFalse(refused.sentence().isBlank(), where);
    }
    count(state, part, outcome);
  }

  private static boolean isDamagedKept(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.anyMatch(file -> file.getFileName().toString().contains("damaged"));
    }
  }

  private void count(String state, String part, Outcome outcome) {
    outcomes.merge(state + " " + part + " " + outcome, 1, Integer::sum);
  }

  private static String flipOne(byte[] bytes, Random random) {
    int position = random.nextInt(bytes.length);
    bytes[position] ^= (byte) (1 + random.nextInt(255));
    return " at " + position;
  }

  private Path intact() {
    return folder.resolve("intact.porchlight");
  }
}
