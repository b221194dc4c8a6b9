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
/// @param heads the two blocks that each save may write over, see [FilePrint]. H2 takes torn ones
///   for a file closed in order long ago, and then forgets every save since: so they are put back
///   as they were. In an anchor of the first version, which held only their print, that print.
record Anchor(long number, Moment moment, long length, Instant savedAt, byte[] body, byte[] heads) {
  /// Bytes of an anchor on the disk, without its seal.
  static final int BYTES = 4 + 4 + 8 + 8 + 8 + FilePrint.SIZE + 4 + FilePrint.HEADS;

  private static final int MAGIC = 0x504C_414E; // PLAN
  private static final int FIRST_VERSION = 1;
  private static final int VERSION = 2;

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
        .putInt(heads.length)
        .put(heads)
        .flip();
  }

  static Optional<Anchor> of(ByteBuffer bytes) {
    int magic = bytes.getInt();
    int versionAndMoment = bytes.getInt();
    int moment = versionAndMoment & 0xFFFF;
    int version = versionAndMoment >>> 16;
    if (magic != MAGIC || version > VERSION || moment >= Moment.values().length) {
      return Optional.empty();
    }
    long number = bytes.getLong();
    long length = bytes.getLong();
    Instant savedAt = Instant.ofEpochMilli(bytes.getLong());
    byte[] body = next(bytes, FilePrint.SIZE);
    int headBytes = version == FIRST_VERSION ? FilePrint.SIZE : bytes.getInt();
    byte[] heads = next(bytes, headBytes);
    return Optional.of(new Anchor(number, Moment.values()[moment], length, savedAt, body, heads));
  }

  private static byte[] next(ByteBuffer bytes, int count) {
    byte[] next = new byte[count];
    bytes.get(next);
    return next;
  }

  boolean describesBody(byte[] print) {
    return Arrays.equals(body, print);
  }

  boolean describesHeads(byte[] found) {
    return Arrays.equals(heads, hasHeads() ? found : FilePrint.printOf(found));
  }

  /// Whether the heads themselves are in here.
  boolean hasHeads() {
    return heads.length != FilePrint.SIZE;
  }
}
