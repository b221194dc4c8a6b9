package org.porchlight.places;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The map of the district, from the roads it has loaded, else from the small map that came with it
/// (the sample district's); read once and kept at hand.
public final class DistrictMap {
  private final MapRepository maps;
  private final RoadRepository roads;
  private final RouteLines routes;
  private @Nullable RegionMap pictured;
  private boolean read;
  private MapPicture picture = MapPicture.none();

  public DistrictMap(MapRepository maps, RoadRepository roads) {
    this.maps = maps;
    this.roads = roads;
    routes = new RouteLines(roads);
  }

  /// The lines of drives on it.
  public RouteLines routes() {
    return routes;
  }

  /// Where the roads come from that drives follow; empty where they are reckoned as the crow flies.
  public Optional<RegionSource> source() {
    return roads.loaded().map(LoadedRoads::source);
  }

  /// Empty where nothing is loaded. Reading a county's roads takes a moment the first time.
  public synchronized MapPicture picture() {
    RegionMap region = roads.region().orElse(null);
    if (!read || !Objects.equals(region, pictured)) {
      picture =
          region == null
              ? maps.find().map(MapPicture::of).orElseGet(MapPicture::none)
              : MapPicture.of(region);
      pictured = region;
      read = true;
    }
    return picture;
  }
}
