package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.storage.SimulatedDisk;

/// One byte of a closed district changed: in the anchor, a copy or the data file it is noticed; in
/// the keys file it is noticed or answered from its second copy.
class TamperingTest {
  private static final int CHANGES = Integer.getInteger("porchlight.tampering", 2000);
  private static final char[] PASSPHRASE = "four quiet river stones".toCharArray();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);
  private static final int SAVES = 12;

  @TempDir Path folder;
  private byte[] key = new byte[0];
  private Path copy = Path.of("");

  @BeforeEach
  void aDistrictWithACopy() throws IOException {
    key = SimulatedDisk.create(intact(), PASSPHRASE);
    try (DistrictFile file = SimulatedDisk.open(intact(), "async:", key)) {
      for (int number = 1; number <= SAVES; number++) {
        NumberedSaves.save(file, number, new Random(number));
      }
      copy = file.keepCopy(NOW, "session").orElseThrow();
    }
  }

  @Test
  void aShareOfTheChangesIsNoticed() throws IOException {
    tamper(24, new Random(1));
  }

  @Test
  @Tag("reliability")
  void everyChangeIsNoticed() throws IOException {
    tamper(CHANGES, new Random(2));
    System.out.println(CHANGES + " single bytes of anchor, copies and data changed: all noticed");
  }

  private void tamper(int changes, Random random) throws IOException {
    for (int change = 0; change < changes; change++) {
      switch (change % 4) {
        case 0 -> inTheCopy("district.mv.db", random);
        case 1 -> inTheCopy("district.anchor", random);
        case 2 -> inTheDistrict("district.anchor", random);
        default -> inTheDistrict("district.mv.db", random);
      }
    }
  }

  private void inTheCopy(String part, Random random) throws IOException {
    Path file = copy.resolve(part);
    byte[] before = Files.readAllBytes(file);
    String where = flipOne(file, random);
    try (DistrictFile district = SimulatedDisk.open(intact(), "async:", key)) {
      assertFalse(district.restore().isGood(copy), where);
    }
    Files.write(file, before);
  }

  private void inTheDistrict(String part, Random random) throws IOException {
    Path place = folder.resolve("changed.porchlight");
    clear(place);
    for (String name : List.of("district.mv.db", "district.keys", "district.anchor")) {
      Files.copy(intact().resolve(name), place.resolve(name));
    }
    String where = flipOne(place.resolve(part), random);
    try (DistrictFile file = SimulatedDisk.open(place, "async:", key)) {
      assertTrue(file.recovery().isPresent(), where);
      assertEquals(SAVES, NumberedSaves.newest(file), where);
    } catch (DistrictFileException refused) {
      assertFalse(refused.sentence().isBlank(), where);
    }
  }

  private static String flipOne(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int position = random.nextInt(bytes.length);
    bytes[position] ^= (byte) (1 + random.nextInt(255));
    Files.write(file, bytes);
    return file.getFileName() + " at " + position;
  }

  private static void clear(Path place) throws IOException {
    Files.createDirectories(place);
    try (Stream<Path> old = Files.list(place)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
  }

  private Path intact() {
    return folder.resolve("intact.porchlight");
  }
}
