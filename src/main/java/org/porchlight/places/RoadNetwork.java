package org.porchlight.places;

import java.util.List;

/// The roads of a region: pieces of road ("links") from one junction to the next, each with its
/// corners. Immutable; the numbers of links and junctions hold within one network only.
///
/// A link is driven along its corners or against them; each way is an *arc*: `2 * link` along, `2 *
/// link + 1` against.
public final class RoadNetwork {
  private final Polylines lines;
  private final int[] from;
  private final int[] to;
  private final int junctions;
  private final byte[] classes;
  private final int[] nameNumbers;
  private final List<String> names;
  private final byte[] flags;
  private final byte[] kmh;
  private final byte[] delays;
  private final List<int[]> forbidden;

  /// The way is open only to those who live there or visit: no drive passes through.
  public static final int LIMITED = 1;

  /// It hangs together with the rest: from each such link every other can be reached.
  static final int CONNECTED = 2;

  /// Part of a circle where nobody turns left.
  public static final int ROUNDABOUT = 4;

  private static final double METRES_PER_UNIT = 111_195 / Polylines.UNITS_PER_DEGREE;

  private static final RoadClass[] CLASSES = RoadClass.values();

  /// One link's numbers in each array, one arc's in `kmh` and `delays`.
  ///
  /// @param nameNumbers into `names`; names are "" for roads without
  /// @param kmh unsigned; 0: closed in this direction
  /// @param delays unsigned seconds lost at the arc's end: signals, stop signs, gates
  /// @param forbidden arcs that must not follow each other in just this order
  public record Parts(
      Polylines lines,
      int[] from,
      int[] to,
      int junctions,
      byte[] classes,
      int[] nameNumbers,
      List<String> names,
      byte[] flags,
      byte[] kmh,
      byte[] delays,
      List<int[]> forbidden) {}

  public RoadNetwork(Parts parts) {
    lines = parts.lines;
    from = parts.from;
    to = parts.to;
    junctions = parts.junctions;
    classes = parts.classes;
    nameNumbers = parts.nameNumbers;
    names = List.copyOf(parts.names);
    flags = parts.flags;
    kmh = parts.kmh;
    delays = parts.delays;
    forbidden = List.copyOf(parts.forbidden);
    int links = lines.count();
    if (from.length != links
        || to.length != links
        || classes.length != links
        || nameNumbers.length != links
        || flags.length != links
        || kmh.length != 2 * links
        || delays.length != 2 * links) {
      throw new IllegalArgumentException("links without their numbers");
    }
  }

  public int linkCount() {
    return from.length;
  }

  public int junctionCount() {
    return junctions;
  }

  /// The corners of every link, from junction to junction.
  public Polylines lines() {
    return lines;
  }

  public RoadClass roadClass(int link) {
    return CLASSES[classes[link]];
  }

  /// "" for a road without.
  public String name(int link) {
    return names.get(nameNumbers[link]);
  }

  /// Which of [#names] the link has: the same number for the same name.
  public int nameNumber(int link) {
    return nameNumbers[link];
  }

  /// Every street name once, "" first.
  public List<String> names() {
    return names;
  }

  /// Whether cars may pass along its corners, or against them.
  public boolean isOpen(int link, boolean along) {
    return kmh[2 * link + (along ? 0 : 1)] != 0;
  }

  /// Whether only those who live there or visit may drive on it.
  public boolean isLimited(int link) {
    return (flags[link] & LIMITED) != 0;
  }

  /// Whether it belongs to the roads that can all be reached from each other.
  public boolean isConnected(int link) {
    return (flags[link] & CONNECTED) != 0;
  }

  boolean isRoundabout(int link) {
    return (flags[link] & ROUNDABOUT) != 0;
  }

  /// The same roads, with those marked that hang together: the greatest part in which every road
  /// can be reached from every other.
  public RoadNetwork withConnectedMarked() {
    return connected(new Connections(this).links());
  }

  private RoadNetwork connected(boolean[] connectedLinks) {
    byte[] marked = flags.clone();
    for (int link = 0; link < marked.length; link++) {
      marked[link] =
          (byte) (connectedLinks[link] ? marked[link] | CONNECTED : marked[link] & ~CONNECTED);
    }
    return new RoadNetwork(
        new Parts(
            lines,
            from,
            to,
            junctions,
            classes,
            nameNumbers,
            names,
            marked,
            kmh,
            delays,
            forbidden));
  }

  /// From junction to junction.
  public double metres(int link) {
    int[] up = lines.latitudes();
    int[] right = lines.longitudes();
    double narrow = Math.cos(Math.toRadians(up[lines.start(link)] / Polylines.UNITS_PER_DEGREE));
    double units = 0;
    for (int i = lines.start(link) + 1; i < lines.end(link); i++) {
      double north = (double) up[i] - up[i - 1];
      double east = ((double) right[i] - right[i - 1]) * narrow;
      units += Math.sqrt(north * north + east * east);
    }
    return units * METRES_PER_UNIT;
  }

  // ---- arcs ----

  public int arcCount() {
    return kmh.length;
  }

  boolean isOpen(int arc) {
    return kmh[arc] != 0;
  }

  /// 0 where it is closed.
  int kmh(int arc) {
    return Byte.toUnsignedInt(kmh[arc]);
  }

  /// Seconds lost at its end.
  int delay(int arc) {
    return Byte.toUnsignedInt(delays[arc]);
  }

  /// The junction it starts from.
  public int tail(int arc) {
    return (arc & 1) == 0 ? from[arc >> 1] : to[arc >> 1];
  }

  /// The junction it leads to.
  public int head(int arc) {
    return (arc & 1) == 0 ? to[arc >> 1] : from[arc >> 1];
  }

  /// Arcs that must not follow each other in just this order.
  public List<int[]> forbidden() {
    return forbidden;
  }

  /// The raw numbers, for storing them.
  Parts parts() {
    return new Parts(
        lines, from, to, junctions, classes, nameNumbers, names, flags, kmh, delays, forbidden);
  }

  /// How many corners all links have together.
  public int cornerCount() {
    return lines.latitudes().length;
  }
}
