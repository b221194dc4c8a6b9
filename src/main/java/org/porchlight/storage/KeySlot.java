package org.porchlight.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/// One lock of the district, a line in the keys file.
///
/// The stretched passphrase wraps a private key and the key the file is authenticated with; the
/// district's key and, for those who may read them, the notes' key are sealed to the public key. So
/// a passphrase can change without touching anything else, and the district's key can change
/// without anyone's passphrase.
///
/// @param wrapped 64 bytes under AES-256-GCM: private key, authentication key
/// @param sealedNotesKey null for those who may write confidential notes but not read them
/// @param sealedNextKey while the district's key is being changed, the one that comes
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of these
record KeySlot(
    KeyHolder holder,
    KeyStretching stretching,
    byte[] salt,
    byte[] nonce,
    byte[] wrapped,
    byte[] publicKey,
    byte[] sealedDataKey,
    byte @Nullable [] sealedNotesKey,
    byte @Nullable [] sealedNextKey) {
  /// What a passphrase opens: wiped by whoever asked for it.
  @SuppressWarnings("ArrayRecordComponent")
  record Opened(byte[] privateKey, byte[] authentication) {
    void wipe() {
      Arrays.fill(privateKey, (byte) 0);
      Arrays.fill(authentication, (byte) 0);
    }
  }

  private static final HexFormat HEX = HexFormat.of();
  private static final String SHAPE =
      "key (?<kind>SHARED|STAFF|RECOVERY) (?<id>\\d{1,18}) name (?<name>(?:[0-9a-f]{2})*) "
          + "argon2id (?<memory>\\d{1,8}) (?<iterations>\\d{1,3}) (?<parallelism>\\d{1,3}) "
          + "salt (?<salt>[0-9a-f]{32}) nonce (?<nonce>[0-9a-f]{24}) "
          + "wrapped (?<wrapped>[0-9a-f]{160}) "
          + "public (?<public>[0-9a-f]{64}) data (?<data>[0-9a-f]{160}) "
          + "notes (?<notes>-|[0-9a-f]{160})(?: next (?<next>[0-9a-f]{160}))?";
  private static final Pattern FORM = Pattern.compile(SHAPE);

  static KeySlot make(
      String vault,
      KeyHolder holder,
      char[] passphrase,
      byte[] authentication,
      DataKey dataKey,
      byte @Nullable [] notesKey) {
    byte[] privateKey = SealedBox.newPrivateKey();
    byte[] publicKey = SealedBox.publicKey(privateKey);
    byte[] data = dataKey.bytes();
    try {
      return locked(vault, holder, passphrase, privateKey, authentication, publicKey)
          .with(vault, data, holder.readsNotes() ? notesKey : null);
    } finally {
      Arrays.fill(privateKey, (byte) 0);
      Arrays.fill(data, (byte) 0);
    }
  }

  private static KeySlot locked(
      String vault,
      KeyHolder holder,
      char[] passphrase,
      byte[] privateKey,
      byte[] authentication,
      byte[] publicKey) {
    byte[] salt = KeyStretching.newSalt();
    byte[] nonce = SealedBox.randomNonce();
    byte[] plain = Arrays.copyOf(privateKey, 2 * SealedBox.KEY_BYTES);
    System.arraycopy(authentication, 0, plain, SealedBox.KEY_BYTES, SealedBox.KEY_BYTES);
    KeyStretching stretching = KeyStretching.STANDARD;
    byte[] stretched = stretching.stretch(passphrase, salt);
    try {
      byte[] wrapped =
          SealedBox.gcm(
              Cipher.ENCRYPT_MODE,
              stretched,
              nonce,
              context(vault, holder, stretching, salt),
              plain);
      return new KeySlot(
          holder, stretching, salt, nonce, wrapped, publicKey, new byte[0], null, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(stretched, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  /// The same lock with other keys behind it.
  KeySlot with(String vault, byte[] dataKey, byte @Nullable [] notesKey) {
    return new KeySlot(
        new KeyHolder(holder.kind(), holder.staffId(), holder.name(), notesKey != null),
        stretching,
        salt,
        nonce,
        wrapped,
        publicKey,
        SealedBox.seal(publicKey, sealContext(vault, "data"), dataKey),
        notesKey == null ? null : SealedBox.seal(publicKey, sealContext(vault, "notes"), notesKey),
        null);
  }

  /// The same lock, ready for the key that comes beside the one that holds.
  KeySlot beside(String vault, DataKey next) {
    return opening(sealedDataKey, sealed(vault, "next", next));
  }

  /// The same lock of one data key and no other.
  KeySlot of(String vault, DataKey key) {
    return opening(sealed(vault, "data", key), null);
  }

  private byte[] sealed(String vault, String what, DataKey key) {
    byte[] bytes = key.bytes();
    try {
      return SealedBox.seal(publicKey, sealContext(vault, what), bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private KeySlot opening(byte[] data, byte @Nullable [] next) {
    return new KeySlot(
        holder, stretching, salt, nonce, wrapped, publicKey, data, sealedNotesKey, next);
  }

  /// What this passphrase opens, or [WrongPassphraseException].
  Opened open(String vault, char[] passphrase) {
    byte[] stretched = stretching.stretch(passphrase, salt);
    byte[] plain = new byte[0];
    try {
      plain =
          SealedBox.gcm(
              Cipher.DECRYPT_MODE,
              stretched,
              nonce,
              context(vault, holder, stretching, salt),
              wrapped);
      return new Opened(
          Arrays.copyOf(plain, SealedBox.KEY_BYTES),
          Arrays.copyOfRange(plain, SealedBox.KEY_BYTES, plain.length));
    } catch (AEADBadTagException e) {
      throw new WrongPassphraseException();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(stretched, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  DataKey dataKey(String vault, Opened opened) {
    try {
      return new DataKey(
          SealedBox.open(opened.privateKey(), sealContext(vault, "data"), sealedDataKey));
    } catch (AEADBadTagException e) {
      throw new DamagedKeysException(e);
    }
  }

  /// The key that comes; empty unless the district was left in the middle of a change.
  Optional<DataKey> nextKey(String vault, Opened opened) {
    byte[] sealed = sealedNextKey;
    if (sealed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DataKey(SealedBox.open(opened.privateKey(), sealContext(vault, "next"), sealed)));
    } catch (AEADBadTagException e) {
      throw new DamagedKeysException(e);
    }
  }

  /// The key of the confidential notes; empty for those who may not read them.
  Optional<byte[]> notesKey(String vault, Opened opened) {
    byte[] sealed = sealedNotesKey;
    if (sealed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(SealedBox.open(opened.privateKey(), sealContext(vault, "notes"), sealed));
    } catch (AEADBadTagException e) {
      throw new DamagedKeysException(e);
    }
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "key %s %d name %s argon2id %d %d %d salt %s nonce %s wrapped %s public %s data %s notes"
            + " %s%s",
        holder.kind(),
        holder.staffId(),
        HEX.formatHex(holder.name().getBytes(StandardCharsets.UTF_8)),
        stretching.memoryKib(),
        stretching.iterations(),
        stretching.parallelism(),
        HEX.formatHex(salt),
        HEX.formatHex(nonce),
        HEX.formatHex(wrapped),
        HEX.formatHex(publicKey),
        HEX.formatHex(sealedDataKey),
        sealedNotesKey == null ? "-" : HEX.formatHex(sealedNotesKey),
        sealedNextKey == null ? "" : " next " + HEX.formatHex(sealedNextKey));
  }

  static KeySlot of(String line) {
    Matcher parts = FORM.matcher(line);
    if (!parts.matches()) {
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
    String notes = parts.group("notes");
    return new KeySlot(
        new KeyHolder(
            KeyHolder.Kind.valueOf(parts.group("kind")),
            Long.parseLong(parts.group("id")),
            new String(HEX.parseHex(parts.group("name")), StandardCharsets.UTF_8),
            !notes.equals("-")),
        stretching,
        HEX.parseHex(parts.group("salt")),
        HEX.parseHex(parts.group("nonce")),
        HEX.parseHex(parts.group("wrapped")),
        HEX.parseHex(parts.group("public")),
        HEX.parseHex(parts.group("data")),
        notes.equals("-") ? null : HEX.parseHex(notes),
        parts.group("next") == null ? null : HEX.parseHex(parts.group("next")));
  }

  /// Authenticated with the wrapped key, so that nobody can make guessing cheaper or put one
  /// person's lock under another's name. Names may change; ids do not.
  private static String context(
      String vault, KeyHolder holder, KeyStretching stretching, byte[] salt) {
    return String.join(
        "|",
        "Porchlight keys 2",
        vault,
        holder.kind().name(),
        String.valueOf(holder.staffId()),
        String.valueOf(stretching.memoryKib()),
        String.valueOf(stretching.iterations()),
        String.valueOf(stretching.parallelism()),
        HEX.formatHex(salt));
  }

  private String sealContext(String vault, String what) {
    return String.join("|", what, vault, holder.kind().name(), String.valueOf(holder.staffId()));
  }
}
