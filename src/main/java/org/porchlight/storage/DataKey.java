package org.porchlight.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The random 256-bit key everything in a district hangs on. H2 never sees a human's passphrase: it
/// hashes one only ten times and looks at no more than eight bits of each character.
final class DataKey implements AutoCloseable {
  static final int BYTES = 32;

  private final byte[] key;
  private boolean wiped;

  /// Takes the array over; [#close] wipes it.
  DataKey(byte[] key) {
    this.key = key;
  }

  static DataKey random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return new DataKey(key);
  }

  byte[] bytes() {
    return key.clone();
  }

  /// H2's "file password, space, user password", 64 hex characters each.
  String passwordsForH2() {
    return derived("h2-file-v1") + " " + derived("h2-user-v1");
  }

  private String derived(String purpose) {
    return HexFormat.of().formatHex(derive(purpose));
  }

  /// A key of 256 bits for one purpose; keys of different purposes tell nothing about each other.
  byte[] derive(String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(key)
                  .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// HMAC-SHA256 under the key for this purpose.
  byte[] mac(String purpose, byte[] content) {
    byte[] derived = derive(purpose);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(derived, "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }

  /// The same key, wiped apart from this one.
  ///
  /// @throws IllegalStateException when this one is wiped
  synchronized DataKey copy() {
    if (wiped) {
      throw new IllegalStateException("the district is locked");
    }
    return new DataKey(key.clone());
  }

  /// Whether [#close] wiped it.
  synchronized boolean isWiped() {
    return wiped;
  }

  @Override
  public synchronized void close() {
    Arrays.fill(key, (byte) 0);
    wiped = true;
  }
}
