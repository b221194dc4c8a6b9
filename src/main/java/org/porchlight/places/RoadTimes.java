package org.porchlight.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Drives between houses on the roads, each looked up once. What is asked first from a place is
/// looked up to every place known by then, since one search finds them all.
final class RoadTimes {
  /// From the road to the door and back, at the pace of a driveway.
  private static final double MS_PER_METRE_OFF_ROAD = 3_600_000 / 15_000.0;

  private static final int MOST_PLACES = 1_500;
  private static final int MOST_LINES = 500;

  private final Roads roads;
  private final Set<Point> places = new LinkedHashSet<>();
  private final Map<Point, Optional<OnRoad>> onRoad = new HashMap<>();
  private final Map<Point, Map<Point, Integer>> times = new HashMap<>();
  private final Map<List<Point>, Optional<List<Point>>> lines = new HashMap<>();

  RoadTimes(Roads roads) {
    this.roads = roads;
  }

  synchronized void expect(Collection<Point> more) {
    if (places.size() + more.size() > MOST_PLACES) {
      places.clear();
      onRoad.clear();
      times.clear();
      lines.clear();
    }
    places.addAll(more);
  }

  /// Empty where one of the two lies off the roads.
  synchronized OptionalInt millis(Point from, Point to) {
    Map<Point, Integer> row = times.getOrDefault(from, Map.of());
    Integer known = row.get(to);
    if (known == null) {
      expect(List.of(from, to));
      lookUp(from);
      known = times.getOrDefault(from, Map.of()).getOrDefault(to, Roads.NO_WAY);
    }
    return known == Roads.NO_WAY ? OptionalInt.empty() : OptionalInt.of(known);
  }

  private void lookUp(Point from) {
    Map<Point, Integer> row = times.computeIfAbsent(from, place -> new HashMap<>());
    List<Point> missing = new ArrayList<>();
    List<OnRoad> targets = new ArrayList<>();
    for (Point place : places) {
      if (!row.containsKey(place)) {
        Optional<OnRoad> there = nearest(place);
        if (there.isPresent()) {
          missing.add(place);
          targets.add(there.get());
        } else {
          row.put(place, Roads.NO_WAY);
        }
      }
    }
    Optional<OnRoad> here = nearest(from);
    int[] found = here.isEmpty() ? new int[0] : roads.millis(List.of(here.get()), targets)[0];
    for (int i = 0; i < missing.size(); i++) {
      boolean way = here.isPresent() && found[i] != Roads.NO_WAY;
      row.put(
          missing.get(i),
          way ? found[i] + offRoad(here.get()) + offRoad(targets.get(i)) : Roads.NO_WAY);
    }
  }

  private static int offRoad(OnRoad place) {
    return (int) (place.metres() * MS_PER_METRE_OFF_ROAD);
  }

  private Optional<OnRoad> nearest(Point place) {
    return onRoad.computeIfAbsent(place, roads::nearest);
  }

  /// With both houses at its ends.
  synchronized Optional<List<Point>> line(Point from, Point to) {
    if (lines.size() > MOST_LINES) {
      lines.clear();
    }
    return lines.computeIfAbsent(
        List.of(from, to),
        ends ->
            nearest(from)
                .flatMap(start -> nearest(to).map(end -> roads.line(start, end)))
                .filter(line -> !line.isEmpty())
                .map(line -> {
                  List<Point> whole = new ArrayList<>(line.size() + 2);
                  whole.add(from);
                  whole.addAll(line);
                  whole.add(to);
                  return List.copyOf(whole);
                }));
  }
}
