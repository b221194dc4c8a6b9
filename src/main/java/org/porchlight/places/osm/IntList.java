package org.porchlight.places.osm;

import java.util.Arrays;

/// Whole numbers in a row, without an object for each.
final class IntList {
  private int[] numbers = new int[64];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  void addAll(int[] more, int from, int to) {
    if (size + to - from > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(size + to - from, size + (size >> 1)));
    }
    System.arraycopy(more, from, numbers, size, to - from);
    size += to - from;
  }

  int get(int index) {
    return numbers[index];
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }

  int[] toArray(int from, int to) {
    return Arrays.copyOfRange(numbers, from, to);
  }
}
