package org.porchlight.storage;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Which bytes of the data file are the district after one acknowledged save.
///
/// @param number counts the anchors of a district, so that the newest is known
/// @param length how long the data file was; what lies beyond was never acknowledged
/// @param body see [FilePrint]
/// @param heads see [FilePrint]; they are as described only while the file is closed
record Anchor(long number, Moment moment, long length, Instant savedAt, byte[] body, byte[] heads) {
  /// Bytes of an anchor on the disk, without its seal.
  static final int BYTES = 4 + 4 + 8 + 8 + 8 + 2 * FilePrint.SIZE;

  private static final int MAGIC = 0x504C_414E; // PLAN
  private static final int VERSION = 1;

  enum Moment {
    /// A save while the district is open.
    SAVED,
    /// The last word before the district was closed in order.
    CLOSED,
    /// A fresh file is about to take the data file's place; the anchor before holds until it has.
    EXCHANGED
  }

  ByteBuffer bytes() {
    return ByteBuffer.allocate(BYTES)
        .putInt(MAGIC)
        .putInt(VERSION << 16 | moment.ordinal())
        .putLong(number)
        .putLong(length)
        .putLong(savedAt.toEpochMilli())
        .put(body)
        .put(heads)
        .flip();
  }

  static Optional<Anchor> of(ByteBuffer bytes) {
    int magic = bytes.getInt();
    int versionAndMoment = bytes.getInt();
    int moment = versionAndMoment & 0xFFFF;
    if (magic != MAGIC || versionAndMoment >>> 16 != VERSION || moment >= Moment.values().length) {
      return Optional.empty();
    }
    long number = bytes.getLong();
    long length = bytes.getLong();
    Instant savedAt = Instant.ofEpochMilli(bytes.getLong());
    return Optional.of(
        new Anchor(
            number,
            Moment.values()[moment],
            length,
            savedAt,
            next(bytes, FilePrint.SIZE),
            next(bytes, FilePrint.SIZE)));
  }

  private static byte[] next(ByteBuffer bytes, int count) {
    byte[] next = new byte[count];
    bytes.get(next);
    return next;
  }

  boolean describesBody(byte[] print) {
    return Arrays.equals(body, print);
  }

  boolean describesHeads(byte[] print) {
    return Arrays.equals(heads, print);
  }
}
