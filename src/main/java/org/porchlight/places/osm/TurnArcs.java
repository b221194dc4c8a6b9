package org.porchlight.places.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import org.porchlight.places.RoadNetwork;

/// Turn rules in terms of the network: which arcs must not follow each other.
final class TurnArcs {
  private static final int LONGEST_WAY_BY = 12;

  private final RoadNetwork roads;
  private final LongToIntFunction junctionOfNode;
  private final Map<Long, List<Integer>> linksOfWay = new HashMap<>();
  private final int[] firstLeaving;
  private final int[] leaving;

  TurnArcs(RoadNetwork roads, long[] wayIds, LongToIntFunction junctionOfNode) {
    this.roads = roads;
    this.junctionOfNode = junctionOfNode;
    for (int link = 0; link < wayIds.length; link++) {
      linksOfWay.computeIfAbsent(wayIds[link], way -> new ArrayList<>()).add(link);
    }
    firstLeaving = new int[roads.junctionCount() + 1];
    for (int arc = 0; arc < roads.arcCount(); arc++) {
      firstLeaving[roads.tail(arc) + 1]++;
    }
    for (int i = 0; i < roads.junctionCount(); i++) {
      firstLeaving[i + 1] += firstLeaving[i];
    }
    leaving = new int[roads.arcCount()];
    int[] next = Arrays.copyOf(firstLeaving, roads.junctionCount());
    for (int arc = 0; arc < roads.arcCount(); arc++) {
      leaving[next[roads.tail(arc)]++] = arc;
    }
  }

  List<int[]> forbidden(Collection<TurnRule> rules) {
    List<int[]> forbidden = new ArrayList<>();
    for (TurnRule rule : rules) {
      if (rule.viaNode() >= 0) {
        int junction = junctionOfNode.applyAsInt(rule.viaNode());
        if (junction >= 0) {
          atJunction(rule, junction, forbidden);
        }
      } else {
        byWays(rule, forbidden);
      }
    }
    return forbidden;
  }

  private void atJunction(TurnRule rule, int junction, List<int[]> forbidden) {
    for (int into : arcsTo(rule.from(), junction)) {
      Set<Integer> onward = new TreeSet<>(arcsFrom(rule.to(), junction));
      forbid(rule, new int[] {into}, onward, junction, forbidden);
    }
  }

  /// Who took this way by must not, or must only, go on into these arcs.
  private void forbid(
      TurnRule rule, int[] taken, Set<Integer> onward, int junction, List<int[]> forbidden) {
    if (onward.isEmpty()) {
      return;
    }
    int last = taken[taken.length - 1];
    for (int i = firstLeaving[junction]; i < firstLeaving[junction + 1]; i++) {
      int next = leaving[i];
      boolean named = onward.contains(next);
      boolean back = taken.length == 1 && next == (last ^ 1);
      boolean barred =
          rule.only() ? !named : named && (!rule.turnBack() || back || taken.length > 1);
      if (barred && roads.isOpen(next >> 1, (next & 1) == 0)) {
        int[] sequence = Arrays.copyOf(taken, taken.length + 1);
        sequence[taken.length] = next;
        forbidden.add(sequence);
      }
    }
  }

  private void byWays(TurnRule rule, List<int[]> forbidden) {
    Set<Integer> ends = new TreeSet<>();
    for (int link : links(rule.to())) {
      ends.add(roads.tail(2 * link));
      ends.add(roads.head(2 * link));
    }
    Set<Integer> by = new TreeSet<>(links(rule.viaWays()));
    for (int link : links(rule.from())) {
      for (int into : new int[] {2 * link, 2 * link + 1}) {
        if (roads.isOpen(link, (into & 1) == 0)) {
          List<Integer> way = wayBy(into, by, ends);
          if (way.size() > 1) {
            int junction = roads.head(way.getLast());
            forbid(
                rule,
                way.stream().mapToInt(arc -> arc).toArray(),
                new TreeSet<>(arcsFrom(rule.to(), junction)),
                junction,
                forbidden);
          }
        }
      }
    }
  }

  /// The shortest way from an arc over these links to one of these junctions; the arc alone when
  /// there is none.
  private List<Integer> wayBy(int into, Set<Integer> by, Set<Integer> ends) {
    Deque<List<Integer>> open = new ArrayDeque<>();
    Set<Integer> seen = new TreeSet<>();
    open.add(List.of(into));
    while (!open.isEmpty()) {
      List<Integer> way = open.poll();
      int here = roads.head(way.getLast());
      if (way.size() > 1 && ends.contains(here)) {
        return way;
      }
      for (int i = firstLeaving[here];
          way.size() <= LONGEST_WAY_BY && i < firstLeaving[here + 1];
          i++) {
        int next = leaving[i];
        if (by.contains(next >> 1)
            && roads.isOpen(next >> 1, (next & 1) == 0)
            && seen.add(next >> 1)) {
          List<Integer> longer = new ArrayList<>(way);
          longer.add(next);
          open.add(longer);
        }
      }
    }
    return List.of(into);
  }

  private List<Integer> links(List<Long> ways) {
    return ways.stream().flatMap(way -> linksOfWay.getOrDefault(way, List.of()).stream()).toList();
  }

  private List<Integer> arcsTo(List<Long> ways, int junction) {
    return arcs(ways).stream().filter(arc -> roads.head(arc) == junction).toList();
  }

  private List<Integer> arcsFrom(List<Long> ways, int junction) {
    return arcs(ways).stream().filter(arc -> roads.tail(arc) == junction).toList();
  }

  /// Those that may be driven.
  private List<Integer> arcs(List<Long> ways) {
    List<Integer> arcs = new ArrayList<>();
    for (int link : links(ways)) {
      for (int arc : new int[] {2 * link, 2 * link + 1}) {
        if (roads.isOpen(link, (arc & 1) == 0)) {
          arcs.add(arc);
        }
      }
    }
    return arcs;
  }
}
