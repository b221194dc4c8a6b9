package org.porchlight.bench;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.state.StateManager;
import com.graphhopper.jsprit.core.algorithm.termination.PrematureAlgorithmTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.constraint.ConstraintManager;
import com.graphhopper.jsprit.core.problem.constraint.HardActivityConstraint;
import com.graphhopper.jsprit.core.problem.cost.VehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.driver.Driver;
import com.graphhopper.jsprit.core.problem.job.Job;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.misc.JobInsertionContext;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Solutions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.porchlight.planning.search.RouteCheck;
import org.porchlight.planning.search.Routes;
import org.porchlight.planning.search.Shift;
import org.porchlight.planning.search.Timetable;
import org.porchlight.planning.search.Visit;
import org.porchlight.planning.search.VisitProblem;
import org.porchlight.planning.search.Window;

/// jsprit on the same problem: its fast regret insertion and its own threshold acceptance, cooled
/// over the CPU time of one thread instead of over a number of iterations. Days follow each other
/// on one axis; the longest shift is a constraint it is given.
final class JspritPeer {
  private static final int DAY = 1_000_000;

  /// jsprit takes a visit out of a route without looking at the times behind it, and where a
  /// measured detour is shorter than the way, the rest comes too late: such an answer never wins.
  private static final double BROKEN = 1e12;

  private static final double FIRST_THRESHOLD = 0.02;
  private static final double THRESHOLD_HALVES_IN = 0.1;

  private final VisitProblem problem;
  private final List<Location> places;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long begin = threads.getCurrentThreadCpuTime();
  private final double seconds;
  private double firstThreshold = -1;

  private JspritPeer(VisitProblem problem, double seconds) {
    this.problem = problem;
    this.seconds = seconds;
    int count = 1 + problem.visits().stream().mapToInt(Visit::place).max().orElse(0);
    places =
        IntStream.range(0, count)
            .mapToObj(i -> Location.Builder.newInstance().setIndex(i).setId("L" + i).build())
            .toList();
  }

  static Routes solve(VisitProblem problem, double seconds) {
    return new JspritPeer(problem, seconds).solve();
  }

  private double spent() {
    return (threads.getCurrentThreadCpuTime() - begin) / 1e9 / seconds;
  }

  private Routes solve() {
    java.util.logging.LogManager.getLogManager().reset();
    VehicleRoutingProblem vrp = vrp();
    StateManager states = new StateManager(vrp);
    ConstraintManager constraints = new ConstraintManager(vrp, states);
    if (problem.shifts().stream().anyMatch(s -> s.longest() < s.latest() - s.earliest())) {
      constraints.addConstraint(new LongestShift(), ConstraintManager.Priority.LOW);
    }
    VehicleRoutingAlgorithm algorithm =
        Jsprit.Builder.newInstance(vrp)
            .setProperty(Jsprit.Parameter.ITERATIONS, "100000000")
            .setProperty(Jsprit.Parameter.FAST_REGRET, "true")
            .setStateAndConstraintManager(states, constraints)
            .setRandom(new Random(1))
            .setObjectiveFunction(
                solution -> cost(solution) + (keepsTheRules(solution) ? 0 : BROKEN))
            .setCustomAcceptor((solutions, tried) -> {
              if (solutions.isEmpty()) {
                solutions.add(tried);
                return true;
              }
              if (firstThreshold < 0) {
                firstThreshold = FIRST_THRESHOLD * Solutions.bestOf(solutions).getCost();
              }
              double threshold =
                  firstThreshold
                      * Math.exp(-Math.log(2) * Math.min(1, spent()) / THRESHOLD_HALVES_IN);
              VehicleRoutingProblemSolution now = solutions.iterator().next();
              if (tried.getCost() < now.getCost() + threshold) {
                solutions.remove(now);
                solutions.add(tried);
                return true;
              }
              return false;
            })
            .buildAlgorithm();
    PrematureAlgorithmTermination end = solution -> spent() >= 1;
    algorithm.setPrematureAlgorithmTermination(end);
    algorithm.addTerminationCriterion(end);
    return routes(Solutions.bestOf(algorithm.searchSolutions()));
  }

