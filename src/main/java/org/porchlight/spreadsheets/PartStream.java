package org.porchlight.spreadsheets;

import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The bytes of one part of a zip: never more than the directory says, and at the end neither fewer
/// nor others.
final class PartStream extends InputStream {
  private final byte[] content;
  private final ZipParts.Part part;
  private final CRC32 crc = new CRC32();
  private final Inflater inflater = new Inflater(true);
  private long given;
  private boolean checked;

  PartStream(byte[] content, ZipParts.Part part) {
    this.content = content;
    this.part = part;
    if (part.deflated()) {
      inflater.setInput(content, part.offset(), part.compressedSize());
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    int count = part.deflated() ? inflate(into, offset, length) : copy(into, offset, length);
    if (count == 0) {
      checkEnd();
      return -1;
    }
    crc.update(into, offset, count);
    given += count;
    if (given > part.size()) {
      throw damaged();
    }
    return count;
  }

  private int inflate(byte[] into, int offset, int length) {
    try {
      int count = inflater.inflate(into, offset, length);
      if (count == 0 && !inflater.finished()) {
        // the stream wants more bytes than the part has
        throw damaged();
      }
      return count;
    } catch (DataFormatException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  private int copy(byte[] into, int offset, int length) {
    int count = (int) Math.min(length, part.size() - given);
    System.arraycopy(content, part.offset() + (int) given, into, offset, count);
    return count;
  }

  private void checkEnd() {
    if (!checked && (given != part.size() || (int) crc.getValue() != part.crc())) {
      throw damaged();
    }
    checked = true;
  }

  /// Reads what is left, so that the whole part is checked.
  void finish() {
    byte[] rest = new byte[1 << 14];
    while (!checked) {
      read(rest, 0, rest.length);
    }
  }

  private static UnreadableSpreadsheetException damaged() {
    return new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
