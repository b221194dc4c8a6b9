package org.porchlight.places;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Finds the roads that hang together: the greatest part of the public ones of which each can be
/// reached from each (strongly connected, by Tarjan's algorithm), and the limited ones to which and
/// from which one gets.
final class Connections {
  private final RoadNetwork roads;
  private final TurnGraph graph;

  Connections(RoadNetwork roads) {
    this.roads = roads;
    this.graph = new TurnGraph(roads, true);
  }

  boolean[] links() {
    boolean[] main = greatestPart();
    boolean[] entered = main.clone();
    boolean[] left = main.clone();
    spread(entered, false);
    spread(left, true);
    boolean[] links = new boolean[roads.linkCount()];
    for (int arc = 0; arc < roads.arcCount(); arc++) {
      links[arc >> 1] |= roads.isOpen(arc) && entered[arc] && left[graph.start(arc)];
    }
    return links;
  }

  /// From the states marked to every limited one that can be reached, or from which they can.
  private void spread(boolean[] marked, boolean backwards) {
    int states = graph.stateCount();
    int[] starts = new int[states + 1];
    int[] others = new int[graph.first(states)];
    for (int round = 0; round < 2; round++) {
      int[] at = round == 0 ? starts : Arrays.copyOf(starts, states);
      for (int state = 0; state < states; state++) {
        for (int i = graph.first(state); i < graph.first(state + 1); i++) {
          int from = backwards ? graph.next(i) : state;
          if (round == 0) {
            at[from + 1]++;
          } else {
            others[at[from]++] = backwards ? state : graph.next(i);
          }
        }
      }
      for (int state = 0; round == 0 && state < states; state++) {
        starts[state + 1] += starts[state];
      }
    }
    Deque<Integer> open = new ArrayDeque<>();
    for (int state = 0; state < states; state++) {
      if (marked[state]) {
        open.push(state);
      }
    }
    while (!open.isEmpty()) {
      int state = open.pop();
      for (int i = starts[state]; i < starts[state + 1]; i++) {
        int other = others[i];
        if (!marked[other] && roads.isLimited(graph.arc(other) >> 1)) {
          marked[other] = true;
          open.push(other);
        }
      }
    }
  }

  /// Tarjan's algorithm with a stack of its own: roads are longer than a thread's.
  private boolean[] greatestPart() {
    int states = graph.stateCount();
    int[] order = new int[states];
    int[] low = new int[states];
    int[] turn = new int[states];
    int[] path = new int[states];
    int[] open = new int[states];
    boolean[] isOpen = new boolean[states];
    boolean[] best = new boolean[states];
    int bestSize = 0;
    int seen = 0;
    int openSize = 0;
    for (int root = 0; root < states; root++) {
      if (order[root] != 0 || !isPublic(root)) {
        continue;
      }
      int depth = 0;
      path[0] = root;
      order[root] = low[root] = ++seen;
      turn[root] = graph.first(root);
      open[openSize++] = root;
      isOpen[root] = true;
      while (depth >= 0) {
        int state = path[depth];
        if (turn[state] < graph.first(state + 1)) {
          int other = graph.next(turn[state]++);
          if (!isPublic(other)) {
            continue;
          }
          if (order[other] == 0) {
            order[other] = low[other] = ++seen;
            turn[other] = graph.first(other);
            open[openSize++] = other;
            isOpen[other] = true;
            path[++depth] = other;
          } else if (isOpen[other]) {
            low[state] = Math.min(low[state], order[other]);
          }
          continue;
        }
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[state]);
        }
        if (low[state] == order[state]) {
          int from = openSize;
          do {
            from--;
            isOpen[open[from]] = false;
          } while (open[from] != state);
          if (openSize - from > bestSize) {
            bestSize = openSize - from;
            Arrays.fill(best, false);
            for (int i = from; i < openSize; i++) {
              best[open[i]] = true;
            }
          }
          openSize = from;
        }
      }
    }
    return best;
  }

  private boolean isPublic(int state) {
    int arc = graph.arc(state);
    return roads.isOpen(arc) && !roads.isLimited(arc >> 1);
  }
}
