package org.porchlight.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.porchlight.spreadsheets.CellTable;
import org.porchlight.spreadsheets.SheetRow;

/// Sheets that hold rows about students in another arrangement, put into rows: students side by
/// side instead of one below the other, a student's name as a heading above their days, a morning
/// and an afternoon column for each date. What comes out is read like any other sheet; its rows are
/// numbered anew.
final class Reshaping {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_MADE = 400_000;

  private Reshaping() {}

  /// The sheet in rows, its first row the header; empty where it is in rows already.
  static Optional<CellTable> inRows(HeaderRow header, CellTable cells) {
    if (cells.rowCount() > MOST_ROWS || cells.rowCount() < 2) {
      return Optional.empty();
    }
    HeadedCells sheet = new HeadedCells(header, cells);
    return new HalfDayColumns(sheet)
        .inRows()
        .or(() -> new AbsenceSpans(sheet).inRows())
        .or(() -> new ListedDates(sheet).inRows())
        .or(() -> new StudentHeadings(sheet).inRows())
        .or(() -> new StudentsAcross(sheet).inRows())
        .filter(rows -> rows.size() <= MOST_MADE)
        .map(Reshaping::numbered);
  }

  static CellTable numbered(List<List<String>> rows) {
    return CellTable.of(
        IntStream.range(0, rows.size())
            .mapToObj(row -> new SheetRow(row + 1, rows.get(row)))
            .toList());
  }
}
