package org.porchlight.places.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.MapShapes;
import org.porchlight.places.Polylines;
import org.porchlight.places.ShapeKind;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.text.Messages;

/// Water and parks: closed ways, rivers and creeks, and areas a relation puts together of several
/// ways. Corners outside the box are left out; islands are drawn over.
final class Areas {
  private static final Set<String> GREEN =
      Set.of("park", "garden", "nature_reserve", "golf_course", "playground");
  private static final Set<String> GREEN_LAND =
      Set.of("forest", "recreation_ground", "village_green", "cemetery");

  private static final int MOST_CORNERS = 20_000_000;

  private record Shape(ShapeKind kind, String name, int[] nodes) {}

  private final Nodes nodes;
  private final List<Shape> shapes = new ArrayList<>();

  /// Ways a relation may name as the edge of an area.
  private final Map<Long, int[]> edges = new HashMap<>();

  private int corners;

  Areas(Nodes nodes) {
    this.nodes = nodes;
  }

  void way(long id, int[] refs, int count, Tags tags) throws UnreadableMapException {
    if (tags.has("building")) {
      return;
    }
    int[] inside = inside(refs, count);
    if (inside.length < 2) {
      return;
    }
    Optional<ShapeKind> kind = kind(tags);
    boolean closed = count > 3 && refs[0] == refs[count - 1];
    if (kind.isPresent() && (closed || !kind.get().isArea())) {
      add(new Shape(kind.get(), tags.get("name"), inside));
    } else if (!closed || tags.isEmpty()) {
      edges.put(id, inside);
    }
  }

  private void add(Shape shape) throws UnreadableMapException {
    corners += shape.nodes.length;
    if (corners > MOST_CORNERS) {
      throw new UnreadableMapException(Messages.text("places.extract.tooLarge"));
    }
    shapes.add(shape);
  }

  private static int[] inside(int[] refs, int count) {
    IntList inside = new IntList();
    for (int i = 0; i < count; i++) {
      if (refs[i] >= 0) {
        inside.add(refs[i]);
      }
    }
    return inside.toArray();
  }

  static boolean wants(Tags relation) {
    return relation.is("type", "multipolygon") && kind(relation).isPresent();
  }

  void relation(List<Block.Member> members, Tags tags) throws UnreadableMapException {
    ShapeKind kind = kind(tags).orElseThrow();
    List<int[]> open = new ArrayList<>();
    for (Block.Member member : members) {
      int @Nullable [] edge = edges.get(member.id());
      if (member.kind() == Block.Member.WAY && !member.role().equals("inner") && edge != null) {
        open.add(edge);
      }
    }
    for (int[] ring : joined(open)) {
      add(new Shape(kind, tags.get("name"), ring));
    }
  }

  /// Edges put end to end, as far as they go. The box leaves rings open; they close by themselves.
  private static List<int[]> joined(List<int[]> edges) {
    List<int[]> rings = new ArrayList<>();
    Map<Integer, Deque<Integer>> byEnd = new HashMap<>();
    for (int i = 0; i < edges.size(); i++) {
      int[] edge = edges.get(i);
      byEnd.computeIfAbsent(edge[0], end -> new ArrayDeque<>()).add(i);
      byEnd.computeIfAbsent(edge[edge.length - 1], end -> new ArrayDeque<>()).add(i);
    }
    boolean[] used = new boolean[edges.size()];
    for (int i = 0; i < edges.size(); i++) {
      if (used[i]) {
        continue;
      }
      IntList ring = new IntList();
      int next = i;
      while (next >= 0) {
        used[next] = true;
        append(ring, edges.get(next));
        next = unused(byEnd.get(ring.get(ring.size() - 1)), used);
      }
      if (ring.size() > 3) {
        rings.add(ring.toArray());
      }
    }
    return rings;
  }

  private static int unused(@Nullable Deque<Integer> edges, boolean[] used) {
    while (edges != null && !edges.isEmpty()) {
      int edge = edges.poll();
      if (!used[edge]) {
        return edge;
      }
    }
    return -1;
  }

  private static void append(IntList ring, int[] edge) {
    if (ring.size() == 0) {
      ring.addAll(edge, 0, edge.length);
    } else if (ring.get(ring.size() - 1) == edge[0]) {
      ring.addAll(edge, 1, edge.length);
    } else {
      for (int i = edge.length - 2; i >= 0; i--) {
        ring.add(edge[i]);
      }
    }
  }

  private static Optional<ShapeKind> kind(Tags tags) {
    String waterway = tags.get("waterway");
    String land = tags.get("landuse");
    if (tags.is("natural", "water")
        || waterway.equals("riverbank")
        || land.equals("reservoir")
        || land.equals("basin")) {
      return Optional.of(ShapeKind.WATER);
    }
    if (waterway.equals("river") || waterway.equals("stream") || waterway.equals("canal")) {
      return Optional.of(ShapeKind.WATERWAY);
    }
    boolean green =
        GREEN.contains(tags.get("leisure"))
            || GREEN_LAND.contains(land)
            || tags.is("natural", "wood");
    return green ? Optional.of(ShapeKind.PARK) : Optional.empty();
  }

  MapShapes shapes() {
    int[] starts = new int[shapes.size() + 1];
    int[] latitudes = new int[corners];
    int[] longitudes = new int[corners];
    int at = 0;
    for (int i = 0; i < shapes.size(); i++) {
      for (int node : shapes.get(i).nodes) {
        latitudes[at] = nodes.latitude(node);
        longitudes[at] = nodes.longitude(node);
        at++;
      }
      starts[i + 1] = at;
    }
    return new MapShapes(
        new Polylines(starts, latitudes, longitudes),
        shapes.stream().map(Shape::kind).toList(),
        shapes.stream().map(Shape::name).toList());
  }
}
