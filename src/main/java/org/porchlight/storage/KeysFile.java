package org.porchlight.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keys file: who can open the district, one [KeySlot] a line, all under one MAC that only
/// someone who opened a slot can make or check. The last line is a checksum that tells a damaged
/// file from a wrong passphrase.
///
/// @param vault tells this district's slots from another's
/// @param notesPublicKey whoever writes a confidential note seals it to this key
/// @param change whether somebody who may not any more still knows the district's key
/// @param past the district's keys before this one, each under this one, as hex: what its older
///   copies are read with
/// @param mac HMAC-SHA256 over everything above it
record KeysFile(
    String vault,
    String notesPublicKey,
    Change change,
    List<String> past,
    List<KeySlot> slots,
    String mac) {
  /// How far the change of the district's key is.
  enum Change {
    /// Nobody else knows the key.
    NONE("-"),
    /// A lock was taken away; the key changes at the end of the session.
    DUE("due"),
    /// The data lie under the old key or the new one: every slot opens both.
    UNDER_WAY("changing");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    static Change of(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }
  }

  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern FORM =
      Pattern.compile(
          """
          (?<signed>Porchlight keys 2
          vault (?<vault>[0-9a-f]{32})
          notes (?<notes>[0-9a-f]{64})
          next (?<next>-|due|changing)
          (?<past>(?:past [0-9a-f]{120}\\n)*)\
          (?<slots>(?:key [^\\n]+\\n)+))\
          mac (?<mac>[0-9a-f]{64})
          check (?<check>[0-9a-f]{64})
          """);

  KeysFile {
    past = List.copyOf(past);
    slots = List.copyOf(slots);
  }

  static KeysFile of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new DamagedKeysException(null);
    }
    String body = parts.group("signed") + "mac " + parts.group("mac") + "\n";
    if (!checksum(body).equals(parts.group("check"))) {
      throw new DamagedKeysException(null);
    }
    List<KeySlot> slots = new ArrayList<>();
    parts.group("slots").lines().forEach(line -> slots.add(KeySlot.of(line)));
    return new KeysFile(
        parts.group("vault"),
        parts.group("notes"),
        Change.of(parts.group("next")),
        parts.group("past").lines().map(line -> line.substring("past ".length())).toList(),
        slots,
        parts.group("mac"));
  }

  /// The same file with its MAC made anew.
  KeysFile signed(byte[] authentication) {
    return new KeysFile(vault, notesPublicKey, change, past, slots, macOf(authentication));
  }

  /// Other locks; to be signed.
  KeysFile with(Change other, List<String> otherPast, List<KeySlot> otherSlots) {
    return new KeysFile(vault, notesPublicKey, other, otherPast, otherSlots, "");
  }

  /// Whether the file is as someone who could open it left it.
  boolean isGenuine(byte[] authentication) {
    return MessageDigest.isEqual(
        mac.getBytes(StandardCharsets.US_ASCII),
        macOf(authentication).getBytes(StandardCharsets.US_ASCII));
  }

  private String macOf(byte[] authentication) {
    try {
      Mac hmac = Mac.getInstance("HmacSHA256");
      hmac.init(new SecretKeySpec(authentication, "HmacSHA256"));
      return HEX.formatHex(hmac.doFinal(signedText().getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signedText() {
    return "Porchlight keys 2\nvault "
        + vault
        + "\nnotes "
        + notesPublicKey
        + "\nnext "
        + change.word
        + "\n"
        + past.stream().map(one -> "past " + one + "\n").collect(Collectors.joining())
        + slots.stream().map(slot -> slot.line() + "\n").collect(Collectors.joining());
  }

  String text() {
    String body = signedText() + "mac " + mac + "\n";
    return body + "check " + checksum(body) + "\n";
  }

  static String checksum(String body) {
    try {
      return HEX.formatHex(
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Replaces the second copy, then the file, each as a whole or not at all: when this fails, the
  /// file is as it was. The second copy is the same file, not an older one: somebody who left must
  /// not come back with it.
  void write(Path file) throws IOException {
    replace(secondCopy(file), text());
    replace(file, text());
    Exchange.forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  static Path secondCopy(Path file) {
    return file.resolveSibling(file.getFileName() + ".bak");
  }

  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
