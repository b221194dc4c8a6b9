package org.porchlight.places.osm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.places.RoadClass;

/// Which ways cars drive on, in which direction and how fast, by the tags of OpenStreetMap
/// (wiki.openstreetmap.org: Key:highway, Key:access, Key:oneway, Key:maxspeed).
final class RoadRules {
  /// The most particular key decides.
  private static final List<String> ACCESS = List.of("motorcar", "motor_vehicle", "vehicle");

  private static final Set<String> CLOSED =
      Set.of(
          "no",
          "agricultural",
          "forestry",
          "emergency",
          "bus",
          "psv",
          "hgv",
          "military",
          "use_sidepath",
          "restricted",
          "discouraged");
  private static final Set<String> LIMITED =
      Set.of("private", "destination", "customers", "permit", "delivery", "residents");
  private static final Set<String> UNPAVED =
      Set.of(
          "unpaved",
          "gravel",
          "fine_gravel",
          "dirt",
          "earth",
          "ground",
          "grass",
          "mud",
          "sand",
          "compacted",
          "pebblestone");

  private static final Pattern LIMIT =
      Pattern.compile("(\\d{1,3})(?:\\.\\d+)?\\s*(mph|km/h|kmh|kph)?");
  private static final double KILOMETRES_PER_MILE = 1.609344;

  /// Of a posted limit this much is driven, curves and other cars counted.
  private static final double DRIVEN_SHARE = 0.9;

  private static final int SLOWEST = 5;
  private static final int FASTEST = 130;
  private static final int WALKING = 6;
  private static final int ON_GRAVEL = 40;
  private static final int ON_A_DRIVEWAY = 10;

  private RoadRules() {}

  /// Empty for what is no road, and for roads closed to cars.
  static Optional<RoadWay> of(Tags tags) {
    if (!tags.has("highway")) {
      return Optional.empty();
    }
    Optional<RoadClass> roadClass = RoadClass.ofHighway(tags.get("highway"));
    if (roadClass.isEmpty() || tags.is("area", "yes") || tags.is("service", "emergency_access")) {
      return Optional.empty();
    }
    String access = access(tags);
    if (CLOSED.contains(access)) {
      return Optional.empty();
    }
    return Optional.of(roadWay(tags, roadClass.get(), LIMITED.contains(access)));
  }

  private static RoadWay roadWay(Tags tags, RoadClass roadClass, boolean limited) {
    boolean roundabout = tags.is("junction", "roundabout") || tags.is("junction", "circular");
    int along = kmh(tags, "maxspeed:forward", roadClass);
    int back = kmh(tags, "maxspeed:backward", roadClass);
    return switch (oneWay(tags, roadClass, roundabout)) {
      case BOTH -> new RoadWay(roadClass, along, back, limited, roundabout);
      case ALONG -> new RoadWay(roadClass, along, 0, limited, roundabout);
      case BACK -> new RoadWay(roadClass, 0, back, limited, roundabout);
      case NEITHER -> new RoadWay(roadClass, 0, 0, limited, roundabout);
    };
  }

  private static String access(Tags tags) {
    for (String key : ACCESS) {
      if (tags.has(key)) {
        return tags.get(key);
      }
    }
    return tags.get("access");
  }

  private enum Direction {
    BOTH,
    ALONG,
    BACK,
    NEITHER
  }

  private static Direction oneWay(Tags tags, RoadClass roadClass, boolean roundabout) {
    String said = tags.get("oneway");
    for (String key : List.of("oneway:motor_vehicle", "oneway:motorcar")) {
      if (tags.has(key)) {
        said = tags.get(key);
      }
    }
    return switch (said) {
      case "yes", "true", "1" -> Direction.ALONG;
      case "-1", "reverse" -> Direction.BACK;
      case "no", "false", "0", "alternating" -> Direction.BOTH;
      // in the morning this way, in the evening the other: nothing to plan with
      case "reversible" -> Direction.NEITHER;
      default -> roundabout || roadClass == RoadClass.MOTORWAY ? Direction.ALONG : Direction.BOTH;
    };
  }

  private static int kmh(Tags tags, String directionKey, RoadClass roadClass) {
    int limit = limit(tags.has(directionKey) ? tags.get(directionKey) : tags.get("maxspeed"));
    int kmh = limit == 0 ? roadClass.usualKmh() : (int) Math.round(limit * DRIVEN_SHARE);
    if (UNPAVED.contains(tags.get("surface"))) {
      kmh = Math.min(kmh, ON_GRAVEL);
    }
    if (tags.is("service", "driveway") || tags.is("service", "parking_aisle")) {
      kmh = Math.min(kmh, ON_A_DRIVEWAY);
    }
    return Math.clamp(kmh, SLOWEST, FASTEST);
  }

  /// Kilometres an hour; 0 when it names none.
  static int limit(String text) {
    if (text.equals("walk")) {
      return WALKING;
    }
    Matcher number = LIMIT.matcher(text.strip());
    if (!number.matches()) {
      return 0;
    }
    int limit = Integer.parseInt(number.group(1));
    return "mph".equals(number.group(2)) ? (int) Math.round(limit * KILOMETRES_PER_MILE) : limit;
  }
}
