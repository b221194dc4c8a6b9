package org.porchlight.spreadsheets;

import java.util.Arrays;

/// One column in memory: its different texts, each once, and for every row which of them stands
/// there; a million rows of codes, dates or schools take a megabyte.
final class CellColumn {
  private static final int MOST_REMEMBERED = 1 << 16;
  private static final int TRIES = 4;

  private final RowCodes rows = new RowCodes();

  /// For the table's writer: the row, as counted there, in which something was put last; 0 when the
  /// column is empty there.
  int filledIn;

  private String[] texts = new String[4];
  private int textCount = 1;
  private boolean hasBlanks;

  /// Open addressing: the code of the text with this hash, 0 where there is none.
  private int[] slots = new int[8];

  /// What raw values meant last: a cache that forgets rather than grows, see [#remembered]. The
  /// very last stands apart: sorted rows repeat it.
  private long lastKey;

  private int lastCode;
  private long[] keys = new long[16];

  private int[] keyCodes = new int[16];

  CellColumn() {
    texts[0] = "";
  }

  int textCount() {
    return textCount;
  }

  String text(int code) {
    return texts[code];
  }

  /// Whether a code's text is nothing but blanks.
  boolean isBlank(int code) {
    return code == 0 || (hasBlanks && texts[code].isBlank());
  }

  int code(int row) {
    return rows.code(row);
  }

  /// Notes the codes of consecutive rows, from `row` on.
  void codes(int row, int[] into, int count) {
    rows.codes(row, into, count);
  }

  /// How many rows hold a code, once the column is closed.
  int rowsWith(int code) {
    return rows.rowsWith(code);
  }

  /// As [RowCodes#put].
  int put(int row, int code) {
    return rows.put(row, code);
  }

  /// The code of a raw value (a shared string's index, a number's digits) met before, or -1. Raw
  /// values are never 0.
  int remembered(long key) {
    return key == lastKey ? lastCode : rememberedEarlier(key);
  }

  private int rememberedEarlier(long key) {
    int mask = keys.length - 1;
    int slot = mixed(key) & mask;
    for (int i = 0; i < TRIES; i++) {
      if (keys[slot] == key) {
        lastKey = key;
        lastCode = keyCodes[slot];
        return lastCode;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  void remember(long key, int code) {
    if (textCount > keys.length / 4 && keys.length < MOST_REMEMBERED) {
      keys = new long[keys.length * 4];
      keyCodes = new int[keys.length];
    }
    int mask = keys.length - 1;
    int first = mixed(key) & mask;
    int slot = first;
    for (int i = 0; i < TRIES && keys[slot] != 0; i++) {
      slot = (slot + 1) & mask;
    }
    if (keys[slot] != 0) {
      slot = first;
    }
    keys[slot] = key;
    keyCodes[slot] = code;
    lastKey = key;
    lastCode = code;
  }

  /// Neighbours stay neighbours, as most values come: days, numbers of students, shared texts.
  private static int mixed(long key) {
    return (int) (key >>> 5) ^ (int) key;
  }

  /// The code of a text standing in a buffer, or -1 when the column has not met it.
  int find(char[] buffer, int start, int length) {
    if (length == 0) {
      return 0;
    }
    int hash = 0;
    for (int i = start, end = start + length; i < end; i++) {
      hash = 31 * hash + buffer[i];
    }
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      int code = slots[slot];
      if (code == 0) {
        return -1;
      }
      if (equal(texts[code], buffer, start, length)) {
        return code;
      }
    }
  }

  /// The same for a text of ASCII letters whose hash, as a string has it, is known.
  int find(byte[] ascii, int start, int length, int hash) {
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      int code = slots[slot];
      if (code == 0) {
        return -1;
      }
      if (equal(texts[code], ascii, start, length)) {
        return code;
      }
    }
  }

  private static boolean equal(String text, byte[] ascii, int start, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != ascii[start + i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean equal(String text, char[] buffer, int start, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != buffer[start + i]) {
        return false;
      }
    }
    return true;
  }

  /// The code of a text, new or not.
  int code(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int mask = slots.length - 1;
    int slot = spread(text.hashCode()) & mask;
    for (int code = slots[slot]; code != 0; code = slots[slot]) {
      if (texts[code].equals(text)) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    return add(text, slot);
  }

  private int add(String text, int slot) {
    if (textCount == texts.length) {
      texts = Arrays.copyOf(texts, textCount + Math.max(4, textCount / 2));
    }
    int code = textCount++;
    texts[code] = text;
    slots[slot] = code;
    hasBlanks |= text.isBlank();
    if (textCount * 3 > slots.length * 2) {
      rehash();
    }
    return code;
  }

  private void rehash() {
    int[] wider = new int[slots.length * 2];
    int mask = wider.length - 1;
    for (int code = 1; code < textCount; code++) {
      int slot = spread(texts[code].hashCode()) & mask;
      while (wider[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      wider[slot] = code;
    }
    slots = wider;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  /// Gives back what only filling needs, and returns how many bytes more the rows take.
  int close(int rowCount) {
    slots = new int[0];
    keys = new long[0];
    keyCodes = new int[0];
    texts = Arrays.copyOf(texts, textCount);
    return rows.close(rowCount);
  }
}
