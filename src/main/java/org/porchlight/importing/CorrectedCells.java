package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cells a person put right: they stand in for those of the file, which stays as it is.
final class CorrectedCells {
  static final CorrectedCells NONE = new CorrectedCells();

  private static final int COLUMN_BITS = 20;

  /// By row and column: which of its column's corrected texts stands there.
  private final Map<Long, Integer> cells = new HashMap<>();

  private final Map<Integer, List<String>> texts = new HashMap<>();

  /// @param row a row of data, from 0
  void put(int row, int column, String text) {
    List<String> ofColumn = texts.computeIfAbsent(column, c -> new ArrayList<>());
    cells.put(key(row, column), ofColumn.size());
    ofColumn.add(text);
  }

  private static long key(int row, int column) {
    return (long) row << COLUMN_BITS | column;
  }

  /// A corrected cell: its row of data, and which of its column's [#texts] stands there.
  @FunctionalInterface
  interface Cell {
    void at(int row, int text);
  }

  /// Every corrected cell of a column.
  void each(int column, Cell cell) {
    cells.forEach((key, text) -> {
      if ((key & (1L << COLUMN_BITS) - 1) == column) {
        cell.at((int) (key >>> COLUMN_BITS), text);
      }
    });
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  /// The corrected texts of a column.
  List<String> texts(int column) {
    return texts.getOrDefault(column, List.of());
  }

  /// Which of [#texts] stands in a cell; null where the file's own does.
  @Nullable Integer find(int row, int column) {
    return cells.get(key(row, column));
  }
}
