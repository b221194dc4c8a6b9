package org.porchlight.places.osm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.Deflater;

/// Writes small extracts for the tests, after the format's own words
/// (wiki.openstreetmap.org/wiki/PBF_Format): nothing of the reader is used here.
public final class ExtractWriter {
  private static final int MOST_IN_A_BLOCK = 8_000;

  private record Node(long id, double latitude, double longitude, Map<String, String> tags) {}

  private record Way(long id, List<Long> nodes, Map<String, String> tags) {}

  /// A member of a relation: 0 a node, 1 a way, 2 a relation.
  public record Member(int kind, long id, String role) {}

  private record Relation(long id, List<Member> members, Map<String, String> tags) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private boolean dense = true;
  private boolean packed = true;
  private boolean waysFirst;
  private long extractSecond;
  private long changeSecond;
  private List<String> features = List.of("OsmSchema-V0.6", "DenseNodes");

  /// Nodes one by one instead of in columns.
  public ExtractWriter plainNodes() {
    dense = false;
    return this;
  }

  public ExtractWriter unpacked() {
    packed = false;
    return this;
  }

  public ExtractWriter waysFirst() {
    waysFirst = true;
    return this;
  }

  public ExtractWriter requiring(String... needed) {
    features = List.of(needed);
    return this;
  }

  /// When the extract says it was made, in seconds since 1970.
  public ExtractWriter madeAt(long second) {
    extractSecond = second;
    return this;
  }

  /// When every way says it was last changed.
  public ExtractWriter changedAt(long second) {
    changeSecond = second;
    return this;
  }

  /// @param tags key, value, key, value
  public ExtractWriter node(long id, double latitude, double longitude, String... tags) {
    nodes.add(new Node(id, latitude, longitude, pairs(tags)));
    return this;
  }

  public ExtractWriter way(long id, List<Long> nodeIds, String... tags) {
    ways.add(new Way(id, nodeIds, pairs(tags)));
    return this;
  }

  public ExtractWriter relation(long id, List<Member> members, String... tags) {
    relations.add(new Relation(id, members, pairs(tags)));
    return this;
  }

  private static Map<String, String> pairs(String... tags) {
    Map<String, String> pairs = new TreeMap<>();
    for (int i = 0; i < tags.length; i += 2) {
      pairs.put(tags[i], tags[i + 1]);
    }
    return pairs;
  }

