package org.porchlight.spreadsheets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// For every row of a column, the code of the text that stands there. Rows are kept in blocks that
/// take one, two or four bytes a row by need, and none where a block is empty. What stands in many
/// rows one after the other is noted in one go.
final class RowCodes {
  private static final int BLOCK_BITS = 12;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private Object[] blocks = new Object[1];

  /// The code that stands in every row from the first not yet noted on, until another is put.
  private int standing;

  private int firstStanding;

  /// How many rows hold each code.
  private int[] counts = new int[4];

  /// The block being filled, where its codes take one byte or two.
  private int firstOfBlock;

  private byte @Nullable [] byteBlock;
  private char @Nullable [] charBlock;

  int code(int row) {
    int block = row >>> BLOCK_BITS;
    if (block >= blocks.length) {
      return 0;
    }
    Object codes = blocks[block];
    int i = row & (BLOCK - 1);
    if (codes instanceof byte[] bytes) {
      return bytes[i] & 0xFF;
    }
    if (codes instanceof char[] chars) {
      return chars[i];
    }
    return codes instanceof int[] ints ? ints[i] : 0;
  }

  /// Notes the codes of consecutive rows, from `row` on.
  void codes(int row, int[] into, int count) {
    for (int done = 0; done < count; ) {
      int block = (row + done) >>> BLOCK_BITS;
      int from = (row + done) & (BLOCK - 1);
      int length = Math.min(count - done, BLOCK - from);
      copy(block < blocks.length ? blocks[block] : null, from, into, done, length);
      done += length;
    }
  }

  private static void copy(@Nullable Object codes, int from, int[] into, int to, int length) {
    if (codes instanceof byte[] bytes) {
      for (int i = 0; i < length; i++) {
        into[to + i] = bytes[from + i] & 0xFF;
      }
    } else if (codes instanceof char[] chars) {
      for (int i = 0; i < length; i++) {
        into[to + i] = chars[from + i];
      }
    } else if (codes instanceof int[] ints) {
      System.arraycopy(ints, from, into, to, length);
    } else {
      Arrays.fill(into, to, to + length, 0);
    }
  }

  /// Puts a code into a row and all that follow, until another is put, and returns how many bytes
  /// more that takes. Rows come in order; the last code put into a row counts.
  int put(int row, int code) {
    if (code == standing) {
      return 0;
    }
    int more = row == firstStanding ? 0 : note(row);
    standing = code;
    return more;
  }

  /// Notes what stands in the rows before this one.
  private int note(int row) {
    int first = firstStanding;
    firstStanding = row;
    count(row - first);
    int i = first - firstOfBlock;
    if (row == first + 1 && i >>> BLOCK_BITS == 0) {
      byte[] bytes = byteBlock;
      if (bytes != null && standing <= 0xFF) {
        bytes[i] = (byte) standing;
        return 0;
      }
      char[] chars = charBlock;
      if (chars != null && standing <= Character.MAX_VALUE) {
        chars[i] = (char) standing;
        return 0;
      }
    }
    return noteBlocks(first, row);
  }

  private void count(int rows) {
    if (standing >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(standing + 1, counts.length * 2));
    }
    counts[standing] += rows;
  }

  /// How many rows hold a code, once they are closed.
  int rowsWith(int code) {
    return code < counts.length ? counts[code] : 0;
  }

  private int noteBlocks(int from, int to) {
    int more = 0;
    for (int first = from; first < to; ) {
      int end = Math.min(to, ((first >>> BLOCK_BITS) + 1) << BLOCK_BITS);
      more += noteInBlock(first, end);
      first = end;
    }
    return more;
  }

  private int noteInBlock(int from, int to) {
    int block = from >>> BLOCK_BITS;
    int more = 0;
    if (block >= blocks.length) {
      blocks = Arrays.copyOf(blocks, Math.max(block + 1, blocks.length * 2));
    }
    Object codes = blocks[block];
    if (codes == null && standing == 0) {
      return 0;
    }
    if (codes == null || (!(codes instanceof int[]) && standing > widest(codes))) {
      codes = widened(codes, standing);
      blocks[block] = codes;
      more = BLOCK * (codes instanceof byte[] ? 1 : codes instanceof char[] ? 2 : 4);
    }
    firstOfBlock = block << BLOCK_BITS;
    byteBlock = codes instanceof byte[] bytes ? bytes : null;
    charBlock = codes instanceof char[] chars ? chars : null;
    int i = from - firstOfBlock;
    int end = to - firstOfBlock;
    if (codes instanceof byte[] bytes) {
      Arrays.fill(bytes, i, end, (byte) standing);
    } else if (codes instanceof char[] chars) {
      Arrays.fill(chars, i, end, (char) standing);
    } else if (codes instanceof int[] ints) {
      Arrays.fill(ints, i, end, standing);
    }
    return more;
  }

  private static int widest(Object codes) {
    return codes instanceof byte[] ? 0xFF : Character.MAX_VALUE;
  }

  private static Object widened(Object codes, int code) {
    if (code <= 0xFF) {
      return new byte[BLOCK];
    }
    if (code <= Character.MAX_VALUE) {
      char[] chars = new char[BLOCK];
      if (codes instanceof byte[] bytes) {
        for (int i = 0; i < BLOCK; i++) {
          chars[i] = (char) (bytes[i] & 0xFF);
        }
      }
      return chars;
    }
    int[] ints = new int[BLOCK];
    if (codes instanceof byte[] bytes) {
      for (int i = 0; i < BLOCK; i++) {
        ints[i] = bytes[i] & 0xFF;
      }
    } else if (codes instanceof char[] chars) {
      for (int i = 0; i < BLOCK; i++) {
        ints[i] = chars[i];
      }
    }
    return ints;
  }

  /// Notes the last rows; returns how many bytes more they take.
  int close(int rows) {
    int more = noteBlocks(firstStanding, rows);
    count(rows - firstStanding);
    firstStanding = rows;
    return more;
  }
}
