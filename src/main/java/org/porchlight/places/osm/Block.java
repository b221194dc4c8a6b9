package org.porchlight.places.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.porchlight.places.UnreadableMapException;

/// One block of elements: gives those that touch the box to the [Collector]. Nothing is made of an
/// element outside the box, and its tags are not looked at.
final class Block {
  private static final int NODE = 1;
  private static final int DENSE = 2;
  private static final int WAY = 3;
  private static final int RELATION = 4;

  private final Collector collector;
  private final StringTable strings = new StringTable();
  private final Tags tags = new Tags();
  private long granularity;
  private long latitudeOffset;
  private long longitudeOffset;
  private long dateGranularity;
  private int[] nodes = new int[256];

  Block(Collector collector) {
    this.collector = collector;
  }

  void read(Bytes block) throws UnreadableMapException {
    granularity = 100;
    dateGranularity = 1000;
    latitudeOffset = 0;
    longitudeOffset = 0;
    Bytes table = Bytes.none();
    List<Bytes> groups = new ArrayList<>();
    while (block.more()) {
      int tag = block.tag();
      switch (tag) {
        case 1 << 3 | Bytes.LENGTH -> table = block.field();
        case 2 << 3 | Bytes.LENGTH -> groups.add(block.field());
        case 17 << 3 -> granularity = block.natural();
        case 18 << 3 -> dateGranularity = block.natural();
        case 19 << 3 -> latitudeOffset = block.varint();
        case 20 << 3 -> longitudeOffset = block.varint();
        default -> block.skip(tag);
      }
    }
    strings.read(table);
    for (Bytes group : groups) {
      readGroup(group);
    }
  }

  private void readGroup(Bytes group) throws UnreadableMapException {
    while (group.more()) {
      int tag = group.tag();
      if ((tag & 7) != Bytes.LENGTH) {
        group.skip(tag);
        continue;
      }
      Bytes element = group.field();
      switch (tag >> 3) {
        case NODE -> readNode(element);
        case DENSE -> readDense(element);
        case WAY -> readWay(element);
        case RELATION -> readRelation(element);
        default -> {
          // what people changed when is of no use here
        }
      }
    }
  }

  // ---- nodes ----

  private void readNode(Bytes node) throws UnreadableMapException {
    long id = 0;
    long latitude = 0;
    long longitude = 0;
    Bytes keys = Bytes.none();
    Bytes values = Bytes.none();
    while (node.more()) {
      int tag = node.tag();
      switch (tag) {
        case 1 << 3 -> id = node.signed();
        case 2 << 3 | Bytes.LENGTH -> keys = node.field();
        case 3 << 3 | Bytes.LENGTH -> values = node.field();
        case 8 << 3 -> latitude = node.signed();
        case 9 << 3 -> longitude = node.signed();
        default -> node.skip(tag);
      }
    }
    long north = latitudeOffset + granularity * latitude;
    long east = longitudeOffset + granularity * longitude;
    if (collector.contains(north, east)) {
      readTags(keys, values);
      collector.node(id, north, east, tags);
    }
  }

  /// Nodes in columns, each number as its difference to the one before.
  private void readDense(Bytes dense) throws UnreadableMapException {
    Bytes ids = Bytes.none();
    Bytes latitudes = Bytes.none();
    Bytes longitudes = Bytes.none();
    Bytes pairs = Bytes.none();
    while (dense.more()) {
      int tag = dense.tag();
      switch (tag) {
        case 1 << 3 | Bytes.LENGTH -> ids = dense.field();
        case 8 << 3 | Bytes.LENGTH -> latitudes = dense.field();
        case 9 << 3 | Bytes.LENGTH -> longitudes = dense.field();
        case 10 << 3 | Bytes.LENGTH -> pairs = dense.field();
        default -> dense.skip(tag);
      }
    }
    long id = 0;
    long latitude = 0;
    long longitude = 0;
    while (ids.more()) {
      id += ids.signed();
      latitude += latitudes.signed();
      longitude += longitudes.signed();
      long north = latitudeOffset + granularity * latitude;
      long east = longitudeOffset + granularity * longitude;
      boolean inside = collector.contains(north, east);
      readPairs(pairs, inside);
      if (inside) {
        collector.node(id, north, east, tags);
      }
    }
  }

