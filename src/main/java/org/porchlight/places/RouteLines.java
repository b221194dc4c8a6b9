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

  /// From the first place to the last, corner by corner, the places themselves included. Reads the
  /// district's file.
  public List<Point> through(List<Point> places) {
    Optional<Roads> roads = repository.roads();
    if (!roads.equals(of) || known.size() > MOST_KEPT) {
      known.clear();
      of = roads;
    }
    if (roads.isEmpty()) {
      return List.copyOf(places);
    }
    List<Point> line = new ArrayList<>();
    for (int i = 1; i < places.size(); i++) {
      Leg leg = new Leg(places.get(i - 1), places.get(i));
      line.addAll(known.computeIfAbsent(leg, one -> find(roads.get(), one)));
    }
    return List.copyOf(line);
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
