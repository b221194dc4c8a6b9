package org.porchlight.planning.search;

import java.util.Arrays;

/// One shift's visits in order, with the times that make trying another visit cheap: how early each
/// node can be left and how late it may begin.
///
/// Positions run from 0, the start, to `size + 1`, the end.
final class Tour {
  private static final int ROOM = 16;

  /// What no position of a tour can be had for.
  static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

  final int shift;
  private final Terrain terrain;
  private final Shift facts;
  private final int[] from;
  private final int[] until;

  private int[] nodes;

  /// When each node is left at the earliest.
  private int[] leave;

  /// When each node must have begun at the latest.
  private int[] latest;

  /// The way from each node to the next.
  private int[] way;

  private int size;
  private int load;
  private long cost;

  /// Changes with the visits: the same version is the same order.
  private long version;

  private int[] otherNodes;
  private int[] otherLeave;
  private int[] otherLatest;
  private int[] otherWay;
  private int otherSize;
  private int otherLoad;
  private long otherCost;
  private long otherVersion;

  Tour(Terrain terrain, int shift) {
    this.terrain = terrain;
    this.shift = shift;
    facts = terrain.shifts[shift];
    from = terrain.from[facts.day()];
    until = terrain.until[facts.day()];
    nodes = new int[ROOM];
    leave = new int[ROOM];
    latest = new int[ROOM];
    way = new int[ROOM];
    otherNodes = new int[ROOM];
    otherLeave = new int[ROOM];
    otherLatest = new int[ROOM];
    otherWay = new int[ROOM];
    nodes[0] = terrain.startOf(shift);
    nodes[1] = terrain.endOf(shift);
    schedule();
  }

  int size() {
    return size;
  }

  long cost() {
    return cost;
  }

  long version() {
    return version;
  }

  /// The visit at a position from 1 to [#size].
  int visit(int position) {
    return nodes[position];
  }

  int positionOf(int visit) {
    int position = 1;
    while (nodes[position] != visit) {
      position++;
    }
    return position;
  }

  int[] visits() {
    return Arrays.copyOfRange(nodes, 1, size + 1);
  }

  /// Keeps the tour as it is now, so that [#putBack] can return to it.
  void keep() {
    int length = size + 2;
    if (otherNodes.length < length) {
      otherNodes = new int[nodes.length];
      otherLeave = new int[nodes.length];
      otherLatest = new int[nodes.length];
      otherWay = new int[nodes.length];
    }
    System.arraycopy(nodes, 0, otherNodes, 0, length);
    System.arraycopy(leave, 0, otherLeave, 0, length);
    System.arraycopy(latest, 0, otherLatest, 0, length);
    System.arraycopy(way, 0, otherWay, 0, length);
    otherSize = size;
    otherLoad = load;
    otherCost = cost;
    otherVersion = version;
  }

  void putBack() {
    int[] swap = nodes;
    nodes = otherNodes;
    otherNodes = swap;
    swap = leave;
    leave = otherLeave;
    otherLeave = swap;
    swap = latest;
    latest = otherLatest;
    otherLatest = swap;
    swap = way;
    way = otherWay;
    otherWay = swap;
    size = otherSize;
    load = otherLoad;
    cost = otherCost;
    version = otherVersion;
  }

  void follow(int[] visits) {
    size = 0;
    nodes[1] = terrain.endOf(shift);
    for (int visit : visits) {
      makeRoom();
      nodes[++size] = visit;
      nodes[size + 1] = terrain.endOf(shift);
    }
  }

  void insert(int visit, int after) {
    makeRoom();
    System.arraycopy(nodes, after + 1, nodes, after + 2, size + 1 - after);
    nodes[after + 1] = visit;
    size++;
  }

  private void makeRoom() {
    if (size + 3 > nodes.length) {
      nodes = Arrays.copyOf(nodes, nodes.length * 2);
      leave = Arrays.copyOf(leave, nodes.length);
      latest = Arrays.copyOf(latest, nodes.length);
      way = Arrays.copyOf(way, nodes.length);
    }
  }

  void remove(int position) {
    System.arraycopy(nodes, position + 1, nodes, position, size + 1 - position);
    size--;
  }

  /// Works out the times after a change.
  void changed(long newVersion) {
    version = newVersion;
    schedule();
  }

