package org.porchlight.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Reads the rows of a sheet from the bytes of its XML. It knows only the plain XML that
/// spreadsheet programs write, where it needs no names, no attributes but three and no second look
/// at a byte; at anything else it gives up with an [OddXmlException] and a real parser reads the
/// sheet again. A number or a text that stood in the column before is recognised by its bytes.
final class SheetScanner {
  private static final byte[] SHEET_DATA = "<sheetData".getBytes(StandardCharsets.US_ASCII);

  /// Behind the letters of any cell Excel allows, and short enough to take no room.
  private static final int BUFFER = 1 << 15;

  private final XlsxCells cells;
  private final char[] chars = new char[BUFFER];
  private byte[] b = new byte[0];
  private boolean head = true;
  private int lastRow;

  /// How many digits the row's number has, and the row's tag behind it.
  private int rowDigits;

  private byte[] tagRest = {'>'};

  /// Where the element just read ended, and its cell's column and type.
  private int position;

  private int column;
  private int style;
  private byte type;

  SheetScanner(XlsxCells cells) {
    this.cells = cells;
  }

  /// Reads a block; false when the rows have ended, or as many as are wanted are read.
  ///
  /// @throws OddXmlException when the XML is not of the plain kind
  boolean read(RowCutter.Block block) {
    b = block.bytes;
    try {
      int i = head ? firstRow(block.end) : 0;
      return i >= 0 && rows(i, block.end);
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new OddXmlException("something does not end");
    }
  }

  /// Where the rows begin; -1 when there are none.
  private int firstRow(int end) {
    head = false;
    int i = 0;
    if (end >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      i = 3;
    }
    if (b[i] != '<') {
      throw new OddXmlException("another encoding");
    }
    if (b[i + 1] == '?') {
      int start = i;
      while (b[i] != '?' || b[i + 1] != '>' || i == start) {
        i++;
      }
      String declaration = new String(b, start, i - start, StandardCharsets.ISO_8859_1);
      int encoding = declaration.indexOf("encoding");
      if (encoding >= 0
          && !declaration.substring(encoding).toLowerCase(Locale.ROOT).contains("utf-8")) {
        throw new OddXmlException("another encoding");
      }
      i += 2;
    }
    int rows = find(SHEET_DATA, i, end);
    for (int j = i; j < rows; j++) {
      if (b[j] == '<' && (b[j + 1] == '!' || b[j + 1] == '?')) {
        throw new OddXmlException("declarations or comments in the head");
      }
    }
    i = rows + SHEET_DATA.length;
    if (b[i] != '>' && b[i] != '/' && b[i] > ' ') {
      throw new OddXmlException("another element");
    }
    i = endOfTag(i);
    return b[i - 1] == '/' ? -1 : i + 1;
  }

  private int find(byte[] name, int from, int to) {
    search:
    for (int i = from; i <= to - name.length; i++) {
      for (int j = 0; j < name.length; j++) {
        if (b[i + j] != name[j]) {
          continue search;
        }
      }
      return i;
    }
    throw new OddXmlException("no rows");
  }

  private boolean rows(int from, int end) {
    final byte[] b = this.b;
    int i = from;
    while (true) {
      while (i < end && isSpace(b[i])) {
        i++;
      }
      if (i >= end) {
        return true;
      }
      if (b[i] != '<') {
        throw new OddXmlException("text between rows");
      }
      if (b[i + 1] == '/') {
        checkThat(b[i + 2] == 's' && b[i + 3] == 'h');
        return false;
      }
      if (b[i + 1] != 'r' || b[i + 2] != 'o' || b[i + 3] != 'w' || isNameByte(b[i + 4])) {
        throw new OddXmlException("no row");
      }
      boolean more = row(i + 4);
      i = position;
      if (i > end) {
        throw new OddXmlException("a row does not end");
      }
      if (!more) {
        return false;
      }
    }
  }

