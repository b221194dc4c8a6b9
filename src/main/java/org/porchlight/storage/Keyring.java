package org.porchlight.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/// The keys of an open district: who can open it, and the lock of its confidential notes.
///
/// Any number of people wrap the same random key, each with a passphrase of their own. A change
/// here rewrites the keys file only, never the data.
public final class Keyring implements AutoCloseable {
  private static final HexFormat HEX = HexFormat.of();
  private static final int VAULT_BYTES = 16;
  private static final String PAST_KEYS = "past-keys-v1";

  private final @Nullable Path path;
  private final KeyHolder openedBy;
  private final byte[] authentication;
  private final List<DataKey> past = new ArrayList<>();
  private DataKey dataKey;
  private @Nullable DataKey next;
  private byte @Nullable [] notesKey;
  private KeysFile keys;

  private Keyring(
      @Nullable Path path,
      KeyHolder openedBy,
      DataKey dataKey,
      byte[] authentication,
      byte @Nullable [] notesKey,
      KeysFile keys) {
    this.path = path;
    this.openedBy = openedBy;
    this.dataKey = dataKey;
    this.authentication = authentication;
    this.notesKey = notesKey;
    this.keys = keys;
  }

  /// New keys that nobody has a passphrase for yet, kept nowhere: for districts in memory.
  static Keyring inMemory() {
    return holding(DataKey.random());
  }

  /// The same around a key that is known.
  static Keyring holding(DataKey key) {
    return fresh(null, key);
  }

  /// New keys with their first holder, written to the file.
  static Keyring make(Path path, KeyHolder holder, char[] passphrase) throws IOException {
    return founded(path, holder, passphrase, DataKey.random());
  }

  private static Keyring founded(Path path, KeyHolder holder, char[] passphrase, DataKey dataKey)
      throws IOException {
    Keyring keyring = fresh(path, dataKey);
    keyring.keep(List.of(keyring.slotFor(holder, passphrase)));
    return new Keyring(
        path, holder, dataKey, keyring.authentication, keyring.notesKey, keyring.keys);
  }

  private static Keyring fresh(@Nullable Path path, DataKey dataKey) {
    byte[] notesKey = SealedBox.newPrivateKey();
    byte[] vault = new byte[VAULT_BYTES];
    new SecureRandom().nextBytes(vault);
    KeysFile keys =
        new KeysFile(
            HEX.formatHex(vault),
            HEX.formatHex(SealedBox.publicKey(notesKey)),
            KeysFile.Change.NONE,
            List.of(),
            List.of(),
            "");
    return new Keyring(path, KeyHolder.shared(), dataKey, DataKey.random().bytes(), notesKey, keys);
  }

  /// Who can open the district in this folder, in the order of the file; read without any
  /// passphrase.
  static List<KeyHolder> holders(Path path) {
    String text = text(path);
    return FirstKeysFile.isOne(text)
        ? List.of(KeyHolder.shared())
        : KeysFile.of(text).slots().stream().map(KeySlot::holder).toList();
  }

  /// Opens with any passphrase that fits: the shared one first, then people's in turn, half a
  /// second each. The code is tried last.
  static Keyring open(Path path, char[] passphrase) throws IOException {
    WrongPassphraseException refused = null;
    for (KeyHolder.Kind kind : KeyHolder.Kind.values()) {
      for (KeyHolder holder : holders(path)) {
        if (holder.kind() == kind) {
          try {
            return open(path, holder, passphrase);
          } catch (WrongPassphraseException next) {
            refused = next;
          }
        }
      }
    }
    throw refused == null ? new WrongPassphraseException() : refused;
  }

  /// Opens with the passphrase of one holder; wrong, too, where this holder has no lock here.
  static Keyring open(Path path, KeyHolder holder, char[] passphrase) throws IOException {
    String text = text(path);
    if (FirstKeysFile.isOne(text)) {
      return founded(
          path, KeyHolder.shared(), passphrase, FirstKeysFile.of(text).unwrap(passphrase));
    }
    KeysFile keys = KeysFile.of(text);
    KeySlot slot =
        keys.slots().stream()
            .filter(one -> one.holder().isSameLock(holder))
            .findFirst()
            .orElseThrow(WrongPassphraseException::new);
    KeySlot.Opened opened = slot.open(keys.vault(), passphrase);
    try {
      if (!keys.isGenuine(opened.authentication())) {
        throw new DamagedKeysException(null);
      }
      Keyring keyring =
          new Keyring(
              path,
              slot.holder(),
              slot.dataKey(keys.vault(), opened),
              opened.authentication().clone(),
              slot.notesKey(keys.vault(), opened).orElse(null),
              keys);
      keyring.next = slot.nextKey(keys.vault(), opened).orElse(null);
      keyring.readPast();
      return keyring;
    } finally {
      opened.wipe();
    }
  }

