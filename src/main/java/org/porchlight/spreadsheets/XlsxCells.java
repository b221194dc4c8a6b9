package org.porchlight.spreadsheets;

import java.nio.charset.StandardCharsets;

/// What the cells of an .xlsx sheet mean, written into a table. Both ways of reading the XML end
/// here, so that they cannot differ.
final class XlsxCells {
  /// A number too odd for a key of its own.
  static final long NO_KEY = -1;

  static final int MOST_ROWS = 1_048_576;

  /// Excel's longest cell.
  private static final int LONGEST_TEXT = 32_767;

  /// Keys of a column: `1` and the index of a shared text, or `2`, the date format, the number.
  private static final long SHARED = 1L << 62;

  private static final long NUMBER = 2L << 62;
  private static final int FORMAT_SHIFT = 50;
  private static final int MOST_FORMATS = 1 << (62 - FORMAT_SHIFT);

  /// The text itself is kept once for the workbook.
  private static final int BYTES_PER_SHARED_TEXT = 24;

  private final CellTableWriter table;
  private final SharedStrings strings;
  private final CellStyles styles;

  XlsxCells(CellTableWriter table, SharedStrings strings, CellStyles styles) {
    this.table = table;
    this.strings = strings;
    this.styles = styles;
  }

  void startRow(int number) {
    if (number < 1 || number > MOST_ROWS) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
    }
    table.startRow(number);
  }

  boolean endRow() {
    return table.endRow();
  }

  /// Ends a row that began as the same as the one above.
  boolean endSameRow() {
    return table.endSameRow();
  }

  /// Whether the row holds anything but blanks so far.
  boolean hasText() {
    return table.texts() > 0;
  }

  void shared(int index, int string) {
    CellColumn column = table.column(index);
    long key = SHARED | string;
    int code = column.remembered(key);
    if (code < 0) {
      code = table.code(column, strings.get(string), BYTES_PER_SHARED_TEXT);
      column.remember(key, code);
    }
    table.put(column, code);
  }

  /// @param number the digits as a key, the same only for the same number; or [#NO_KEY]
  void number(int index, int style, long number, byte[] bytes, int start, int end) {
    int format = styles.dateFormat(style);
    if (number == NO_KEY || format >= MOST_FORMATS) {
      number(index, style, new String(bytes, start, end - start, StandardCharsets.UTF_8));
      return;
    }
    CellColumn column = table.column(index);
    long key = NUMBER | (long) format << FORMAT_SHIFT | number;
    int code = column.remembered(key);
    if (code < 0) {
      String digits = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
      code = table.code(column, styles.text(Double.parseDouble(digits), format));
      column.remember(key, code);
    }
    table.put(column, code);
  }

  /// @throws NumberFormatException when it is no number
  void number(int index, int style, String digits) {
    String number = digits.strip();
    if (!number.isEmpty()) {
      String text = styles.text(Double.parseDouble(number), styles.dateFormat(style));
      table.text(index, text);
    }
  }

  /// Plain text that needs no unescaping.
  void text(int index, char[] chars, int length) {
    CellColumn column = table.column(index);
    int code = column.find(chars, 0, length);
    if (code < 0) {
      checkLength(length);
      code = table.code(column, new String(chars, 0, length));
    }
    table.put(column, code);
  }

  /// @param type the first letter of the cell's type, `f` for the text of a formula
  void typed(int index, int type, String value) {
    checkLength(value.length());
    table.text(
        index,
        switch (type) {
          case 'i', 'f' -> CellText.unescaped(value);
          case 'b' -> value.isBlank() ? "" : value.strip().equals("1") ? "true" : "false";
          case 'd' -> CellText.isoDate(value.strip());
          case 'e' -> "";
          default -> throw new OddXmlException("another type of cell");
        });
  }

  private static void checkLength(int length) {
    if (length > LONGEST_TEXT) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
    }
  }
}