  // its builders are generic and raw by turns
  @SuppressWarnings("unchecked")
  private VehicleRoutingProblem vrp() {
    VehicleRoutingProblem.Builder builder =
        VehicleRoutingProblem.Builder.newInstance()
            .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
            .setRoutingCost(new Travelling());
    for (int i = 0; i < problem.shifts().size(); i++) {
      Shift shift = problem.shifts().get(i);
      VehicleTypeImpl.Builder type =
          VehicleTypeImpl.Builder.newInstance("type").addCapacityDimension(0, shift.capacity());
      VehicleImpl.Builder vehicle =
          VehicleImpl.Builder.newInstance("" + i)
              .setType(type.build())
              .setStartLocation(places.get(shift.startPlace()))
              .setEndLocation(places.get(shift.endPlace()))
              .setEarliestStart(shift.day() * DAY + shift.earliest())
              .setLatestArrival(shift.day() * DAY + shift.latest());
      skills(shift.offers()).forEach(vehicle::addSkill);
      builder.addVehicle(vehicle.build());
    }
    for (int i = 0; i < problem.visits().size(); i++) {
      Visit visit = problem.visits().get(i);
      Service.Builder<Service> service =
          Service.Builder.newInstance("" + i)
              .setLocation(places.get(visit.place()))
              .setServiceTime(visit.duration())
              .addSizeDimension(0, visit.load())
              .setPriority(visit.penalty() >= 60_000 ? 1 : visit.penalty() >= 20_000 ? 4 : 8);
      for (int day = 0; day < visit.windows().size(); day++) {
        Window window = visit.windows().get(day);
        if (!window.isNever()) {
          service.addTimeWindow(day * DAY + window.from(), day * DAY + window.until());
        }
      }
      skills(visit.needs()).forEach(service::addRequiredSkill);
      builder.addJob(service.build());
    }
    return builder.build();
  }

  private static List<String> skills(long bits) {
    return IntStream.range(0, 64)
        .filter(bit -> (bits >> bit & 1) == 1)
        .mapToObj(bit -> "skill" + bit)
        .toList();
  }

  private double cost(VehicleRoutingProblemSolution solution) {
    double cost = 0;
    for (VehicleRoute route : solution.getRoutes()) {
      int before = route.getStart().getLocation().getIndex();
      for (TourActivity activity : route.getActivities()) {
        int here = activity.getLocation().getIndex();
        cost += problem.travel().time(before, here);
        before = here;
      }
      cost += problem.travel().time(before, route.getEnd().getLocation().getIndex());
    }
    for (Job left : solution.getUnassignedJobs()) {
      cost += problem.visits().get(Integer.parseInt(left.getId())).penalty();
    }
    return cost;
  }

  private boolean keepsTheRules(VehicleRoutingProblemSolution solution) {
    return RouteCheck.of(problem, routes(solution)).isEmpty();
  }

  private Routes routes(VehicleRoutingProblemSolution solution) {
    List<List<Integer>> visits =
        new ArrayList<>(Collections.nCopies(problem.shifts().size(), List.of()));
    for (VehicleRoute route : solution.getRoutes()) {
      visits.set(Integer.parseInt(route.getVehicle().getId()), visits(route));
    }
    List<Integer> left =
        solution.getUnassignedJobs().stream().map(j -> Integer.parseInt(j.getId())).toList();
    return new Routes(visits, left, Math.round(cost(solution)));
  }

  private static List<Integer> visits(VehicleRoute route) {
    return route.getActivities().stream().map(JspritPeer::visit).toList();
  }

  private static int visit(TourActivity activity) {
    return Integer.parseInt(((TourActivity.JobActivity) activity).getJob().getId());
  }

  /// No shift longer than its longest, leaving as late as it can.
  private final class LongestShift implements HardActivityConstraint {
    @Override
    public ConstraintsStatus fulfilled(
        JobInsertionContext context,
        TourActivity before,
        TourActivity tried,
        TourActivity after,
        double left) {
      int index = Integer.parseInt(context.getNewVehicle().getId());
      Shift shift = problem.shifts().get(index);
      List<Integer> visits = new ArrayList<>(visits(context.getRoute()));
      int at = context.getRoute().getActivities().indexOf(before) + 1;
      visits.add(at, visit(tried));
      return Timetable.of(problem, shift, visits).length() <= shift.longest()
          ? ConstraintsStatus.FULFILLED
          : ConstraintsStatus.NOT_FULFILLED;
    }
  }

  /// The problem's travel times, both as times and as costs.
  private final class Travelling implements VehicleRoutingTransportCosts {
    private double time(Location from, Location to) {
      return problem.travel().time(from.getIndex(), to.getIndex());
    }

    @Override
    public double getTransportCost(
        Location from, Location to, double at, Driver driver, Vehicle vehicle) {
      return time(from, to);
    }

    @Override
    public double getBackwardTransportCost(
        Location from, Location to, double at, Driver driver, Vehicle vehicle) {
      return time(to, from);
    }

    @Override
    public double getTransportTime(
        Location from, Location to, double at, Driver driver, Vehicle vehicle) {
      return time(from, to);
    }

    @Override
    public double getBackwardTransportTime(
        Location from, Location to, double at, Driver driver, Vehicle vehicle) {
      return time(to, from);
    }

    @Override
    public double getDistance(Location from, Location to, double at, Vehicle vehicle) {
      return time(from, to);
    }
  }
}
