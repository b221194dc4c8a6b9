package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.SETTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody leaves: their lock goes at once, and with the end of the session the key they may have
/// kept opens nothing that is written from then on.
class KeyChangeTest {
  private static final KeyHolder OKAFOR = KeyHolder.staff(1, "Principal Okafor", true);
  private static final KeyHolder DANA = KeyHolder.staff(3, "Dana", false);
  private static final String HERS = "three brass lanterns burn";
  private static final String DANAS = "paper route before dawn";
  private static final String CODE = "the code on paper";
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-12-07T16:00");

  @TempDir Path folder;

  @Test
  void theKeyOfALeaverOpensNothingWrittenAfterwards() throws IOException {
    byte[] known;
    try (DistrictFile file = begun()) {
      file.keyring().add(KeyHolder.recovery(), c(CODE));
      known = file.keyring().dataKey().bytes();
      write(file, "before");
      file.keepCopy(MONDAY, "asked");
      file.keyring().remove(DANA);
      assertTrue(file.keyring().isChangeDue());
      write(file, "after");
      file.endSession(MONDAY.plusHours(1));
    }
    DistrictFolder district = new DistrictFolder(place());
    try (DataKey kept = new DataKey(known)) {
      assertFalse(DeepCheck.isWhole(district.readOnlyUrl(), kept), "the data");
      List<Backup> copies = Backups.newestFirst(district);
      assertEquals(List.of("session", "asked"), copies.stream().map(Backup::occasion).toList());
      assertFalse(BackupProof.liesUnder(new DistrictFolder(copies.getFirst().place()), kept));
      DistrictFolder old = new DistrictFolder(copies.getLast().place());
      assertTrue(BackupProof.liesUnder(old, kept), "what was copied before stays as it was");
      assertEquals(List.of(OKAFOR, KeyHolder.recovery()), Keyring.holders(old.keys()));
    }
    assertThrows(WrongPassphraseException.class, () -> DistrictFile.open(place(), DANA, c(DANAS)));
    try (DistrictFile file = DistrictFile.open(place(), KeyHolder.recovery(), c(CODE))) {
      assertTrue(file.recovery().isEmpty(), "an ordinary night");
      assertFalse(file.keyring().isChangeDue());
      assertEquals("after", written(file));
      Restore copies = file.restore();
      Path old = copies.backups().getLast().place();
      assertTrue(copies.isGood(old), "read with the key that was");
      assertEquals(List.of("SETTING"), List.copyOf(copies.differences(old).keySet()));
      copies.restore(old, MONDAY.plusHours(2));
    }
    try (DistrictFile file = DistrictFile.open(place(), OKAFOR, c(HERS))) {
      assertEquals("before", written(file));
    }
    // a copy is a district of its own: whoever still may opens it
    DistrictFile.open(Backups.newestFirst(district).getLast().place(), OKAFOR, c(HERS)).close();
  }

  @Test
  void killedAfterAnyStepTheDistrictOpensWithOneOfTheTwoKeys() throws IOException {
    Map<KeyChange.Step, Path> left = new EnumMap<>(KeyChange.Step.class);
    DistrictFile file = begun();
    write(file, "everything");
    file.keepCopy(MONDAY, "asked");
    file.keyring().remove(DANA);
    OpenDistrict disk = file.openDistrict();
    KeyChange change =
        new KeyChange(
            disk.folder(),
            file.keyring(),
            step -> left.put(step, photograph(place(), folder.resolve(step.name()))));
    file.changeKeyAndClose(disk, MONDAY.plusHours(1), change);
    assertEquals(List.of(KeyChange.Step.values()), List.copyOf(left.keySet()));
    left.forEach((step, place) -> {
      assertThrows(WrongPassphraseException.class, () -> DistrictFile.open(place, DANA, c(DANAS)));
      try (DistrictFile again = DistrictFile.open(place, OKAFOR, c(HERS))) {
        assertEquals("everything", written(again), step.name());
        boolean changed = step.compareTo(KeyChange.Step.DATA_EXCHANGED) >= 0;
        assertEquals(!changed, again.keyring().isChangeDue(), step.name());
        assertEquals(List.of(OKAFOR), again.keyring().holders(), step.name());
        List<Backup> copies = again.restore().backups();
        assertTrue(again.restore().isGood(copies.getLast().place()), step.name());
        write(again, "and on");
      }
    });
  }

  @Test
  void aPowerCutInTheMiddleOfAWriteOpensToo() throws IOException {
    Map<KeyChange.Step, Path> left = new EnumMap<>(KeyChange.Step.class);
    DistrictFile file = begun();
    write(file, "everything");
    file.keyring().remove(DANA);
    OpenDistrict disk = file.openDistrict();
    file.changeKeyAndClose(
        disk,
        MONDAY,
        new KeyChange(
            disk.folder(),
            file.keyring(),
            step -> left.put(step, photograph(place(), folder.resolve(step.name())))));

    // the new keys half on the disk
    Path keys = left.get(KeyChange.Step.COPIED);
    Files.writeString(keys.resolve("district.keys.new"), "Porchlight ke");
    // the new proof half on the disk
    Path proof = left.get(KeyChange.Step.LOCKS_OPEN_BOTH);
    Files.write(proof.resolve("district.anchor-next"), new byte[5000]);
    // the data renamed, and the second copy of the keys lost
    Path data = left.get(KeyChange.Step.DATA_EXCHANGED);
    Files.delete(data.resolve("district.keys.bak"));
    for (Path place : List.of(keys, proof, data)) {
      try (DistrictFile again = DistrictFile.open(place, OKAFOR, c(HERS))) {
        assertEquals("everything", written(again), place.getFileName().toString());
      }
    }
  }

  @Test
  void givingTheAccessBackInTheSameSessionChangesNothing() {
    try (DistrictFile file = begun()) {
      Runnable back = file.keyring().remove(DANA);
      back.run();
      assertFalse(file.keyring().isChangeDue());
    }
    DistrictFile.open(place(), DANA, c(DANAS)).close();
  }

  private DistrictFile begun() {
    DistrictFile file = DistrictFile.create(place(), OKAFOR, c(HERS));
    file.keyring().add(DANA, c(DANAS));
    return file;
  }

  private static void write(DistrictFile file, String words) {
    file.inTransaction(() -> {
      file.sql().deleteFrom(SETTING).execute();
      file.sql().insertInto(SETTING).values("note", words).execute();
    });
  }

  private static String written(DistrictFile file) {
    return file.sql().select(SETTING.CONTENT).from(SETTING).fetchSingle().value1();
  }

  private static Path photograph(Path district, Path to) {
    try (Stream<Path> parts = Files.walk(district)) {
      for (Path part : parts.toList()) {
        Path copy = to.resolve(district.relativize(part).toString());
        if (Files.isDirectory(part)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(part, copy);
        }
      }
      return to;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static char[] c(String text) {
    return text.toCharArray();
  }

  private Path place() {
    return folder.resolve("maple.porchlight");
  }
}
