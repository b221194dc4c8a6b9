package org.porchlight.places;

import java.util.Arrays;

/// Dijkstra's search from one place on the roads to many. Its arrays are used again from search to
/// search; one search at a time.
///
/// A state's time is when its arc begins, so that a place on the arc is reached a share of the
/// arc's time later, and the search may stop at the time of the farthest place.
final class RoadSearch {
  static final int UNREACHED = Integer.MAX_VALUE;
  private static final int NOBODY = -1;
  private static final int SLOT_BITS = 10;

  private final TurnGraph graph;
  private final int[] arcTimes;
  private final int[] times;
  private final int[] cameFrom;
  private final int[] touched;
  private int touchedCount;
  private final int[] slots;
  private int[] entryStates = new int[1024];
  private int[] entryTimes = new int[1024];
  private int[] entryNext = new int[1024];
  private int entries;
  private int waiting;

  /// @param arcTimes milliseconds
  RoadSearch(TurnGraph graph, int[] arcTimes) {
    this.graph = graph;
    this.arcTimes = arcTimes;
    times = new int[graph.stateCount()];
    cameFrom = new int[graph.stateCount()];
    touched = new int[graph.stateCount()];
    Arrays.fill(times, UNREACHED);
    int longest = 0;
    for (int time : arcTimes) {
      longest = time == UNREACHED ? longest : Math.max(longest, time);
    }
    // no turn is so far ahead that the slots would go round
    int needed = ((longest + graph.dearestTurn()) >> SLOT_BITS) + 2;
    slots = new int[Integer.highestOneBit(needed) * 2];
  }

  /// Places looked for, by the link they are on.
  static final class Targets {
    private final OnRoad[] places;
    private final int[] firstOnLink;
    private final int[] nextOnLink;

    Targets(int links, OnRoad[] places) {
      this.places = places;
      firstOnLink = new int[links];
      Arrays.fill(firstOnLink, NOBODY);
      nextOnLink = new int[places.length];
      for (int i = 0; i < places.length; i++) {
        nextOnLink[i] = firstOnLink[places[i].link()];
        firstOnLink[places[i].link()] = i;
      }
    }
  }

  /// Milliseconds to each target; [#UNREACHED] where no road leads.
  int[] times(OnRoad from, Targets targets) {
    int[] found = new int[targets.places.length];
    int[] by = new int[targets.places.length];
    search(from, targets, found, by);
    return found;
  }

  /// The arcs of the fastest drive, the first and last of which are driven in part; empty where no
  /// road leads.
  int[] way(OnRoad from, OnRoad to, int links) {
    int[] found = new int[1];
    int[] by = new int[1];
    search(from, new Targets(links, new OnRoad[] {to}), found, by);
    if (found[0] == UNREACHED) {
      return new int[0];
    }
    if (by[0] < 0) {
      // on the same arc, without turning
      return new int[] {~by[0]};
    }
    int length = 2;
    for (int state = by[0]; cameFrom[state] >= 0; state = cameFrom[state]) {
      length++;
    }
    int[] arcs = new int[length];
    int state = by[0];
    for (int i = length - 1; i > 0; i--) {
      arcs[i] = graph.arc(state);
      state = cameFrom[state];
    }
    arcs[0] = graph.arc(~state);
    return arcs;
  }

