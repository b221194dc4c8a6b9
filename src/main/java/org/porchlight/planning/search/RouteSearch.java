package org.porchlight.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Looks for the order in which shifts make their visits with the least time on the road and the
/// least left out: slack induction by string removals (Christiaens and Vanden Berghe,
/// Transportation Science 54, 2020). Each step takes strings of neighbouring visits out of a few
/// tours, puts all open visits back one by one where they cost least, now and then overlooking the
/// best place, and keeps the result if it is better or, while the search is warm, not much worse.
///
/// Every answer keeps all windows, shift times, capacities, needs, bars and pins. The same problem,
/// seed and number of iterations give the same answer on every machine.
public final class RouteSearch {
  // The paper's: visits removed in a step on average, the longest string, how often a string is
  // split, and how often a place is overlooked.
  private static final double MEAN_REMOVED = 10;
  private static final double LONGEST_STRING = 10;
  private static final double SPLIT = 0.5;
  private static final double OVERLOOKED = 0.01;

  // In ways between neighbours. Where visits may be left out for different penalties, the choice of
  // visits wants more warmth than their order.
  private static final double WARMEST = 2;
  private static final double WARMEST_WITH_CHOICE = 6;
  private static final double WARMEST_AFTER_A_KNOWN_ANSWER = 0.5;
  private static final double COOLEST = 0.02;

  // The search cools down five times: three times it begins anew, because one beginning in four
  // leads where it cannot leave, then twice from the best answer so far and less warm. On Solomon's
  // harder problems that halves what is missing to the optimum.
  private static final int COOLINGS = 5;
  private static final int BEGINNINGS = 3;
  private static final double LESS_WARM = 0.7;
  private static final int STEPS_BETWEEN_LOOKS = 64;

  private final Terrain terrain;
  private final Tour[] tours;
  private final Insertions insertions;
  private final SplittableRandom random;
  private final boolean penaltiesDiffer;

  private final int[] tourOf;
  private final int[] formerTourOf;
  private final int[] open;
  private int openCount;
  private final int[] formerOpen;
  private int formerOpenCount;
  private final boolean[] isTouched;
  private final int[] touched;
  private int touchedCount;
  private final long[] order;
  private int beginnings = BEGINNINGS;
  private double warmest;
  private long versions;
  private long cost;

  private final int[][] best;
  private long bestCost = Long.MAX_VALUE;
  private long iterations;

  public RouteSearch(VisitProblem problem, long seed) {
    terrain = new Terrain(problem);
    random = new SplittableRandom(seed);
    insertions = new Insertions(terrain);
    tours =
        IntStream.range(0, terrain.shiftCount)
            .mapToObj(shift -> new Tour(terrain, shift))
            .toArray(Tour[]::new);
    best = new int[terrain.shiftCount][0];
    tourOf = new int[terrain.visitCount];
    formerTourOf = new int[terrain.visitCount];
    open = new int[terrain.visitCount];
    formerOpen = new int[terrain.visitCount];
    order = new long[terrain.visitCount];
    isTouched = new boolean[terrain.shiftCount];
    touched = new int[terrain.shiftCount];
    penaltiesDiffer = Arrays.stream(terrain.penalty).distinct().count() > 1;
    warmest = penaltiesDiffer ? WARMEST_WITH_CHOICE : WARMEST;
    Arrays.fill(tourOf, Visit.FREE);
    IntStream.range(0, terrain.visitCount).forEach(visit -> open[visit] = visit);
    openCount = terrain.visitCount;
  }

  /// Begins with an answer that is there already, such as the plan people are working on. Visits
  /// that cannot stay where they are become open.
  public void startFrom(List<List<Integer>> known) {
    startFrom(
        known.stream()
            .map(order -> order.stream().mapToInt(visit -> visit).toArray())
            .toArray(int[][]::new));
    beginnings = 1;
    warmest = WARMEST_AFTER_A_KNOWN_ANSWER;
  }

  private void startFrom(int[][] known) {
    Arrays.fill(tourOf, Visit.FREE);
    for (Tour tour : tours) {
      tour.follow(
          Arrays.stream(known[tour.shift])
              .filter(visit -> terrain.mayMake(tour.shift, visit))
              .toArray());
      tour.changed(++versions);
      while (!tour.isPossible()) {
        tour.remove(tour.size());
        tour.changed(++versions);
      }
      for (int visit : tour.visits()) {
        tourOf[visit] = tour.shift;
      }
    }
    openCount = 0;
    for (int visit = 0; visit < terrain.visitCount; visit++) {
      if (tourOf[visit] == Visit.FREE) {
        open[openCount++] = visit;
      }
    }
  }

