package org.porchlight.planning.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A problem laid out for the inner loop: flat arrays by visit, day and place. Nodes are the visits
/// and, after them, each shift's start and end.
final class Terrain {
  private static final int NEIGHBOURS = 200;
  private static final int MEAN_OVER = 20;

  final int visitCount;
  final int shiftCount;
  final int nodeCount;

  /// `toward[v * nodeCount + p]`: the way from p to v.
  final int[] toward;

  /// `away[v * nodeCount + n]`: the way from v to n.
  final int[] away;

  final int[] duration;
  final int[] load;
  final long[] penalty;
  final int[] pinnedTo;
  final int[] formerShift;
  final long[] movePenalty;
  final int evenness;

  /// `from[day][visit]`
  final int[][] from;

  final int[][] until;

  /// Shifts that may make a visit, in order.
  final int[][] shiftsFor;

  /// Every visit's neighbours, nearest first, itself in front.
  final int[][] neighbours;

  final Shift[] shifts;

  /// Shifts that are alike share a kind: while they are empty, one of them is enough to try.
  final int[] kind;

  /// Between a visit and its nearest ones, on average: the scale of the search's temperatures.
  final double meanWay;

  Terrain(VisitProblem problem) {
    List<Visit> visits = problem.visits();
    shifts = problem.shifts().toArray(Shift[]::new);
    visitCount = visits.size();
    shiftCount = shifts.length;
    nodeCount = visitCount + 2 * shiftCount;
    evenness = problem.evenness();
    duration = visits.stream().mapToInt(Visit::duration).toArray();
    load = visits.stream().mapToInt(Visit::load).toArray();
    penalty = visits.stream().mapToLong(Visit::penalty).toArray();
    pinnedTo = visits.stream().mapToInt(Visit::pinnedTo).toArray();
    formerShift = visits.stream().mapToInt(Visit::formerShift).toArray();
    movePenalty = visits.stream().mapToLong(Visit::movePenalty).toArray();
    int days = 1 + Arrays.stream(shifts).mapToInt(Shift::day).max().orElse(0);
    from = new int[days][visitCount];
    until = new int[days][visitCount];
    for (int day = 0; day < days; day++) {
      for (int v = 0; v < visitCount; v++) {
        from[day][v] = visits.get(v).windows().get(day).from();
        until[day][v] = visits.get(v).windows().get(day).until();
      }
    }
    shiftsFor =
        visits.stream()
            .map(visit ->
                IntStream.range(0, shiftCount)
                    .filter(shift -> visit.mayBeMadeBy(shift, shifts[shift]))
                    .toArray())
            .toArray(int[][]::new);
    kind = kinds(visits);
    int[] places = places(visits);
    toward = new int[visitCount * nodeCount];
    away = new int[visitCount * nodeCount];
    for (int v = 0; v < visitCount; v++) {
      for (int node = 0; node < nodeCount; node++) {
        toward[v * nodeCount + node] = problem.travel().time(places[node], places[v]);
        away[v * nodeCount + node] = problem.travel().time(places[v], places[node]);
      }
    }
    neighbours = IntStream.range(0, visitCount).mapToObj(this::nearestTo).toArray(int[][]::new);
    meanWay =
        IntStream.range(0, visitCount)
            .flatMap(v ->
                Arrays.stream(neighbours[v])
                    .skip(1)
                    .limit(MEAN_OVER)
                    .map(n -> away[v * nodeCount + n]))
            .average()
            .orElse(1);
  }

  boolean mayMake(int shift, int visit) {
    return Arrays.binarySearch(shiftsFor[visit], shift) >= 0;
  }

  int startOf(int shift) {
    return visitCount + 2 * shift;
  }

  int endOf(int shift) {
    return visitCount + 2 * shift + 1;
  }

  private int[] places(List<Visit> visits) {
    int[] places = new int[nodeCount];
    for (int v = 0; v < visitCount; v++) {
      places[v] = visits.get(v).place();
    }
    for (int shift = 0; shift < shiftCount; shift++) {
      places[startOf(shift)] = shifts[shift].startPlace();
      places[endOf(shift)] = shifts[shift].endPlace();
    }
    return places;
  }

  private int[] kinds(List<Visit> visits) {
    int[] kinds = new int[shiftCount];
    for (int shift = 0; shift < shiftCount; shift++) {
      kinds[shift] = shift;
      for (int other = 0; other < shift; other++) {
        if (shifts[other].equals(shifts[shift]) && alike(visits, other, shift)) {
          kinds[shift] = other;
          break;
        }
      }
    }
    return kinds;
  }

  private static boolean alike(List<Visit> visits, int one, int two) {
    return visits.stream()
        .allMatch(visit ->
            visit.pinnedTo() != one
                && visit.pinnedTo() != two
                && visit.formerShift() != one
                && visit.formerShift() != two
                && visit.barred().contains(one) == visit.barred().contains(two));
  }

  private int[] nearestTo(int v) {
    return IntStream.range(0, visitCount)
        .boxed()
        .sorted(
            Comparator.comparing((Integer u) -> u != v)
                .thenComparing(u -> away[v * nodeCount + u])
                .thenComparing(u -> u))
        .limit(NEIGHBOURS)
        .mapToInt(u -> u)
        .toArray();
  }
}
