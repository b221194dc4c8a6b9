package org.porchlight.storage;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How much work one guess at the passphrase costs: Argon2id version 1.3 (RFC 9106).
record KeyStretching(int memoryKib, int iterations, int parallelism) {
  /// 64 MiB, 3 passes, 1 lane: about half a second on a school laptop.
  static final KeyStretching STANDARD = new KeyStretching(64 * 1024, 3, 1);

  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int FLOOR_KIB = 19 * 1024;
  private static final int CEILING_KIB = 1024 * 1024;

  static byte[] newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /// Whether guessing is dear enough (OWASP's least: 19 MiB, 2 passes) and opening still possible.
  boolean isAcceptable() {
    return memoryKib >= FLOOR_KIB
        && memoryKib <= CEILING_KIB
        && iterations >= 2
        && iterations <= 20
        && parallelism >= 1
        && parallelism <= 8;
  }

  /// The 256-bit key that follows from a passphrase. The same passphrase typed on a Mac (decomposed
  /// accents) and on Windows (composed) gives the same key.
  byte[] stretch(char[] passphrase, byte[] salt) {
    byte[] typed = normalised(passphrase);
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(iterations)
              .withParallelism(parallelism)
              .withSalt(salt)
              .build());
      byte[] key = new byte[DataKey.BYTES];
      argon2.generateBytes(typed, key);
      return key;
    } finally {
      Arrays.fill(typed, (byte) 0);
    }
  }

  private static byte[] normalised(char[] passphrase) {
    return Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFKC)
        .getBytes(StandardCharsets.UTF_8);
  }
}
