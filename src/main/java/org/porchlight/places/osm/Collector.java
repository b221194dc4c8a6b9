package org.porchlight.places.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.AddressPoint;
import org.porchlight.places.Box;
import org.porchlight.places.MapShapes;
import org.porchlight.places.PlaceName;
import org.porchlight.places.Point;
import org.porchlight.places.Polylines;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.text.Messages;

/// Takes in what lies in the box, element by element, in the order extracts have: nodes, ways,
/// relations.
final class Collector {
  private static final double NANO = 1e9;
  private static final int NANO_PER_UNIT = (int) (NANO / Polylines.UNITS_PER_DEGREE);
  private static final int MOST_ADDRESSES = 3_000_000;
  private static final int MOST_PLACES = 100_000;

  private final long south;
  private final long north;
  private final long west;
  private final long east;
  private final Nodes nodes = new Nodes();
  private final RoadWays roads = new RoadWays();
  private final Areas areas = new Areas(nodes);
  private final List<TurnRule> turns = new ArrayList<>();
  private final List<AddressPoint> addresses = new ArrayList<>();
  private final List<PlaceName> places = new ArrayList<>();
  private long lastChange;

  Collector(Box box) {
    south = (long) (box.south() * NANO);
    north = (long) (box.north() * NANO);
    west = (long) (box.west() * NANO);
    east = (long) (box.east() * NANO);
  }

  /// Billionths of a degree.
  boolean contains(long latitude, long longitude) {
    return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  }

  void node(long id, long latitude, long longitude, Tags tags) throws UnreadableMapException {
    if (nodes.isClosed()) {
      throw new UnreadableMapException(Messages.text("places.extract.unsorted"));
    }
    int up = units(latitude);
    int right = units(longitude);
    nodes.add(id, up, right, NodeRules.traits(tags));
    if (!tags.isEmpty()) {
      Point point = point(up, right);
      place(tags, point);
      address(tags, point);
    }
  }

  private static int units(long nano) {
    return Math.toIntExact(Math.floorDiv(nano + NANO_PER_UNIT / 2, NANO_PER_UNIT));
  }

  private static Point point(double latitude, double longitude) {
    return new Point(latitude / Polylines.UNITS_PER_DEGREE, longitude / Polylines.UNITS_PER_DEGREE);
  }

  private void place(Tags tags, Point point) {
    if (tags.has("place") && tags.has("name") && places.size() < MOST_PLACES) {
      kind(tags.get("place"))
          .ifPresent(kind -> places.add(new PlaceName(kind, tags.get("name"), point)));
    }
  }

  private static Optional<PlaceName.Kind> kind(String value) {
    for (PlaceName.Kind kind : PlaceName.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(value)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private void address(Tags tags, Point point) throws UnreadableMapException {
    String street = tags.has("addr:street") ? tags.get("addr:street") : tags.get("addr:place");
    if (!tags.has("addr:housenumber") || street.isEmpty()) {
      return;
    }
    if (addresses.size() == MOST_ADDRESSES) {
      throw new UnreadableMapException(Messages.text("places.extract.tooLarge"));
    }
    addresses.add(
        new AddressPoint(
            tags.get("addr:housenumber"),
            street,
            known(tags.get("addr:city")),
            known(tags.get("addr:postcode")),
            point));
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  /// After the last node.
  void waysBegin() {
    nodes.close();
  }

  Nodes nodes() {
    return nodes;
  }

  /// @param refs numbers of [Nodes]; -1 for those outside the box
  void way(long id, int[] refs, int count, Tags tags) throws UnreadableMapException {
    Optional<RoadWay> road = RoadRules.of(tags);
    if (road.isPresent()) {
      String name = tags.has("name") ? tags.get("name") : tags.get("ref");
      roads.add(id, refs, count, road.get(), name);
      return;
    }
    if (tags.has("highway")) {
      return;
    }
    areas.way(id, refs, count, tags);
    if (tags.has("addr:housenumber")) {
      address(tags, middle(refs, count));
    }
  }

  private Point middle(int[] refs, int count) {
    double latitude = 0;
    double longitude = 0;
    int inside = 0;
    // a closed way names its first node twice
    int corners = count > 1 && refs[0] == refs[count - 1] ? count - 1 : count;
    for (int i = 0; i < corners; i++) {
      if (refs[i] >= 0) {
        latitude += nodes.latitude(refs[i]);
        longitude += nodes.longitude(refs[i]);
        inside++;
      }
    }
    return point(latitude / inside, longitude / inside);
  }

  void changed(long secondsSince1970) {
    lastChange = Math.max(lastChange, secondsSince1970);
  }

  boolean wantsRelation(Tags tags) {
    return TurnRule.wants(tags) || Areas.wants(tags);
  }

  void relation(List<Block.Member> members, Tags tags) throws UnreadableMapException {
    if (TurnRule.wants(tags)) {
      TurnRule.of(members, tags).ifPresent(turns::add);
    } else {
      areas.relation(members, tags);
    }
  }

  // ---- what was found ----

  /// Of the ways in the box, in seconds since 1970; 0 where no way says.
  long lastChange() {
    return lastChange;
  }

  RoadWays roads() {
    return roads;
  }

  List<TurnRule> turns() {
    return turns;
  }

  MapShapes shapes() {
    return areas.shapes();
  }

  List<PlaceName> places() {
    return places;
  }

  List<AddressPoint> addresses() {
    return addresses;
  }
}
