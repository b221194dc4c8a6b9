package org.porchlight.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Cuts XML into blocks of whole items: the rows of a sheet, the shared texts of a workbook. What
/// follows them (conditional formats, links) is read only to check it.
final class XmlCutter {
  /// The first blocks are short, so that who reads them begins at once, and that Java has seen
  /// blocks end before it compiles what reads them.
  private static final int FIRST_BLOCK = 1 << 13;

  private static final int DOUBLINGS = 5;
  private static final int BLOCKS_OF_A_SIZE = 4;

  /// 16,384 cells of 500 letters; whatever is longer is read by the XML parser.
  private static final int LONGEST_ITEM = 8 << 20;

  /// Bytes that begin where an item begins, or at the head, and end behind an item, or at the end.
  static final class Block {
    byte[] bytes = new byte[FIRST_BLOCK];
    int end;
  }

  private final PartStream xml;
  private final byte[] itemEnd;
  private final byte[] itemsEnd;
  private byte[] rest = new byte[0];
  private int restLength;
  private boolean behindItems;
  private int cuts;

  private XmlCutter(PartStream xml, String itemEnd, String itemsEnd) {
    this.xml = xml;
    this.itemEnd = itemEnd.getBytes(StandardCharsets.US_ASCII);
    this.itemsEnd = itemsEnd.getBytes(StandardCharsets.US_ASCII);
  }

  static XmlCutter rows(PartStream xml) {
    return new XmlCutter(xml, "</row>", "</sheetData");
  }

  static XmlCutter sharedTexts(PartStream xml) {
    return new XmlCutter(xml, "</si>", "</sst");
  }

  /// Fills the block; false when there is nothing left, and the part has been checked. Blocks
  /// behind the items are empty.
  ///
  /// @throws OddXmlException when an item does not end
  boolean next(Block block) {
    if (behindItems) {
      block.end = 0;
      return fill(block, 0) > 0;
    }
    int length = restLength;
    int size = FIRST_BLOCK << Math.min(cuts++ / BLOCKS_OF_A_SIZE, DOUBLINGS);
    if (block.bytes.length < Math.max(size, length * 2)) {
      block.bytes = new byte[Math.max(size, length * 2)];
    }
    System.arraycopy(rest, 0, block.bytes, 0, length);
    int searched = 0;
    while (true) {
      length = fill(block, length);
      boolean atEnd = length < block.bytes.length;
      int cut = atEnd ? length : endOfLast(itemEnd, block.bytes, searched, length);
      if (cut > 0) {
        keepRest(block, cut, length);
        behindItems = atEnd;
        return true;
      }
      if (atEnd || endOfLast(itemsEnd, block.bytes, searched, length) > 0) {
        block.end = length;
        behindItems = true;
        return length > 0;
      }
      if (length > LONGEST_ITEM) {
        throw new OddXmlException("an item or the head is too long");
      }
      searched = Math.max(0, length - itemsEnd.length);
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
