package org.porchlight.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of drives from place to place, on the district's roads where they are loaded, else
/// straight. A line found once is kept.
public final class RouteLines {
  private static final int MOST_KEPT = 5_000;

  private final RoadRepository repository;
  private final Map<Leg, List<Point>> known = new HashMap<>();
  private Optional<Roads> of = Optional.empty();

  private record Leg(Point from, Point to) {}

  public RouteLines(RoadRepository repository) {
    this.repository = repository;
  }

  /// Corner by corner, both places themselves included.
  public List<Point> between(Point from, Point to) {
    Optional<Roads> roads = repository.roads();
    if (!roads.equals(of) || known.size() > MOST_KEPT) {
      known.clear();
      of = roads;
    }
    return roads
        .map(network -> known.computeIfAbsent(new Leg(from, to), leg -> find(network, leg)))
        .orElseGet(() -> List.of(from, to));
  }

  private static List<Point> find(Roads roads, Leg leg) {
    Optional<OnRoad> from = roads.nearest(leg.from);
    Optional<OnRoad> to = roads.nearest(leg.to);
    if (from.isEmpty() || to.isEmpty()) {
      return List.of(leg.from, leg.to);
    }
    List<Point> line = new ArrayList<>();
    line.add(leg.from);
    line.addAll(roads.line(from.get(), to.get()));
    line.add(leg.to);
    return List.copyOf(line);
  }
}
