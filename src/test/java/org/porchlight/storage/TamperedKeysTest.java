package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One byte of the keys file changed, by an accident or by someone who mends the checksum after;
/// and a disk that fails while keys are written.
class TamperedKeysTest {
  private static final int CHANGES = Integer.getInteger("porchlight.tampering", 2000);
  private static final int MENDED = Integer.getInteger("porchlight.tampering.mended", 100);
  private static final KeyHolder RUIZ = KeyHolder.staff(1, "Mr. Ruiz", true);
  private static final String PASSPHRASE = "otter lamp violin cloud";

  @TempDir Path folder;
  private Path keys = Path.of("");
  private String intact = "";

  @BeforeEach
  void someKeys() throws IOException {
    keys = folder.resolve("district.keys");
    Keyring.make(keys, RUIZ, PASSPHRASE.toCharArray()).close();
    intact = Files.readString(keys);
  }

  @Test
  void aShareOfTheChangesIsNoticed() throws IOException {
    accidents(300, new Random(1));
    mended(4, new Random(1));
  }

  @Test
  @Tag("reliability")
  void everyChangeIsNoticed() throws IOException {
    accidents(CHANGES, new Random(2));
    mended(MENDED, new Random(2));
    System.out.println(
        "keys: %d single bytes changed, %d of them with the checksum mended: all noticed"
            .formatted(CHANGES + MENDED, MENDED));
  }

  /// The checksum notices, and the second copy answers; where both are changed, nobody does.
  private void accidents(int changes, Random random) throws IOException {
    for (int change = 0; change < changes; change++) {
      byte[] changed = intact.getBytes(StandardCharsets.US_ASCII);
      int position = random.nextInt(changed.length);
      changed[position] ^= (byte) (1 + random.nextInt(255));
      Files.write(keys, changed);
      assertEquals(List.of(RUIZ), Keyring.holders(keys), "byte " + position);
      Files.write(KeysFile.secondCopy(keys), changed);
      assertThrows(
          DamagedKeysException.class, () -> Keyring.holders(keys), "both, byte " + position);
      Files.writeString(KeysFile.secondCopy(keys), intact);
    }
    Files.writeString(keys, intact);
  }

  /// Someone who knows how the file is made: what they change opens nothing.
  private void mended(int changes, Random random) throws IOException {
    int from = intact.indexOf('\n') + 1;
    int check = intact.indexOf("check ");
    for (int change = 0; change < changes; change++) {
      int position = from + random.nextInt(check - from);
      String body = withAnother(intact, position, random).substring(0, check);
      String mended = body + "check " + KeysFile.checksum(body) + "\n";
      Files.writeString(keys, mended);
      Files.writeString(KeysFile.secondCopy(keys), mended);
      assertThrows(
          DistrictFileException.class,
          () -> Keyring.open(keys, RUIZ, PASSPHRASE.toCharArray()).close(),
          "mended after byte " + position);
    }
  }

  /// The same text with another letter or digit in this place.
  private static String withAnother(String text, int position, Random random) {
    char was = text.charAt(position);
    char other = was;
    while (other == was) {
      other = "0123456789abcdef".charAt(random.nextInt(16));
    }
    return text.substring(0, position) + other + text.substring(position + 1);
  }

  @Test
  void aDiskThatFailsWhileKeysAreWrittenLeavesTheOldOnesOrTheNew() throws IOException {
    KeysFile before = KeysFile.of(intact);
    KeySlot slot = before.slots().getFirst();
    KeysFile after =
        before.with(KeysFile.Change.NONE, List.of(), List.of(slot, slot)).signed(new byte[32]);
    int operations = write(before, after, 0);
    assertEquals(2, Keyring.holders(keys).size());
    for (int at = 1; at <= operations; at++) {
      write(before, after, at);
      int expected = at == operations ? 2 : 1;
      assertEquals(
          expected, Keyring.holders(keys).size(), "only the last force comes after the exchange");
    }
    assertTrue(operations > 8, operations + " operations");
  }

  /// Writes the keys on a disk whose operation of this number fails, and crashes it before each.
  ///
  /// @return how many operations there were
  private int write(KeysFile before, KeysFile after, int fails) throws IOException {
    Files.writeString(keys, before.text());
    Files.writeString(KeysFile.secondCopy(keys), before.text());
    SimulatedDisk.take(folder);
    int[] count = new int[1];
    CrashDisk.listen(operation -> {
      count[0]++;
      for (CrashDisk.Crash crash : CrashDisk.Crash.values()) {
        mustBeOneOfTwo(CrashDisk.after(crash, new Random(count[0])), before, after);
      }
      if (count[0] == fails) {
        throw new IOException("No space left on device");
      }
    });
    boolean told = false;
    try {
      after.write(CrashFiles.door(keys));
    } catch (IOException problem) {
      told = true;
    }
    assertEquals(fails > 0, told);
    CrashDisk.reset();
    return count[0];
  }

  private void mustBeOneOfTwo(Map<Path, byte[]> left, KeysFile before, KeysFile after) {
    String text = new String(left.getOrDefault(keys, new byte[0]), StandardCharsets.US_ASCII);
    assertTrue(text.equals(before.text()) || text.equals(after.text()), text);
  }
}
