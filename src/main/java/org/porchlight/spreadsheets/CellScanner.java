package org.porchlight.spreadsheets;

import static org.porchlight.spreadsheets.XmlBytes.checkThat;
import static org.porchlight.spreadsheets.XmlBytes.endOfAttribute;
import static org.porchlight.spreadsheets.XmlBytes.endOfTag;
import static org.porchlight.spreadsheets.XmlBytes.endOfText;
import static org.porchlight.spreadsheets.XmlBytes.isDigit;
import static org.porchlight.spreadsheets.XmlBytes.isNameByte;
import static org.porchlight.spreadsheets.XmlBytes.isSpace;

/// Reads cells from the bytes of a sheet's XML, and remembers of the last one where what stood.
final class CellScanner {
  private final XlsxCells cells;
  private final CellValues values;
  private final RichText richText = new RichText();

  private int column;
  private int style;
  private byte type;
  private int numberAt;
  private int valueStart;
  private int valueEnd;

  CellScanner(XlsxCells cells, CellValues values) {
    this.cells = cells;
    this.values = values;
  }

  /// The column of the cell just read, from 0.
  int column() {
    return column;
  }

  int style() {
    return style;
  }

  /// Its type as [CellValues] names them.
  byte type() {
    return type;
  }

  /// Where the row's number stands in its reference; -1 when it has none.
  int numberAt() {
    return numberAt;
  }

  /// Where its value stands, if all that the cell says stands there; else -1.
  int valueStart() {
    return valueStart;
  }

  int valueEnd() {
    return valueEnd;
  }

  void startRow() {
    column = -1;
  }

  /// Reads the cell whose name ends here and returns where it ends. The cells of nearly every
  /// sheet, `<c r="A1" s="2" t="s"><v>3</v></c>` with a shared text or whole digits, are read in
  /// one go; whatever differs goes the long way from the start.
  ///
  /// @param digits how many digits the row's number has
  int read(byte[] b, int from, int digits) {
    int i = from;
    if (b[i] != ' ' || b[i + 1] != 'r' || b[i + 2] != '=' || b[i + 3] != '"') {
      return anyCell(b, from);
    }
    i += 4;
    int c = 0;
    while (b[i] >= 'A' && b[i] <= 'Z' && c <= CellTableWriter.MOST_COLUMNS) {
      c = c * 26 + (b[i++] - 'A' + 1);
    }
    if (c == 0 || c > CellTableWriter.MOST_COLUMNS) {
      return anyCell(b, from);
    }
    // behind the column stands the row's number again
    int number = i;
    i += digits;
    if (digits == 0 || b[i] != '"' || !isDigit(b[number]) || !isDigit(b[i - 1])) {
      return anyCell(b, from);
    }
    i++;
    int s = 0;
    if (b[i] == ' ' && b[i + 1] == 's' && b[i + 2] == '=' && b[i + 3] == '"') {
      i += 4;
      int start = i;
      while (b[i] >= '0' && b[i] <= '9' && i - start < 7) {
        s = s * 10 + (b[i++] - '0');
      }
      if (b[i] != '"' || i == start) {
        return anyCell(b, from);
      }
      i++;
    }
    boolean shared = false;
    if (b[i] == ' '
        && b[i + 1] == 't'
        && b[i + 2] == '='
        && b[i + 3] == '"'
        && b[i + 4] == 's'
        && b[i + 5] == '"') {
      shared = true;
      i += 6;
    }
    if (b[i] != '>' || b[i + 1] != '<' || b[i + 2] != 'v' || b[i + 3] != '>') {
      return anyCell(b, from);
    }
    i += 4;
    int start = i;
    int value = 0;
    while (b[i] >= '0' && b[i] <= '9' && i - start < 9) {
      value = value * 10 + (b[i++] - '0');
    }
    if (i == start
        || b[i] != '<'
        || b[i + 1] != '/'
        || b[i + 2] != 'v'
        || b[i + 3] != '>'
        || b[i + 4] != '<'
        || b[i + 5] != '/'
        || b[i + 6] != 'c'
        || b[i + 7] != '>') {
      return anyCell(b, from);
    }
    column = c - 1;
    style = s;
    type = shared ? CellValues.SHARED : CellValues.NUMBER;
    numberAt = number;
    valueStart = start;
    valueEnd = i;
    if (shared) {
      cells.shared(column, value);
    } else {
      cells.number(column, style, (long) value << 5, b, start, i);
    }
    return i + 8;
  }

