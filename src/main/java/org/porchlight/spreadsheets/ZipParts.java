package org.porchlight.spreadsheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The parts of a zip in memory, found by its directory (PKWARE APPNOTE 6.3.10, 4.3). Every part is
/// read against the directory's size and CRC-32, because a flipped bit otherwise changes a number
/// without a sound; and against absolute limits instead of a ratio, because a sheet of blank rows
/// compresses more than a hundred times and is no bomb.
final class ZipParts {
  private static final int MOST_PARTS = 1_000;
  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_END_64 = 0x06064b50;
  private static final int DIRECTORY_END_64_LOCATOR = 0x07064b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final long NOT_HERE = 0xFFFFFFFFL;

  /// Where a part's bytes are, and what they must become.
  record Part(int offset, int compressedSize, boolean deflated, long size, int crc) {}

  private final byte[] content;
  private final ByteBuffer bytes;
  private final Map<String, Part> parts = new HashMap<>();

  /// @throws UnreadableSpreadsheetException when the directory is damaged or too long
  ZipParts(byte[] content) {
    this.content = content;
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    try {
      readDirectory();
    } catch (IndexOutOfBoundsException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  /// Part names are compared without case and with either slash, as packages are written.
  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /// A whole part, checked.
  ///
  /// @throws UnreadableSpreadsheetException when it is not there, damaged, or longer than the limit
  byte[] read(String name, int limit) {
    try (PartStream part = open(name, limit)) {
      return part.readAllBytes();
    } catch (IOException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  /// A part as a stream that checks what it gives; nothing is sure before its end.
  PartStream open(String name, long limit) {
    Part part = parts.get(key(name));
    if (part == null) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
    }
    if (part.size > limit) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
    }
    return new PartStream(content, part);
  }

  private static String key(String name) {
    String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private void readDirectory() {
    int end = directoryEnd();
    long count = bytes.getShort(end + 10) & 0xFFFF;
    long at = bytes.getInt(end + 16) & NOT_HERE;
    int locator = end - 20;
    if (locator >= 0 && bytes.getInt(locator) == DIRECTORY_END_64_LOCATOR) {
      int end64 = place(bytes.getLong(locator + 8));
      check(bytes.getInt(end64) == DIRECTORY_END_64);
      count = bytes.getLong(end64 + 32);
      at = bytes.getLong(end64 + 48);
    }
    if (count > MOST_PARTS) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
    }
    int entry = place(at);
    for (int i = 0; i < count; i++) {
      check(bytes.getInt(entry) == DIRECTORY_ENTRY);
      int nameLength = bytes.getShort(entry + 28) & 0xFFFF;
      int extraLength = bytes.getShort(entry + 30) & 0xFFFF;
      int commentLength = bytes.getShort(entry + 32) & 0xFFFF;
      String name = new String(content, entry + 46, nameLength, StandardCharsets.UTF_8);
      // two parts of one name: which of them counts would be a guess
      check(
          parts.putIfAbsent(key(name), part(entry, entry + 46 + nameLength, extraLength)) == null
              || name.endsWith("/"));
      entry += 46 + nameLength + extraLength + commentLength;
    }
    // a damaged count would hide parts
    check(entry <= end && (entry == end || bytes.getInt(entry) != DIRECTORY_ENTRY));
  }

  private int directoryEnd() {
    int last = content.length - 22;
    for (int i = last; i >= Math.max(0, last - 0xFFFF); i--) {
      if (content[i] == 'P' && bytes.getInt(i) == DIRECTORY_END) {
        return i;
      }
    }
    throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
  }

  private Part part(int entry, int extra, int extraLength) {
    int flags = bytes.getShort(entry + 8);
    int method = bytes.getShort(entry + 10) & 0xFFFF;
    long compressed = bytes.getInt(entry + 20) & NOT_HERE;
    long size = bytes.getInt(entry + 24) & NOT_HERE;
    long header = bytes.getInt(entry + 42) & NOT_HERE;
    int wide = wideSizes(extra, extraLength);
    if (wide >= 0) {
      // the 64-bit field holds, in this order, only what does not fit above
      if (size == NOT_HERE) {
        size = bytes.getLong(wide);
        wide += 8;
      }
      if (compressed == NOT_HERE) {
        compressed = bytes.getLong(wide);
        wide += 8;
      }
      if (header == NOT_HERE) {
        header = bytes.getLong(wide);
      }
    }
    if ((flags & 1) != 0) {
      throw new UnreadableSpreadsheetException(UnreadableReason.ENCRYPTED);
    }
    int local = place(header);
    check(bytes.getInt(local) == LOCAL_HEADER && (method == 0 || method == 8));
    int names = (bytes.getShort(local + 26) & 0xFFFF) + (bytes.getShort(local + 28) & 0xFFFF);
    long offset = local + 30L + names;
    check(size >= 0 && compressed >= 0 && offset + compressed <= content.length);
    check(method == 8 || compressed == size);
    int crc = bytes.getInt(entry + 16);
    return new Part((int) offset, (int) compressed, method == 8, size, crc);
  }

  private int wideSizes(int extra, int length) {
    for (int i = extra; i + 4 <= extra + length; i += 4 + (bytes.getShort(i + 2) & 0xFFFF)) {
      if (bytes.getShort(i) == 1) {
        return i + 4;
      }
    }
    return -1;
  }

  private int place(long offset) {
    check(offset >= 0 && offset < content.length);
    return (int) offset;
  }

  private static void check(boolean sound) {
    if (!sound) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
    }
  }
}
