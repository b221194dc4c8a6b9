package org.porchlight.spreadsheets;

import static org.porchlight.spreadsheets.XmlBytes.decoded;
import static org.porchlight.spreadsheets.XmlBytes.endOfText;
import static org.porchlight.spreadsheets.XmlBytes.isPlain;

/// Reads the values of cells, between their tags, from the bytes of a sheet's XML. A number or a
/// text that stood in the column before is recognised by its bytes.
final class CellValues {
  /// The type of a text worked out by a formula, `str` in the file.
  static final byte FORMULA_TEXT = 'f';

  static final byte INLINE = 'i';
  static final byte NUMBER = 'n';
  static final byte SHARED = 's';

  private static final int BUFFER = 1 << 15;

  private final XlsxCells cells;
  private final char[] chars = new char[BUFFER];

  CellValues(XlsxCells cells) {
    this.cells = cells;
  }

  /// Reads a value and returns where the tag behind it begins.
  ///
  /// @param type the first letter of the cell's type, or [#FORMULA_TEXT]
  int read(byte[] b, int start, byte type, int column, int style) {
    return type == SHARED
        ? sharedText(b, start, column)
        : type == NUMBER ? number(b, start, column, style) : otherText(b, start, type, column);
  }

  private int sharedText(byte[] b, int start, int column) {
    int i = start;
    int index = 0;
    while (b[i] >= '0' && b[i] <= '9' && i - start < 9) {
      index = index * 10 + (b[i] - '0');
      i++;
    }
    if (b[i] != '<') {
      throw new OddXmlException("an index that is no number");
    }
    if (i > start) {
      cells.shared(column, index);
    }
    return i;
  }

  /// Digits with at most one point become a key of their own; anything else has none.
  private int number(byte[] b, int start, int column, int style) {
    int i = start;
    boolean negative = b[i] == '-';
    if (negative) {
      i++;
    }
    int digits = i;
    long value = 0;
    int point = -1;
    for (byte c = b[i]; c != '<'; c = b[++i]) {
      if (c == '.' && point < 0) {
        point = i;
      } else if (c < '0' || c > '9' || i - digits > 12) {
        return oddNumber(b, start, column, style);
      } else {
        value = value * 10 + (c - '0');
      }
    }
    if (i == start) {
      return i;
    }
    int scale = point < 0 ? 0 : i - point - 1;
    if (i - digits - (point < 0 ? 0 : 1) < 1) {
      return oddNumber(b, start, column, style);
    }
    cells.number(column, style, value << 5 | (long) scale << 1 | (negative ? 1 : 0), b, start, i);
    return i;
  }

  private int oddNumber(byte[] b, int start, int column, int style) {
    int i = endOfText(b, start);
    cells.number(column, style, XlsxCells.NO_KEY, b, start, i);
    return i;
  }

  /// Truths, errors, dates in words and texts.
  private int otherText(byte[] b, int start, byte type, int column) {
    int end = endOfText(b, start);
    int length = end - start;
    if ((type == FORMULA_TEXT || type == INLINE) && length <= BUFFER && isPlain(b, start, end)) {
      for (int i = 0; i < length; i++) {
        chars[i] = (char) b[start + i];
      }
      cells.text(column, chars, length);
    } else {
      cells.typed(column, type, decoded(b, start, end));
    }
    return end;
  }
}
