package org.porchlight.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Drives on a road network, ready to be asked: the nearest road, times between many places, the
/// way from one to another. Safe for several threads.
public final class Roads {
  /// No road leads there.
  public static final int NO_WAY = -1;

  /// A house farther from every road than this is not on the roads of this map.
  private static final double FARTHEST_METRES = 1_000;

  /// No piece of road takes longer, whatever its corners say.
  private static final long LONGEST_MS = 24 * 3_600_000L;

  private final RoadNetwork network;
  private final TurnGraph graph;
  private final RoadGrid grid;
  private final int[] arcTimes;

  public Roads(RoadNetwork network) {
    this(network, true);
  }

  private Roads(RoadNetwork network, boolean penalties) {
    this.network = network;
    graph = new TurnGraph(network, penalties);
    grid =
        new RoadGrid(
            network.lines(),
            link -> network.isConnected(link) && !network.roadClass(link).isOnlyPassed());
    arcTimes = arcTimes(network);
  }

  /// The same roads with nothing lost at turns, signals and gates: metres by speed alone, to be
  /// compared with others.
  public static Roads withoutPenalties(RoadNetwork network) {
    return new Roads(network, false);
  }

  private static int[] arcTimes(RoadNetwork network) {
    int[] times = new int[network.arcCount()];
    for (int link = 0; link < network.linkCount(); link++) {
      double metres = network.metres(link);
      for (int arc = 2 * link; arc < 2 * link + 2; arc++) {
        times[arc] =
            network.isOpen(arc)
                ? (int) Math.min(LONGEST_MS, Math.round(metres * 3600 / network.kmh(arc)))
                : RoadSearch.UNREACHED;
      }
    }
    return times;
  }

  public RoadNetwork network() {
    return network;
  }

  /// The nearest place on a road from which every other can be reached; empty where none is within
  /// a kilometre.
  public Optional<OnRoad> nearest(Point place) {
    return grid.nearest(place, FARTHEST_METRES);
  }

  /// Milliseconds from each place to each other, row by row; [#NO_WAY] where no road leads.
  public int[][] millis(List<OnRoad> places) {
    return millis(places, places);
  }

  /// Milliseconds from each of the first to each of the others; [#NO_WAY] where no road leads.
  public int[][] millis(List<OnRoad> from, List<OnRoad> to) {
    RoadSearch search = new RoadSearch(graph, arcTimes);
    RoadSearch.Targets targets =
        new RoadSearch.Targets(network.linkCount(), to.toArray(OnRoad[]::new));
    int[][] times = new int[from.size()][];
    for (int i = 0; i < times.length; i++) {
      times[i] = search.times(from.get(i), targets);
      for (int j = 0; j < times[i].length; j++) {
        if (times[i][j] == RoadSearch.UNREACHED) {
          times[i][j] = NO_WAY;
        }
      }
    }
    return times;
  }

  /// The fastest drive, corner by corner, from road to road; empty where no road leads.
  public List<Point> line(OnRoad from, OnRoad to) {
    List<Integer> arcs = arcs(from, to);
    List<Point> line = new ArrayList<>();
    Polylines lines = network.lines();
    for (int i = 0; i < arcs.size(); i++) {
      int link = arcs.get(i) >> 1;
      boolean along = (arcs.get(i) & 1) == 0;
      boolean begins = i == 0;
      boolean ends = i == arcs.size() - 1;
      if (begins) {
        line.add(from.point());
      }
      // corners before the place have numbers up to its own
      int low = lines.start(link);
      int high = lines.end(link) - 1;
      if (along) {
        int first = begins ? from.corner() + 1 : low + 1;
        int last = ends ? to.corner() : high;
        for (int corner = first; corner <= last; corner++) {
          line.add(lines.corner(corner));
        }
      } else {
        int first = begins ? from.corner() : high - 1;
        int last = ends ? to.corner() + 1 : low;
        for (int corner = first; corner >= last; corner--) {
          line.add(lines.corner(corner));
        }
      }
      if (ends) {
        line.add(to.point());
      }
    }
    return line;
  }

  /// The arcs of the fastest drive (see [RoadNetwork]), the first and last of which are driven in
  /// part; empty where no road leads.
  public List<Integer> arcs(OnRoad from, OnRoad to) {
    return Arrays.stream(new RoadSearch(graph, arcTimes).way(from, to, network.linkCount()))
        .boxed()
        .toList();
  }
}