  public long iterations() {
    return iterations;
  }

  public Routes run(SearchLimit limit) {
    return run(limit, better -> {});
  }

  /// Searches until the limit is spent.
  ///
  /// @param better hears of every best answer on the way
  public Routes run(SearchLimit limit, Consumer<Routes> better) {
    keep();
    putIn();
    cost = total();
    settle();
    remember(better);
    if (tours.length == 0 || terrain.visitCount == 0) {
      return bestRoutes();
    }
    int cooling = 0;
    double temperature = 0;
    while (true) {
      if (iterations % STEPS_BETWEEN_LOOKS == 0) {
        double spent = limit.spent(iterations) * COOLINGS;
        if (spent >= COOLINGS) {
          return bestRoutes();
        }
        if ((int) spent != cooling) {
          cooling = (int) spent;
          beginCooling(cooling);
        }
        temperature = temperature(cooling, spent - cooling);
      }
      iterations++;
      step(temperature);
      if (cost < bestCost) {
        remember(better);
      }
    }
  }

  private void beginCooling(int cooling) {
    if (cooling < beginnings) {
      startFrom(new int[best.length][0]);
      putIn();
      cost = total();
      settle();
    } else {
      startFrom(best);
      cost = bestCost;
    }
  }

  private double temperature(int cooling, double spent) {
    double begin = warmest * Math.pow(LESS_WARM, Math.max(0, cooling - beginnings + 1));
    return terrain.meanWay * begin * Math.pow(COOLEST / begin, spent);
  }

  private void step(double temperature) {
    keep();
    takeOut();
    putIn();
    long tried = total();
    if (tried < cost - temperature * Math.log(random.nextDouble())) {
      cost = tried;
    } else {
      goBack();
    }
    settle();
  }

  private void keep() {
    System.arraycopy(tourOf, 0, formerTourOf, 0, tourOf.length);
    System.arraycopy(open, 0, formerOpen, 0, openCount);
    formerOpenCount = openCount;
  }

  private void goBack() {
    for (int i = 0; i < touchedCount; i++) {
      tours[touched[i]].putBack();
    }
    System.arraycopy(formerTourOf, 0, tourOf, 0, tourOf.length);
    System.arraycopy(formerOpen, 0, open, 0, formerOpenCount);
    openCount = formerOpenCount;
  }

  private void settle() {
    for (int i = 0; i < touchedCount; i++) {
      isTouched[touched[i]] = false;
    }
    touchedCount = 0;
  }

  private void touch(int shift) {
    if (!isTouched[shift]) {
      isTouched[shift] = true;
      touched[touchedCount++] = shift;
      tours[shift].keep();
    }
  }

  private long total() {
    long total = 0;
    for (Tour tour : tours) {
      total += tour.cost();
    }
    for (int i = 0; i < openCount; i++) {
      total += terrain.penalty[open[i]];
    }
    return total;
  }

  private void remember(Consumer<Routes> better) {
    bestCost = cost;
    for (Tour tour : tours) {
      best[tour.shift] = tour.visits();
    }
    better.accept(bestRoutes());
  }

  private Routes bestRoutes() {
    boolean[] made = new boolean[terrain.visitCount];
    List<List<Integer>> visits = new ArrayList<>();
    for (int[] tour : best) {
      visits.add(Arrays.stream(tour).boxed().toList());
      Arrays.stream(tour).forEach(visit -> made[visit] = true);
    }
    List<Integer> leftOut =
        IntStream.range(0, made.length).filter(visit -> !made[visit]).boxed().toList();
    return new Routes(visits, leftOut, bestCost);
  }

  /// Takes strings of visits out of the tours around a visit chosen by chance.
  private void takeOut() {
    int placed = terrain.visitCount - openCount;
    if (placed == 0) {
      return;
    }
    int used = 0;
    for (Tour tour : tours) {
      used += tour.size() > 0 ? 1 : 0;
    }
    double longest = Math.min(LONGEST_STRING, (double) placed / used);
    int strings = (int) (random.nextDouble() * (4 * MEAN_REMOVED / (1 + longest) - 1) + 1);
    int done = 0;
    for (int visit : terrain.neighbours[random.nextInt(terrain.visitCount)]) {
      if (done == strings) {
        return;
      }
      int shift = tourOf[visit];
      if (shift != Visit.FREE && !isTouched[shift] && !isPinned(visit)) {
        takeString(tours[shift], visit, longest);
        done++;
      }
    }
  }

