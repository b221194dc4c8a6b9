package org.porchlight.places;

import java.util.List;

/// What is kept of an OpenStreetMap extract: the roads to drive on, what else the map draws, and
/// the houses that carry their address.
public record RegionMap(
    RegionSource source,
    RoadNetwork roads,
    MapShapes shapes,
    List<PlaceName> places,
    List<AddressPoint> addresses) {
  public RegionMap {
    places = List.copyOf(places);
    addresses = List.copyOf(addresses);
  }
}
