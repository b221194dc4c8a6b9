package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What recognition knows of a sheet: its headers, the values below each, and its first rows.
final class SheetEvidence {
  static final int ROWS_COMPARED = 500;

  private final SheetTable table;
  private final List<ColumnEvidence> columns = new ArrayList<>();
  private final List<List<ColumnDictionary.Naming>> namings = new ArrayList<>();

  SheetEvidence(SheetTable table) {
    this.table = table;
    for (int column = 0; column < table.headers().size(); column++) {
      columns.add(table.evidence(column));
      namings.add(ColumnDictionary.namings(table.headers().get(column)));
    }
  }

  List<String> headers() {
    return table.headers();
  }

  String header(int column) {
    return table.headers().get(column);
  }

  /// The fields a column's header is a known name of.
  List<ColumnDictionary.Naming> namings(int column) {
    return namings.get(column);
  }

  int columnCount() {
    return columns.size();
  }

  int rowCount() {
    return table.rowCount();
  }

  ColumnEvidence column(int column) {
    return columns.get(column);
  }

  /// How many rows are compared with one another: the first few hundred.
  int rowsCompared() {
    return Math.min(ROWS_COMPARED, table.rowCount());
  }

  OptionalDouble number(int row, int column) {
    return NumberText.parse(CellText.clean(table.text(row, column)))
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  /// Whether two columns say the same in every row compared.
  boolean areAlike(int one, int other) {
    for (int row = 0; row < rowsCompared(); row++) {
      String text = CellText.clean(table.text(row, one));
      if (!text.equals(CellText.clean(table.text(row, other)))) {
        return false;
      }
    }
    return true;
  }
}