  private boolean isPinned(int visit) {
    return terrain.pinnedTo[visit] != Visit.FREE;
  }

  /// Takes a string around a visit out of its tour: as it stands, or longer with a part inside that
  /// stays.
  private void takeString(Tour tour, int visit, double longest) {
    touch(tour.shift);
    int size = tour.size();
    int length = (int) (random.nextDouble() * Math.min(size, longest) + 1);
    length = Math.min(length, size);
    int kept = 0;
    if (length > 1 && length < size && random.nextDouble() < SPLIT) {
      kept = 1;
      while (length + kept < size && random.nextDouble() < SPLIT) {
        kept++;
      }
    }
    int whole = length + kept;
    int position = tour.positionOf(visit);
    int first = Math.max(1, position - whole + 1);
    int last = Math.min(position, size - whole + 1);
    int begin = first + random.nextInt(last - first + 1);
    int keptFrom = begin + (kept == 0 ? whole : random.nextInt(length + 1));
    for (int i = begin + whole - 1; i >= begin; i--) {
      boolean stays = i >= keptFrom && i < keptFrom + kept;
      if (!stays && !isPinned(tour.visit(i))) {
        open[openCount++] = tour.visit(i);
        tourOf[tour.visit(i)] = Visit.FREE;
        tour.remove(i);
      }
    }
    tour.changed(++versions);
  }

  /// Puts the open visits in, each where it costs least, as long as that is less than leaving it
  /// out.
  private void putIn() {
    if (openCount == 0 || tours.length == 0) {
      return;
    }
    sortOpen();
    int left = 0;
    for (int i = 0; i < openCount; i++) {
      int visit = open[i];
      if (!putIn(visit)) {
        open[left++] = visit;
      }
    }
    openCount = left;
  }

  private boolean putIn(int visit) {
    long bestPlace = Tour.IMPOSSIBLE;
    int bestShift = Visit.FREE;
    int emptyKind = Visit.FREE;
    for (int shift : terrain.shiftsFor[visit]) {
      Tour tour = tours[shift];
      if (tour.size() == 0) {
        if (terrain.kind[shift] == emptyKind) {
          continue;
        }
        emptyKind = terrain.kind[shift];
      }
      long place = insertions.bestPlace(visit, tour);
      if (place < bestPlace && random.nextDouble() < OVERLOOKED) {
        place = tour.bestPlace(visit, Insertions.positionOf(place));
      }
      if (place < bestPlace) {
        bestPlace = place;
        bestShift = shift;
      }
    }
    if (bestShift == Visit.FREE || Insertions.costOf(bestPlace) >= terrain.penalty[visit]) {
      return false;
    }
    touch(bestShift);
    tours[bestShift].insert(visit, Insertions.positionOf(bestPlace));
    tours[bestShift].changed(++versions);
    tourOf[visit] = bestShift;
    return true;
  }

  /// Orders the open visits by one of the paper's rules for time windows, chosen by chance; where
  /// penalties differ, half of the time the dearest ones come first.
  private void sortOpen() {
    int rule = random.nextInt(14);
    boolean dearestFirst = penaltiesDiffer && random.nextBoolean();
    for (int i = 0; i < openCount; i++) {
      int visit = open[i];
      long key = key(visit, rule);
      order[visit] = dearestFirst ? (-terrain.penalty[visit] << 32) + key : key;
    }
    for (int i = 1; i < openCount; i++) {
      int visit = open[i];
      int j = i - 1;
      while (j >= 0 && order[open[j]] > order[visit]) {
        open[j + 1] = open[j];
        j--;
      }
      open[j + 1] = visit;
    }
  }

  private long key(int visit, int rule) {
    int start = terrain.startOf(0);
    int way = terrain.away[visit * terrain.nodeCount + start];
    int opens = terrain.from[0][visit];
    int closes = terrain.until[0][visit];
    return switch (rule) {
      case 0, 1, 2, 3 -> random.nextInt();
      case 4, 5, 6, 7 -> -(terrain.load[visit] * 100_000L + terrain.duration[visit]);
      case 8 -> way;
      case 9, 10 -> -way;
      case 11 -> closes - opens;
      case 12 -> opens;
      default -> -closes;
    };
  }
}
