package org.porchlight.importing;

import java.util.Arrays;
import java.util.List;

/// Rows that say the same in some columns, as groups numbered from 0 in the order of their first
/// rows: what thousands of rows have in common is worked out once.
final class RowGroups {
  private final int[] groups;
  private final int[] first;
  private final int[] rows;

  private RowGroups(int[] groups, int[] first, int[] rows) {
    this.groups = groups;
    this.first = first;
    this.rows = rows;
  }

  /// @param rows how many rows of data there are
  static RowGroups of(int rows, List<? extends ColumnValues<?>> columns) {
    ColumnValues<?>[] telling =
        columns.stream().filter(column -> column.codeCount() > 1).toArray(ColumnValues<?>[]::new);
    PairNumbers[] pairs = new PairNumbers[telling.length];
    long most = 1;
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = new PairNumbers((int) most, telling[i].codeCount());
      most = Math.min(rows, most * telling[i].codeCount());
    }
    int[] groups = new int[rows];
    int[] first = new int[16];
    int[] counts = new int[16];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      int group = 0;
      for (int i = 0; i < pairs.length; i++) {
        group = pairs[i].number(group, telling[i].code(row));
      }
      groups[row] = group;
      if (group == count) {
        if (count == first.length) {
          first = Arrays.copyOf(first, count * 2);
          counts = Arrays.copyOf(counts, count * 2);
        }
        first[count++] = row;
      }
      counts[group]++;
    }
    return new RowGroups(groups, Arrays.copyOf(first, count), Arrays.copyOf(counts, count));
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
