package org.porchlight.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openstreetmap.osmosis.osmbinary.BinaryParser;
import org.openstreetmap.osmosis.osmbinary.Osmformat;
import org.openstreetmap.osmosis.osmbinary.file.BlockInputStream;
import org.porchlight.places.osm.ExtractWriter;

/// An extract as osmosis reads it, whole, so that a larger one can be made of it.
final class RawExtract {
  private record Node(long id, double latitude, double longitude, String[] tags) {}

  private record Way(long id, List<Long> nodes, String[] tags) {}

  private record Relation(long id, List<ExtractWriter.Member> members, String[] tags) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  static RawExtract read(Path file) throws IOException {
    RawExtract raw = new RawExtract();
    try (InputStream in = Files.newInputStream(file)) {
      new BlockInputStream(in, raw.new Parser()).process();
    }
    return raw;
  }

  /// This many of it, one east of the other, each with ids of its own.
  void repeat(int times, double degreesApart, Path file) throws IOException {
    long span = 1 + nodes.stream().mapToLong(Node::id).max().orElse(0);
    long waySpan = 1 + ways.stream().mapToLong(Way::id).max().orElse(0);
    try (var out = Files.newOutputStream(file)) {
      java.io.ByteArrayOutputStream part = new java.io.ByteArrayOutputStream();
      new ExtractWriter().writeHeader(part);
      part.writeTo(out);
      for (int kind = 0; kind < 3; kind++) {
        for (int copy = 0; copy < times; copy++) {
          part.reset();
          write(kind, copy * span, copy * waySpan, copy * degreesApart, part);
          part.writeTo(out);
        }
      }
    }
  }

  private void write(
      int kind, long shift, long wayShift, double east, java.io.ByteArrayOutputStream part) {
    ExtractWriter writer = new ExtractWriter();
    switch (kind) {
      case 0 -> {
        nodes.forEach(n -> writer.node(n.id + shift, n.latitude, n.longitude + east, n.tags));
        writer.writeNodes(part);
      }
      case 1 -> {
        ways.forEach(way ->
            writer.way(
                way.id + wayShift, way.nodes.stream().map(n -> n + shift).toList(), way.tags));
        writer.writeWays(part);
      }
      default -> {
        relations.forEach(relation ->
            writer.relation(
                relation.id + wayShift,
                relation.members.stream()
                    .map(member ->
                        new ExtractWriter.Member(
                            member.kind(),
                            member.id() + (member.kind() == 0 ? shift : wayShift),
                            member.role()))
                    .toList(),
                relation.tags));
        writer.writeRelations(part);
      }
    }
  }

  int nodeCount() {
    return nodes.size();
  }

  private final class Parser extends BinaryParser {
    @Override
    protected void parseDense(Osmformat.DenseNodes dense) {
      long id = 0;
      long latitude = 0;
      long longitude = 0;
      int pair = 0;
      for (int i = 0; i < dense.getIdCount(); i++) {
        id += dense.getId(i);
        latitude += dense.getLat(i);
        longitude += dense.getLon(i);
        List<String> tags = new ArrayList<>();
        while (pair < dense.getKeysValsCount() && dense.getKeysVals(pair) != 0) {
          tags.add(getStringById(dense.getKeysVals(pair++)));
          tags.add(getStringById(dense.getKeysVals(pair++)));
        }
        pair++;
        nodes.add(
            new Node(id, parseLat(latitude), parseLon(longitude), tags.toArray(String[]::new)));
      }
    }

    @Override
    protected void parseNodes(List<Osmformat.Node> some) {
      some.forEach(node ->
          nodes.add(
              new Node(
                  node.getId(),
                  parseLat(node.getLat()),
                  parseLon(node.getLon()),
                  tags(node.getKeysList(), node.getValsList()))));
    }

    @Override
    protected void parseWays(List<Osmformat.Way> some) {
      some.forEach(way -> {
        List<Long> refs = new ArrayList<>();
        long ref = 0;
        for (long difference : way.getRefsList()) {
          ref += difference;
          refs.add(ref);
        }
        ways.add(new Way(way.getId(), refs, tags(way.getKeysList(), way.getValsList())));
      });
    }

    @Override
    protected void parseRelations(List<Osmformat.Relation> some) {
      some.forEach(relation -> {
        List<ExtractWriter.Member> members = new ArrayList<>();
        long id = 0;
        for (int i = 0; i < relation.getMemidsCount(); i++) {
          id += relation.getMemids(i);
          members.add(
              new ExtractWriter.Member(
                  relation.getTypes(i).getNumber(), id, getStringById(relation.getRolesSid(i))));
        }
        relations.add(
            new Relation(
                relation.getId(), members, tags(relation.getKeysList(), relation.getValsList())));
      });
    }

    private String[] tags(List<Integer> keys, List<Integer> values) {
      String[] tags = new String[2 * keys.size()];
      for (int i = 0; i < keys.size(); i++) {
        tags[2 * i] = getStringById(keys.get(i));
        tags[2 * i + 1] = getStringById(values.get(i));
      }
      return tags;
    }

    @Override
    protected void parse(Osmformat.HeaderBlock header) {
      // what it says of itself is not repeated
    }

    @Override
    public void complete() {
      // nothing is left over
    }
  }
}
