package org.porchlight.places.osm;

import java.util.Arrays;
import java.util.List;
import org.porchlight.places.Polylines;
import org.porchlight.places.RoadNetwork;

/// Cuts the ways at their junctions: where they meet, end or are blocked.
final class NetworkBuilder {
  /// What a red light costs on the mean, and a stop sign, and a gate to be opened.
  private static final int AT_SIGNALS = 10;

  private static final int AT_A_STOP = 4;
  private static final int AT_A_GATE = 30;

  /// Two lights nearer than this are one crossing of a divided road.
  private static final double ONE_CROSSING_METRES = 40;

  private static final int MOST_AT_A_JUNCTION = 200;

  private static final double METRES_PER_UNIT = 111_195 / Polylines.UNITS_PER_DEGREE;

  private final Nodes nodes;
  private final RoadWays ways;
  private final int[] junctionOf;
  private int junctions;

  /// Of each link its piece of a way, and which nodes of it.
  private final IntList cuts = new IntList();

  private final IntList starts = new IntList();
  private final IntList latitudes = new IntList();
  private final IntList longitudes = new IntList();
  private final IntList from = new IntList();
  private final IntList to = new IntList();
  private final IntList piece = new IntList();
  private final IntList delays = new IntList();

  private NetworkBuilder(Nodes nodes, RoadWays ways) {
    this.nodes = nodes;
    this.ways = ways;
    junctionOf = new int[nodes.count()];
  }

  /// The roads with their turn rules; not yet told which hang together.
  static RoadNetwork build(Nodes nodes, RoadWays ways, List<TurnRule> rules) {
    return new NetworkBuilder(nodes, ways).build(rules);
  }

  private RoadNetwork build(List<TurnRule> rules) {
    byte[] uses = uses();
    for (int i = 0; i < ways.pieces().size(); i++) {
      cut(i, uses);
    }
    for (int cut : neighboursTogether()) {
      int number = cuts.get(3 * cut);
      link(number, ways.pieces().get(number), cuts.get(3 * cut + 1), cuts.get(3 * cut + 2));
    }
    starts.add(latitudes.size());
    RoadNetwork plain = network(List.of());
    refuseStars(plain);
    long[] wayIds = new long[plain.linkCount()];
    for (int link = 0; link < wayIds.length; link++) {
      wayIds[link] = ways.pieces().get(piece.get(link)).wayId();
    }
    TurnArcs turns = new TurnArcs(plain, wayIds, this::junction);
    return network(turns.forbidden(rules));
  }

  /// Where hundreds of roads meet in one point somebody is joking, and every turn would be one of
  /// thousands.
  private static void refuseStars(RoadNetwork plain) {
    int[] leaving = new int[plain.junctionCount()];
    for (int arc = 0; arc < plain.arcCount(); arc++) {
      if (++leaving[plain.tail(arc)] > MOST_AT_A_JUNCTION) {
        throw new BrokenExtractException();
      }
    }
  }

  /// The junction at a node's id; -1 where there is none.
  private int junction(long nodeId) {
    int node = nodes.find(nodeId);
    return node < 0 ? -1 : junctionOf[node] - 1;
  }

  /// How often a node stands in a road, ends twice: from 2 on it is a junction.
  private byte[] uses() {
    byte[] uses = new byte[nodes.count()];
    for (RoadWays.Piece way : ways.pieces()) {
      for (int i = 0; i < way.length(); i++) {
        int node = ways.node(way.start() + i);
        int more = i == 0 || i == way.length() - 1 ? 2 : 1;
        uses[node] = (byte) Math.min(9, uses[node] + more);
      }
    }
    return uses;
  }

  private void cut(int number, byte[] uses) {
    RoadWays.Piece way = ways.pieces().get(number);
    int first = 0;
    for (int i = 1; i < way.length(); i++) {
      int node = ways.node(way.start() + i);
      if (uses[node] >= 2 || nodes.has(node, Nodes.BLOCKED)) {
        cuts.add(number);
        cuts.add(first);
        cuts.add(i);
        first = i;
      }
    }
  }

