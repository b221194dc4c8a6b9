package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.SETTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What opening does with a district that was not left in order.
class RecoveryTest {
  private static final char[] PASSPHRASE = "four quiet river stones".toCharArray();
  private static final ZoneId HOME = ZoneId.of("America/Chicago");
  private static final LocalDateTime QUARTER_TO_FOUR = LocalDateTime.of(2026, 12, 9, 15, 42);
  private static final Clock CLOCK = Clock.fixed(QUARTER_TO_FOUR.atZone(HOME).toInstant(), HOME);

  @TempDir Path folder;

  @BeforeEach
  void aDistrictWithTwoSavesAndACopyAfterTheFirst() {
    DistrictFile.create(place(), PASSPHRASE).close();
    try (DistrictFile file = open()) {
      remember(file, "first");
      file.keepCopy(QUARTER_TO_FOUR, "hour");
      remember(file, "second");
    }
  }

  @Test
  void anOrderlyNightNeedsNoWord() {
    try (DistrictFile file = open()) {
      assertEquals(Optional.empty(), file.recovery());
      assertEquals(2, saves(file));
    }
  }

  @Test
  void aDamagedOrLostCopyOfTheKeysIsToldAndMadeWhole() throws IOException {
    Path keys = place().resolve("district.keys");
    String whole = Files.readString(keys);
    for (Path copy : List.of(keys, KeysFile.secondCopy(keys))) {
      for (String harmed : List.of(whole.replaceFirst("[0-9]", "x"), "")) {
        Files.writeString(copy, harmed);
        try (DistrictFile file = open()) {
          assertEquals(Recovery.Kind.KEYS, file.recovery().orElseThrow().kind());
          assertEquals(2, saves(file));
        }
        assertEquals(whole, Files.readString(keys));
        assertEquals(whole, Files.readString(KeysFile.secondCopy(keys)));
      }
      Files.delete(copy);
      try (DistrictFile file = open()) {
        assertEquals(Recovery.Kind.KEYS, file.recovery().orElseThrow().kind());
      }
      assertEquals(whole, Files.readString(copy));
    }
    try (DistrictFile file = open()) {
      assertEquals(Optional.empty(), file.recovery());
    }
  }

  @Test
  void aCopyOfTheKeysThatCannotBeReadOrMendedKeepsNobodyOut() throws IOException {
    Path spare = KeysFile.secondCopy(place().resolve("district.keys"));
    Files.delete(spare);
    Files.createDirectories(spare.resolve("in the way"));
    try (DistrictFile file = open()) {
      assertEquals(2, saves(file));
    }
  }

  @Test
  void whatWasNotAcknowledgedIsCutOffAndThePersonReadsOneSentence() throws IOException {
    Path killed = asIfKilled();
    Files.write(killed.resolve("district.mv.db"), new byte[12345], StandardOpenOption.APPEND);
    try (DistrictFile file = open(killed)) {
      assertEquals(3, saves(file));
      Recovery recovery = file.recovery().orElseThrow();
      assertEquals(Recovery.Kind.NOT_CLOSED, recovery.kind());
      assertEquals(
          "Porchlight was not closed in order last time. Everything up to 3:42 is safe.",
          recovery.sentence(LocalDate.of(2026, 12, 9)));
      assertTrue(recovery.sentence(LocalDate.of(2026, 12, 10)).contains("Wed Dec 9, 3:42"));
    }
    try (DistrictFile file = open(killed)) {
      assertEquals(Optional.empty(), file.recovery(), "once is enough");
    }
  }

  @Test
  void aDamagedFileIsReplacedByTheNewestCopyAndKept() throws IOException {
    byte[] bytes = Files.readAllBytes(data());
    bytes[bytes.length / 2] ^= 1;
    Files.write(data(), bytes);
    try (DistrictFile file = open()) {
      assertEquals(Recovery.Kind.FROM_COPY, file.recovery().orElseThrow().kind());
      assertEquals(1, saves(file));
      remember(file, "goes on");
    }
    assertEquals(
        -1, Files.mismatch(data().resolveSibling("district.damaged-1.mv.db"), write(bytes)));
    try (DistrictFile file = open()) {
      assertEquals(Optional.empty(), file.recovery());
    }
  }

  @Test
  void aShorterFileIsNoticed() throws IOException {
    try (var channel = java.nio.channels.FileChannel.open(data(), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2 / 4096 * 4096);
    }
    try (DistrictFile file = open()) {
      assertEquals(Recovery.Kind.FROM_COPY, file.recovery().orElseThrow().kind());
      assertEquals(1, saves(file));
    }
  }

  @Test
  void anOlderFilePutInItsPlaceIsNoticed() throws IOException {
    Path older = folder.resolve("older");
    Files.copy(data(), older);
    try (DistrictFile file = open()) {
      remember(file, "third");
    }
    Files.copy(older, data(), StandardCopyOption.REPLACE_EXISTING);
    try (DistrictFile file = open()) {
      assertTrue(file.recovery().isPresent());
    }
  }

  @Test
  void aMissingOrDamagedAnchorIsNoticedAndNothingIsLost() throws IOException {
    Path anchor = place().resolve("district.anchor");
    Files.delete(anchor);
    try (DistrictFile file = open()) {
      assertEquals(Recovery.Kind.CHECKED, file.recovery().orElseThrow().kind());
      assertEquals(2, saves(file));
    }
    for (int position : new int[] {0, 20, 8191, 16384 + 30, 32767}) {
      byte[] bytes = Files.readAllBytes(anchor);
      bytes[position] ^= 1;
      Files.write(anchor, bytes);
      try (DistrictFile file = open()) {
        assertTrue(file.recovery().isPresent(), "byte " + position);
        assertEquals(2, saves(file));
      }
    }
  }

  @Test
  void aDamagedFileWithoutAGoodCopySaysSoWhenItCannotBeRead() throws IOException {
    try (Stream<Path> copies = Files.list(place().resolve("backups"))) {
      for (Path copy : copies.toList()) {
        byte[] bytes = Files.readAllBytes(copy.resolve("district.mv.db"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy.resolve("district.mv.db"), bytes);
      }
    }
    byte[] bytes = new byte[(int) Files.size(data())];
    Files.write(data(), bytes);
    assertThrows(DamagedFileException.class, this::open);
    assertEquals(-1, Files.mismatch(data(), write(bytes)), "left as it was");
  }

  /// The files as they stand in the middle of a session with a third save.
  private Path asIfKilled() throws IOException {
    Path killed = folder.resolve("killed.porchlight");
    Files.createDirectories(killed);
    try (DistrictFile file = open()) {
      remember(file, "third");
      for (String part : new String[] {"district.mv.db", "district.keys", "district.anchor"}) {
        Files.copy(place().resolve(part), killed.resolve(part));
      }
    }
    return killed;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("expected"), bytes);
  }

  private Path place() {
    return folder.resolve("maple.porchlight");
  }

  private Path data() {
    return place().resolve("district.mv.db");
  }

  private DistrictFile open() {
    return open(place());
  }

  private static DistrictFile open(Path place) {
    return DistrictFile.open(DistrictFolder.at(place), PASSPHRASE, Migrations.CURRENT, CLOCK);
  }

  private static void remember(DistrictFile file, String name) {
    file.inTransaction(() ->
        file.sql().insertInto(SETTING, SETTING.NAME, SETTING.CONTENT).values(name, "x").execute());
  }

  private static int saves(DistrictFile file) {
    return file.sql().fetchCount(SETTING);
  }
}
