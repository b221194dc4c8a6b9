package org.porchlight.places;

/// How long a drive takes when there is no road network: crow-fly distance at a speed that grows
/// with the distance.
///
/// The speeds were measured on the streets of Columbus, Ohio (Bangor, Maine and three places abroad
/// agree within a tenth). A tenth is added to every drive: without it three to eight of eight teams
/// came back late, with it none to three.
public final class TravelTimes {
  private static final double PAD = 1.10;
  private static final double[] BAND_ENDS_KM = {1, 2, 4, 8, 16, Double.POSITIVE_INFINITY};
  private static final double[] CROW_FLY_KMH = {25, 30, 35, 41, 47, 53};

  /// Whole minutes, at least 1 between two different places. Never less for a longer way.
  public int minutes(Point from, Point to) {
    double kilometres = from.kilometresTo(to);
    return kilometres < 0.02 ? 0 : Math.max(1, (int) Math.round(minutes(kilometres)));
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
}
