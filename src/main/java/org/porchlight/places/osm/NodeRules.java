package org.porchlight.places.osm;

import java.util.Set;

/// What a driver meets at a node, by its tags.
final class NodeRules {
  private static final Set<String> BLOCKING =
      Set.of(
          "bollard",
          "block",
          "jersey_barrier",
          "log",
          "debris",
          "fence",
          "wall",
          "guard_rail",
          "kissing_gate",
          "stile",
          "turnstile",
          "cycle_barrier",
          "motorcycle_barrier",
          "full-height_turnstile",
          "planter",
          "bus_trap",
          "sump_buster",
          "chain");
  private static final Set<String> OPENING =
      Set.of("gate", "lift_gate", "swing_gate", "sliding_gate", "wicket_gate", "toll_booth");
  private static final Set<String> OPEN = Set.of("yes", "permissive", "designated", "destination");

  private NodeRules() {}

  /// Of the traits of [Nodes].
  static int traits(Tags tags) {
    if (tags.isEmpty()) {
      return 0;
    }
    int traits = barrier(tags);
    if (tags.is("highway", "traffic_signals")) {
      traits |= Nodes.SIGNALS | direction(tags.get("traffic_signals:direction"));
    } else if (tags.is("highway", "stop")) {
      traits |= Nodes.STOP | (tags.is("stop", "all") ? 0 : direction(tags.get("direction")));
    }
    return traits;
  }

  private static int direction(String said) {
    return switch (said) {
      case "forward" -> Nodes.ALONG;
      case "backward" -> Nodes.AGAINST;
      default -> 0;
    };
  }

  private static int barrier(Tags tags) {
    String barrier = tags.get("barrier");
    if (barrier.isEmpty()) {
      return 0;
    }
    String access = access(tags);
    if (BLOCKING.contains(barrier)) {
      return OPEN.contains(access) ? 0 : Nodes.BLOCKED;
    }
    if (!OPENING.contains(barrier)) {
      return 0;
    }
    boolean shut = access.equals("no") || access.equals("emergency") || tags.is("locked", "yes");
    return shut ? Nodes.BLOCKED : Nodes.GATE;
  }

  private static String access(Tags tags) {
    if (tags.has("motorcar")) {
      return tags.get("motorcar");
    }
    if (tags.has("motor_vehicle")) {
      return tags.get("motor_vehicle");
    }
    return tags.has("vehicle") ? tags.get("vehicle") : tags.get("access");
  }
}