  public byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    writeHeader(file);
    if (waysFirst) {
      writeWays(file);
    }
    writeNodes(file);
    if (!waysFirst) {
      writeWays(file);
    }
    writeRelations(file);
    return file.toByteArray();
  }

  public void writeHeader(ByteArrayOutputStream file) {
    Message header = new Message();
    features.forEach(feature -> header.text(4, feature));
    header.text(16, "tests");
    if (extractSecond != 0) {
      header.number(32, extractSecond);
    }
    blob(file, "OSMHeader", header.bytes());
  }

  public void writeNodes(ByteArrayOutputStream file) {
    blocks(nodes, this::nodeGroup).forEach(block -> blob(file, "OSMData", block));
  }

  public void writeWays(ByteArrayOutputStream file) {
    blocks(ways, this::wayGroup).forEach(block -> blob(file, "OSMData", block));
  }

  public void writeRelations(ByteArrayOutputStream file) {
    blocks(relations, this::relationGroup).forEach(block -> blob(file, "OSMData", block));
  }

  private static <T> List<byte[]> blocks(List<T> elements, BiConsumer<Block, List<T>> writeGroup) {
    List<byte[]> blocks = new ArrayList<>();
    for (int from = 0; from < elements.size(); from += MOST_IN_A_BLOCK) {
      Block block = new Block();
      writeGroup.accept(
          block, elements.subList(from, Math.min(elements.size(), from + MOST_IN_A_BLOCK)));
      blocks.add(block.bytes());
    }
    return blocks;
  }

  private void blob(ByteArrayOutputStream file, String kind, byte[] content) {
    Message blob = new Message();
    if (packed) {
      Deflater deflater = new Deflater();
      deflater.setInput(content);
      deflater.finish();
      byte[] buffer = new byte[content.length + 100];
      int length = deflater.deflate(buffer);
      deflater.end();
      blob.number(2, content.length);
      blob.field(3, java.util.Arrays.copyOf(buffer, length));
    } else {
      blob.field(1, content);
    }
    Message header = new Message();
    header.text(1, kind);
    header.number(3, blob.bytes().length);
    byte[] bytes = header.bytes();
    for (int shift = 24; shift >= 0; shift -= 8) {
      file.write(bytes.length >>> shift);
    }
    file.writeBytes(bytes);
    file.writeBytes(blob.bytes());
  }

  private void nodeGroup(Block block, List<Node> some) {
    if (!dense) {
      some.forEach(node -> {
        Message message = new Message();
        message.signed(1, node.id);
        block.tags(message, node.tags);
        message.signed(8, units(node.latitude));
        message.signed(9, units(node.longitude));
        block.group.field(1, message.bytes());
      });
      return;
    }
    Message ids = new Message();
    Message latitudes = new Message();
    Message longitudes = new Message();
    Message pairs = new Message();
    long id = 0;
    long latitude = 0;
    long longitude = 0;
    for (Node node : some) {
      ids.raw(zigzag(node.id - id));
      latitudes.raw(zigzag(units(node.latitude) - latitude));
      longitudes.raw(zigzag(units(node.longitude) - longitude));
      id = node.id;
      latitude = units(node.latitude);
      longitude = units(node.longitude);
      node.tags.forEach((key, value) -> {
        pairs.raw(block.string(key));
        pairs.raw(block.string(value));
      });
      pairs.raw(0);
    }
    Message message = new Message();
    message.field(1, ids.bytes());
    message.field(8, latitudes.bytes());
    message.field(9, longitudes.bytes());
    if (some.stream().anyMatch(node -> !node.tags.isEmpty())) {
      message.field(10, pairs.bytes());
    }
    block.group.field(2, message.bytes());
  }

  private void wayGroup(Block block, List<Way> some) {
    some.forEach(way -> {
      Message message = new Message();
      message.number(1, way.id);
      block.tags(message, way.tags);
      if (changeSecond != 0) {
        Message change = new Message();
        change.number(1, 3);
        change.number(2, changeSecond);
        message.field(4, change.bytes());
      }
      Message refs = new Message();
      long before = 0;
      for (long node : way.nodes) {
        refs.raw(zigzag(node - before));
        before = node;
      }
      message.field(8, refs.bytes());
      block.group.field(3, message.bytes());
    });
  }

  private void relationGroup(Block block, List<Relation> some) {
    some.forEach(relation -> {
      Message message = new Message();
      message.number(1, relation.id);
      block.tags(message, relation.tags);
      Message roles = new Message();
      Message ids = new Message();
      Message kinds = new Message();
      long before = 0;
      for (Member member : relation.members) {
        roles.raw(block.string(member.role));
        ids.raw(zigzag(member.id - before));
        kinds.raw(member.kind);
        before = member.id;
      }
      message.field(8, roles.bytes());
      message.field(9, ids.bytes());
      message.field(10, kinds.bytes());
      block.group.field(4, message.bytes());
    });
  }

  private static long units(double degrees) {
    return Math.round(degrees * 1e7);
  }

  private static long zigzag(long number) {
    return number << 1 ^ number >> 63;
  }

  /// Strings and one group of elements.
  private static final class Block {
    private final Map<String, Integer> strings = new TreeMap<>();
    private final List<String> inOrder = new ArrayList<>(List.of(""));
    private final Message group = new Message();

    int string(String text) {
      return strings.computeIfAbsent(
          text,
          fresh -> {
            inOrder.add(fresh);
            return inOrder.size() - 1;
          });
    }

    void tags(Message element, Map<String, String> tags) {
      Message keys = new Message();
      Message values = new Message();
      tags.forEach((key, value) -> {
        keys.raw(string(key));
        values.raw(string(value));
      });
      if (!tags.isEmpty()) {
        element.field(2, keys.bytes());
        element.field(3, values.bytes());
      }
    }

    byte[] bytes() {
      Message table = new Message();
      inOrder.forEach(text -> table.text(1, text));
      Message block = new Message();
      block.field(1, table.bytes());
      block.field(2, group.bytes());
      return block.bytes();
    }
  }

  /// A protocol buffers message being written.
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void raw(long number) {
      long rest = number;
      while ((rest & ~0x7fL) != 0) {
        bytes.write((int) ((rest & 0x7f) | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }

    void number(int field, long number) {
      raw(field << 3);
      raw(number);
    }

    void signed(int field, long number) {
      number(field, zigzag(number));
    }

    void field(int field, byte[] content) {
      raw(field << 3 | 2);
      raw(content.length);
      bytes.writeBytes(content);
    }

    void text(int field, String text) {
      field(field, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
