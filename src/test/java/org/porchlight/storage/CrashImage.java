package org.porchlight.storage;

import java.util.Arrays;
import java.util.Random;

/// The bytes of one file of a [CrashDisk].
final class CrashImage {
  private static final int PAGE = 4096;
  private static final int SECTOR = 512;

  private byte[] bytes;
  private int length;

  CrashImage(byte[] bytes) {
    this.bytes = bytes;
    this.length = bytes.length;
  }

  CrashImage copy() {
    return new CrashImage(content());
  }

  byte[] content() {
    return Arrays.copyOf(bytes, length);
  }

  void apply(CrashDisk.Operation operation) {
    if (operation.kind() == CrashDisk.Kind.TRUNCATE) {
      length = (int) Math.min(length, operation.position());
      Arrays.fill(bytes, length, bytes.length, (byte) 0);
    } else {
      write(operation.position(), operation.bytes(), 0, operation.bytes().length);
    }
  }

  void applySomePages(CrashDisk.Operation operation, Random random) {
    if (operation.kind() == CrashDisk.Kind.TRUNCATE) {
      if (random.nextBoolean()) {
        apply(operation);
      }
      return;
    }
    byte[] written = operation.bytes();
    for (int from = 0; from < written.length; ) {
      long position = operation.position() + from;
      int to = (int) Math.min(written.length, from + PAGE - position % PAGE);
      if (random.nextInt(10) < 7) {
        write(position, written, from, to);
      }
      from = to;
    }
  }

  void applyTorn(CrashDisk.Operation operation, Random random) {
    if (operation.kind() == CrashDisk.Kind.WRITE) {
      byte[] written = operation.bytes();
      int part = random.nextInt(written.length / SECTOR + 1) * SECTOR;
      write(operation.position(), written, 0, Math.min(part, written.length));
    }
  }

  /// Puts `from[start..end)` at this position of the file.
  private void write(long position, byte[] from, int start, int end) {
    int last = (int) position + end - start;
    if (last > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(last, 2 * bytes.length));
    }
    System.arraycopy(from, start, bytes, (int) position, end - start);
    length = Math.max(length, last);
  }
}