  private void schedule() {
    int count = terrain.nodeCount;
    load = 0;
    cost = 0;
    int now = facts.earliest();
    leave[0] = now;
    for (int i = 1; i <= size; i++) {
      int visit = nodes[i];
      int drive = terrain.toward[visit * count + nodes[i - 1]];
      way[i - 1] = drive;
      cost += drive;
      now = Math.max(now + drive, from[visit]) + terrain.duration[visit];
      leave[i] = now;
      load += terrain.load[visit];
      cost += costOfMoving(visit);
    }
    int then = facts.latest();
    latest[size + 1] = then;
    if (size == 0) {
      way[0] = 0;
      return;
    }
    way[size] = terrain.away[nodes[size] * count + nodes[size + 1]];
    cost += way[size];
    for (int i = size; i > 0; i--) {
      int visit = nodes[i];
      then = Math.min(then - way[i] - terrain.duration[visit], until[visit]);
      latest[i] = then;
    }
    cost += (long) terrain.evenness * size * size;
  }

  /// Whether the visits, as they stand, keep every time of the shift.
  boolean isPossible() {
    int now = facts.earliest();
    for (int i = 1; i <= size; i++) {
      int visit = nodes[i];
      now = Math.max(now + way[i - 1], from[visit]);
      if (now > until[visit]) {
        return false;
      }
      now += terrain.duration[visit];
    }
    return size == 0
        || (now + way[size] <= facts.latest()
            && load <= facts.capacity()
            && (!facts.isLimited() || lengthWith(Visit.FREE, -1) <= facts.longest()));
  }

  /// What the tour would cost more with a visit at its best place, above nothing; the place is
  /// [Insertions#positionOf]. As in the paper, a place may be overlooked on purpose.
  ///
  /// @param overlooked a position to leave out, or -1
  /// @return the cost and the position after which to insert, packed: `cost << 16 | position`;
  ///   [#IMPOSSIBLE] when there is none
  long bestPlace(int visit, int overlooked) {
    if (load + terrain.load[visit] > facts.capacity()) {
      return IMPOSSIBLE;
    }
    int row = visit * terrain.nodeCount;
    int opens = from[visit];
    int closes = until[visit];
    int stay = terrain.duration[visit];
    int[] toward = terrain.toward;
    int[] away = terrain.away;
    int best = Integer.MAX_VALUE;
    int bestAfter = -1;
    for (int i = 0; i <= size; i++) {
      int left = leave[i];
      if (left > closes) {
        break;
      }
      int last = latest[i + 1];
      if (opens + stay > last) {
        continue;
      }
      int there = toward[row + nodes[i]];
      int onward = away[row + nodes[i + 1]];
      int more = there + onward - way[i];
      if (more >= best || i == overlooked) {
        continue;
      }
      int begin = Math.max(left + there, opens);
      if (begin > closes || begin + stay + onward > last) {
        continue;
      }
      if (facts.isLimited() && lengthWith(visit, i) > facts.longest()) {
        continue;
      }
      best = more;
      bestAfter = i;
    }
    if (bestAfter < 0) {
      return IMPOSSIBLE;
    }
    long price = best + (long) terrain.evenness * (2 * size + 1) + costOfMoving(visit);
    return price << Insertions.POSITION_BITS | bestAfter;
  }

  private long costOfMoving(int visit) {
    int former = terrain.formerShift[visit];
    return former == Visit.FREE || former == shift ? 0 : terrain.movePenalty[visit];
  }

  /// The shortest time away with a visit put in after a position, leaving as late as that allows.
  /// Segments of duration, earliest and latest start are joined one by one (Vidal et al., Computers
  /// and Operations Research 40, 2013, without time warp).
  private int lengthWith(int visit, int after) {
    int length = 0;
    int early = facts.earliest();
    int late = facts.latest();
    int before = nodes[0];
    int position = 0;
    boolean pending = after >= 0;
    while (position < size || pending) {
      int next;
      if (pending && position == after) {
        next = visit;
        pending = false;
      } else {
        next = nodes[++position];
      }
      int reached = length + terrain.toward[next * terrain.nodeCount + before];
      int wait = Math.max(from[next] - reached - late, 0);
      early = Math.max(from[next] - reached, early) - wait;
      late = Math.min(until[next] - reached, late);
      early = Math.min(early, late);
      length = reached + wait + terrain.duration[next];
      before = next;
    }
    if (before == nodes[0]) {
      return 0;
    }
    return length + terrain.away[before * terrain.nodeCount + nodes[size + 1]];
  }
}
