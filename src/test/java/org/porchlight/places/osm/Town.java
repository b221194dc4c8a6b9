package org.porchlight.places.osm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.places.Box;
import org.porchlight.places.OnRoad;
import org.porchlight.places.Point;
import org.porchlight.places.RegionMap;
import org.porchlight.places.Roads;
import org.porchlight.places.UnreadableMapException;

/// A small town for a test: corners with names, a hundred metres to a step, and roads through them.
public final class Town {
  private static final double SOUTH = 41;
  private static final double WEST = -93;

  /// About 100 metres up or down.
  public static final double STEP = 0.0009;

  private final ExtractWriter extract = new ExtractWriter();
  private final Map<String, double[]> corners = new HashMap<>();
  private final Map<String, String[]> cornerTags = new HashMap<>();
  private final List<Runnable> roads = new ArrayList<>();
  private long nextWay = 1;

  /// One corner, in steps from the south-western one.
  public Town corner(String name, double right, double up, String... tags) {
    double narrow = Math.cos(Math.toRadians(SOUTH));
    corners.put(name, new double[] {SOUTH + up * STEP, WEST + right * STEP / narrow});
    cornerTags.put(name, tags);
    return this;
  }

  /// A road by its corners, "A B C".
  public long road(String through, String... tags) {
    long id = nextWay++;
    List<Long> nodes = Arrays.stream(through.split(" ")).map(Town::id).toList();
    roads.add(() -> extract.way(id, nodes, tags));
    return id;
  }

  /// A turn rule at a corner.
  public Town rule(String rule, long fromWay, String corner, long toWay, String... more) {
    List<String> tags = new ArrayList<>(List.of("type", "restriction", "restriction", rule));
    tags.addAll(List.of(more));
    extract.relation(
        1,
        List.of(
            new ExtractWriter.Member(1, fromWay, "from"),
            new ExtractWriter.Member(0, id(corner), "via"),
            new ExtractWriter.Member(1, toWay, "to")),
        tags.toArray(String[]::new));
    return this;
  }

  /// A turn rule about a way between.
  public Town ruleBy(String rule, long fromWay, long viaWay, long toWay) {
    extract.relation(
        1,
        List.of(
            new ExtractWriter.Member(1, fromWay, "from"),
            new ExtractWriter.Member(1, viaWay, "via"),
            new ExtractWriter.Member(1, toWay, "to")),
        "type",
        "restriction",
        "restriction",
        rule);
    return this;
  }

  private static long id(String corner) {
    long id = 0;
    for (int i = 0; i < corner.length(); i++) {
      id = id * 128 + corner.charAt(i);
    }
    return id;
  }

  ExtractWriter extract() {
    corners.forEach((name, at) -> extract.node(id(name), at[0], at[1], cornerTags.get(name)));
    roads.forEach(Runnable::run);
    return extract;
  }

  public RegionMap region() {
    return read(extract().bytes());
  }

  public static RegionMap read(byte[] bytes) {
    try {
      return OsmExtract.read(
          new ByteArrayInputStream(bytes), bytes.length, Box.everything(), share -> true);
    } catch (IOException | UnreadableMapException e) {
      throw new AssertionError(e);
    }
  }

  public Roads roads() {
    return new Roads(region().roads());
  }

  /// Some way from one corner to another, 0 to 1.
  public Point between(String one, String other, double share) {
    double[] a = corners.get(one);
    double[] b = corners.get(other);
    return new Point(a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]));
  }

  public OnRoad on(Roads town, String one, String other, double share) {
    return town.nearest(between(one, other, share)).orElseThrow();
  }

  /// The corners a drive passes, "B C": those of its line that are corners of the town.
  public String drive(Roads town, OnRoad from, OnRoad to) {
    List<String> passed = new ArrayList<>();
    for (Point point : town.line(from, to)) {
      corners.forEach((name, at) -> {
        boolean here =
            Math.abs(at[0] - point.latitude()) < 2e-6 && Math.abs(at[1] - point.longitude()) < 2e-6;
        if (here && (passed.isEmpty() || !passed.getLast().equals(name))) {
          passed.add(name);
        }
      });
    }
    return String.join(" ", passed);
  }
}
