package org.porchlight.spreadsheets;

import java.util.Arrays;

/// What the bytes of the next row are if its cells are those of the row above: the same bytes, one
/// row number on. A row is compared with it as a whole, and only values that differ are read. A row
/// that differs otherwise is none of ours, and is read as any row; from it is learned anew.
final class ExpectedRow {
  private static final int LONGEST = 1 << 16;

  /// After so many rows that came otherwise, only one row in so many is learned from.
  private static final int MOST_SURPRISES = 8;

  private static final int SELDOM = 64;

  private static final int[] LAST_NUMBERS = {0, 9, 99, 999, 9_999, 99_999, 999_999};
  private static final int MOST_DIGITS = LAST_NUMBERS.length;

  private final CellTableWriter table;
  private final CellValues values;
  private byte[] bytes = new byte[1 << 9];

  /// How many bytes; 0 when nothing is expected.
  private int length;

  private int surprises;
  private int number;

  /// The last number of so many digits that a row can have.
  private int lastNumber;

  private int digits;

  /// Where the row's number stands: behind the row's name, then in the references of cells.
  private int[] numbersAt = new int[16];

  private int numberCount;

  /// Where the values stand that may differ, from left to right, and what kind of cell is around.
  private int[] starts = new int[16];

  private int[] ends = new int[16];
  private int[] columns = new int[16];
  private int[] styles = new int[16];
  private byte[] types = new byte[16];
  private int valueCount;

  private boolean learning;
  private int lastColumn;

  ExpectedRow(CellTableWriter table, CellValues values) {
    this.table = table;
    this.values = values;
  }

  /// Whether a row is expected at all.
  boolean isKnown() {
    return length > 0;
  }

  /// Reads a row when it is as expected but for its values; returns where it ends, or -1 when it
  /// has to be read as any row.
  int read(byte[] b, int start, int end) {
    if (!countOn()) {
      return surprised();
    }
    table.startSameRow(number);
    int at = 0;
    int value = 0;
    while (length <= end - start) {
      int same = Arrays.mismatch(b, start + at, start + length, bytes, at, length);
      if (same < 0) {
        surprises = 0;
        return start + length;
      }
      at += same;
      while (value < valueCount && ends[value] < at) {
        value++;
      }
      if (value == valueCount || at < starts[value] || !readValue(b, start, value)) {
        break;
      }
      at = ends[value++];
    }
    return surprised();
  }

  private int surprised() {
    length = 0;
    surprises++;
    return -1;
  }

  /// Puts the next row's number where the last one stood; false when it has more digits.
  private boolean countOn() {
    if (number >= lastNumber) {
      return false;
    }
    number++;
    for (int i = 0; i < numberCount; i++) {
      int digit = numbersAt[i] + digits - 1;
      while (bytes[digit] == '9') {
        bytes[digit--] = '0';
      }
      bytes[digit]++;
    }
    return true;
  }

  private boolean readValue(byte[] b, int row, int value) {
    int start = row + starts[value];
    int textsBefore = table.texts();
    int end = values.read(b, start, types[value], columns[value], styles[value]);
    if (table.texts() == textsBefore || end - row > LONGEST) {
      return false;
    }
    int longer = end - row - ends[value];
    if (longer != 0) {
      moveOn(value, longer);
    }
    for (int i = start, j = starts[value]; i < end; i++, j++) {
      bytes[j] = b[i];
    }
    return true;
  }

  /// Makes room for a longer value, or closes it behind a shorter one.
  private void moveOn(int value, int longer) {
    int end = ends[value];
    if (length + longer > bytes.length) {
      bytes = Arrays.copyOf(bytes, (length + longer) * 2);
    }
    System.arraycopy(bytes, end, bytes, end + longer, length - end);
    length += longer;
    ends[value] += longer;
    for (int i = value + 1; i < valueCount; i++) {
      starts[i] += longer;
      ends[i] += longer;
    }
    for (int i = numberCount - 1; i >= 0 && numbersAt[i] >= end; i--) {
      numbersAt[i] += longer;
    }
  }

  /// Begins to learn from a row that is read as any row.
  ///
  /// @param digits how many its number has, where it has one
  void startLearning(int number, int digits, int numberAt) {
    length = 0;
    learning = surprises < MOST_SURPRISES || number % SELDOM == 0;
    this.number = number;
    this.digits = digits;
    lastNumber = XlsxCells.MOST_ROWS;
    numberCount = 0;
    valueCount = 0;
    lastColumn = -1;
    if (digits > 0) {
      addNumber(numberAt);
      if (digits < MOST_DIGITS) {
        lastNumber = LAST_NUMBERS[digits];
      }
    }
  }

  void learn(CellScanner cell) {
    if (!learning) {
      return;
    }
    // of two cells in one column the later counts: rather read such a row from the start each time
    learning = cell.column() > lastColumn;
    lastColumn = cell.column();
    if (cell.numberAt() >= 0 && digits > 0) {
      addNumber(cell.numberAt());
    }
    if (cell.valueStart() >= 0) {
      addValue(cell);
    }
  }

  private void addNumber(int at) {
    if (numberCount == numbersAt.length) {
      numbersAt = Arrays.copyOf(numbersAt, numberCount * 2);
    }
    numbersAt[numberCount++] = at;
  }

  private void addValue(CellScanner cell) {
    if (valueCount == starts.length) {
      starts = Arrays.copyOf(starts, valueCount * 2);
      ends = Arrays.copyOf(ends, valueCount * 2);
      columns = Arrays.copyOf(columns, valueCount * 2);
      styles = Arrays.copyOf(styles, valueCount * 2);
      types = Arrays.copyOf(types, valueCount * 2);
    }
    starts[valueCount] = cell.valueStart();
    ends[valueCount] = cell.valueEnd();
    columns[valueCount] = cell.column();
    styles[valueCount] = cell.style();
    types[valueCount++] = cell.type();
  }

  /// Expects the next row to be as the one that was learned from.
  void endLearning(byte[] b, int start, int end) {
    if (!learning || end - start > LONGEST) {
      return;
    }
    length = end - start;
    if (bytes.length < length) {
      bytes = new byte[length * 2];
    }
    System.arraycopy(b, start, bytes, 0, length);
    for (int i = 0; i < valueCount; i++) {
      starts[i] -= start;
      ends[i] -= start;
    }
    int kept = 0;
    int first = numberCount == 0 ? 0 : numbersAt[0] - start;
    for (int i = 0; i < numberCount; i++) {
      int at = numbersAt[i] - start;
      // a reference that names another row does not count on with the rows
      if (Arrays.equals(bytes, at, at + digits, bytes, first, first + digits)) {
        numbersAt[kept++] = at;
      }
    }
    numberCount = kept;
  }
}
