package org.porchlight.spreadsheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the rows of separated text from its bytes, in any encoding that has ASCII in it. It knows
/// fields without quotes and fields that are quoted as a whole; at anything else it gives up with
/// an [OddTextException] and the tolerant parser reads the text again. A row is compared as a whole
/// with the row above, and only fields that differ are read.
final class TextScanner {
  private static final byte QUOTE = '"';

  private final byte[] b;
  private final Charset charset;
  private final byte separator;
  private final int longestField;
  private final CellTableWriter table;
  private int rowNumber;

  /// The row above; -1 when there is none to compare with.
  private int above = -1;

  private int aboveLength;

  /// Where its fields begin and end, from where it begins.
  private int[] starts = new int[16];

  private int[] ends = new int[16];
  private int fields;

  /// Where the field just read ends, and the row.
  private int fieldEnd;

  private int rowEnd;

  /// @param separator of ASCII
  TextScanner(
      byte[] content, Charset charset, char separator, int longestField, CellTableWriter table) {
    b = content;
    this.charset = charset;
    this.separator = (byte) separator;
    this.longestField = longestField;
    this.table = table;
  }

  /// Whether text in this encoding and with this separator can be read at all.
  static boolean knows(Charset charset, char separator) {
    boolean printed = separator == '\t' || (separator >= ' ' && separator < 0x7F);
    return printed
        && separator != QUOTE
        && !charset.equals(StandardCharsets.UTF_16LE)
        && !charset.equals(StandardCharsets.UTF_16BE);
  }

  /// Reads every row, or as many as are wanted.
  ///
  /// @param from where the first row begins
  void read(int from) {
    int i = from;
    boolean more = true;
    while (more && i < b.length) {
      int length = above >= 0 ? rowLikeAbove(i) : -1;
      if (length >= 0) {
        above = i;
        aboveLength = length;
        i += length;
        more = table.endSameRow();
      } else {
        row(i);
        boolean hasText = table.texts() > 0;
        more = table.endRow();
        above = hasText ? i : -1;
        aboveLength = rowEnd - i;
        i = rowEnd;
      }
      rowNumber++;
    }
  }

  /// Where the row that begins here ends; nothing of it is kept.
  int skipped(int from) {
    int i = from;
    while (i < b.length && b[i] != '\n' && b[i] != '\r') {
      if (b[i] == QUOTE) {
        throw new OddTextException("a quote in a line that is no row");
      }
      i++;
    }
    return behindLineEnd(i);
  }

  /// Reads a row that differs from the one above in fields at most; returns its length, or -1 when
  /// it has to be read as any row.
  private int rowLikeAbove(int row) {
    table.startSameRow(rowNumber + 1);
    int at = 0;
    int longer = 0;
    int field = 0;
    int length = aboveLength;
    while (row + length <= b.length) {
      int old = above - longer;
      int same = Arrays.mismatch(b, row + at, row + length, b, old + at, old + length);
      if (same < 0) {
        // where rows end with a return, one that a line feed follows is another end
        boolean half = b[row + length - 1] == '\r' && isLineFeed(row + length);
        return half ? -1 : length;
      }
      at += same;
      while (field < fields && ends[field] < at) {
        field++;
      }
      if (field == fields || at < starts[field]) {
        return -1;
      }
      int change = readField(row, field);
      if (fieldEnd < 0) {
        return -1;
      }
      longer += change;
      length += change;
      at = ends[field++];
    }
    return -1;
  }

  /// Reads a field anew and returns how much longer than the one above it is. When that is none of
  /// ours, the field ends at -1.
  private int readField(int row, int field) {
    int textsBefore = table.texts();
    field(row + starts[field], field);
    if (table.texts() == textsBefore) {
      fieldEnd = -1;
      return 0;
    }
    int change = fieldEnd - row - ends[field];
    if (change != 0) {
      ends[field] += change;
      for (int i = field + 1; i < fields; i++) {
        starts[i] += change;
        ends[i] += change;
      }
    }
    return change;
  }

  private void row(int row) {
    table.startRow(rowNumber + 1);
    fields = 0;
    int i = row;
    while (true) {
      field(i, fields);
      note(i - row, fieldEnd - row);
      i = fieldEnd;
      if (i == b.length || b[i] != separator) {
        rowEnd = behindLineEnd(i);
        return;
      }
      i++;
    }
  }

  private void note(int start, int end) {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, fields * 2);
      ends = Arrays.copyOf(ends, fields * 2);
    }
    starts[fields] = start;
    ends[fields++] = end;
  }

  private int behindLineEnd(int i) {
    if (i < b.length && b[i] == '\r') {
      return isLineFeed(i + 1) ? i + 2 : i + 1;
    }
    return Math.min(i + 1, b.length);
  }

  private boolean isLineFeed(int i) {
    return i < b.length && b[i] == '\n';
  }

  /// Reads a field up to the separator, the line end, or the end of the text.
  private void field(int start, int index) {
    if (start < b.length && b[start] == QUOTE) {
      quotedField(start + 1, index);
      return;
    }
    int i = start;
    int hash = 0;
    int letters = 0;
    while (i < b.length) {
      byte c = b[i];
      if (c == separator || c == '\n' || c == '\r') {
        break;
      }
      if (c == QUOTE) {
        throw new OddTextException("a quote inside a field");
      }
      hash = 31 * hash + c;
      letters |= c;
      i++;
    }
    fieldEnd = i;
    put(index, start, i, hash, letters >= 0);
  }

  private void quotedField(int start, int index) {
    int i = start;
    int hash = 0;
    int letters = 0;
    boolean doubled = false;
    while (true) {
      if (i >= b.length) {
        throw new OddTextException("a quote that does not end");
      }
      byte c = b[i];
      if (c == QUOTE) {
        if (i + 1 == b.length || b[i + 1] != QUOTE) {
          break;
        }
        doubled = true;
        i++;
      }
      hash = 31 * hash + c;
      letters |= c;
      i++;
    }
    fieldEnd = i + 1;
    if (fieldEnd < b.length
        && b[fieldEnd] != separator
        && b[fieldEnd] != '\n'
        && b[fieldEnd] != '\r') {
      throw new OddTextException("letters behind a quote");
    }
    if (doubled) {
      putText(index, new String(b, start, i - start, charset).replace("\"\"", "\""));
    } else {
      put(index, start, i, hash, letters >= 0);
    }
  }

  private void put(int index, int start, int end, int hash, boolean ascii) {
    if (start == end) {
      return;
    }
    if (end - start > longestField) {
      throw new OddTextException("a long field");
    }
    CellColumn column = table.column(index);
    // an apostrophe may be ours: what stands behind it is the text, not what stands in the file
    boolean asItStands = ascii && b[start] != '\'';
    int code = asItStands ? column.find(b, start, end - start, hash) : -1;
    if (code < 0) {
      code = table.code(column, CsvText.read(new String(b, start, end - start, charset)));
    }
    table.put(column, code);
  }

  private void putText(int index, String text) {
    if (text.length() > longestField) {
      throw new OddTextException("a long field");
    }
    CellColumn column = table.column(index);
    table.put(column, table.code(column, CsvText.read(text)));
  }
}
