package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.planning.search.RouteCheck;
import org.porchlight.planning.search.RouteSearch;
import org.porchlight.planning.search.Routes;
import org.porchlight.planning.search.RoutingInstance;
import org.porchlight.planning.search.SearchLimit;
import org.porchlight.planning.search.Visit;
import org.porchlight.planning.search.VisitProblem;

/// The route search beside proven optima, beside jsprit and beside itself with more time. Seconds
/// are of one thread's CPU.
@Tag("bench")
class RouteBench {
  private static final double SECONDS = Double.parseDouble(property("seconds", "5"));
  private static final double LONG_SECONDS = Double.parseDouble(property("longSeconds", "60"));
  private static final int EVERY = Integer.parseInt(property("everySolomon", "1"));
  private static final int MADE = Integer.parseInt(property("homeVisits", "20"));
  private static final int HIGH = 60_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private static String property(String name, String usual) {
    return System.getProperty("porchlight.routes." + name, usual);
  }

  private SearchLimit seconds(double seconds) {
    long begin = threads.getCurrentThreadCpuTime();
    return SearchLimit.seconds(
        seconds, () -> (threads.getCurrentThreadCpuTime() - begin) / 1_000_000_000.0);
  }

  private Routes search(VisitProblem problem, long seed, double seconds) {
    Routes routes = new RouteSearch(problem, seed).run(seconds(seconds));
    assertEquals(List.of(), RouteCheck.of(problem, routes));
    return routes;
  }

  @Test
  void solomonsProblems() throws IOException {
    List<Double> gaps = new ArrayList<>();
    int compared = 0;
    for (RouteCases.Solomon solomon : RouteCases.solomon(EVERY)) {
      VisitProblem problem = solomon.instance().problem();
      Routes ours = search(problem, 1, SECONDS);
      double distance = Double.parseDouble(solomon.instance().inItsUnit(ours.cost()));
      String peer = "";
      if (!solomon.isProven() || compared++ % 7 == 0) {
        Routes theirs = JspritPeer.solve(problem, SECONDS);
        peer = "  jsprit " + solomon.instance().inItsUnit(theirs.cost());
        assertTrue(ours.cost() <= theirs.cost(), solomon.name() + peer);
      }
      double gap = solomon.isProven() ? 100 * (distance / solomon.optimum() - 1) : 0;
      gaps.add(gap);
      System.out.printf("%-6s %8.1f  gap %.2f %%%s%n", solomon.name(), distance, gap, peer);
    }
    double mean = gaps.stream().mapToDouble(gap -> gap).average().orElse(0);
    double worst = gaps.stream().mapToDouble(gap -> gap).max().orElse(0);
    System.out.printf(
        "%d of Solomon's problems, %.0f s each: mean gap %.3f %% (limit 0.15), worst %.2f %% (limit"
            + " 1)%n",
        gaps.size(), SECONDS, mean, worst);
    assertTrue(mean <= 0.15, "mean " + mean);
    assertTrue(worst <= 1, "worst " + worst);
  }

  @Test
  void homeVisits() throws IOException {
    double ours = 0;
    double longer = 0;
    double theirs = 0;
    for (Map.Entry<String, RoutingInstance> entry : RouteCases.homeVisits(MADE).entrySet()) {
      VisitProblem problem = entry.getValue().problem();
      Routes short1 = search(problem, 1, SECONDS);
      Routes long1 = search(problem, 2, LONG_SECONDS);
      Routes peer = JspritPeer.solve(problem, SECONDS);
      assertEquals(List.of(), RouteCheck.of(problem, peer), "jsprit keeps the same rules");
      System.out.printf(
          "%-12s %.0f s %7d  %.0f s %7d  jsprit %7d%n",
          entry.getKey(), SECONDS, short1.cost(), LONG_SECONDS, long1.cost(), peer.cost());
      assertTrue(highLeftOut(problem, short1) <= highLeftOut(problem, long1), entry.getKey());
      assertTrue(short1.cost() <= peer.cost(), entry.getKey());
      ours += short1.cost();
      longer += long1.cost();
      theirs += peer.cost();
    }
    System.out.printf(
        "home visits: %.2f %% over %.0f s (limit 2), %.1f %% cheaper than jsprit (at least 6)%n",
        100 * (ours / longer - 1), LONG_SECONDS, 100 * (1 - ours / theirs));
    assertTrue(ours <= 1.02 * longer);
    assertTrue(ours <= 0.94 * theirs);
  }

  private static long highLeftOut(VisitProblem problem, Routes routes) {
    return routes.leftOut().stream()
        .filter(visit -> problem.visits().get(visit).penalty() >= HIGH)
        .count();
  }

  /// A family cancels and the first afternoon is under way: everything of it is pinned.
  @Test
  void aNewPlanAfterACancellation() throws IOException {
    for (Map.Entry<String, RoutingInstance> entry : RouteCases.homeVisits(6).entrySet()) {
      VisitProblem problem = entry.getValue().problem();
      Routes before = search(problem, 1, SECONDS);
      VisitProblem after =
          cancelled(problem, before, new SplittableRandom(entry.getKey().hashCode()));
      Routes quick = again(after, before, 0.1);
      Routes slow = again(after, before, 1);
      System.out.printf(
          "%-12s new plan in 0.1 s %7d, in 1 s %7d%n", entry.getKey(), quick.cost(), slow.cost());
      assertTrue(quick.cost() <= 1.005 * slow.cost(), entry.getKey());
      assertEquals(List.of(), RouteCheck.of(after, quick));
      for (int visit = 0; visit < after.visits().size(); visit++) {
        int pin = after.visits().get(visit).pinnedTo();
        assertTrue(pin == Visit.FREE || pin == quick.shiftOf(visit), "pinned " + visit);
      }
    }
  }

  private Routes again(VisitProblem problem, Routes before, double seconds) {
    RouteSearch search = new RouteSearch(problem, 3);
    search.startFrom(before.visits());
    return search.run(seconds(seconds));
  }

  private static VisitProblem cancelled(
      VisitProblem problem, Routes before, SplittableRandom random) {
    int teams = problem.shifts().size() / 2;
    List<Visit> visits = new ArrayList<>();
    int gone = before.visits().get(teams).get(random.nextInt(before.visits().get(teams).size()));
    for (int i = 0; i < problem.visits().size(); i++) {
      Visit visit = problem.visits().get(i);
      int shift = before.shiftOf(i);
      if (i == gone) {
        visits.add(visit.calledOff());
      } else if (shift == Visit.FREE) {
        visits.add(visit);
      } else {
        visits.add(shift < teams ? visit.pinnedTo(shift) : visit.formerlyWith(shift, 120));
      }
    }
    return new VisitProblem(problem.travel(), visits, problem.shifts(), problem.evenness());
  }
}
