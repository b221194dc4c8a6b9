package org.porchlight.importing;

import java.util.Arrays;

/// The assignment of rows to columns with the greatest total gain, each used at most once
/// (Hungarian method with potentials, O(n² m)).
final class Assignment {
  private Assignment() {}

  /// For each row of a rectangular matrix with at least as many columns as rows: its column.
  static int[] best(double[][] gain) {
    int rows = gain.length;
    int columns = rows == 0 ? 0 : gain[0].length;
    double[] rowPotential = new double[rows + 1];
    double[] columnPotential = new double[columns + 1];
    int[] rowOf = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      place(gain, row, rowPotential, columnPotential, rowOf);
    }
    int[] columnOf = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] > 0) {
        columnOf[rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }

  private static void place(
      double[][] gain, int row, double[] rowPotential, double[] columnPotential, int[] rowOf) {
    int columns = columnPotential.length - 1;
    double[] slack = new double[columns + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    int[] cameFrom = new int[columns + 1];
    boolean[] used = new boolean[columns + 1];
    rowOf[0] = row;
    int column = 0;
    do {
      used[column] = true;
      int current = rowOf[column];
      int next = 0;
      double smallest = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= columns; j++) {
        if (used[j]) {
          continue;
        }
        double reduced = -gain[current - 1][j - 1] - rowPotential[current] - columnPotential[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          cameFrom[j] = column;
        }
        if (slack[j] < smallest) {
          smallest = slack[j];
          next = j;
        }
      }
      for (int j = 0; j <= columns; j++) {
        if (used[j]) {
          rowPotential[rowOf[j]] += smallest;
          columnPotential[j] -= smallest;
        } else {
          slack[j] -= smallest;
        }
      }
      column = next;
    } while (rowOf[column] != 0);
    while (column != 0) {
      int previous = cameFrom[column];
      rowOf[column] = rowOf[previous];
      column = previous;
    }
  }
}
