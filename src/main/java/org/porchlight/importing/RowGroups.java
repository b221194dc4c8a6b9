package org.porchlight.importing;

import java.util.Arrays;
import java.util.List;

/// Rows that say the same in some columns, as groups numbered from 0 in the order of their first
/// rows: what thousands of rows have in common is worked out once.
final class RowGroups {
  private final int[] groups;
  private final int[] first;
  private final int[] rows;

  private RowGroups(int[] groups, int count) {
    this.groups = groups;
    first = new int[count];
    rows = new int[count];
    Arrays.fill(first, -1);
    for (int row = 0; row < groups.length; row++) {
      int group = groups[row];
      if (first[group] < 0) {
        first[group] = row;
      }
      rows[group]++;
    }
  }

  /// @param rows how many rows of data there are
  static RowGroups of(int rows, List<? extends ColumnValues<?>> columns) {
    int[] groups = new int[rows];
    int count = Math.min(rows, 1);
    for (ColumnValues<?> column : columns) {
      if (rows > 0 && column.codeCount() > 1) {
        PairNumbers pairs = new PairNumbers(count, column.codeCount());
        for (int row = 0; row < rows; row++) {
          groups[row] = pairs.number(groups[row], column.code(row));
        }
        count = pairs.count();
      }
    }
    return new RowGroups(groups, count);
  }

  int count() {
    return first.length;
  }

  /// The group of a row of data.
  int of(int row) {
    return groups[row];
  }

  /// The group of every row.
  int[] ofRows() {
    return groups;
  }

  /// The first row of a group.
  int first(int group) {
    return first[group];
  }

  /// How many rows a group has.
  int rows(int group) {
    return rows[group];
  }
}
