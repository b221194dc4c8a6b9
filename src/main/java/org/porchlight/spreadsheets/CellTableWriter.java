package org.porchlight.spreadsheets;

import java.util.Arrays;

/// Fills a [CellTable] row by row. Rows that hold nothing but blanks leave no trace.
final class CellTableWriter {
  static final int MOST_COLUMNS = 16_384;

  /// A million rows of sixty columns; more would be read for longer than anyone waits.
  private static final int MOST_CELLS = 60_000_000;

  /// What a text takes beside its letters: object, array, reference and slots.
  static final int BYTES_PER_TEXT = 64;

  private final Stopping stopping;
  private final int mostRows;
  private long room;
  private CellColumn[] columns = new CellColumn[0];
  private int[] rowNumbers = new int[16];
  private int rows;
  private int cells;
  private boolean rowHasText;
  private int[] blanks = new int[4];
  private int blankCount;

  /// @param room how many bytes the table may take
  /// @param mostRows how many rows are wanted
  CellTableWriter(long room, int mostRows, Stopping stopping) {
    this.room = room;
    this.mostRows = mostRows;
    this.stopping = stopping;
  }

  /// Asks now and then whether to go on.
  void step() {
    stopping.step(rows);
  }

  /// Begins a row; the one before must have ended.
  void startRow(int number) {
    if (rows == rowNumbers.length) {
      rowNumbers = Arrays.copyOf(rowNumbers, rows * 2);
    }
    rowNumbers[rows] = number;
  }

  /// Ends a row.
  ///
  /// @return whether more rows are wanted
  boolean endRow() {
    if (rowHasText) {
      rows++;
    } else {
      for (int i = 0; i < blankCount; i++) {
        columns[blanks[i]].put(rows, 0);
      }
    }
    rowHasText = false;
    blankCount = 0;
    stopping.step(rows);
    return !isFull();
  }

  CellColumn column(int index) {
    if (index >= columns.length) {
      if (index >= MOST_COLUMNS) {
        throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
      }
      int old = columns.length;
      columns = Arrays.copyOf(columns, index + 1);
      for (int i = old; i <= index; i++) {
        columns[i] = new CellColumn();
      }
    }
    return columns[index];
  }

  void text(int index, String text) {
    if (!text.isEmpty()) {
      CellColumn column = column(index);
      put(index, column, code(column, text));
    }
  }

  /// The code of a text in a column; a new text takes room.
  int code(CellColumn column, String text) {
    return code(column, text, BYTES_PER_TEXT + text.length());
  }

  /// As [#code(CellColumn, String)] for a text that is kept anyway and takes less.
  int code(CellColumn column, String text, int bytes) {
    int before = column.textCount();
    int code = column.code(text);
    if (column.textCount() > before) {
      use(bytes);
    }
    return code;
  }

  void put(int index, CellColumn column, int code) {
    if (code == 0) {
      return;
    }
    if (!column.isBlank(code)) {
      rowHasText = true;
    } else {
      if (blankCount == blanks.length) {
        blanks = Arrays.copyOf(blanks, blankCount * 2);
      }
      blanks[blankCount++] = index;
    }
    int more = column.put(rows, code);
    if (more > 0) {
      use(more);
    }
    if (++cells > MOST_CELLS) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
    }
  }

  /// Takes room.
  ///
  /// @throws UnreadableSpreadsheetException when there is none left
  void use(long bytes) {
    room -= bytes;
    if (room < 0) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
    }
  }

  /// Whether as many rows as wanted are there.
  boolean isFull() {
    return rows >= mostRows;
  }

  CellTable table() {
    int width = columns.length;
    while (width > 0 && columns[width - 1].textCount() == 1) {
      width--;
    }
    CellColumn[] used = Arrays.copyOf(columns, width);
    for (CellColumn column : used) {
      column.close();
    }
    return new CellTable(Arrays.copyOf(rowNumbers, rows), rows, used);
  }
}
