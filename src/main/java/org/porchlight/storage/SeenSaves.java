package org.porchlight.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What this person's own folder remembers of a district: the number of its newest save. Older
/// files put in the district's place, data and anchor together, fit each other; this tells.
///
/// Written after each save and not waited for: what is remembered may be a little too low after a
/// power cut, never too high. A place that cannot be written to weakens it and fails no save.
public final class SeenSaves implements AutoCloseable {
  private static final String PURPOSE = "seen-v1";
  private static final int SEAL = 32;
  private static final int NAME_BYTES = 16;

  private static volatile @Nullable Path folder;

  private final DataKey key;
  private final byte[] place;
  private final @Nullable Path file;
  private @Nullable RandomAccessFile open;

  private SeenSaves(DataKey key, byte[] place, @Nullable Path file) {
    this.key = key;
    this.place = place;
    this.file = file;
  }

  /// From now on what was saved is remembered in this folder; until then nowhere.
  public static void rememberIn(Path personal) {
    folder = personal.resolve("seen");
  }

  /// From now on nowhere.
  public static void rememberNothing() {
    folder = null;
  }

  /// @param key its own; closing wipes it
  static SeenSaves of(Path district, DataKey key) {
    byte[] place = district.toString().getBytes(StandardCharsets.UTF_8);
    Path in = folder;
    byte[] name = Arrays.copyOf(key.mac("seen-name-v1", place), NAME_BYTES);
    return new SeenSaves(
        key, place, in == null ? null : in.resolve(HexFormat.of().formatHex(name)));
  }

  /// The number of the newest save seen on this computer by this person.
  OptionalLong newest() {
    if (file == null || !Files.exists(file)) {
      return OptionalLong.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length != Long.BYTES + SEAL) {
        return OptionalLong.empty();
      }
      byte[] number = Arrays.copyOf(bytes, Long.BYTES);
      byte[] seal = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
      return MessageDigest.isEqual(seal, sealOf(number))
          ? OptionalLong.of(ByteBuffer.wrap(number).getLong())
          : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  void remember(long number) {
    Path to = file;
    if (to == null) {
      return;
    }
    try {
      RandomAccessFile writing = open;
      if (writing == null) {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        writing = new RandomAccessFile(to.toFile(), "rw");
        open = writing;
      }
      byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
      byte[] sealed = Arrays.copyOf(bytes, Long.BYTES + SEAL);
      System.arraycopy(sealOf(bytes), 0, sealed, Long.BYTES, SEAL);
      writing.seek(0);
      writing.write(sealed);
    } catch (IOException e) {
      // the save itself is safe; an older file would only be noticed less surely
    }
  }

  private byte[] sealOf(byte[] number) {
    byte[] content = Arrays.copyOf(number, Long.BYTES + place.length);
    System.arraycopy(place, 0, content, Long.BYTES, place.length);
    return key.mac(PURPOSE, content);
  }

  @Override
  public void close() throws IOException {
    RandomAccessFile writing = open;
    open = null;
    if (writing != null) {
      writing.close();
    }
    key.close();
  }
}