  private boolean row(int from) {
    final byte[] b = this.b;
    int i = from;
    int number = lastRow + 1;
    rowDigits = 0;
    if (b[i] == ' ' && b[i + 1] == 'r' && b[i + 2] == '=') {
      number = plainNumber(i + 3);
      rowDigits = position - i - 5;
      i = position;
    }
    if (Arrays.equals(b, i, i + tagRest.length, tagRest, 0, tagRest.length)) {
      // what stands behind a row's number is nearly always what stood there before
      i += tagRest.length - 1;
    } else {
      int rest = i;
      while (b[i] != '>' && b[i] != '/') {
        if (isSpace(b[i])) {
          i++;
        } else if (b[i] == 'r' && b[i + 1] == '=') {
          number = plainNumber(i + 2);
          i = position;
        } else {
          i = endOfAttribute(i);
        }
      }
      if (b[i] == '>' && rowDigits > 0) {
        tagRest = Arrays.copyOfRange(b, rest, i + 1);
      }
    }
    lastRow = number;
    cells.startRow(number);
    if (b[i] == '/') {
      checkThat(b[i + 1] == '>');
      position = i + 2;
      return cells.endRow();
    }
    i++;
    column = -1;
    while (true) {
      while (isSpace(b[i])) {
        i++;
      }
      if (b[i] != '<') {
        throw new OddXmlException("text in a row");
      }
      if (b[i + 1] == '/') {
        break;
      }
      if (b[i + 1] != 'c' || isNameByte(b[i + 2])) {
        throw new OddXmlException("no cell");
      }
      i = cell(i + 2);
    }
    checkThat(b[i + 2] == 'r' && b[i + 3] == 'o' && b[i + 4] == 'w' && !isNameByte(b[i + 5]));
    position = endOfTag(i) + 1;
    return cells.endRow();
  }

