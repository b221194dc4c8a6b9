package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.SETTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictFileTest {
  private static final String PASSPHRASE = "four quiet river stones";
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);

  @TempDir Path folder;

  @Test
  void whatWasSavedIsThereAfterClosingAndOpening() {
    try (DistrictFile file = created()) {
      remember(file, "theme", "dark");
    }
    try (DistrictFile file = opened(PASSPHRASE)) {
      assertEquals("dark", remembered(file, "theme"));
    }
  }

  @Test
  void aWrongPassphraseTouchesNothing() throws IOException {
    created().close();
    Map<String, String> before = fingerprints();

    assertThrows(WrongPassphraseException.class, () -> opened("four quiet river stone"));

    assertEquals(before, fingerprints());
    assertDoesNotThrow(() -> opened(PASSPHRASE).close());
  }

  @Test
  void noStudentNameIsReadableInAnyFile() throws IOException {
    String name = "Wilhelmina Quackenbush";
    try (DistrictFile file = created()) {
      remember(file, name, "a name in a row, an index and a copy: " + name);
      file.inTransaction(() -> file.sql().deleteFrom(SETTING).execute());
      remember(file, name, "again");
      file.keepCopy(NOW, "test");
      assertEquals(List.of(), filesNaming(name), "while open");
    }
    assertEquals(List.of(), filesNaming(name), "when closed");
  }

  @Test
  void aSecondWindowIsRefusedAndTheFirstGoesOn() {
    try (DistrictFile file = created()) {
      assertThrows(AlreadyOpenException.class, () -> opened(PASSPHRASE));
      remember(file, "still", "working");
      assertEquals("working", remembered(file, "still"));
    }
  }

  @Test
  void readersSeeOnlyWhatIsCommitted() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      file.inTransaction(() -> {
        insert(file, "theme", "dark");
        assertEquals(1, file.sql().fetchCount(SETTING), "the writer itself");
        assertEquals(0, onAnotherThread(file), "anybody else");
      });
      assertEquals(1, onAnotherThread(file));
    }
  }

  @Test
  void anInnerTransactionJoinsTheOuterAndIsTakenBackWithIt() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      assertThrows(
          Trouble.class,
          () ->
              file.inTransaction(() -> {
                remember(file, "inner", "change");
                throw new Trouble();
              }));
      assertEquals(0, file.sql().fetchCount(SETTING));
    }
  }

  @Test
  void aFailedInnerChangeIsNeverHalfSaved() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      assertThrows(
          IllegalStateException.class,
          () ->
              file.inTransaction(() -> {
                insert(file, "outer", "change");
                assertThrows(Trouble.class, () -> failInside(file));
              }));
      assertEquals(0, file.sql().fetchCount(SETTING));
      remember(file, "next", "change");
      assertEquals(1, file.sql().fetchCount(SETTING));
    }
  }

  @Test
  void aChangeOutsideATransactionIsRefused() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      assertThrows(IllegalStateException.class, () -> insert(file, "theme", "dark"));
      assertEquals(0, file.sql().fetchCount(SETTING));
    }
  }

  @Test
  void aNewPassphraseOpensAndTheOldDoesNotAndTheDataAreNotRewritten() throws IOException {
    try (DistrictFile file = created()) {
      remember(file, "theme", "dark");
    }
    try (DistrictFile file = opened(PASSPHRASE)) {
      String data = fingerprints().get("maple.porchlight/district.mv.db");
      file.changePassphrase(PASSPHRASE.toCharArray(), "a newer one altogether".toCharArray());
      assertEquals(data, fingerprints().get("maple.porchlight/district.mv.db"));
    }
    assertThrows(WrongPassphraseException.class, () -> opened(PASSPHRASE));
    try (DistrictFile file = opened("a newer one altogether")) {
      assertEquals("dark", remembered(file, "theme"));
    }
  }

  @Test
  void theSamePassphraseTypedOnAMacOpens() {
    String composed = "Zażółć gęślą jaźń";
    DistrictFile.create(place(), composed.toCharArray()).close();
    String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
    assertFalse(composed.equals(decomposed));
    assertDoesNotThrow(() -> opened(decomposed).close());
  }

  @Test
  void aCopyIsADistrictOfItsOwnWithTheSamePassphrase() {
    Path copy = folder.resolve("copy.porchlight");
    try (DistrictFile file = created()) {
      remember(file, "theme", "dark");
      file.backUp(copy);
      remember(file, "theme 2", "light");
    }
    try (DistrictFile file = DistrictFile.open(copy, PASSPHRASE.toCharArray())) {
      assertEquals(1, file.sql().fetchCount(SETTING));
      assertEquals("dark", remembered(file, "theme"));
    }
  }

  @Test
  void copiesTooOldToKeepGo() throws IOException {
    try (DistrictFile file = created()) {
      Path first = file.keepCopy(NOW, "import").orElseThrow();
      assertTrue(new ClosedDistrict(first).isThere());
      for (int minute = 1; minute <= 10; minute++) {
        file.keepCopy(NOW.plusMinutes(minute), "import");
      }
      try (Stream<Path> copies = Files.list(place().resolve("backups"))) {
        assertEquals(10, copies.count());
      }
      assertFalse(Files.exists(first));
    }
  }

  @Test
  void aRemovedDistrictLeavesNothingAndAnOpenOneStays() throws IOException {
    try (DistrictFile file = created()) {
      file.keepCopy(NOW, "import");
      assertThrows(AlreadyOpenException.class, () -> new ClosedDistrict(place()).remove());
    }
    new ClosedDistrict(place()).remove();
    assertFalse(Files.exists(place()));
  }

  @Test
  void theDumpHasEveryTableInAStableOrder() throws IOException {
    Path first = folder.resolve("dump1");
    Path second = folder.resolve("dump2");
    try (DistrictFile file = created()) {
      remember(file, "b", "say \"hello\", then\nleave");
      remember(file, "a", "");
      file.dump(first);
      file.inTransaction(() -> file.sql().deleteFrom(SETTING).execute());
      remember(file, "a", "");
      remember(file, "b", "say \"hello\", then\nleave");
      file.dump(second);
    }
    assertEquals(
        "name,content\r\na,\"\"\r\nb,\"say \"\"hello\"\", then\nleave\"\r\n",
        Files.readString(first.resolve("setting.csv")));
    assertTrue(Files.exists(first.resolve("student_year.csv")));
    try (Stream<Path> tables = Files.list(first)) {
      for (Path table : tables.toList()) {
        assertEquals(-1, Files.mismatch(table, second.resolve(table.getFileName())));
      }
    }
  }

  @Test
  void nothingIsMadeWhereSomethingAlreadyStands() throws IOException {
    Files.createDirectories(place());
    Files.writeString(place().resolve("letter.txt"), "mine");
    assertThrows(AlreadyThereException.class, this::created);
    assertEquals("mine", Files.readString(place().resolve("letter.txt")));
    assertEquals(1, fingerprints().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OneDrive - Maple Valley", "Dropbox", "iCloud Drive", "Google Drive"})
  void aSynchronisedFolderIsRefused(String synchronised) throws IOException {
    Path place = folder.resolve(synchronised).resolve("maple.porchlight");
    assertThrows(
        UnsuitablePlaceException.class, () -> DistrictFile.create(place, PASSPHRASE.toCharArray()));
    assertEquals(Map.of(), fingerprints());
  }

  @Test
  void anEmptyPlaceIsNoDistrict() {
    assertThrows(NoDistrictException.class, () -> opened(PASSPHRASE));
  }

  @Test
  void lostKeysAreNamedAndNothingIsTouched() throws IOException {
    created().close();
    Files.delete(place().resolve("district.keys"));
    Files.delete(place().resolve("district.keys.bak"));
    Map<String, String> before = fingerprints();
    assertThrows(MissingKeysException.class, () -> opened(PASSPHRASE));
    assertEquals(before, fingerprints());
  }

  @Test
  void damagedOrWeakenedKeysAreNoWrongPassphrase() throws IOException {
    created().close();
    Path keys = place().resolve("district.keys");
    String intact = Files.readString(keys);
    for (String damaged :
        List.of(
            "",
            intact.substring(0, intact.length() / 2),
            intact.replace("argon2id 65536", "argon2id 65537"),
            intact.replace("65536 3 1", "65536 1 1"),
            intact.replaceFirst("wrapped ..", "wrapped zz"))) {
      Files.writeString(keys, damaged);
      Files.writeString(place().resolve("district.keys.bak"), damaged);
      assertThrows(DamagedKeysException.class, () -> opened(PASSPHRASE), damaged);
    }
    Files.writeString(keys, intact);
    assertDoesNotThrow(() -> opened(PASSPHRASE).close());
  }

  @Test
  void damagedDataAreNoWrongPassphrase() throws IOException {
    created().close();
    Path data = place().resolve("district.mv.db");
    byte[] bytes = Files.readAllBytes(data);
    java.util.Arrays.fill(bytes, (byte) 7);
    Files.write(data, bytes);
    assertThrows(DamagedFileException.class, () -> opened(PASSPHRASE));
    Files.delete(data);
    assertThrows(DamagedFileException.class, () -> opened(PASSPHRASE));
  }

  @Test
  void aTornTailLosesNoSave() throws IOException {
    try (DistrictFile file = created()) {
      remember(file, "last", "save");
      Path copy = folder.resolve("torn.porchlight");
      Files.createDirectories(copy);
      for (String part : List.of("district.mv.db", "district.keys")) {
        Files.copy(place().resolve(part), copy.resolve(part));
      }
      Files.write(copy.resolve("district.mv.db"), new byte[1234], StandardOpenOption.APPEND);
      try (DistrictFile torn = DistrictFile.open(copy, PASSPHRASE.toCharArray())) {
        assertEquals("save", remembered(torn, "last"));
      }
    }
  }

  @Test
  void aFilePutInThePlaceOfTheOpenOneIsNoticedBeforeTheNextSave() throws IOException {
    try (DistrictFile file = created()) {
      Path data = place().resolve("district.mv.db");
      Path other = folder.resolve("other");
      Files.copy(data, other);
      Files.move(other, data, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      assertThrows(ReplacedFileException.class, () -> remember(file, "lost", "change"));
    }
  }

  private Path place() {
    return folder.resolve("maple.porchlight");
  }

  private DistrictFile created() {
    return DistrictFile.create(place(), PASSPHRASE.toCharArray());
  }

  private DistrictFile opened(String passphrase) {
    return DistrictFile.open(place(), passphrase.toCharArray());
  }

  private static void remember(DistrictFile file, String name, String content) {
    file.inTransaction(() -> insert(file, name, content));
  }

  private static void insert(DistrictFile file, String name, String content) {
    file.sql().insertInto(SETTING, SETTING.NAME, SETTING.CONTENT).values(name, content).execute();
  }

  private static void failInside(DistrictFile file) {
    file.inTransaction(() -> {
      insert(file, "inner", "change");
      throw new Trouble();
    });
  }

  private static String remembered(DistrictFile file, String name) {
    return file.sql()
        .select(SETTING.CONTENT)
        .from(SETTING)
        .where(SETTING.NAME.eq(name))
        .fetchSingle(SETTING.CONTENT);
  }

  private static int onAnotherThread(DistrictFile file) {
    return CompletableFuture.supplyAsync(() -> file.sql().fetchCount(SETTING)).join();
  }

  private List<String> filesNaming(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> contains(file, name))
          .map(Path::toString)
          .toList();
    }
  }

  private static boolean contains(Path file, String name) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
          .map(form -> new String(name.getBytes(form), StandardCharsets.ISO_8859_1))
          .anyMatch(bytes::contains);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Map<String, String> fingerprints() throws IOException {
    Map<String, String> prints = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        prints.put(folder.relativize(file).toString(), fingerprint(Files.readAllBytes(file)));
      }
    }
    return prints;
  }

  private static String fingerprint(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
