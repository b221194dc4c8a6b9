package org.porchlight.spreadsheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A sheet in memory, by columns: a column keeps each of its different texts once, under a code,
/// and every row only notes codes. So a million rows take some tens of megabytes, and what a text
/// means (a date, a student, a code) is worked out once per different text, not once per row.
///
/// Rows are indices from 0 without the blank rows of the file; [#rowNumber] is what the spreadsheet
/// shows beside them. Columns count from 0 at A. Code 0 is always "". Texts are as [Spreadsheet]
/// describes, neither trimmed nor interpreted.
public final class CellTable {
  private static final long MADE_ROOM = 64L << 20;

  private final RowNumbers rowNumbers;
  private final int rowCount;
  private final CellColumn[] columns;

  CellTable(RowNumbers rowNumbers, int rowCount, CellColumn[] columns) {
    this.rowNumbers = rowNumbers;
    this.rowCount = rowCount;
    this.columns = columns;
  }

  /// A table of rows made from others, in their order; their numbers must grow.
  ///
  /// @throws UnreadableSpreadsheetException when they are too many
  public static CellTable of(Iterable<SheetRow> rows) {
    CellTableWriter writer =
        new CellTableWriter(MADE_ROOM, Integer.MAX_VALUE, new Stopping(count -> true));
    for (SheetRow row : rows) {
      writer.startRow(row.number());
      for (int column = 0; column < row.cells().size(); column++) {
        writer.text(column, row.cell(column));
      }
      writer.endRow();
    }
    return writer.table();
  }

  public int rowCount() {
    return rowCount;
  }

  /// One past the last column that holds a text anywhere.
  public int columnCount() {
    return columns.length;
  }

  /// The row's number as the spreadsheet shows it, from 1.
  public int rowNumber(int row) {
    if (row < 0 || row >= rowCount) {
      throw new IndexOutOfBoundsException(row);
    }
    return rowNumbers.at(row);
  }

  /// The text of a cell; "" beyond the last column.
  public String text(int row, int column) {
    return column < columns.length ? columns[column].text(columns[column].code(row)) : "";
  }

  /// Which of the column's texts stands in a row; 0 for "" and beyond the last column.
  public int code(int row, int column) {
    return column < columns.length ? columns[column].code(row) : 0;
  }

  /// Notes the codes of consecutive rows of a column, from `row` on: for going through a long
  /// sheet.
  public void codes(int row, int column, int[] into, int count) {
    if (column < columns.length) {
      columns[column].codes(row, into, count);
    } else {
      Arrays.fill(into, 0, count, 0);
    }
  }

  /// How many codes a column has, with code 0 for "": codes are `0 … distinctCount - 1`, in the
  /// order in which the texts first stand in the sheet. A blank row's text may be among them.
  public int distinctCount(int column) {
    return column < columns.length ? columns[column].textCount() : 1;
  }

  /// How many rows hold a code's text.
  public int rowsWith(int column, int code) {
    return column < columns.length ? columns[column].rowsWith(code) : code == 0 ? rowCount : 0;
  }

  /// The text of a code.
  public String distinct(int column, int code) {
    return column < columns.length ? columns[column].text(code) : "";
  }

  /// A row as a list of cells, up to its last text.
  public SheetRow row(int row) {
    int width = columns.length;
    while (width > 0 && columns[width - 1].code(row) == 0) {
      width--;
    }
    List<String> cells = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      cells.add(columns[column].text(columns[column].code(row)));
    }
    return new SheetRow(rowNumber(row), cells);
  }

  /// Every row, top to bottom.
  public Stream<SheetRow> rows() {
    return IntStream.range(0, rowCount).mapToObj(this::row);
  }
}
