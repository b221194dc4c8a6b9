package org.porchlight.importing;

/// Numbers pairs of numbers in the order in which they come.
final class PairNumbers {
  private static final int LARGEST_TABLE = 1 << 18;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int seconds;
  private int count;
  private int lastFirst = -1;
  private int lastSecond = -1;
  private int lastNumber;

  /// By pair, one more than its number; 0 for a pair not met yet. Not used where it were too big.
  private final int[] table;

  /// Open addressing for pairs of which there can be very many.
  private long[] keys = new long[64];

  private int[] numbers = new int[64];

  /// @param firsts one more than the highest first number
  /// @param seconds one more than the highest second number
  PairNumbers(int firsts, int seconds) {
    this.seconds = seconds;
    long pairs = (long) firsts * seconds;
    table = new int[pairs <= LARGEST_TABLE ? (int) pairs : 0];
  }

  /// How many different pairs have come.
  int count() {
    return count;
  }

  int number(int first, int second) {
    if (first == lastFirst && second == lastSecond) {
      return lastNumber;
    }
    lastFirst = first;
    lastSecond = second;
    lastNumber = table.length > 0 ? inTable(first * seconds + second) : hashed(first, second);
    return lastNumber;
  }

  private int inTable(int pair) {
    int known = table[pair];
    if (known == 0) {
      known = ++count;
      table[pair] = known;
    }
    return known - 1;
  }

  private int hashed(int first, int second) {
    long key = (long) first * seconds + second;
    int slot = slot(key);
    if (numbers[slot] == 0) {
      if (3 * count > 2 * keys.length) {
        widen();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = ++count;
    }
    return numbers[slot] - 1;
  }

  /// Where a key stands, or would.
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * MIX) >>> 32) & mask;
    while (numbers[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void widen() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
