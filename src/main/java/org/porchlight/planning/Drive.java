package org.porchlight.planning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Point;
import org.porchlight.places.TravelTimes;
import org.porchlight.roster.Household;

/// The drive from one place to the next, in whole minutes.
///
/// @param guessed one end has no point on the map, so the minutes are a rule of thumb
record Drive(int minutes, boolean guessed) {
  private static final int GUESS_IN_ONE_ZIP = 8;
  private static final int GUESS_ACROSS_TOWN = 15;

  /// Where a drive begins or ends, as far as it is known.
  record End(Optional<Point> point, @Nullable String zip) {
    static End of(TeamPlace place) {
      return new End(place.point(), place.zip());
    }

    static End of(Household household) {
      return new End(Point.of(household.latitude(), household.longitude()), household.zip());
    }
  }

  static Drive between(TravelTimes travel, End from, End to) {
    if (from.point.isPresent() && to.point.isPresent()) {
      return new Drive(travel.minutes(from.point.get(), to.point.get()), false);
    }
    boolean near =
        from.zip != null && to.zip != null && shortZip(from.zip).equals(shortZip(to.zip));
    return new Drive(near ? GUESS_IN_ONE_ZIP : GUESS_ACROSS_TOWN, true);
  }

  private static String shortZip(String zip) {
    return zip.substring(0, Math.min(5, zip.length()));
  }
}
