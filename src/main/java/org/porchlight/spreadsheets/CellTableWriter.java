package org.porchlight.spreadsheets;

import java.util.Arrays;

/// Fills a [CellTable] row by row. Rows that hold nothing but blanks leave no trace.
final class CellTableWriter {
  static final int MOST_COLUMNS = 16_384;

  /// A million rows of sixty columns; more would be read for longer than anyone waits.
  private static final int MOST_CELLS = 60_000_000;

  /// What a text takes beside its letters: object, array, reference and slots.
  static final int BYTES_PER_TEXT = 64;

  private static final int FEW_ROWS = 1_000;

  private final Stopping stopping;
  private final int mostRows;
  private final RowNumbers rowNumbers = new RowNumbers();
  private long room;
  private CellColumn[] columns = new CellColumn[0];
  private int rows;
  private int cells;
  private int number;

  /// How many rows began, blank ones too.
  private int begun;

  /// How many texts stand in this row, and how many of them are blank.
  private int texts;

  private int blanks;

  /// The columns that hold something in this row or the one above.
  private CellColumn[] open = new CellColumn[16];

  private int openCount;

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
    this.number = number;
    begun++;
    texts = 0;
    blanks = 0;
  }

  /// Ends a row: columns nothing was put in are empty here.
  ///
  /// @return whether more rows are wanted
  boolean endRow() {
    int filled = 0;
    for (int i = 0; i < openCount; i++) {
      CellColumn column = open[i];
      if (column.filledIn == begun && texts > blanks) {
        open[filled++] = column;
      } else {
        column.filledIn = 0;
        use(column.put(rows, 0));
      }
    }
    openCount = filled;
    return filled == 0 ? goesOn() : keepRow();
  }

  /// Begins a row that has what the one above has, but for what is put in it. That must be as many
  /// texts in the same columns, and none of them blank; otherwise the row has to begin anew.
  void startSameRow(int number) {
    this.number = number;
    texts = 0;
    blanks = 0;
  }

  boolean endSameRow() {
    return keepRow();
  }

  /// How many texts that are not blank were put in this row.
  int texts() {
    return texts - blanks;
  }

  private boolean keepRow() {
    rowNumbers.add(rows++, number);
    cells += openCount;
    if (cells > MOST_CELLS) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
    }
    return goesOn();
  }

  private boolean goesOn() {
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
      put(column, code(column, text));
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

  void put(CellColumn column, int code) {
    if (code == 0) {
      return;
    }
    texts++;
    if (column.isBlank(code)) {
      blanks++;
    }
    if (column.filledIn == 0) {
      open(column);
    }
    column.filledIn = begun;
    use(column.put(rows, code));
  }

  private void open(CellColumn column) {
    if (openCount == open.length) {
      open = Arrays.copyOf(open, openCount * 2);
    }
    open[openCount++] = column;
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

  /// Whether the sheet is only looked at.
  boolean wantsFewRows() {
    return mostRows <= FEW_ROWS;
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
      use(column.close(rows));
    }
    return new CellTable(rowNumbers, rows, used);
  }
}