  /// The keys file, or its second copy where the file itself is damaged or gone.
  private static String text(Path path) {
    String text = read(path);
    if (isSound(text)) {
      return text;
    }
    String second = read(KeysFile.secondCopy(path));
    return isSound(second) ? second : text;
  }

  /// Makes both copies of the keys whole again from the one that opened.
  ///
  /// @return whether one of them was damaged or gone
  boolean mendCopies() {
    if (path == null) {
      return false;
    }
    String first = read(path);
    String second = read(KeysFile.secondCopy(path));
    if (first.equals(second)) {
      return false;
    }
    try {
      keys.write(path);
      return !isSound(first) || !isSound(second);
    } catch (IOException e) {
      // one sound copy is enough to open; the next opening tries again
      return false;
    }
  }

  /// Empty where it is not there or the disk cannot read it: then the other copy decides.
  private static String read(Path path) {
    try {
      return Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static boolean isSound(String text) {
    try {
      if (FirstKeysFile.isOne(text)) {
        FirstKeysFile.of(text);
      } else {
        KeysFile.of(text);
      }
      return true;
    } catch (DamagedKeysException damaged) {
      return false;
    }
  }

  /// Whose secret opened the district.
  public KeyHolder openedBy() {
    return openedBy;
  }

  public List<KeyHolder> holders() {
    return keys.slots().stream().map(KeySlot::holder).toList();
  }

  /// Gives a holder a passphrase, or a new one in the place of the old. Only somebody who can read
  /// confidential notes can let another read them.
  public void add(KeyHolder holder, char[] passphrase) {
    List<KeySlot> slots = new ArrayList<>();
    KeySlot fresh = slotFor(holder, passphrase);
    for (KeySlot slot : keys.slots()) {
      slots.add(slot.holder().isSameLock(holder) ? fresh : slot);
    }
    if (!slots.contains(fresh)) {
      slots.add(fresh);
    }
    change(slots);
  }

  /// Takes a holder's lock away. The last one stays: nobody could open the district any more.
  ///
  /// @return puts the lock back as it was
  public Runnable remove(KeyHolder holder) {
    List<KeySlot> gone =
        keys.slots().stream().filter(slot -> slot.holder().isSameLock(holder)).toList();
    List<KeySlot> rest =
        keys.slots().stream().filter(slot -> !slot.holder().isSameLock(holder)).toList();
    if (rest.stream().noneMatch(slot -> slot.holder().kind() != KeyHolder.Kind.RECOVERY)) {
      throw new LastKeyException();
    }
    KeysFile.Change before = keys.change();
    change(KeysFile.Change.DUE, rest);
    return () -> {
      List<KeySlot> again = new ArrayList<>(keys.slots());
      again.removeIf(slot -> slot.holder().isSameLock(holder));
      again.addAll(gone);
      change(before, again);
    };
  }

  /// Whether somebody whose lock was taken away could still know the district's key. It changes at
  /// the end of the session.
  public boolean isChangeDue() {
    return keys.change() == KeysFile.Change.DUE;
  }

  /// Lets a holder read confidential notes, or no longer; the passphrase stays.
  public void letReadNotes(KeyHolder holder, boolean allowed) {
    byte[] data = dataKey.bytes();
    try {
      byte[] notes = allowed ? notesKeyToPassOn() : null;
      change(
          keys.slots().stream()
              .map(slot ->
                  slot.holder().isSameLock(holder) ? slot.with(keys.vault(), data, notes) : slot)
              .toList());
    } finally {
      Arrays.fill(data, (byte) 0);
    }
  }

  /// Returns when this passphrase is the holder's, else throws [WrongPassphraseException].
  public void prove(KeyHolder holder, char[] passphrase) {
    keys.slots().stream()
        .filter(slot -> slot.holder().isSameLock(holder))
        .findFirst()
        .orElseThrow(WrongPassphraseException::new)
        .open(keys.vault(), passphrase)
        .wipe();
  }

  private KeySlot slotFor(KeyHolder holder, char[] passphrase) {
    byte[] notes = holder.readsNotes() ? notesKeyToPassOn() : null;
    return KeySlot.make(keys.vault(), holder, passphrase, authentication, dataKey, notes);
  }

  private byte[] notesKeyToPassOn() {
    byte[] held = notesKey;
    if (held == null) {
      throw new NotAllowedException(Action.READ_NOTE);
    }
    return held;
  }

  private void change(List<KeySlot> slots) {
    change(keys.change(), slots);
  }

  private void change(KeysFile.Change state, List<KeySlot> slots) {
    try {
      keep(keys.with(state, keys.past(), slots));
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }

  private void keep(List<KeySlot> slots) throws IOException {
    keep(keys.with(keys.change(), keys.past(), slots));
  }

  private void keep(KeysFile changed) throws IOException {
    KeysFile signed = changed.signed(authentication);
    if (path != null) {
      signed.write(path);
    }
    keys = signed;
  }

  // ---- another data key ----

  /// The key that is coming, where the district was left in the middle of a change.
  Optional<DataKey> next() {
    return Optional.ofNullable(next);
  }

  /// From now on every lock opens the key that holds and the one that comes.
  void beginChange(DataKey coming) throws IOException {
    List<KeySlot> slots =
        keys.slots().stream().map(slot -> slot.beside(keys.vault(), coming)).toList();
    next = coming;
    keep(keys.with(KeysFile.Change.UNDER_WAY, keys.past(), slots));
  }

  /// The data lie under the key that came: the one before opens older copies only.
  void finishChange() throws IOException {
    DataKey came = Objects.requireNonNull(next, "a change under way");
    past.add(dataKey);
    dataKey = came;
    next = null;
    List<String> under = new ArrayList<>();
    for (DataKey old : past) {
      under.add(underDataKey(old));
    }
    keep(keys.with(KeysFile.Change.NONE, under, locksOf(came)));
  }

  /// The data still lie under the old key; the change is tried again at the end of the session.
  void leaveChange() throws IOException {
    DataKey dropped = next;
    next = null;
    if (dropped != null) {
      dropped.close();
    }
    keep(keys.with(KeysFile.Change.DUE, keys.past(), locksOf(dataKey)));
  }

  private List<KeySlot> locksOf(DataKey key) {
    return keys.slots().stream().map(slot -> slot.of(keys.vault(), key)).toList();
  }

  /// The keys file of a copy under one of this district's keys: whoever may open the district now
  /// opens the copy, with the passphrase of now, and nobody else.
  void writeFor(Path copy, DataKey key) throws IOException {
    keys.with(KeysFile.Change.NONE, List.of(), locksOf(key)).signed(authentication).write(copy);
  }

  /// This district's keys, the one that holds first.
  List<DataKey> everyDataKey() {
    List<DataKey> every = new ArrayList<>();
    every.add(dataKey);
    every.addAll(past.reversed());
    return List.copyOf(every);
  }

  private String underDataKey(DataKey old) {
    byte[] wrapping = dataKey.derive(PAST_KEYS);
    byte[] plain = old.bytes();
    byte[] nonce = SealedBox.randomNonce();
    try {
      byte[] locked =
          SealedBox.gcm(Cipher.ENCRYPT_MODE, wrapping, nonce, "past|" + keys.vault(), plain);
      return HEX.formatHex(nonce) + HEX.formatHex(locked);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(wrapping, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  private void readPast() {
    byte[] wrapping = dataKey.derive(PAST_KEYS);
    try {
      for (String one : keys.past()) {
        byte[] bytes = HEX.parseHex(one);
        byte[] nonce = Arrays.copyOf(bytes, bytes.length - DataKey.BYTES - SealedBox.TAG_BYTES);
        byte[] locked = Arrays.copyOfRange(bytes, nonce.length, bytes.length);
        past.add(
            new DataKey(
                SealedBox.gcm(
                    Cipher.DECRYPT_MODE, wrapping, nonce, "past|" + keys.vault(), locked)));
      }
    } catch (GeneralSecurityException e) {
      throw new DamagedKeysException(e);
    } finally {
      Arrays.fill(wrapping, (byte) 0);
    }
  }

  // ---- confidential notes ----

  /// Seals a confidential text to those who may read such: whoever works can write, only they can
  /// open. The context says where it belongs; elsewhere it will not open.
  public byte[] seal(String context, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    try {
      return SealedBox.seal(
          HEX.parseHex(keys.notesPublicKey()), "note|" + keys.vault() + "|" + context, plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /// A confidential text; empty when it was changed or moved since it was written.
  public Optional<String> unseal(String context, byte[] sealed) {
    try {
      byte[] plain =
          SealedBox.open(notesKeyToPassOn(), "note|" + keys.vault() + "|" + context, sealed);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    }
  }

  public boolean canReadNotes() {
    return notesKey != null;
  }

  /// Drops the notes' key: what the person now working may not read, the program cannot.
  public void forgetNotesKey() {
    byte[] held = notesKey;
    notesKey = null;
    if (held != null) {
      Arrays.fill(held, (byte) 0);
    }
  }

  /// HMAC-SHA256 under a key that follows from the district's for this purpose alone.
  public byte[] mac(String purpose, byte[] content) {
    return dataKey.mac(purpose, content);
  }

  DataKey dataKey() {
    return dataKey;
  }

  /// Whether every secret in here was overwritten.
  public boolean isWiped() {
    return everyDataKey().stream().allMatch(DataKey::isWiped) && notesKey == null;
  }

  @Override
  public void close() {
    everyDataKey().forEach(DataKey::close);
    if (next != null) {
      next.close();
    }
    forgetNotesKey();
    Arrays.fill(authentication, (byte) 0);
  }
}
