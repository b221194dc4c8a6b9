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
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The keys file: the district's [DataKey] under AES-256-GCM, with a key stretched from the
/// passphrase.
///
/// Seven lines of text. The lines before the wrapped key are authenticated with it, so nobody can
/// make guessing cheaper by changing them; the last line is a checksum that tells a damaged file
/// from a wrong passphrase.
final class Keys {
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern FORM =
      Pattern.compile(
          """
          (?<head>Porchlight keys 1
          argon2id memory (?<memory>\\d{1,8}) KiB, iterations (?<iterations>\\d{1,3}), \
          parallelism (?<parallelism>\\d{1,3})
          salt (?<salt>[0-9a-f]{32})
          )nonce (?<nonce>[0-9a-f]{24})
          key (?<wrapped>[0-9a-f]{96})
          check (?<check>[0-9a-f]{64})
          """);

  private final KeyStretching stretching;
  private final byte[] salt;
  private final byte[] nonce;
  private final byte[] wrapped;

  private Keys(KeyStretching stretching, byte[] salt, byte[] nonce, byte[] wrapped) {
    this.stretching = stretching;
    this.salt = salt;
    this.nonce = nonce;
    this.wrapped = wrapped;
  }

  static Keys wrap(DataKey key, char[] passphrase) {
    byte[] salt = random(SALT_BYTES);
    byte[] nonce = random(NONCE_BYTES);
    KeyStretching stretching = KeyStretching.STANDARD;
    byte[] plain = key.bytes();
    try {
      byte[] wrapped = gcm(Cipher.ENCRYPT_MODE, stretching, passphrase, salt, nonce, plain);
      return new Keys(stretching, salt, nonce, wrapped);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /// The district's key, or [WrongPassphraseException].
  DataKey unwrap(char[] passphrase) {
    try {
      return new DataKey(gcm(Cipher.DECRYPT_MODE, stretching, passphrase, salt, nonce, wrapped));
    } catch (AEADBadTagException e) {
      throw new WrongPassphraseException();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Keys read(Path file) throws IOException {
    Matcher parts = FORM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (!parts.matches()) {
      throw new DamagedKeysException(null);
    }
    KeyStretching stretching =
        new KeyStretching(
            Integer.parseInt(parts.group("memory")),
            Integer.parseInt(parts.group("iterations")),
            Integer.parseInt(parts.group("parallelism")));
    Keys keys =
        new Keys(
            stretching,
            HEX.parseHex(parts.group("salt")),
            HEX.parseHex(parts.group("nonce")),
            HEX.parseHex(parts.group("wrapped")));
    if (!stretching.isAcceptable() || !keys.check().equals(parts.group("check"))) {
      throw new DamagedKeysException(null);
    }
    return keys;
  }

  /// Replaces the file as a whole or not at all.
  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    byte[] text = (body() + "check " + check() + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(text);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String body() {
    return head(stretching, salt)
        + "nonce "
        + HEX.formatHex(nonce)
        + "\nkey "
        + HEX.formatHex(wrapped)
        + "\n";
  }

  private static String head(KeyStretching stretching, byte[] salt) {
    return "Porchlight keys 1\nargon2id memory "
        + stretching.memoryKib()
        + " KiB, iterations "
        + stretching.iterations()
        + ", parallelism "
        + stretching.parallelism()
        + "\nsalt "
        + HEX.formatHex(salt)
        + "\n";
  }

  private String check() {
    try {
      return HEX.formatHex(
          MessageDigest.getInstance("SHA-256").digest(body().getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] gcm(
      int mode,
      KeyStretching stretching,
      char[] passphrase,
      byte[] salt,
      byte[] nonce,
      byte[] input)
      throws GeneralSecurityException {
    byte[] stretched = stretching.stretch(passphrase, salt);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(stretched, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(head(stretching, salt).getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } finally {
      Arrays.fill(stretched, (byte) 0);
    }
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
