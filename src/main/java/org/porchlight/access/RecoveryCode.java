package org.porchlight.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The code on paper that opens the district when every passphrase is lost: 150 random bits and 10
/// check bits as 32 Crockford characters in eight groups of four. Reading it back forgives what a
/// hand and an eye mix up: O for 0, I and L for 1, small letters, spaces, missing dashes.
public record RecoveryCode(String characters) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_BITS = 150;
  private static final int CHECK_BITS = 10;
  private static final int LENGTH = 32;
  private static final int GROUP = 4;

  public static RecoveryCode random() {
    BigInteger secret = new BigInteger(RANDOM_BITS, new SecureRandom());
    BigInteger whole = secret.shiftLeft(CHECK_BITS).or(BigInteger.valueOf(check(secret)));
    StringBuilder characters = new StringBuilder();
    for (int i = LENGTH - 1; i >= 0; i--) {
      characters.append(ALPHABET.charAt(whole.shiftRight(5 * i).intValue() & 31));
    }
    return new RecoveryCode(characters.toString());
  }

  /// The code a person typed; empty when a character is wrong or missing.
  public static Optional<RecoveryCode> typed(String text) {
    String characters = plain(text);
    if (characters.length() != LENGTH) {
      return Optional.empty();
    }
    BigInteger whole = BigInteger.ZERO;
    for (int i = 0; i < characters.length(); i++) {
      int digit = ALPHABET.indexOf(characters.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      whole = whole.shiftLeft(5).or(BigInteger.valueOf(digit));
    }
    int check = whole.intValue() & ((1 << CHECK_BITS) - 1);
    return check(whole.shiftRight(CHECK_BITS)) == check
        ? Optional.of(new RecoveryCode(characters))
        : Optional.empty();
  }

  /// Eight groups of four, as printed.
  public List<String> groups() {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < LENGTH; i += GROUP) {
      groups.add(characters.substring(i, i + GROUP));
    }
    return groups;
  }

  /// "7K2M-…": the groups with dashes between them.
  public String printed() {
    return String.join("-", groups());
  }

  /// Whether this is what stands in one group, 1 to 8, however it was typed.
  public boolean isGroup(int number, String text) {
    return groups().get(number - 1).equals(plain(text));
  }

  /// What the keys file is locked with.
  public char[] secret() {
    return characters.toCharArray();
  }

  @Override
  public String toString() {
    return "RecoveryCode";
  }

  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\-\\u2010-\\u2015]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  private static int check(BigInteger secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(secret.toString(16).getBytes(StandardCharsets.US_ASCII));
      return (hash[0] & 0xff) << 2 | (hash[1] & 0xff) >> 6;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
