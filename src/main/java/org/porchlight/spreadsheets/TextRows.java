package org.porchlight.spreadsheets;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/// Takes the fields of separated text out of the parser's buffer into a table; only texts a column
/// has not met become strings.
final class TextRows extends AbstractBaseCsvCallbackHandler<Boolean> {
  private final CellTableWriter table;
  private final int longestCell;
  private int recordsToSkip;
  private int number;

  /// @param recordsToSkip leading records that are no rows
  TextRows(CellTableWriter table, int longestCell, int recordsToSkip) {
    this.table = table;
    this.longestCell = longestCell;
    this.recordsToSkip = recordsToSkip;
  }

  @Override
  protected void handleBegin(long line) {
    // Excel numbers records, not lines: a quoted cell may hold line ends
    if (recordsToSkip == 0) {
      table.startRow(++number);
    }
  }

  @Override
  protected void handleField(int index, char[] buffer, int start, int length, boolean quoted) {
    if (length == 0 || recordsToSkip > 0) {
      return;
    }
    CellColumn column = table.column(index);
    // an apostrophe may be ours: what it stands before is the text, not what stands in the file
    int code = buffer[start] == '\'' ? -1 : column.find(buffer, start, length);
    if (code < 0) {
      if (length > longestCell) {
        throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
      }
      code = table.code(column, CsvText.read(new String(buffer, start, length)));
    }
    table.put(column, code);
  }

  /// Whether more rows are wanted.
  @Override
  protected Boolean buildRecord() {
    if (recordsToSkip > 0) {
      recordsToSkip--;
      return true;
    }
    return table.endRow();
  }
}
