package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.tables.Tables;

/// Copies outside the computer, drills, and the way back when the district itself does not open.
class SecondPlaceTest {
  private static final String PASSPHRASE = "otter lamp violin cloud";
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);

  @TempDir Path folder;
  private Path place;

  @BeforeEach
  void aDistrict() {
    place = folder.resolve("maple.porchlight");
    try (DistrictFile file = DistrictFile.create(place, PASSPHRASE.toCharArray())) {
      add(file, "Whitcomb");
    }
  }

  private DistrictFile open() {
    return DistrictFile.open(place, PASSPHRASE.toCharArray());
  }

  private static void add(DistrictFile file, String family) {
    file.inTransaction(() ->
        file.sql()
            .insertInto(Tables.HOUSEHOLD)
            .set(Tables.HOUSEHOLD.FAMILY_NAME, family)
            .execute());
  }

  private static List<String> families(DistrictFile file) {
    return file.sql()
        .select(Tables.HOUSEHOLD.FAMILY_NAME)
        .from(Tables.HOUSEHOLD)
        .orderBy(Tables.HOUSEHOLD.ID)
        .fetch(Tables.HOUSEHOLD.FAMILY_NAME);
  }

  @Test
  void copiesGoToTheChosenPlaceAndAreFoundThere() throws IOException {
    Path stick = Files.createDirectories(folder.resolve("stick"));
    try (DistrictFile file = open()) {
      SecondPlace second = file.secondPlace().orElseThrow();
      assertThrows(SecondPlaceException.class, () -> second.copy(NOW));
      second.choose(stick, NOW);
      assertTrue(second.isOnTheSameDisk(), "both lie in the test's folder");
      Backup copy = second.copy(NOW);
      assertEquals(List.of(copy), second.copies());
      assertEquals(List.of(copy), SecondPlace.copiesIn(stick));
      assertEquals(List.of(copy), SecondPlace.copiesIn(copy.place()));
      assertEquals(NOW, second.lastCopy().orElseThrow());
      assertTrue(copy.bytes() > 4096);
      assertTrue(file.restore().isGood(copy.place()));
    }
  }

  @Test
  void aPulledOutStickIsSaidAndTheOwnFolderIsNoSecondPlace() throws IOException {
    Path stick = Files.createDirectories(folder.resolve("stick"));
    try (DistrictFile file = open()) {
      SecondPlace second = file.secondPlace().orElseThrow();
      assertThrows(SecondPlaceException.class, () -> second.choose(place.resolve("backups"), NOW));
      second.choose(stick, NOW);
      Files.delete(stick);
      assertFalse(second.isThere());
      assertThrows(SecondPlaceException.class, () -> second.copy(NOW));
      assertEquals(List.of(), second.copies());
    }
  }

  @Test
  void sevenDaysWithoutACopyThereAreTold() throws IOException {
    Path stick = Files.createDirectories(folder.resolve("stick"));
    try (DistrictFile file = open()) {
      SecondPlace second = file.secondPlace().orElseThrow();
      assertFalse(second.isDue(NOW), "a district of today needs none yet");
      assertTrue(file.keepCopy(NOW, "session").isPresent());
      assertFalse(second.isDue(NOW.plusDays(6)));
      assertTrue(second.isDue(NOW.plusDays(7)), "no place was ever chosen");
      second.choose(stick, NOW.plusDays(7));
      assertFalse(second.isDue(NOW.plusDays(13)));
      assertTrue(second.isDue(NOW.plusDays(14)), "chosen, but never used");
      second.copy(NOW.plusDays(14));
      assertFalse(second.isDue(NOW.plusDays(20)));
      assertTrue(second.isDue(NOW.plusDays(21)));
    }
  }

  @Test
  void whatGoingBackTakesAwayIsCountedRowByRow() {
    try (DistrictFile file = open()) {
      Path copy = file.keepCopy(NOW, "session").orElseThrow();
      add(file, "Delgado");
      add(file, "Okafor");
      file.inTransaction(() ->
          file.sql()
              .update(Tables.HOUSEHOLD)
              .set(Tables.HOUSEHOLD.FAMILY_NAME, "Whitcomb-Hale")
              .where(Tables.HOUSEHOLD.FAMILY_NAME.eq("Whitcomb"))
              .execute());
      Map<String, Restore.Difference> differences = file.restore().differences(copy);
      assertEquals(Map.of("HOUSEHOLD", new Restore.Difference(3, 1, 3, 1)), differences);
    }
  }

  @Test
  void aDrillCountsAndLeavesNothing() throws IOException {
    try (DistrictFile file = open()) {
      Path copy = file.keepCopy(NOW, "session").orElseThrow();
      Path scratch = folder.resolve("drill");
      Restore.Drill drill = file.restore().drill(copy, scratch);
      assertEquals(0, drill.students());
      assertEquals(0, drill.visits());
      assertFalse(Files.exists(scratch));
      byte[] data = Files.readAllBytes(copy.resolve("district.mv.db"));
      data[data.length / 2] ^= 1;
      Files.write(copy.resolve("district.mv.db"), data);
      assertThrows(
          DamagedFileException.class, () -> file.restore().drill(copy, folder.resolve("drill")));
      assertFalse(Files.exists(scratch));
    }
  }

  @Test
  void aDistrictThatDoesNotOpenGoesBackToACopyFromElsewhere() throws IOException {
    Path stick = folder.resolve("stick.porchlight");
    try (DistrictFile file = open()) {
      file.backUp(stick);
      add(file, "Delgado");
    }
    Files.write(place.resolve("district.mv.db"), new byte[8192]);
    removeCopies();
    assertThrows(DamagedFileException.class, this::open);
    new ClosedDistrict(place).putBack(stick, PASSPHRASE.toCharArray());
    try (DistrictFile file = open()) {
      assertEquals(List.of("Whitcomb"), families(file));
      assertTrue(file.recovery().isEmpty(), "nothing is left to put right");
    }
    assertTrue(Files.exists(place.resolve("district.damaged-1.mv.db")), "kept aside");
  }

  @Test
  void damagedKeysComeBackFromTheCopyToo() throws IOException {
    Path stick = folder.resolve("stick.porchlight");
    try (DistrictFile file = open()) {
      file.backUp(stick);
    }
    Files.writeString(place.resolve("district.keys"), "torn");
    Files.deleteIfExists(place.resolve("district.keys.bak"));
    assertThrows(DamagedKeysException.class, this::open);
    assertThrows(
        WrongPassphraseException.class,
        () -> new ClosedDistrict(place).putBack(stick, "not this one".toCharArray()));
    new ClosedDistrict(place).putBack(stick, PASSPHRASE.toCharArray());
    try (DistrictFile file = open()) {
      assertEquals(List.of("Whitcomb"), families(file));
    }
  }

  private void removeCopies() {
    for (Backup copy : new ClosedDistrict(place).copies()) {
      new ClosedDistrict(copy.place()).remove();
    }
    assertEquals(List.of(), new ClosedDistrict(place).copies());
  }
}
