package org.porchlight.places.osm;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.text.Messages;

/// The nodes inside the box, numbered in the order they came: where they are, and what a driver
/// meets there. Ids are found by hashing, so that they may come in any order.
final class Nodes {
  static final int SIGNALS = 1;
  static final int STOP = 2;

  /// A bollard or a wall of blocks: no car passes.
  static final int BLOCKED = 4;

  static final int GATE = 8;

  /// Of a signal or stop sign: it is meant for those who drive along the way, or against it.
  static final int ALONG = 16;

  static final int AGAINST = 32;

  /// A district with more than this in its box asks for a smaller box.
  private static final int MOST = 12_000_000;

  /// Another one each time: nobody can write a file whose ids all fall into one slot.
  private final long mixer = new SplittableRandom().nextLong() | 1;

  private long[] ids = new long[1 << 14];
  private int[] latitudes = new int[1 << 14];
  private int[] longitudes = new int[1 << 14];
  private byte[] traits = new byte[1 << 14];
  private int count;
  private int[] slots = new int[0];

  void add(long id, int latitude, int longitude, int trait) throws UnreadableMapException {
    if (count == ids.length) {
      if (count >= MOST) {
        throw new UnreadableMapException(Messages.text("places.extract.tooLarge"));
      }
      int more = Math.min(MOST, count + (count >> 1));
      ids = Arrays.copyOf(ids, more);
      latitudes = Arrays.copyOf(latitudes, more);
      longitudes = Arrays.copyOf(longitudes, more);
      traits = Arrays.copyOf(traits, more);
    }
    ids[count] = id;
    latitudes[count] = latitude;
    longitudes[count] = longitude;
    traits[count] = (byte) trait;
    count++;
  }

  int count() {
    return count;
  }

  /// From here on [#find] answers, and nothing more is added.
  void close() {
    if (slots.length > 0) {
      return;
    }
    int size = Math.max(16, Integer.highestOneBit(Math.max(1, count + count / 2)) * 2);
    slots = new int[size];
    for (int node = 0; node < count; node++) {
      int slot = slot(ids[node]);
      while (slots[slot] != 0 && ids[slots[slot] - 1] != ids[node]) {
        slot = (slot + 1) & (size - 1);
      }
      // what is said twice counts as it was said first
      slots[slot] = slots[slot] == 0 ? node + 1 : slots[slot];
    }
  }

  boolean isClosed() {
    return slots.length > 0;
  }

  private int slot(long id) {
    long mixed = id * mixer;
    return (int) (mixed >>> 36) & (slots.length - 1);
  }

  /// The node's number here; -1 when it is not in the box.
  int find(long id) {
    int slot = slot(id);
    while (slots[slot] != 0) {
      int node = slots[slot] - 1;
      if (ids[node] == id) {
        return node;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /// In millionths of a degree.
  int latitude(int node) {
    return latitudes[node];
  }

  /// In millionths of a degree.
  int longitude(int node) {
    return longitudes[node];
  }

  boolean has(int node, int trait) {
    return (traits[node] & trait) != 0;
  }
}
