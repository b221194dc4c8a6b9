package org.porchlight.places.osm;

import java.util.Map;

/// The speeds of the house's own tag rules, for other route searches to be held against ours.
public final class DrivingSpeeds {
  private DrivingSpeeds() {}

  /// Kilometres an hour along the way and back, whatever its direction: 0 where no car drives.
  public static int[] of(Map<String, String> tags) {
    java.util.TreeMap<String, String> bothWays = new java.util.TreeMap<>(tags);
    bothWays.keySet().removeIf(key -> key.startsWith("oneway") || key.equals("junction"));
    bothWays.put("oneway", "no");
    return RoadRules.of(Tags.of(bothWays))
        .map(road -> new int[] {road.kmh(), road.kmhBack()})
        .orElse(new int[] {0, 0});
  }
}
