package org.porchlight.spreadsheets;

import java.util.List;

/// One row of a sheet: its number as the file shows it, from 1, and its cells as plain text.
public record SheetRow(int number, List<String> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /// The text of a column, from 0; "" past the end of the row.
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /// Whether no cell holds anything but blanks.
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
