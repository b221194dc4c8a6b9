package org.porchlight.places;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// From which arc a driver may go on into which, and what the turn costs.
///
/// What a driver may do can depend on more than the arc, so the search goes over *states*. State
/// `a` below `arcCount` is simply arc `a`. An arc with limited access has a second one, for a drive
/// that began behind it: from there one gets out to the public roads, but not back in again and
/// through. And where a forbidden turn is spread over three or more arcs, the arcs between have a
/// state each that remembers where the driver came from.
final class TurnGraph {
  private static final int RIGHT_MS = 2_000;
  private static final int LEFT_MS = 5_000;
  private static final int SHARP_MS = 8_000;
  private static final int ROUND_MS = 15_000;
  private static final double COS_STRAIGHT = Math.cos(Math.toRadians(40));
  private static final double COS_SHARP = Math.cos(Math.toRadians(150));

  private final RoadNetwork roads;
  private final boolean penalties;
  private final Map<Long, Integer> remembered = new HashMap<>();
  private final Set<Long> barred = new HashSet<>();
  private int[] arcs;
  private int states;
  private final int[] behind;
  private final int[] firstLeaving;
  private final int[] leaving;
  private final float[] headings;

  private final int[] first;

  /// Each turn's next state and what it costs, in turn.
  private int[] turns;

  private int dearest;

  /// @param penalties whether turns, signals and gates cost anything
  TurnGraph(RoadNetwork roads, boolean penalties) {
    this.roads = roads;
    this.penalties = penalties;
    int count = roads.arcCount();
    firstLeaving = new int[roads.junctionCount() + 1];
    leaving = leaving();
    headings = headings();
    arcs = Arrays.copyOf(everyArc(count), count + count / 16 + 16);
    states = count;
    behind = new int[count];
    Arrays.fill(behind, -1);
    for (int arc = 0; arc < count; arc++) {
      if (roads.isOpen(arc) && roads.isLimited(arc >> 1)) {
        behind[arc] = newState(arc);
      }
    }
    roads.forbidden().forEach(this::forbid);
    first = new int[states + 1];
    turns = new int[states * 6];
    connect();
  }

  private static int[] everyArc(int count) {
    int[] all = new int[count];
    for (int arc = 0; arc < count; arc++) {
      all[arc] = arc;
    }
    return all;
  }

  private int newState(int arc) {
    if (states == arcs.length) {
      arcs = Arrays.copyOf(arcs, states + states / 2);
    }
    arcs[states] = arc;
    return states++;
  }

  /// Open arcs by the junction they start from.
  private int[] leaving() {
    int open = 0;
    for (int arc = 0; arc < roads.arcCount(); arc++) {
      if (roads.isOpen(arc)) {
        firstLeaving[roads.tail(arc) + 1]++;
        open++;
      }
    }
    for (int i = 0; i < roads.junctionCount(); i++) {
      firstLeaving[i + 1] += firstLeaving[i];
    }
    int[] found = new int[open];
    int[] at = Arrays.copyOf(firstLeaving, roads.junctionCount());
    for (int arc = 0; arc < roads.arcCount(); arc++) {
      if (roads.isOpen(arc)) {
        found[at[roads.tail(arc)]++] = arc;
      }
    }
    return found;
  }

  /// Which way each arc starts: east and north, together 1 long.
  private float[] headings() {
    float[] found = new float[2 * roads.arcCount()];
    Polylines lines = roads.lines();
    int[] up = lines.latitudes();
    int[] right = lines.longitudes();
    for (int link = 0; link < roads.linkCount(); link++) {
      int start = lines.start(link);
      int last = lines.end(link) - 1;
      double narrow = Math.cos(Math.toRadians(up[start] / Polylines.UNITS_PER_DEGREE));
      heading(
          found,
          2 * link,
          (right[start + 1] - right[start]) * narrow,
          (double) up[start + 1] - up[start]);
      heading(
          found,
          2 * link + 1,
          (right[last - 1] - right[last]) * narrow,
          (double) up[last - 1] - up[last]);
    }
    return found;
  }

  private static void heading(float[] headings, int arc, double east, double north) {
    double length = Math.sqrt(east * east + north * north);
    if (length > 0) {
      headings[2 * arc] = (float) (east / length);
      headings[2 * arc + 1] = (float) (north / length);
    }
  }

