package org.porchlight.planning;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.porchlight.places.Point;
import org.porchlight.places.Sunset;

/// How long it is light on a day of visits.
final class Daylight {
  /// Street and house numbers can still be read; civil dusk takes about half an hour.
  private static final int LIGHT_AFTER_SUNSET_MINUTES = 10;

  private Daylight() {}

  /// The sunset at the team's school; empty when its point is not known.
  static Optional<LocalTime> sunset(VisitTeam team, ZoneId zone) {
    return Point.of(team.startSchool().latitude(), team.startSchool().longitude())
        .flatMap(school -> Sunset.at(school, team.date(), zone));
  }

  /// A visit that begins at this time begins in the dark.
  static boolean isDark(LocalTime begin, LocalTime sunset) {
    return begin.isAfter(lastLight(sunset));
  }

  static LocalTime lastLight(LocalTime sunset) {
    return sunset.plusMinutes(LIGHT_AFTER_SUNSET_MINUTES);
  }
}
