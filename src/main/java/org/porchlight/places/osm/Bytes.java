package org.porchlight.places.osm;

/// A protocol buffers message, or a field of one, read from its first byte to its last
/// (protobuf.dev/programming-guides/encoding). Whatever the bytes say, nothing outside is read.
final class Bytes {
  static final int VARINT = 0;
  static final int FIXED_64 = 1;
  static final int LENGTH = 2;
  static final int FIXED_32 = 5;

  private final byte[] bytes;
  private int at;
  private int end;

  Bytes(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  /// Nothing to read.
  static Bytes none() {
    return new Bytes(new byte[0], 0, 0);
  }

  boolean more() {
    return at < end;
  }

  byte[] array() {
    return bytes;
  }

  int at() {
    return at;
  }

  int length() {
    return end - at;
  }

  /// The number of the next field, with its wire type in the lowest three bits.
  int tag() {
    long tag = varint();
    if (tag <= 0 || tag > Integer.MAX_VALUE) {
      throw new BrokenExtractException();
    }
    return (int) tag;
  }

  long varint() {
    int here = at;
    if (here < end) {
      byte first = bytes[here];
      if (first >= 0) {
        at = here + 1;
        return first;
      }
    }
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= end) {
        throw new BrokenExtractException();
      }
      byte next = bytes[at++];
      number |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new BrokenExtractException();
  }

  /// A number whose sign is in its lowest bit.
  long signed() {
    long number = varint();
    return (number >>> 1) ^ -(number & 1);
  }

  /// A number that must fit an index or a size.
  int natural() {
    long number = varint();
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new BrokenExtractException();
    }
    return (int) number;
  }

  /// The field that follows, read apart.
  Bytes field() {
    int length = natural();
    if (length > end - at) {
      throw new BrokenExtractException();
    }
    Bytes field = new Bytes(bytes, at, at + length);
    at += length;
    return field;
  }

  /// Passes over the value of a field.
  void skip(int tag) {
    int length =
        switch (tag & 7) {
          case VARINT -> {
            varint();
            yield 0;
          }
          case FIXED_64 -> 8;
          case LENGTH -> natural();
          case FIXED_32 -> 4;
          default -> throw new BrokenExtractException();
        };
    if (length > end - at) {
      throw new BrokenExtractException();
    }
    at += length;
  }

  /// From here again later: the bytes are shared, the place is not.
  Bytes copy() {
    return new Bytes(bytes, at, end);
  }
}