  /// @param by the state each target was reached in, or the bitwise complement of its arc when that
  ///   is where the drive began
  private void search(OnRoad from, Targets targets, int[] found, int[] by) {
    for (int i = 0; i < touchedCount; i++) {
      times[touched[i]] = UNREACHED;
    }
    touchedCount = 0;
    entries = 0;
    waiting = 0;
    Arrays.fill(slots, NOBODY);
    Arrays.fill(found, UNREACHED);
    int missing = targets.places.length;
    missing -= begin(from, 2 * from.link(), from.share(), targets, found, by);
    missing -= begin(from, 2 * from.link() + 1, 1 - from.share(), targets, found, by);
    int limit = missing == 0 ? farthest(found) : UNREACHED;
    for (int slot = 0; waiting > 0; slot++) {
      if (slot << SLOT_BITS >= limit) {
        return;
      }
      int here = slot & (slots.length - 1);
      while (slots[here] >= 0) {
        int entry = slots[here];
        slots[here] = entryNext[entry];
        waiting--;
        int state = entryStates[entry];
        int time = entryTimes[entry];
        if (time > times[state]) {
          continue;
        }
        int arc = graph.arc(state);
        int reached = reach(arc, state, time, targets, found, by);
        if (reached >= 0) {
          missing -= reached;
          limit = missing == 0 ? farthest(found) : UNREACHED;
        }
        int end = time + arcTimes[arc];
        for (int i = graph.first(state); i < graph.first(state + 1); i++) {
          relax(graph.next(i), end + graph.cost(i), state);
        }
      }
    }
  }

  /// Sets out along one arc; how many targets lie ahead on it.
  private int begin(OnRoad from, int arc, double share, Targets targets, int[] found, int[] by) {
    if (arcTimes[arc] == UNREACHED) {
      return 0;
    }
    int fresh = 0;
    for (int i = targets.firstOnLink[from.link()]; i >= 0; i = targets.nextOnLink[i]) {
      double there = (arc & 1) == 0 ? targets.places[i].share() : 1 - targets.places[i].share();
      if (there >= share) {
        int time = (int) Math.round((there - share) * arcTimes[arc]);
        fresh += found[i] == UNREACHED ? 1 : 0;
        if (time < found[i]) {
          found[i] = time;
          by[i] = ~arc;
        }
      }
    }
    int end = (int) Math.round((1 - share) * arcTimes[arc]);
    int state = graph.start(arc);
    for (int i = graph.first(state); i < graph.first(state + 1); i++) {
      relax(graph.next(i), end + graph.cost(i), ~state);
    }
    return fresh;
  }

  /// How many targets on this arc were not reached before; -1 when there is none on it.
  private int reach(int arc, int state, int time, Targets targets, int[] found, int[] by) {
    int i = targets.firstOnLink[arc >> 1];
    if (i < 0) {
      return -1;
    }
    int fresh = 0;
    for (; i >= 0; i = targets.nextOnLink[i]) {
      double share = (arc & 1) == 0 ? targets.places[i].share() : 1 - targets.places[i].share();
      int there = time + (int) Math.round(share * arcTimes[arc]);
      fresh += found[i] == UNREACHED ? 1 : 0;
      if (there < found[i]) {
        found[i] = there;
        by[i] = state;
      }
    }
    return fresh;
  }

  private static int farthest(int[] found) {
    int farthest = 0;
    for (int time : found) {
      farthest = Math.max(farthest, time);
    }
    return farthest;
  }

  private void relax(int state, int time, int before) {
    int known = times[state];
    // a drive of weeks is none
    if (time >= known || time < 0) {
      return;
    }
    if (known == UNREACHED) {
      touched[touchedCount++] = state;
    }
    times[state] = time;
    cameFrom[state] = before;
    push(state, time);
  }

  // ---- what is to be looked at, in slots of about a second each ----
  // Within a slot the order does not matter: what turns out to be reached sooner is looked at
  // again.

  private void push(int state, int time) {
    if (entries == entryStates.length) {
      entryStates = Arrays.copyOf(entryStates, 2 * entries);
      entryTimes = Arrays.copyOf(entryTimes, 2 * entries);
      entryNext = Arrays.copyOf(entryNext, 2 * entries);
    }
    int slot = (time >> SLOT_BITS) & (slots.length - 1);
    entryStates[entries] = state;
    entryTimes[entries] = time;
    entryNext[entries] = slots[slot];
    slots[slot] = entries++;
    waiting++;
  }
}
