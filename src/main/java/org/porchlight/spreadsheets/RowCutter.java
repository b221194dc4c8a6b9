package org.porchlight.spreadsheets;

import java.util.Arrays;

/// Cuts the XML of a sheet into blocks of whole rows. What follows the rows (conditional formats,
/// links) is read only to check it.
final class RowCutter {
  private static final int BLOCK = 1 << 18;
  private static final byte[] ROW_END = {'<', '/', 'r', 'o', 'w', '>'};
  private static final byte[] ROWS_END = {'<', '/', 's', 'h', 'e', 'e', 't', 'D', 'a', 't', 'a'};

  /// 16,384 cells of 500 letters; whatever is longer is read by the XML parser.
  private static final int LONGEST_ROW = 8 << 20;

  /// Bytes that begin where a row begins, or at the head, and end behind a row, or at the end.
  static final class Block {
    byte[] bytes = new byte[BLOCK];
    int end;
  }

  private final PartStream xml;
  private byte[] rest = new byte[BLOCK];
  private int restLength;
  private boolean behindRows;

  RowCutter(PartStream xml) {
    this.xml = xml;
  }

  /// Fills the block; false when there is nothing left, and the part has been checked. Blocks
  /// behind the rows are empty.
  ///
  /// @throws OddXmlException when a row does not end
  boolean next(Block block) {
    if (behindRows) {
      block.end = 0;
      return fill(block, 0) > 0;
    }
    int length = restLength;
    if (block.bytes.length < length + BLOCK / 2) {
      block.bytes = new byte[length * 2];
    }
    System.arraycopy(rest, 0, block.bytes, 0, length);
    int searched = 0;
    while (true) {
      length = fill(block, length);
      boolean atEnd = length < block.bytes.length;
      int cut = atEnd ? length : endOfLast(ROW_END, block.bytes, searched, length);
      if (cut > 0) {
        keepRest(block, cut, length);
        behindRows = atEnd;
        return true;
      }
      if (atEnd || endOfLast(ROWS_END, block.bytes, searched, length) > 0) {
        block.end = length;
        behindRows = true;
        return length > 0;
      }
      if (length > LONGEST_ROW) {
        throw new OddXmlException("a row or the head is too long");
      }
      searched = Math.max(0, length - ROWS_END.length);
      block.bytes = Arrays.copyOf(block.bytes, length * 2);
    }
  }

  private int fill(Block block, int from) {
    int length = from;
    while (length < block.bytes.length) {
      int count = xml.read(block.bytes, length, block.bytes.length - length);
      if (count < 0) {
        break;
      }
      length += count;
    }
    return length;
  }

  private void keepRest(Block block, int cut, int length) {
    block.end = cut;
    restLength = length - cut;
    if (rest.length < restLength) {
      rest = new byte[restLength * 2];
    }
    System.arraycopy(block.bytes, cut, rest, 0, restLength);
  }

  private static int endOfLast(byte[] tag, byte[] bytes, int from, int to) {
    for (int i = to - tag.length; i >= from; i--) {
      if (bytes[i] == '<' && Arrays.equals(tag, 0, tag.length, bytes, i, i + tag.length)) {
        return i + tag.length;
      }
    }
    return -1;
  }
}
