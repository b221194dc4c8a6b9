package org.porchlight.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// A running fingerprint (SHA-256) of a data file. In append-only mode H2 changes nothing it once
/// wrote except the two blocks at its start that tell where the newest part lies: those are the
/// `heads`, everything else is the `body`. So a save costs the reading of what it added, not of the
/// file.
final class FilePrint {
  static final int SIZE = 32;

  private static final int HEADS_FROM = 4096;
  private static final int HEADS_TO = 3 * 4096;
  static final int HEADS = HEADS_TO - HEADS_FROM;
  private static final int AT_ONCE = 1 << 16;

  private static final int END = 4096;

  private final MessageDigest body = sha256();
  private byte[] start = {};
  private byte[] end = {};
  private long length;

  long length() {
    return length;
  }

  /// Takes in what follows, up to this length of the file.
  void extend(FileChannel file, long to) throws IOException {
    if (to == length) {
      return;
    }
    if (to < length) {
      throw new IOException("the file is shorter than what was saved");
    }
    while (length < to) {
      if (length >= HEADS_FROM && length < HEADS_TO) {
        length = Math.min(HEADS_TO, to);
        continue;
      }
      long until = length < HEADS_FROM ? Math.min(HEADS_FROM, to) : to;
      body.update(read(file, length, (int) Math.min(AT_ONCE, until - length)));
      length = Math.min(until, length + AT_ONCE);
    }
    start = startOf(file);
    end = endOf(file);
  }

  /// Whether the file still starts and, where it stood before the last save, ends as it did. A
  /// program that writes an older or another file over this one does not keep both.
  boolean isStillIn(FileChannel file) throws IOException {
    return length <= file.size()
        && Arrays.equals(start, startOf(file))
        && Arrays.equals(end, endOf(file));
  }

  private byte[] startOf(FileChannel file) throws IOException {
    return read(file, 0, (int) Math.min(HEADS_FROM, length)).array();
  }

  private byte[] endOf(FileChannel file) throws IOException {
    long from = Math.min(length, Math.max(HEADS_TO, length - END));
    return read(file, from, (int) (length - from)).array();
  }

  /// The fingerprint of the body so far.
  byte[] body() {
    try {
      return ((MessageDigest) body.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The two blocks that change, as they now are; less than both where the file is not longer.
  static byte[] heads(FileChannel file) throws IOException {
    int there = Math.clamp(file.size() - HEADS_FROM, 0, HEADS);
    return read(file, HEADS_FROM, there).array();
  }

  /// Puts the two blocks back as they were.
  static void writeHeads(FileChannel file, byte[] heads) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(heads);
    while (rest.hasRemaining()) {
      file.write(rest, HEADS_FROM + (long) rest.position());
    }
  }

  /// What earlier anchors hold instead of the two blocks.
  static byte[] printOf(byte[] heads) {
    return sha256().digest(heads);
  }

  static ByteBuffer read(FileChannel file, long from, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("the file ends too early");
      }
    }
    return bytes.flip();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
