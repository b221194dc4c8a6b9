package org.porchlight.places.osm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A block's strings, which its elements name by number. Made into text only where one is wanted;
/// the keys somebody asks about are known by number.
final class StringTable {
  private static final int LONGEST_TEXT = 255;
  private static final int SLOTS = 256;
  private static final byte[][] KEYS = new byte[Tags.keys().length][];
  private static final short[] KEY_IN_SLOT = new short[SLOTS];
  private static final int LONGEST_KEY;

  static {
    Arrays.fill(KEY_IN_SLOT, (short) -1);
    int longest = 0;
    for (int key = 0; key < KEYS.length; key++) {
      byte[] bytes = Tags.keys()[key].getBytes(StandardCharsets.UTF_8);
      KEYS[key] = bytes;
      longest = Math.max(longest, bytes.length);
      int slot = slot(bytes, 0, bytes.length);
      while (KEY_IN_SLOT[slot] >= 0) {
        slot = (slot + 1) % SLOTS;
      }
      KEY_IN_SLOT[slot] = (short) key;
    }
    LONGEST_KEY = longest;
  }

  private byte[] bytes = new byte[0];
  private int[] starts = new int[1024];
  private int[] lengths = new int[1024];
  private short[] keys = new short[1024];
  private int count;

  void read(Bytes table) {
    bytes = table.array();
    count = 0;
    while (table.more()) {
      int tag = table.tag();
      if (tag == (1 << 3 | Bytes.LENGTH)) {
        Bytes text = table.field();
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
          lengths = Arrays.copyOf(lengths, 2 * count);
          keys = Arrays.copyOf(keys, 2 * count);
        }
        starts[count] = text.at();
        lengths[count] = text.length();
        keys[count] = keyNumber(text.at(), text.length());
        count++;
      } else {
        table.skip(tag);
      }
    }
  }

  private short keyNumber(int start, int length) {
    if (length == 0 || length > LONGEST_KEY) {
      return -1;
    }
    int slot = slot(bytes, start, length);
    while (KEY_IN_SLOT[slot] >= 0) {
      byte[] key = KEYS[KEY_IN_SLOT[slot]];
      if (Arrays.equals(key, 0, key.length, bytes, start, start + length)) {
        return KEY_IN_SLOT[slot];
      }
      slot = (slot + 1) % SLOTS;
    }
    return -1;
  }

  private static int slot(byte[] bytes, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ hash >>> 8) & (SLOTS - 1);
  }

  /// Which key of [Tags] this string is; -1 when it is another.
  int key(int string) {
    return string < count ? keys[string] : broken();
  }

  String text(int string) {
    return string < count
        ? new String(
            bytes, starts[string], Math.min(lengths[string], LONGEST_TEXT), StandardCharsets.UTF_8)
        : Integer.toString(broken());
  }

  private static int broken() {
    throw new BrokenExtractException();
  }
}
