package org.porchlight.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.math.ec.rfc7748.X25519;

/// Locks bytes for the owner of an X25519 key so that the one who locks cannot open again: a
/// throw-away key pair, HKDF-SHA256 over the agreed secret, AES-256-GCM. The context says where the
/// bytes belong; moved elsewhere they do not open.
final class SealedBox {
  static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;
  private static final int TAG_BITS = 8 * TAG_BYTES;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedBox() {}

  static byte[] newPrivateKey() {
    byte[] key = new byte[KEY_BYTES];
    X25519.generatePrivateKey(RANDOM, key);
    return key;
  }

  static byte[] publicKey(byte[] privateKey) {
    byte[] key = new byte[KEY_BYTES];
    X25519.generatePublicKey(privateKey, 0, key, 0);
    return key;
  }

  static byte[] seal(byte[] publicKey, String context, byte[] plain) {
    byte[] once = newPrivateKey();
    byte[] oncePublic = publicKey(once);
    byte[] secret = agreed(once, publicKey, oncePublic, publicKey);
    try {
      // the key is used once, so its nonce may be fixed
      byte[] locked = gcm(Cipher.ENCRYPT_MODE, secret, new byte[NONCE_BYTES], context, plain);
      byte[] box = Arrays.copyOf(oncePublic, KEY_BYTES + locked.length);
      System.arraycopy(locked, 0, box, KEY_BYTES, locked.length);
      return box;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(once, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }

  /// What was sealed, or [AEADBadTagException] when it was changed, moved, or is for another key.
  static byte[] open(byte[] privateKey, String context, byte[] box) throws AEADBadTagException {
    if (box.length < KEY_BYTES + TAG_BITS / Byte.SIZE) {
      throw new AEADBadTagException();
    }
    byte[] oncePublic = Arrays.copyOf(box, KEY_BYTES);
    byte[] secret = agreed(privateKey, oncePublic, oncePublic, publicKey(privateKey));
    try {
      byte[] locked = Arrays.copyOfRange(box, KEY_BYTES, box.length);
      return gcm(Cipher.DECRYPT_MODE, secret, new byte[NONCE_BYTES], context, locked);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  static byte[] gcm(int mode, byte[] key, byte[] nonce, String context, byte[] input)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(input);
  }

  static byte[] randomNonce() {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    return nonce;
  }

  private static byte[] agreed(byte[] mine, byte[] theirs, byte[] once, byte[] owner) {
    byte[] material = new byte[3 * KEY_BYTES];
    // an all-zero agreement (a public key of low order) seals for nobody: GCM refuses it later
    X25519.calculateAgreement(mine, 0, theirs, 0, material, 0);
    System.arraycopy(once, 0, material, KEY_BYTES, KEY_BYTES);
    System.arraycopy(owner, 0, material, 2 * KEY_BYTES, KEY_BYTES);
    try (DataKey agreed = new DataKey(material)) {
      return agreed.derive("seal-v1");
    }
  }
}