  /// The cells of nearly every sheet, `<c r="A1" s="2" t="s"><v>3</v></c>` with a shared text or
  /// whole digits, in one go; whatever differs goes the long way from the start.
  private int cell(int from) {
    final byte[] b = this.b;
    int i = from;
    if (b[i] != ' ' || b[i + 1] != 'r' || b[i + 2] != '=' || b[i + 3] != '"') {
      return anyCell(from);
    }
    i += 4;
    int c = 0;
    while (b[i] >= 'A' && b[i] <= 'Z' && c <= CellTableWriter.MOST_COLUMNS) {
      c = c * 26 + (b[i++] - 'A' + 1);
    }
    if (c == 0 || c > CellTableWriter.MOST_COLUMNS) {
      return anyCell(from);
    }
    // behind the column stands the row's number again
    int end = i + rowDigits;
    if (rowDigits == 0 || b[end] != '"' || !isDigit(b[i]) || !isDigit(b[end - 1])) {
      return anyCell(from);
    }
    i = end + 1;
    int cellStyle = 0;
    if (b[i] == ' ' && b[i + 1] == 's' && b[i + 2] == '=' && b[i + 3] == '"') {
      i += 4;
      int start = i;
      while (b[i] >= '0' && b[i] <= '9' && i - start < 7) {
        cellStyle = cellStyle * 10 + (b[i++] - '0');
      }
      if (b[i] != '"' || i == start) {
        return anyCell(from);
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
      return anyCell(from);
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
      return anyCell(from);
    }
    column = c - 1;
    if (shared) {
      cells.shared(column, value);
    } else {
      cells.number(column, cellStyle, (long) value << 5, b, start, i);
    }
    return i + 8;
  }

  private int anyCell(int from) {
    int i = attributes(from);
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
        i = value(i + 2);
      } else if (name == 'f' && !isNameByte(b[i + 2])) {
        i = skipped(i + 2, (byte) 'f');
      } else if (name == 'i' && b[i + 2] == 's' && !isNameByte(b[i + 3])) {
        i = inlineText(i + 3);
      } else {
        throw new OddXmlException("another element in a cell");
      }
    }
  }

  /// Column, style and type of a cell; ends at `>` or `/`.
  private int attributes(int from) {
    final byte[] b = this.b;
    int i = from;
    column++;
    style = 0;
    type = 'n';
    while (b[i] != '>' && b[i] != '/') {
      byte name = b[i];
      if (isSpace(name)) {
        i++;
      } else if (b[i + 1] != '=') {
        i = endOfAttribute(i);
      } else if (name == 'r') {
        i = reference(i + 2);
      } else if (name == 's') {
        style = plainNumber(i + 2);
        i = position;
      } else if (name == 't') {
        i = type(i + 2);
      } else {
        i = endOfAttribute(i);
      }
    }
    return i;
  }

  private int reference(int quote) {
    int i = quote + 1;
    int c = 0;
    while (b[i] >= 'A' && b[i] <= 'Z' && c <= CellTableWriter.MOST_COLUMNS) {
      c = c * 26 + (b[i] - 'A' + 1);
      i++;
    }
    checkThat(c > 0 && c <= CellTableWriter.MOST_COLUMNS);
    column = c - 1;
    while (b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    checkThat(b[i] == b[quote] && (b[i] == '"' || b[i] == '\''));
    return i + 1;
  }

  /// `f` stands for the text of a formula, which is not `s` for a shared one.
  private int type(int quote) {
    int i = quote + 1;
    type = b[i];
    while (b[i] >= 'A' && b[i] <= 'z') {
      i++;
    }
    int length = i - quote - 1;
    checkThat(b[i] == b[quote] && (b[i] == '"' || b[i] == '\''));
    if (type == 's' && length == 3 && b[quote + 2] == 't' && b[quote + 3] == 'r') {
      type = 'f';
    } else if (type == 'i') {
      checkThat(length == 9);
    } else {
      checkThat(length == 1 && "snbde".indexOf(type) >= 0);
    }
    return i + 1;
  }

  private int value(int from) {
    int start = endOfTag(from) + 1;
    if (b[start - 2] == '/') {
      return start;
    }
    int i =
        switch (type) {
          case 's' -> sharedText(start);
          case 'n' -> number(start);
          default -> otherText(start);
        };
    checkThat(b[i + 1] == '/' && b[i + 2] == 'v' && b[i + 3] == '>');
    return i + 4;
  }

  private int sharedText(int start) {
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
  private int number(int start) {
    final byte[] b = this.b;
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
        return oddNumber(start);
      } else {
        value = value * 10 + (c - '0');
      }
    }
    if (i == start) {
      return i;
    }
    int scale = point < 0 ? 0 : i - point - 1;
    if (i - digits - (point < 0 ? 0 : 1) < 1) {
      return oddNumber(start);
    }
    cells.number(column, style, value << 5 | (long) scale << 1 | (negative ? 1 : 0), b, start, i);
    return i;
  }

  private int oddNumber(int start) {
    int i = endOfText(start);
    cells.number(column, style, XlsxCells.NO_KEY, b, start, i);
    return i;
  }

  /// Truths, errors, dates in words and the text of formulas.
  private int otherText(int start) {
    int i = endOfText(start);
    if (type == 'f' && isPlain(start, i)) {
      plainText(start, i);
    } else {
      cells.typed(column, type, decoded(start, i));
    }
    return i;
  }

  private int inlineText(int from) {
    int i = endOfTag(from) + 1;
    if (b[i - 2] == '/') {
      return i;
    }
    // the common case: one plain text
    if (b[i] == '<' && b[i + 1] == 't' && !isNameByte(b[i + 2])) {
      int start = endOfTag(i + 2) + 1;
      if (b[start - 2] != '/') {
        int end = endOfText(start);
        int after = end + 4;
        if (isPlain(start, end) && b[after] == '<' && b[after + 1] == '/' && b[after + 2] == 'i') {
          checkThat(b[after + 3] == 's' && b[after + 4] == '>');
          if (type == 'i') {
            plainText(start, end);
          }
          return after + 5;
        }
      }
    }
    return richText(i);
  }

  /// Every `t` outside the phonetic reading, up to `</is>`.
  private int richText(int from) {
    StringBuilder text = new StringBuilder();
    int i = from;
    boolean phonetic = false;
    while (true) {
      while (b[i] != '<') {
        i++;
      }
      boolean closing = b[i + 1] == '/';
      int name = closing ? i + 2 : i + 1;
      if (b[name] == '!' || b[name] == '?') {
        throw new OddXmlException("markup in text");
      }
      if (b[name] == 't' && !isNameByte(b[name + 1]) && !closing) {
        int start = endOfTag(name) + 1;
        i = start;
        if (b[start - 2] != '/') {
          i = endOfText(start);
          text.append(phonetic ? "" : decoded(start, i));
        }
        continue;
      }
      if (closing && b[name] == 'i' && b[name + 1] == 's' && b[name + 2] == '>') {
        if (type == 'i') {
          cells.typed(column, type, text.toString());
        }
        return name + 3;
      }
      i = endOfTag(name) + 1;
      if (b[name] == 'r' && b[name + 1] == 'P' && b[name + 2] == 'h' && !isNameByte(b[name + 3])) {
        phonetic = !closing && b[i - 2] != '/';
      }
    }
  }

  private void plainText(int start, int end) {
    final byte[] b = this.b;
    for (int i = start, j = 0; i < end; i++, j++) {
      chars[j] = (char) b[i];
    }
    cells.text(column, chars, end - start);
  }

  /// Letters that mean themselves: no entities, no escapes, no line ends to settle.
  private boolean isPlain(int start, int end) {
    final byte[] b = this.b;
    if (end - start > BUFFER) {
      return false;
    }
    for (int i = start; i < end; i++) {
      byte c = b[i];
      if ((c < ' ' && c != '\t') || c == '&' || c == '_') {
        return false;
      }
    }
    return true;
  }

  private String decoded(int start, int end) {
    String text = new String(b, start, end - start, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      throw new OddXmlException("bytes that are no text");
    }
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return text.indexOf('&') < 0 ? text : XmlEntities.resolved(text);
  }

  private int skipped(int from, byte name) {
    int i = endOfTag(from) + 1;
    if (b[i - 2] == '/') {
      return i;
    }
    i = endOfText(i);
    checkThat(b[i + 2] == name && b[i + 3] == '>');
    return i + 4;
  }

  /// The next end tag; markup in between is left to the XML parser.
  private int endOfText(int from) {
    int i = from;
    while (b[i] != '<') {
      i++;
    }
    checkThat(b[i + 1] == '/');
    return i;
  }

  private int endOfTag(int from) {
    final byte[] b = this.b;
    int i = from;
    while (b[i] != '>') {
      if (b[i] == '"' || b[i] == '\'') {
        i = closingQuote(i);
      }
      i++;
    }
    return i;
  }

  private int endOfAttribute(int from) {
    final byte[] b = this.b;
    int i = from;
    while (b[i] != '=') {
      checkThat(isNameByte(b[i]));
      i++;
    }
    checkThat(b[i + 1] == '"' || b[i + 1] == '\'');
    return closingQuote(i + 1) + 1;
  }

  private int closingQuote(int quote) {
    final byte[] b = this.b;
    byte mark = b[quote];
    int i = quote + 1;
    while (b[i] != mark) {
      i++;
    }
    return i;
  }

  private int plainNumber(int quote) {
    final byte[] b = this.b;
    int i = quote + 1;
    int number = 0;
    while (b[i] >= '0' && b[i] <= '9' && i - quote < 10) {
      number = number * 10 + (b[i] - '0');
      i++;
    }
    checkThat(i > quote + 1 && b[i] == b[quote] && (b[i] == '"' || b[i] == '\''));
    position = i + 1;
    return number;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private static boolean isNameByte(byte c) {
    return c < 0 || (c > '/' && c != '>' && c != '=' && c != '<') || c == '-' || c == '.';
  }

  private static void checkThat(boolean plain) {
    if (!plain) {
      throw new OddXmlException("not of the plain kind");
    }
  }
}
