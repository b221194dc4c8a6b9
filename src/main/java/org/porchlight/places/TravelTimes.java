package org.porchlight.places;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// How long a drive takes: on the district's roads, or, where none are loaded or a place lies off
/// them, by crow-fly distance at a speed that grows with the distance.
///
/// The crow-fly speeds were measured on the streets of Columbus, Ohio (Bangor, Maine and three
/// places abroad agree within a tenth). A tenth is added to every such drive: without it three to
/// eight of eight teams came back late, with it none to three.
public final class TravelTimes {
  private static final double PAD = 1.10;
  private static final double[] BAND_ENDS_KM = {1, 2, 4, 8, 16, Double.POSITIVE_INFINITY};
  private static final double[] CROW_FLY_KMH = {25, 30, 35, 41, 47, 53};
  private static final double ONE_PLACE_KM = 0.02;

  private static final TravelTimes CROW_FLY = new TravelTimes();

  private final @Nullable RoadTimes roads;

  public TravelTimes() {
    roads = null;
  }

  private TravelTimes(RoadTimes roads) {
    this.roads = roads;
  }

  /// Without roads.
  public static TravelTimes asTheCrowFlies() {
    return CROW_FLY;
  }

  /// On these roads.
  public static TravelTimes on(Roads roads) {
    return new TravelTimes(new RoadTimes(roads));
  }

  /// Whether there are roads to drive on.
  public boolean knowsRoads() {
    return roads != null;
  }

  /// Says which places will be asked about, so that they are looked up together.
  public void expect(Collection<Point> places) {
    if (roads != null) {
      roads.expect(places);
    }
  }

  /// Whole minutes, at least 1 between two different places. As the crow flies never less for a
  /// longer way.
  public int minutes(Point from, Point to) {
    double kilometres = from.kilometresTo(to);
    if (kilometres < ONE_PLACE_KM) {
      return 0;
    }
    OptionalInt onRoads = roads == null ? OptionalInt.empty() : roads.millis(from, to);
    double minutes = onRoads.isPresent() ? onRoads.getAsInt() / 60_000.0 : minutes(kilometres);
    return Math.max(1, (int) Math.round(minutes));
  }

  static double minutes(double kilometres) {
    int band = 0;
    double atLeast = 0;
    while (kilometres > BAND_ENDS_KM[band]) {
      // just past a band's end the faster speed would make the longer way shorter
      atLeast = BAND_ENDS_KM[band] / CROW_FLY_KMH[band];
      band++;
    }
    return 60 * PAD * Math.max(atLeast, kilometres / CROW_FLY_KMH[band]);
  }

  /// Corner by corner from one place to the other; empty where that is not known and the map draws
  /// a straight line.
  public Optional<List<Point>> line(Point from, Point to) {
    return roads == null ? Optional.empty() : roads.line(from, to);
  }
}