  /// The links in the order of a Z-curve over the land: a search looks at neighbours one after the
  /// other, and what lies together is found, and stored, faster.
  private int[] neighboursTogether() {
    long[] keys = new long[cuts.size() / 3];
    for (int cut = 0; cut < keys.length; cut++) {
      int node = ways.node(ways.pieces().get(cuts.get(3 * cut)).start() + cuts.get(3 * cut + 1));
      int up = (nodes.latitude(node) + 90_000_000) >> 13;
      int right = (nodes.longitude(node) + 180_000_000) >> 13;
      keys[cut] = (spread(up) << 1 | spread(right)) << 32 | cut;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /// Each bit at twice its place: 16 bits or fewer.
  private static long spread(int number) {
    long bits = number & 0xffff;
    bits = (bits | bits << 8) & 0x00ff00ff;
    bits = (bits | bits << 4) & 0x0f0f0f0f;
    bits = (bits | bits << 2) & 0x33333333;
    return (bits | bits << 1) & 0x55555555;
  }

  private void link(int number, RoadWays.Piece way, int first, int last) {
    starts.add(latitudes.size());
    double metres = 0;
    int before = -1;
    for (int i = first; i <= last; i++) {
      int node = ways.node(way.start() + i);
      latitudes.add(nodes.latitude(node));
      longitudes.add(nodes.longitude(node));
      metres += before < 0 ? 0 : metres(before, node);
      before = node;
    }
    from.add(junctionAt(ways.node(way.start() + first)));
    to.add(junctionAt(ways.node(way.start() + last)));
    piece.add(number);
    delays.add(delay(way, first, last, metres, true));
    delays.add(delay(way, first, last, metres, false));
  }

  /// What is blocked hangs together with nothing: each road ends there for itself.
  private int junctionAt(int node) {
    if (nodes.has(node, Nodes.BLOCKED)) {
      return junctions++;
    }
    if (junctionOf[node] == 0) {
      junctionOf[node] = ++junctions;
    }
    return junctionOf[node] - 1;
  }

  /// Seconds lost on the way from one end to the other, lights and signs at the far end included.
  private int delay(RoadWays.Piece way, int first, int last, double metres, boolean along) {
    boolean signals = false;
    boolean stop = false;
    int gates = 0;
    int against = along ? Nodes.AGAINST : Nodes.ALONG;
    for (int i = first; i <= last; i++) {
      boolean here = along ? i == first : i == last;
      if (here) {
        continue;
      }
      boolean end = along ? i == last : i == first;
      int node = ways.node(way.start() + i);
      boolean forUs = !nodes.has(node, against);
      signals |= forUs && nodes.has(node, Nodes.SIGNALS);
      stop |= forUs && nodes.has(node, Nodes.STOP) && (end || isAhead(way, first, last, i, along));
      gates += nodes.has(node, Nodes.GATE) ? 1 : 0;
    }
    int seconds = gates * AT_A_GATE;
    if (signals && metres >= ONE_CROSSING_METRES) {
      seconds += AT_SIGNALS;
    } else if (stop) {
      seconds += AT_A_STOP;
    }
    return Math.min(255, seconds);
  }

  /// A stop sign that does not say for whom it is stands at the crossing it is nearer to.
  private boolean isAhead(RoadWays.Piece way, int first, int last, int sign, boolean along) {
    int node = ways.node(way.start() + sign);
    boolean nearerToLast =
        metres(node, ways.node(way.start() + last)) <= metres(node, ways.node(way.start() + first));
    return nodes.has(node, Nodes.ALONG | Nodes.AGAINST) || nearerToLast == along;
  }

  private double metres(int one, int other) {
    double up = nodes.latitude(one) - nodes.latitude(other);
    double aside =
        (nodes.longitude(one) - nodes.longitude(other))
            * Math.cos(Math.toRadians(nodes.latitude(one) / Polylines.UNITS_PER_DEGREE));
    return METRES_PER_UNIT * Math.hypot(up, aside);
  }

  private RoadNetwork network(List<int[]> forbidden) {
    int links = from.size();
    byte[] classes = new byte[links];
    int[] names = new int[links];
    byte[] flags = new byte[links];
    byte[] kmh = new byte[2 * links];
    byte[] lost = new byte[2 * links];
    for (int link = 0; link < links; link++) {
      RoadWays.Piece way = ways.pieces().get(piece.get(link));
      classes[link] = (byte) way.road().roadClass().ordinal();
      names[link] = way.name();
      flags[link] =
          (byte)
              ((way.road().limited() ? RoadNetwork.LIMITED : 0)
                  | (way.road().roundabout() ? RoadNetwork.ROUNDABOUT : 0));
      kmh[2 * link] = (byte) way.road().kmh();
      kmh[2 * link + 1] = (byte) way.road().kmhBack();
      lost[2 * link] = (byte) delays.get(2 * link);
      lost[2 * link + 1] = (byte) delays.get(2 * link + 1);
    }
    return new RoadNetwork(
        new RoadNetwork.Parts(
            new Polylines(starts.toArray(), latitudes.toArray(), longitudes.toArray()),
            from.toArray(),
            to.toArray(),
            junctions,
            classes,
            names,
            ways.names(),
            flags,
            kmh,
            lost,
            forbidden));
  }
}
