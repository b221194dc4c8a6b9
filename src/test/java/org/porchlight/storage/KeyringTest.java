package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several people, one district: their passphrases, the confidential notes' key, and a keys file
/// that cannot be changed behind their backs.
class KeyringTest {
  private static final KeyHolder OKAFOR = KeyHolder.staff(1, "Principal Okafor", true);
  private static final KeyHolder RUIZ = KeyHolder.staff(2, "Mr. Ruiz", true);
  private static final KeyHolder DANA = KeyHolder.staff(3, "Dana", false);
  private static final String HERS = "three brass lanterns burn";
  private static final String HIS = "Zażółć gęślą jaźń wieczorem";
  private static final String DANAS = "paper route before dawn";

  @TempDir Path folder;

  @Test
  void everyPersonOpensTheSameDistrictWithTheirOwnPassphrase() throws IOException {
    staffed();
    assertEquals(
        List.of("Principal Okafor", "Mr. Ruiz", "Dana"),
        new ClosedDistrict(place()).holders().stream().map(KeyHolder::name).toList());
    for (KeyHolder holder : List.of(OKAFOR, RUIZ, DANA)) {
      try (DistrictFile file = opened(holder)) {
        assertEquals("light", theme(file));
        assertEquals(holder, file.keyring().openedBy());
      }
    }
    assertThrows(WrongPassphraseException.class, () -> DistrictFile.open(place(), DANA, c(HERS)));
    // without saying who: the passphrase tells
    try (DistrictFile file = DistrictFile.open(place(), c(DANAS))) {
      assertEquals(DANA, file.keyring().openedBy());
    }
  }

  @Test
  void anAccentTypedOnAnotherKeyboardIsTheSame() throws IOException {
    staffed();
    String decomposed = Normalizer.normalize(HIS, Normalizer.Form.NFD);
    assertFalse(decomposed.equals(HIS));
    DistrictFile.open(place(), RUIZ, c(decomposed)).close();
  }

  @Test
  void aNewPassphraseRewritesTheKeysOnly() throws IOException {
    staffed();
    DistrictFile file = opened(DANA);
    byte[] othersLines = Files.readAllBytes(keys());
    byte[] before = Files.readAllBytes(data());
    file.changePassphrase(c(DANAS), c("a later morning entirely"));
    assertArrayEquals(before, Files.readAllBytes(data()));
    assertFalse(java.util.Arrays.equals(othersLines, Files.readAllBytes(keys())));
    file.close();
    assertThrows(WrongPassphraseException.class, () -> opened(DANA));
    DistrictFile.open(place(), DANA, c("a later morning entirely")).close();
    opened(RUIZ).close();
    assertThrows(
        WrongPassphraseException.class,
        () -> {
          try (DistrictFile again = opened(RUIZ)) {
            again.changePassphrase(c("not his"), c("whatever it would be"));
          }
        });
  }

  @Test
  void whoeverLeftOpensNothingAnyMoreAndTheLastOneStays() throws IOException {
    staffed();
    try (DistrictFile file = opened(OKAFOR)) {
      file.keyring().remove(DANA);
      file.keyring().remove(RUIZ);
      file.keyring().add(KeyHolder.recovery(), c("CODE"));
      assertThrows(LastKeyException.class, () -> file.keyring().remove(OKAFOR));
    }
    assertThrows(WrongPassphraseException.class, () -> opened(DANA));
    // the second copy is the same file, not an older one that would let them in
    Files.delete(keys());
    assertThrows(WrongPassphraseException.class, () -> opened(DANA));
    opened(OKAFOR).close();
  }

  @Test
  void theOfficeSealsNotesItCannotOpen() throws IOException {
    staffed();
    byte[] sealed;
    try (DistrictFile file = opened(DANA)) {
      assertFalse(file.keyring().canReadNotes());
      sealed = file.keyring().seal("row 1", "Mom asked us not to tell the school.");
      assertThrows(NotAllowedException.class, () -> file.keyring().unseal("row 1", sealed));
      assertThrows(
          NotAllowedException.class,
          () -> file.keyring().add(KeyHolder.staff(3, "Dana", true), c("with notes, she hopes")),
          "nobody passes on what they do not hold");
    }
    try (DistrictFile file = opened(RUIZ)) {
      Optional<String> read = file.keyring().unseal("row 1", sealed);
      assertEquals(Optional.of("Mom asked us not to tell the school."), read);
      assertEquals(Optional.empty(), file.keyring().unseal("row 2", sealed), "moved");
      sealed[40] ^= 1;
      assertEquals(Optional.empty(), file.keyring().unseal("row 1", sealed), "changed");
    }
  }

  @Test
  void aChangeOfRoleOpensAndShutsTheNotesWithoutAPassphrase() throws IOException {
    staffed();
    try (DistrictFile file = opened(OKAFOR)) {
      file.keyring().letReadNotes(DANA, true);
      file.keyring().letReadNotes(RUIZ, false);
    }
    try (DistrictFile file = opened(DANA)) {
      assertTrue(file.keyring().canReadNotes());
      file.keyring().forgetNotesKey();
      assertFalse(file.keyring().canReadNotes());
    }
    try (DistrictFile file = opened(RUIZ)) {
      assertFalse(file.keyring().canReadNotes());
    }
  }

  @Test
  void noChangedKeysFileIsTaken() throws IOException {
    staffed();
    String intact = Files.readString(keys());
    Random dice = new Random(4);
    for (int i = 0; i < 300; i++) {
      char[] changed = intact.toCharArray();
      int at = dice.nextInt(changed.length);
      char to = "0123456789abcdef -\n".charAt(dice.nextInt(19));
      if (changed[at] == to) {
        continue;
      }
      changed[at] = to;
      write(new String(changed));
      assertThrows(
          DamagedKeysException.class, () -> new ClosedDistrict(place()).holders(), "at " + at);
    }
  }

