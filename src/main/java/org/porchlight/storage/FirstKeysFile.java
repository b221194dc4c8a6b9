package org.porchlight.storage;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/// The keys file of the first districts: the [DataKey] under one passphrase, with AES-256-GCM. Only
/// read; the first opening writes a [KeysFile] in its place.
///
/// Seven lines of text. The lines before the wrapped key are authenticated with it; the last line
/// is a checksum that tells a damaged file from a wrong passphrase.
record FirstKeysFile(
    KeyStretching stretching, String head, String salt, String nonce, String wrapped) {
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern FORM =
      Pattern.compile(
          """
          (?<body>(?<head>Porchlight keys 1
          argon2id memory (?<memory>\\d{1,8}) KiB, iterations (?<iterations>\\d{1,3}), \
          parallelism (?<parallelism>\\d{1,3})
          salt (?<salt>[0-9a-f]{32})
          )nonce (?<nonce>[0-9a-f]{24})
          key (?<wrapped>[0-9a-f]{96})
          )check (?<check>[0-9a-f]{64})
          """);

  static boolean isOne(String text) {
    return text.startsWith("Porchlight keys 1\n");
  }

  static FirstKeysFile of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || !KeysFile.checksum(parts.group("body")).equals(parts.group("check"))) {
      throw new DamagedKeysException(null);
    }
    KeyStretching stretching =
        new KeyStretching(
            Integer.parseInt(parts.group("memory")),
            Integer.parseInt(parts.group("iterations")),
            Integer.parseInt(parts.group("parallelism")));
    if (!stretching.isAcceptable()) {
      throw new DamagedKeysException(null);
    }
    return new FirstKeysFile(
        stretching,
        parts.group("head"),
        parts.group("salt"),
        parts.group("nonce"),
        parts.group("wrapped"));
  }

  /// The district's key, or [WrongPassphraseException].
  DataKey unwrap(char[] passphrase) {
    byte[] stretched = stretching.stretch(passphrase, HEX.parseHex(salt));
    try {
      return new DataKey(
          SealedBox.gcm(
              Cipher.DECRYPT_MODE, stretched, HEX.parseHex(nonce), head, HEX.parseHex(wrapped)));
    } catch (AEADBadTagException e) {
      throw new WrongPassphraseException();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(stretched, (byte) 0);
    }
  }
}