  private void forbid(int[] sequence) {
    int state = sequence[0];
    for (int i = 1; i < sequence.length - 1; i++) {
      int arc = sequence[i];
      long key = key(state, arc);
      Integer known = remembered.get(key);
      if (known == null) {
        known = newState(arc);
        remembered.put(key, known);
      }
      state = known;
    }
    barred.add(key(state, sequence[sequence.length - 1]));
  }

  private static long key(int state, int arc) {
    return (long) state << 32 | arc;
  }

  private void connect() {
    int size = 0;
    for (int state = 0; state < states; state++) {
      first[state] = size;
      int arc = arcs[state];
      if (!roads.isOpen(arc)) {
        continue;
      }
      int junction = roads.head(arc);
      boolean began = behind[arc] == state;
      int choices = firstLeaving[junction + 1] - firstLeaving[junction];
      for (int i = firstLeaving[junction]; i < firstLeaving[junction + 1]; i++) {
        int onward = leaving[i];
        if (!mayGoOn(state, arc, onward, choices)) {
          continue;
        }
        int there = stateAfter(state, arc, onward, began);
        if (there < 0) {
          continue;
        }
        if (2 * size == turns.length) {
          turns = Arrays.copyOf(turns, 3 * size);
        }
        turns[2 * size] = there;
        int dear = penalties ? roads.delay(arc) * 1000 + turn(arc, onward, choices) : 0;
        turns[2 * size + 1] = dear;
        dearest = Math.max(dearest, dear);
        size++;
      }
    }
    first[states] = size;
  }

  private boolean mayGoOn(int state, int arc, int onward, int choices) {
    boolean back = onward == (arc ^ 1);
    if (back && choices > 1) {
      return false;
    }
    return barred.isEmpty()
        || !(barred.contains(key(state, onward)) || barred.contains(key(arc, onward)));
  }

  /// -1 where one gets no further: from a road only those who live there may use, out of which this
  /// drive did not begin.
  private int stateAfter(int state, int arc, int onward, boolean began) {
    if (roads.isLimited(arc >> 1) && !began && !roads.isLimited(onward >> 1)) {
      return -1;
    }
    if (began && behind[onward] >= 0) {
      return behind[onward];
    }
    if (remembered.isEmpty()) {
      return onward;
    }
    Integer told = remembered.get(key(state, onward));
    return told != null ? told : remembered.getOrDefault(key(arc, onward), onward);
  }

  /// Milliseconds. A bend is no turn, and neither is a ramp that joins.
  private int turn(int arc, int onward, int choices) {
    if (onward == (arc ^ 1)) {
      return ROUND_MS;
    }
    boolean bend = choices == 1 || (choices == 2 && roads.isOpen(arc ^ 1));
    if (bend || (roads.isRoundabout(arc >> 1) && roads.isRoundabout(onward >> 1))) {
      return 0;
    }
    // the way an arc ends is the way back, turned round
    float east = -headings[2 * (arc ^ 1)];
    float north = -headings[2 * (arc ^ 1) + 1];
    float thenEast = headings[2 * onward];
    float thenNorth = headings[2 * onward + 1];
    float cosine = east * thenEast + north * thenNorth;
    if (cosine > COS_STRAIGHT) {
      return 0;
    }
    if (cosine < COS_SHARP) {
      return SHARP_MS;
    }
    return east * thenNorth - north * thenEast < 0 ? RIGHT_MS : LEFT_MS;
  }

  /// The most a turn costs.
  int dearestTurn() {
    return dearest;
  }

  int stateCount() {
    return states;
  }

  int arc(int state) {
    return arcs[state];
  }

  /// Where a drive begins that starts on this arc.
  int start(int arc) {
    return behind[arc] >= 0 ? behind[arc] : arc;
  }

  int first(int state) {
    return first[state];
  }

  /// The state one gets into by turn `i`, from `first(state)` to before `first(state + 1)`.
  int next(int i) {
    return turns[2 * i];
  }

  /// Milliseconds from the end of the arc to the beginning of the next.
  int cost(int i) {
    return turns[2 * i + 1];
  }
}
