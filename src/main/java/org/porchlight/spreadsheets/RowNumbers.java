package org.porchlight.spreadsheets;

import java.util.Arrays;

/// Which number a spreadsheet shows beside each row. They nearly always count on, so only the rows
/// where they do not are kept.
final class RowNumbers {
  private int[] breaks = new int[4];
  private int[] numbers = new int[4];
  private int breakCount;
  private int last;

  /// Notes the number of a row; rows come in order.
  void add(int row, int number) {
    if (number != last + 1 || breakCount == 0) {
      if (breakCount == breaks.length) {
        breaks = Arrays.copyOf(breaks, breakCount * 2);
        numbers = Arrays.copyOf(numbers, breakCount * 2);
      }
      breaks[breakCount] = row;
      numbers[breakCount++] = number;
    }
    last = number;
  }

  /// The number of a row that was added.
  int at(int row) {
    if (breakCount == 1) {
      return numbers[0] + row - breaks[0];
    }
    int place = Arrays.binarySearch(breaks, 0, breakCount, row);
    int before = place < 0 ? -place - 2 : place;
    return numbers[before] + row - breaks[before];
  }
}