  /// One node's keys and values: up to the next 0. A block without any tags has none at all.
  private void readPairs(Bytes pairs, boolean wanted) {
    tags.clear();
    while (pairs.more()) {
      int key = pairs.natural();
      if (key == 0) {
        return;
      }
      int value = pairs.natural();
      if (wanted) {
        put(key, value);
      }
    }
  }

  // ---- ways ----

  private void readWay(Bytes way) throws UnreadableMapException {
    long id = 0;
    Bytes keys = Bytes.none();
    Bytes values = Bytes.none();
    Bytes refs = Bytes.none();
    Bytes change = Bytes.none();
    while (way.more()) {
      int tag = way.tag();
      switch (tag) {
        case 1 << 3 -> id = way.varint();
        case 2 << 3 | Bytes.LENGTH -> keys = way.field();
        case 3 << 3 | Bytes.LENGTH -> values = way.field();
        case 4 << 3 | Bytes.LENGTH -> change = way.field();
        case 8 << 3 | Bytes.LENGTH -> refs = way.field();
        default -> way.skip(tag);
      }
    }
    collector.waysBegin();
    int count = 0;
    boolean inside = false;
    long ref = 0;
    while (refs.more()) {
      ref += refs.signed();
      int node = collector.nodes().find(ref);
      inside |= node >= 0;
      if (count == nodes.length) {
        nodes = Arrays.copyOf(nodes, 2 * count);
      }
      nodes[count++] = node;
    }
    if (inside) {
      readTags(keys, values);
      collector.changed(secondsOfChange(change));
      collector.way(id, nodes, count, tags);
    }
  }

  /// Since 1970; 0 where it is not said.
  private long secondsOfChange(Bytes change) {
    long time = 0;
    while (change.more()) {
      int tag = change.tag();
      if (tag == 2 << 3) {
        time = change.varint();
      } else {
        change.skip(tag);
      }
    }
    return time * dateGranularity / 1000;
  }

  // ---- relations ----

  private void readRelation(Bytes relation) throws UnreadableMapException {
    Bytes keys = Bytes.none();
    Bytes values = Bytes.none();
    Bytes roles = Bytes.none();
    Bytes members = Bytes.none();
    Bytes kinds = Bytes.none();
    while (relation.more()) {
      int tag = relation.tag();
      switch (tag) {
        case 2 << 3 | Bytes.LENGTH -> keys = relation.field();
        case 3 << 3 | Bytes.LENGTH -> values = relation.field();
        case 8 << 3 | Bytes.LENGTH -> roles = relation.field();
        case 9 << 3 | Bytes.LENGTH -> members = relation.field();
        case 10 << 3 | Bytes.LENGTH -> kinds = relation.field();
        default -> relation.skip(tag);
      }
    }
    readTags(keys, values);
    if (!collector.wantsRelation(tags)) {
      return;
    }
    List<Member> found = new ArrayList<>();
    long id = 0;
    while (members.more()) {
      id += members.signed();
      int role = roles.more() ? roles.natural() : 0;
      int kind = kinds.more() ? kinds.natural() : Member.RELATION;
      found.add(new Member(kind, id, strings.text(role)));
    }
    collector.relation(found, tags);
  }

  /// What belongs to a relation, and as what.
  record Member(int kind, long id, String role) {
    static final int NODE = 0;
    static final int WAY = 1;
    static final int RELATION = 2;
  }

  // ---- tags ----

  private void readTags(Bytes keys, Bytes values) {
    tags.clear();
    while (keys.more()) {
      put(keys.natural(), values.natural());
    }
  }

  private void put(int key, int value) {
    int number = strings.key(key);
    if (number >= 0) {
      tags.put(number, strings.text(value));
    }
  }
}
