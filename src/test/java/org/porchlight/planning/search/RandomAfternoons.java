package org.porchlight.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Problems made by a seed: a few teams on one to three days, languages, day-specific windows,
/// limited shifts, bars, more visits than fit.
final class RandomAfternoons {
  private static final int OPENS = 15 * 60;
  private static final int CLOSES = 20 * 60;

  private RandomAfternoons() {}

  static VisitProblem of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return of(seed, 1 + random.nextInt(24), 1 + random.nextInt(3), 1 + random.nextInt(3));
  }

  static VisitProblem of(long seed, int visitCount, int teams, int days) {
    SplittableRandom random = new SplittableRandom(seed);
    int places = visitCount + 2;
    int[][] points =
        IntStream.range(0, places)
            .mapToObj(i -> new int[] {random.nextInt(30), random.nextInt(30)})
            .toArray(int[][]::new);
    Travel travel =
        (from, to) ->
            Math.abs(points[from][0] - points[to][0]) + Math.abs(points[from][1] - points[to][1]);
    List<Shift> shifts = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int team = 0; team < teams; team++) {
        int earliest = OPENS + random.nextInt(60);
        int longest = random.nextInt(3) == 0 ? 90 + random.nextInt(90) : Shift.ANY_LENGTH;
        shifts.add(
            new Shift(
                day,
                random.nextInt(2),
                random.nextInt(2),
                earliest,
                CLOSES,
                longest,
                4 + random.nextInt(8),
                1 | 2L << random.nextInt(3)));
      }
    }
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < visitCount; i++) {
      List<Window> windows =
          IntStream.range(0, days)
              .mapToObj(day -> random.nextInt(4) == 0 ? Window.NEVER : window(random))
              .toList();
      int bar = random.nextInt(shifts.size());
      visits.add(
          new Visit(
              2 + i,
              15 + random.nextInt(31),
              1,
              random.nextInt(3) == 0 ? 2L << random.nextInt(3) : 1,
              20 + 40 * random.nextInt(3),
              windows,
              random.nextInt(5) == 0 ? List.of(bar) : List.of(),
              Visit.FREE,
              Visit.FREE,
              0));
    }
    return new VisitProblem(travel, visits, shifts, random.nextInt(2));
  }

  private static Window window(SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      return new Window(OPENS, CLOSES);
    }
    int from = OPENS + random.nextInt(CLOSES - OPENS - 30);
    return new Window(from, from + random.nextInt(90));
  }
}