  /// Someone who knows the format mends the checksum after their change.
  @Test
  void aKeysFileMendedByAnOutsiderIsNotTaken() throws IOException {
    staffed();
    String intact = Files.readString(keys());
    List<String> lines = intact.lines().toList();
    String ruiz = lines.stream().filter(l -> l.startsWith("key STAFF 2")).findFirst().orElseThrow();
    String dana = lines.stream().filter(l -> l.startsWith("key STAFF 3")).findFirst().orElseThrow();
    String notes = ruiz.substring(ruiz.indexOf(" notes "));
    for (String forged :
        List.of(
            intact.replace(ruiz + "\n", ""),
            intact.replace(ruiz, ruiz.replace("STAFF 2", "STAFF 9")),
            intact.replace(dana, dana.replace(" notes -", notes)),
            intact.replaceFirst("notes [0-9a-f]{64}", "notes " + "ab".repeat(32)),
            intact.replace(ruiz, ruiz.replace("argon2id 65536 3", "argon2id 19456 2")),
            intact.replace(ruiz, dana.replace("STAFF 3", "STAFF 2")))) {
      assertFalse(forged.equals(intact));
      write(mended(forged));
      // her slot is as it was; what else the file says is not
      assertThrows(DamagedKeysException.class, () -> opened(OKAFOR), forged);
    }
    write(mended(intact));
    assertDoesNotThrow(() -> opened(OKAFOR).close());
  }

  @Test
  void theSecondCopyStandsInForADamagedFile() throws IOException {
    staffed();
    Files.writeString(keys(), "torn");
    opened(RUIZ).close();
  }

  @Test
  void theKeysFileOfTheFirstDistrictsIsBroughtUpToDate() throws Exception {
    DistrictFile first = DistrictFile.create(place(), c(HERS));
    byte[] key = first.keyring().dataKey().bytes();
    first.inTransaction(() -> first.sql().insertInto(SETTING).values("theme", "dark").execute());
    first.close();
    write(firstKeysFile(key, HERS));
    Files.delete(KeysFile.secondCopy(keys()));
    assertTrue(Files.readString(keys()).startsWith("Porchlight keys 1\n"));

    assertEquals(List.of(KeyHolder.shared()), new ClosedDistrict(place()).holders());
    assertThrows(WrongPassphraseException.class, () -> DistrictFile.open(place(), c("not it")));
    assertTrue(Files.readString(keys()).startsWith("Porchlight keys 1\n"), "nothing touched");

    try (DistrictFile file = DistrictFile.open(place(), c(HERS))) {
      assertEquals("dark", theme(file));
      assertTrue(Files.readString(keys()).startsWith("Porchlight keys 2\n"));
      assertTrue(file.keyring().canReadNotes());
      file.keyring().add(RUIZ, c(HIS));
    }
    opened(RUIZ).close();
    DistrictFile.open(place(), c(HERS)).close();
  }

  @Test
  void closingWipesTheKeys() {
    DistrictFile file = DistrictFile.inMemory();
    Keyring keyring = file.keyring();
    assertFalse(keyring.isWiped());
    file.close();
    assertTrue(keyring.isWiped());
    assertArrayEquals(new byte[DataKey.BYTES], keyring.dataKey().bytes());
  }

  /// As version 1 wrote it.
  private static String firstKeysFile(byte[] key, String passphrase)
      throws GeneralSecurityException {
    byte[] salt = KeyStretching.newSalt();
    byte[] nonce = SealedBox.randomNonce();
    HexFormat hex = HexFormat.of();
    String head =
        "Porchlight keys 1\nargon2id memory 65536 KiB, iterations 3, parallelism 1\nsalt "
            + hex.formatHex(salt)
            + "\n";
    byte[] wrapped =
        SealedBox.gcm(
            Cipher.ENCRYPT_MODE,
            KeyStretching.STANDARD.stretch(c(passphrase), salt),
            nonce,
            head,
            key);
    String body = head + "nonce " + hex.formatHex(nonce) + "\nkey " + hex.formatHex(wrapped) + "\n";
    return body + "check " + KeysFile.checksum(body) + "\n";
  }

  private void staffed() {
    try (DistrictFile file = DistrictFile.create(place(), OKAFOR, c(HERS))) {
      file.keyring().add(RUIZ, c(HIS));
      file.keyring().add(DANA, c(DANAS));
      file.inTransaction(() -> file.sql().insertInto(SETTING).values("theme", "light").execute());
    }
  }

  private DistrictFile opened(KeyHolder holder) {
    String passphrase = holder.equals(OKAFOR) ? HERS : holder.equals(RUIZ) ? HIS : DANAS;
    return DistrictFile.open(place(), holder, c(passphrase));
  }

  private static String theme(DistrictFile file) {
    return file.sql().select(SETTING.CONTENT).from(SETTING).fetchSingle().value1();
  }

  private void write(String text) throws IOException {
    Files.writeString(keys(), text, StandardCharsets.ISO_8859_1);
    Files.writeString(KeysFile.secondCopy(keys()), text, StandardCharsets.ISO_8859_1);
  }

  private static String mended(String text) {
    String body = text.substring(0, text.indexOf("check "));
    return body + "check " + KeysFile.checksum(body) + "\n";
  }

  private static char[] c(String text) {
    return text.toCharArray();
  }

  private Path place() {
    return folder.resolve("maple.porchlight");
  }

  private Path keys() {
    return place().resolve("district.keys");
  }

  private Path data() {
    return place().resolve("district.mv.db");
  }
}
