package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.SETTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final char[] PASSPHRASE = "four quiet river stones".toCharArray();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);

  @TempDir Path folder;

  @Test
  void aGrownFileIsSmallAfterTheSessionAndHoldsEverything() throws IOException {
    long grown;
    try (DistrictFile file = DistrictFile.create(place(), PASSPHRASE)) {
      for (int save = 0; save < 60; save++) {
        remember(file, "save " + save, "x".repeat(1000));
      }
      grown = Files.size(data());
      file.endSession(NOW);
    }
    assertTrue(Files.size(data()) < grown / 3, grown + " became " + Files.size(data()));
    assertFalse(Files.exists(place().resolve("district.fresh.mv.db")));
    try (DistrictFile file = DistrictFile.open(place(), PASSPHRASE)) {
      assertEquals(Optional.empty(), file.recovery());
      assertEquals(60, file.sql().fetchCount(SETTING));
      remember(file, "next", "save");
    }
    try (DistrictFile file = DistrictFile.open(place(), PASSPHRASE)) {
      assertEquals(61, file.sql().fetchCount(SETTING));
    }
  }

  /// Every evening the last hour's copy may already hold all there is.
  @Test
  void aCopyMadeJustBeforeTheEndTakesTheGrownFilesPlace() throws IOException {
    long grown;
    try (DistrictFile file = DistrictFile.create(place(), PASSPHRASE)) {
      for (int save = 0; save < 60; save++) {
        remember(file, "save " + save, "x".repeat(1000));
      }
      grown = Files.size(data());
      file.keepCopy(NOW.minusMinutes(1), "hour");
      file.endSession(NOW);
    }
    assertTrue(Files.size(data()) < grown / 3, grown + " became " + Files.size(data()));
    assertEquals(1, Backups.newestFirst(DistrictFolder.at(place())).size(), "no second copy");
    try (DistrictFile file = DistrictFile.open(place(), PASSPHRASE)) {
      assertEquals(60, file.sql().fetchCount(SETTING));
    }
  }

  @Test
  void aCopyThatRottedSinceTakesNobodysPlace() throws IOException {
    long grown;
    try (DistrictFile file = DistrictFile.create(place(), PASSPHRASE)) {
      for (int save = 0; save < 60; save++) {
        remember(file, "save " + save, "x".repeat(1000));
      }
      grown = Files.size(data());
      Path copy =
          file.keepCopy(NOW.minusMinutes(1), "hour").orElseThrow().resolve("district.mv.db");
      byte[] rotten = Files.readAllBytes(copy);
      rotten[rotten.length / 2] ^= 1;
      Files.write(copy, rotten);
      file.endSession(NOW);
    }
    assertTrue(Files.size(data()) >= grown / 2, "the good file stays");
    try (DistrictFile file = DistrictFile.open(place(), PASSPHRASE)) {
      assertEquals(60, file.sql().fetchCount(SETTING));
    }
  }

  @Test
  void aSessionWithoutASaveMakesNoCopy() throws IOException {
    DistrictFile.create(place(), PASSPHRASE).endSession(NOW);
    assertEquals(0, Backups.newestFirst(DistrictFolder.at(place())).size());
  }

  @Test
  void anHourOfWorkMakesACopyAndAnHourOfRestMakesNone() {
    try (DistrictFile file = DistrictFile.create(place(), PASSPHRASE)) {
      remember(file, "first", "save");
      assertEquals(Optional.empty(), file.keepHourlyCopy(NOW), "the hour begins");
      assertEquals(Optional.empty(), file.keepHourlyCopy(NOW.plusMinutes(59)));
      assertTrue(file.keepHourlyCopy(NOW.plusMinutes(60)).isPresent());
      assertEquals(Optional.empty(), file.keepHourlyCopy(NOW.plusMinutes(120)), "nothing new");
      remember(file, "second", "save");
      assertTrue(file.keepHourlyCopy(NOW.plusMinutes(121)).isPresent());
    }
  }

  @Test
  void killedBetweenTheAnchorAndTheExchangeTheOldFileIsGood() throws IOException {
    try (DistrictFile file = DistrictFile.create(place(), PASSPHRASE)) {
      remember(file, "first", "save");
      file.endSession(NOW);
    }
    DistrictFolder district = DistrictFolder.at(place());
    Path copy = Backups.newestFirst(district).getFirst().place();
    promise(district, new DistrictFolder(copy));
    try (DistrictFile file = DistrictFile.open(place(), PASSPHRASE)) {
      assertEquals(Optional.empty(), file.recovery());
      assertEquals(1, file.sql().fetchCount(SETTING));
    }
  }

  /// The anchor of an exchange that has not happened yet.
  private static void promise(DistrictFolder district, DistrictFolder copy) throws IOException {
    try (Keyring keyring = Keyring.open(district.keys(), PASSPHRASE);
        AnchorFile anchors = AnchorFile.open(district, keyring.dataKey());
        var data = copy.channel(copy.data(), "r")) {
      anchors.read();
      anchors.write(
          Exchange.describe(data, anchors.nextNumber(), Anchor.Moment.EXCHANGED, Instant.EPOCH));
    }
  }

  @Test
  void whatIsLargeOrMostlyDeadIsMadeSmaller() {
    long mega = 1 << 20;
    assertFalse(Compaction.isDue(60 * mega, 20 * mega));
    assertTrue(Compaction.isDue(65 * mega, 20 * mega));
    assertTrue(Compaction.isDue(9 * mega, 2 * mega));
    assertFalse(Compaction.isDue(70 * mega, 70 * mega));
  }

  private Path place() {
    return folder.resolve("maple.porchlight");
  }

  private Path data() {
    return place().resolve("district.mv.db");
  }

  private static void remember(DistrictFile file, String name, String content) {
    file.inTransaction(() ->
        file.sql()
            .insertInto(SETTING, SETTING.NAME, SETTING.CONTENT)
            .values(name, content)
            .execute());
  }
}