  private int anyCell(byte[] b, int from) {
    column++;
    style = 0;
    type = CellValues.NUMBER;
    numberAt = -1;
    valueStart = -1;
    int i = attributes(b, from);
    if (b[i] == '/') {
      checkThat(b[i + 1] == '>');
      return i + 2;
    }
    i++;
    while (true) {
      while (isSpace(b[i])) {
        i++;
      }
      if (b[i] != '<') {
        throw new OddXmlException("text in a cell");
      }
      byte name = b[i + 1];
      if (name == '/') {
        checkThat(b[i + 2] == 'c' && b[i + 3] == '>');
        return i + 4;
      }
      if (name == 'v' && !isNameByte(b[i + 2])) {
        i = value(b, i + 2);
      } else if (name == 'f' && !isNameByte(b[i + 2])) {
        i = formula(b, i + 2);
      } else if (name == 'i' && b[i + 2] == 's' && !isNameByte(b[i + 3])) {
        i = inlineText(b, i + 3);
      } else {
        throw new OddXmlException("another element in a cell");
      }
    }
  }

  /// Column, style and type of a cell; ends at `>` or `/`.
  private int attributes(byte[] b, int from) {
    int i = from;
    while (b[i] != '>' && b[i] != '/') {
      byte name = b[i];
      if (isSpace(name)) {
        i++;
      } else if (b[i + 1] != '=') {
        i = endOfAttribute(b, i);
      } else if (name == 'r') {
        i = reference(b, i + 2);
      } else if (name == 's') {
        i = style(b, i + 2);
      } else if (name == 't') {
        i = type(b, i + 2);
      } else {
        i = endOfAttribute(b, i);
      }
    }
    return i;
  }

  private int reference(byte[] b, int quote) {
    int i = quote + 1;
    int c = 0;
    while (b[i] >= 'A' && b[i] <= 'Z' && c <= CellTableWriter.MOST_COLUMNS) {
      c = c * 26 + (b[i] - 'A' + 1);
      i++;
    }
    checkThat(c > 0 && c <= CellTableWriter.MOST_COLUMNS);
    column = c - 1;
    numberAt = i;
    while (b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    checkThat(b[i] == b[quote] && (b[i] == '"' || b[i] == '\''));
    return i + 1;
  }

  private int style(byte[] b, int quote) {
    int i = quote + 1;
    style = 0;
    while (b[i] >= '0' && b[i] <= '9' && i - quote < 10) {
      style = style * 10 + (b[i] - '0');
      i++;
    }
    checkThat(i > quote + 1 && b[i] == b[quote] && (b[i] == '"' || b[i] == '\''));
    return i + 1;
  }

  private int type(byte[] b, int quote) {
    int i = quote + 1;
    type = b[i];
    while (b[i] >= 'A' && b[i] <= 'z') {
      i++;
    }
    int length = i - quote - 1;
    checkThat(b[i] == b[quote] && (b[i] == '"' || b[i] == '\''));
    if (type == CellValues.SHARED && length == 3 && b[quote + 2] == 't' && b[quote + 3] == 'r') {
      type = CellValues.FORMULA_TEXT;
    } else if (type == CellValues.INLINE) {
      checkThat(length == 9);
    } else {
      checkThat(length == 1 && "snbde".indexOf(type) >= 0);
    }
    return i + 1;
  }

  private int value(byte[] b, int from) {
    int start = endOfTag(b, from) + 1;
    if (b[start - 2] == '/') {
      return start;
    }
    int i = values.read(b, start, type, column, style);
    checkThat(b[i + 1] == '/' && b[i + 2] == 'v' && b[i + 3] == '>');
    valueStart = start;
    valueEnd = i;
    return i + 4;
  }

  private int formula(byte[] b, int from) {
    int i = endOfTag(b, from) + 1;
    if (b[i - 2] == '/') {
      return i;
    }
    i = endOfText(b, i);
    checkThat(b[i + 2] == 'f' && b[i + 3] == '>');
    return i + 4;
  }

  private int inlineText(byte[] b, int from) {
    int i = endOfTag(b, from) + 1;
    if (b[i - 2] == '/') {
      return i;
    }
    // the common case: one plain text
    if (type == CellValues.INLINE && b[i] == '<' && b[i + 1] == 't' && !isNameByte(b[i + 2])) {
      int start = endOfTag(b, i + 2) + 1;
      if (b[start - 2] != '/') {
        int end = endOfText(b, start);
        if (isEndOfInlineText(b, end)) {
          valueStart = start;
          valueEnd = values.read(b, start, type, column, style);
          return end + 9;
        }
      }
    }
    String text = richText.read(b, i, 'i', 's');
    if (type == CellValues.INLINE) {
      cells.typed(column, type, text);
    }
    return richText.end();
  }

  private static boolean isEndOfInlineText(byte[] b, int i) {
    return b[i + 2] == 't'
        && b[i + 3] == '>'
        && b[i + 4] == '<'
        && b[i + 5] == '/'
        && b[i + 6] == 'i'
        && b[i + 7] == 's'
        && b[i + 8] == '>';
  }
}
