package org.porchlight.spreadsheets;

import static org.porchlight.spreadsheets.XmlBytes.checkThat;
import static org.porchlight.spreadsheets.XmlBytes.endOfAttribute;
import static org.porchlight.spreadsheets.XmlBytes.endOfTag;
import static org.porchlight.spreadsheets.XmlBytes.isNameByte;
import static org.porchlight.spreadsheets.XmlBytes.isSpace;

import java.nio.charset.StandardCharsets;

/// Reads the rows of a sheet from the bytes of its XML. It knows only the plain XML that
/// spreadsheet programs write, where it needs no names, no attributes but three and no second look
/// at a byte; at anything else it gives up with an [OddXmlException] and a real parser reads the
/// sheet again. Most rows are not even read, see [ExpectedRow].
final class SheetScanner {
  private static final byte[] SHEET_DATA = "<sheetData".getBytes(StandardCharsets.US_ASCII);

  private final XlsxCells cells;
  private final CellScanner scanner;
  private final ExpectedRow expected;
  private boolean head = true;
  private int number;

  /// Where the row's number stands, and how many digits it has.
  private int numberAt;

  private int digits;

  /// Where the row just read ended.
  private int position;

  SheetScanner(CellTableWriter table, XlsxCells cells) {
    this.cells = cells;
    CellValues values = new CellValues(cells);
    scanner = new CellScanner(cells, values);
    expected = new ExpectedRow(table, values);
  }

  /// Reads a block; false when the rows have ended, or as many as are wanted are read.
  ///
  /// @throws OddXmlException when the XML is not of the plain kind
  boolean read(XmlCutter.Block block) {
    try {
      int i = head ? XmlBytes.inside(SHEET_DATA, block.bytes, block.end) : 0;
      head = false;
      return i >= 0 && rows(block.bytes, i, block.end);
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new OddXmlException("something does not end");
    }
  }

  private boolean rows(byte[] b, int from, int end) {
    int i = from;
    boolean more = true;
    while (more) {
      while (i < end && isSpace(b[i])) {
        i++;
      }
      if (i >= end) {
        return true;
      }
      int next = expected.isKnown() ? expected.read(b, i, end) : -1;
      if (next >= 0) {
        number++;
        i = next;
        more = cells.endSameRow();
        continue;
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
      more = row(b, i);
      i = position;
      if (i > end) {
        throw new OddXmlException("a row does not end");
      }
    }
    return false;
  }

  private boolean row(byte[] b, int start) {
    int i = startTag(b, start + 4);
    cells.startRow(number);
    expected.startLearning(number, digits, numberAt);
    if (b[i] == '/') {
      checkThat(b[i + 1] == '>');
      position = i + 2;
      return cells.endRow();
    }
    i++;
    scanner.startRow();
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
      i = scanner.read(b, i + 2, digits);
      expected.learn(scanner);
    }
    checkThat(b[i + 2] == 'r' && b[i + 3] == 'o' && b[i + 4] == 'w' && !isNameByte(b[i + 5]));
    position = endOfTag(b, i) + 1;
    if (cells.hasText()) {
      expected.endLearning(b, start, position);
    }
    return cells.endRow();
  }

  /// The row's number: the next one where it has none. Ends at `>` or `/`.
  private int startTag(byte[] b, int from) {
    int i = from;
    number++;
    digits = 0;
    while (b[i] != '>' && b[i] != '/') {
      if (isSpace(b[i])) {
        i++;
      } else if (b[i] == 'r' && b[i + 1] == '=') {
        i = number(b, i + 2);
      } else {
        i = endOfAttribute(b, i);
      }
    }
    return i;
  }

  private int number(byte[] b, int quote) {
    int i = quote + 1;
    numberAt = i;
    number = 0;
    while (b[i] >= '0' && b[i] <= '9' && i - quote < 10) {
      number = number * 10 + (b[i] - '0');
      i++;
    }
    digits = i - numberAt;
    checkThat(digits > 0 && b[i] == b[quote] && (b[i] == '"' || b[i] == '\''));
    return i + 1;
  }
}
