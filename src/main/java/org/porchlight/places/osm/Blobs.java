package org.porchlight.places.osm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.text.Messages;

/// An extract's pieces, one after the other: each a short header with its kind and size, then its
/// content, packed or plain. The sizes the format allows are held to, and a small file that unpacks
/// to a giant is refused.
final class Blobs implements AutoCloseable {
  private static final int LONGEST_HEADER = 64 * 1024;
  private static final int LONGEST_CONTENT = 32 * 1024 * 1024;

  // extracts unpack to two to six times their size
  private static final long MOST_UNPACKED_PER_BYTE = 40;
  private static final long ALWAYS_UNPACKED = 256L * 1024 * 1024;

  private static final int RAW = 1;
  private static final int RAW_SIZE = 2;
  private static final int ZLIB = 3;
  private static final int LAST_PACKING = 7;

  private final InputStream in;
  private final Inflater inflater = new Inflater();
  private byte[] packed = new byte[64 * 1024];
  private byte[] unpacked = new byte[64 * 1024];
  private long read;
  private long unpackedInAll;
  private String kind = "";

  Blobs(InputStream file) {
    in = new BufferedInputStream(file, 1 << 16);
  }

  /// How many bytes of the file were read.
  long read() {
    return read;
  }

  /// What the piece read last says it is: `OSMHeader`, `OSMData` or something of a later day.
  String kind() {
    return kind;
  }

  /// The next piece's content; empty at the end of the file. The bytes are good until the next
  /// call.
  Optional<Bytes> next() throws IOException, UnreadableMapException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    byte[] three = in.readNBytes(3);
    if (three.length < 3) {
      throw new BrokenExtractException();
    }
    int headerLength =
        first << 24 | (three[0] & 0xff) << 16 | (three[1] & 0xff) << 8 | (three[2] & 0xff);
    if (headerLength <= 0 || headerLength > LONGEST_HEADER) {
      throw new BrokenExtractException();
    }
    byte[] header = in.readNBytes(headerLength);
    int length = header(new Bytes(header, 0, header.length));
    if (length > packed.length) {
      packed = new byte[length];
    }
    if (in.readNBytes(packed, 0, length) < length) {
      throw new BrokenExtractException();
    }
    read += 4 + headerLength + length;
    return Optional.of(content(new Bytes(packed, 0, length)));
  }

  private int header(Bytes header) {
    kind = "";
    int length = -1;
    while (header.more()) {
      int tag = header.tag();
      switch (tag) {
        case 1 << 3 | Bytes.LENGTH -> {
          Bytes name = header.field();
          kind = new String(name.array(), name.at(), name.length(), StandardCharsets.UTF_8);
        }
        case 3 << 3 -> length = header.natural();
        default -> header.skip(tag);
      }
    }
    if (length < 0 || length > LONGEST_CONTENT) {
      throw new BrokenExtractException();
    }
    return length;
  }

  private Bytes content(Bytes blob) throws UnreadableMapException {
    int size = -1;
    Bytes data = Bytes.none();
    int packing = 0;
    while (blob.more()) {
      int tag = blob.tag();
      int field = tag >> 3;
      if (field == RAW_SIZE && (tag & 7) == Bytes.VARINT) {
        size = blob.natural();
      } else if (field >= RAW && field <= LAST_PACKING && (tag & 7) == Bytes.LENGTH) {
        data = blob.field();
        packing = field;
      } else {
        blob.skip(tag);
      }
    }
    return switch (packing) {
      case RAW -> counted(data);
      case ZLIB -> counted(inflate(data, size));
      case 0 -> throw new BrokenExtractException();
      default -> throw new UnreadableMapException(Messages.text("places.extract.packing"));
    };
  }

  private Bytes counted(Bytes content) throws UnreadableMapException {
    unpackedInAll += content.length();
    if (unpackedInAll > ALWAYS_UNPACKED && unpackedInAll / MOST_UNPACKED_PER_BYTE > read) {
      throw new UnreadableMapException(Messages.text("places.extract.unreadable"));
    }
    return content;
  }

  private Bytes inflate(Bytes data, int size) {
    if (size < 0 || size > LONGEST_CONTENT) {
      throw new BrokenExtractException();
    }
    if (size > unpacked.length) {
      unpacked = new byte[Math.min(LONGEST_CONTENT, Math.max(size, 2 * unpacked.length))];
    }
    inflater.reset();
    inflater.setInput(data.array(), data.at(), data.length());
    try {
      int done = 0;
      while (done < size) {
        int some = inflater.inflate(unpacked, done, size - done);
        if (some == 0) {
          // ended early, wants a dictionary, or wants more than there is
          throw new BrokenExtractException();
        }
        done += some;
      }
    } catch (DataFormatException e) {
      throw new BrokenExtractException();
    }
    return new Bytes(unpacked, 0, size);
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
