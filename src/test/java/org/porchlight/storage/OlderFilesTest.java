package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.SETTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A program that synchronises folders, or a person, puts older files in a district's place: data
/// and anchor together, so that they fit each other. Noticed before the next "Saved", or at the
/// next opening with a calm sentence; and there is a way to go on.
class OlderFilesTest {
  @TempDir Path folder;
  private byte[] key = {};
  private Map<String, byte[]> older = new TreeMap<>();

  @BeforeEach
  void aDistrictWithAPast() throws IOException {
    SeenSaves.rememberIn(folder.resolve("personal"));
    key = SimulatedDisk.create(place());
    try (DistrictFile file = open()) {
      remember(file, "first");
    }
    older = SimulatedDisk.contents(place());
    try (DistrictFile file = open()) {
      remember(file, "second");
      remember(file, "third");
    }
  }

  @AfterEach
  void forget() {
    SeenSaves.rememberNothing();
  }

  @Test
  void olderFilesAreNoticedAtOpeningUntilSomebodyGoesOn() throws IOException {
    SimulatedDisk.lay(older, place());
    try (DistrictFile file = open()) {
      assertEquals(1, saves(file));
      assertOlder(file);
    }
    // closing in order is no decision; the first save is
    try (DistrictFile file = open()) {
      assertOlder(file);
      remember(file, "goes on");
    }
    try (DistrictFile file = open()) {
      assertEquals(Optional.empty(), file.recovery());
      assertEquals(2, saves(file));
    }
  }

  @Test
  void anOrdinaryYearIsNeverTakenForAnOlderOne() {
    for (int session = 0; session < 3; session++) {
      try (DistrictFile file = open()) {
        assertEquals(Optional.empty(), file.recovery());
        remember(file, "session " + session);
        file.endSession(LocalDateTime.of(2026, 12, 9, 15, session));
      }
    }
  }

  @Test
  void goingBackToACopyInSettingsIsNoSurprise() {
    Path copy;
    try (DistrictFile file = open()) {
      copy = file.keepCopy(LocalDateTime.of(2026, 12, 9, 15, 40), "session").orElseThrow();
      remember(file, "fourth");
      file.restore().restore(copy, LocalDateTime.of(2026, 12, 9, 15, 50));
    }
    try (DistrictFile file = open()) {
      assertEquals(Optional.empty(), file.recovery());
      assertEquals(3, saves(file));
    }
  }

  @Test
  void onAnotherComputerNothingIsRemembered() throws IOException {
    SeenSaves.rememberIn(folder.resolve("another"));
    SimulatedDisk.lay(older, place());
    try (DistrictFile file = open()) {
      assertEquals(Optional.empty(), file.recovery());
    }
  }

  /// Taken by its word it would cut off two saves that are there.
  @Test
  void anOlderAnchorAloneCutsNothingOff() throws IOException {
    Files.write(place().resolve("district.anchor"), older.get("district.anchor"));
    try (DistrictFile file = open()) {
      assertOlder(file);
      assertEquals(3, saves(file));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"district.mv.db", "district.anchor"})
  void aFileReplacedByRenameWhileOpenIsNoticedBeforeTheNextSaved(String part) throws IOException {
    try (DistrictFile file = open()) {
      Path other = folder.resolve("other");
      Files.write(other, older.get(part));
      Files.move(other, place().resolve(part), StandardCopyOption.REPLACE_EXISTING);
      assertThrows(ReplacedFileException.class, () -> remember(file, "lost"));
    }
  }

  @Test
  void anOlderFileWrittenOverTheOpenOneIsNoticedBeforeTheNextSaved() throws IOException {
    try (DistrictFile file = open()) {
      remember(file, "fourth");
      overwrite(older.get("district.mv.db"));
      assertThrows(DistrictFileException.class, () -> remember(file, "lost"));
    }
    try (DistrictFile file = open()) {
      assertTrue(file.recovery().isPresent());
    }
  }

  /// Made as long as it was: only what it holds gives it away.
  @Test
  void anotherFileOfTheSameLengthIsNoticedBeforeTheNextSaved() throws IOException {
    try (DistrictFile file = open()) {
      byte[] now = Files.readAllBytes(data());
      byte[] before = older.get("district.mv.db");
      byte[] mixed = new byte[now.length];
      System.arraycopy(before, 0, mixed, 0, Math.min(before.length, mixed.length));
      overwrite(mixed);
      assertThrows(DistrictFileException.class, () -> remember(file, "lost"));
    }
  }

  @Test
  void whatIsRememberedCannotBeForged() throws IOException {
    try (var files = Files.list(folder.resolve("personal/seen"))) {
      for (Path seen : files.toList()) {
        byte[] bytes = Files.readAllBytes(seen);
        bytes[7] ^= 1;
        Files.write(seen, bytes);
      }
    }
    try (DistrictFile file = open()) {
      assertEquals(Optional.empty(), file.recovery());
      remember(file, "fourth");
    }
  }

  private static void assertOlder(DistrictFile file) {
    Recovery recovery = file.recovery().orElseThrow();
    assertEquals(Recovery.Kind.OLDER, recovery.kind());
    assertTrue(recovery.sentence(LocalDate.of(2026, 12, 10)).startsWith("Older files"));
  }

  /// In place, as a program does that opens the file and writes.
  private void overwrite(byte[] content) throws IOException {
    try (var file = new java.io.RandomAccessFile(data().toFile(), "rw")) {
      file.setLength(0);
      file.write(content);
    }
  }

  private DistrictFile open() {
    return SimulatedDisk.open(place(), key);
  }

  private Path place() {
    return folder.resolve("maple.porchlight");
  }

  private Path data() {
    return place().resolve("district.mv.db");
  }

  private static void remember(DistrictFile file, String name) {
    file.inTransaction(() ->
        file.sql().insertInto(SETTING, SETTING.NAME, SETTING.CONTENT).values(name, "x").execute());
  }

  private static int saves(DistrictFile file) {
    return file.sql().fetchCount(SETTING);
  }
}
