package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.spreadsheets.CellTable;
import org.porchlight.spreadsheets.SheetRow;

/// The cells of a sheet below the row that names their columns.
final class HeadedCells {
  private final HeaderRow header;
  private final CellTable cells;

  HeadedCells(HeaderRow header, CellTable cells) {
    this.header = header;
    this.cells = cells;
  }

  HeaderRow header() {
    return header;
  }

  List<String> names() {
    return header.cells();
  }

  /// Every row, the header's and those above it too.
  Stream<SheetRow> rows() {
    return cells.rows();
  }

  /// The rows below the header.
  Stream<SheetRow> data() {
    return cells.rows().filter(row -> row.number() > header.number());
  }

  /// The columns whose names nearly or plainly are the field's.
  List<Integer> columns(ColumnField field) {
    return IntStream.range(0, header.cells().size())
        .filter(column ->
            ColumnDictionary.namings(header.cells().get(column)).stream()
                .anyMatch(naming -> naming.field() == field))
        .boxed()
        .toList();
  }

  /// The one column that is the field's; -1 where there is none or are several.
  int only(ColumnField field) {
    List<Integer> columns = columns(field);
    return columns.size() == 1 ? columns.getFirst() : -1;
  }

  /// A row as wide as the header.
  List<String> cellsOf(SheetRow row) {
    return IntStream.range(0, header.cells().size()).mapToObj(row::cell).toList();
  }

  /// A row with a date in one column's place, without two others, and with a last cell more.
  ///
  /// @param from the column in whose place the date stands
  /// @param to a column left out; -1 for none
  /// @param length another left out, in whose stead the last cell comes; -1 for none
  static List<String> instead(
      List<String> cells, int from, int to, int length, String date, String part) {
    List<String> made = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      if (column == from) {
        made.add(date);
      } else if (column != to && column != length) {
        made.add(cells.get(column));
      }
    }
    if (length >= 0) {
      made.add(part);
    }
    return made;
  }

  static long filled(SheetRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }
}
