package org.porchlight.places.osm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is written on a node, way or relation, as far as a road, a map or an address wants to know
/// it. Used again and again: what is read from here is to be taken before the next element.
final class Tags {
  /// The keys that are read at all.
  private static final String[] KEYS = {
    "highway",
    "name",
    "ref",
    "oneway",
    "oneway:motor_vehicle",
    "oneway:motorcar",
    "junction",
    "access",
    "vehicle",
    "motor_vehicle",
    "motorcar",
    "maxspeed",
    "maxspeed:forward",
    "maxspeed:backward",
    "service",
    "surface",
    "area",
    "barrier",
    "locked",
    "direction",
    "traffic_signals:direction",
    "stop",
    "railway",
    "addr:housenumber",
    "addr:street",
    "addr:city",
    "addr:postcode",
    "addr:place",
    "natural",
    "waterway",
    "water",
    "leisure",
    "landuse",
    "place",
    "type",
    "restriction",
    "restriction:motorcar",
    "restriction:motor_vehicle",
    "except",
    "building"
  };

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (int i = 0; i < KEYS.length; i++) {
      NUMBERS.put(KEYS[i], i);
    }
  }

  private final @Nullable String[] values = new String[KEYS.length];
  private boolean empty = true;

  /// Of an element with just these tags.
  static Tags of(Map<String, String> pairs) {
    Tags tags = new Tags();
    pairs.forEach((key, value) -> {
      Integer number = NUMBERS.get(key);
      if (number != null) {
        tags.put(number, value);
      }
    });
    return tags;
  }

  /// The number of a key that is read; -1 for all others.
  static int number(String key) {
    return NUMBERS.getOrDefault(key, -1);
  }

  static String[] keys() {
    return KEYS.clone();
  }

  void clear() {
    if (!empty) {
      Arrays.fill(values, null);
      empty = true;
    }
  }

  void put(int number, String value) {
    values[number] = value;
    empty = false;
  }

  boolean isEmpty() {
    return empty;
  }

  /// "" where it says nothing.
  String get(String key) {
    Integer number = NUMBERS.get(key);
    if (number == null) {
      throw new IllegalArgumentException("this key is not read");
    }
    String value = values[number];
    return value == null ? "" : value;
  }

  boolean has(String key) {
    return !get(key).isEmpty();
  }

  boolean is(String key, String value) {
    return get(key).equals(value);
  }
}
