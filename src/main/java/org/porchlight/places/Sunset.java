package org.porchlight.places;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// When the sun sets, by the equations of the NOAA solar calculator (gml.noaa.gov/grad/solcalc,
/// after Meeus, Astronomical Algorithms): good to a minute between the polar circles.
public final class Sunset {
  /// The sun's upper edge at the horizon, seen through the air: 50 minutes of arc under it.
  private static final double ZENITH = 90.833;

  private Sunset() {}

  /// Local wall time to the minute; empty where the sun does not set that day.
  public static Optional<LocalTime> at(Point place, LocalDate day, ZoneId zone) {
    ZonedDateTime evening = day.atTime(18, 0).atZone(zone);
    double offsetMinutes = evening.getOffset().getTotalSeconds() / 60.0;
    double minutes = 18 * 60;
    // the sun moves on during the day: ask again at the time found
    for (int i = 0; i < 2; i++) {
      double julianDay = day.toEpochDay() + 2440587.5 + (minutes - offsetMinutes) / 1440;
      double century = (julianDay - 2451545) / 36525;
      double hourAngle = hourAngle(place.latitude(), declination(century));
      if (Double.isNaN(hourAngle)) {
        return Optional.empty();
      }
      minutes = 720 - 4 * (place.longitude() - hourAngle) - equationOfTime(century) + offsetMinutes;
    }
    int minuteOfDay = (int) Math.floorMod(Math.round(minutes), 1440L);
    return Optional.of(LocalTime.of(minuteOfDay / 60, minuteOfDay % 60));
  }

  private static double hourAngle(double latitude, double declination) {
    double cosine =
        cos(ZENITH) / (cos(latitude) * cos(declination))
            - Math.tan(Math.toRadians(latitude)) * Math.tan(Math.toRadians(declination));
    return Math.toDegrees(Math.acos(cosine));
  }

  private static double declination(double century) {
    double node = 125.04 - 1934.136 * century;
    double meanLongitude = meanLongitude(century);
    double apparent = meanLongitude + centre(century) - 0.00569 - 0.00478 * sin(node);
    return Math.toDegrees(Math.asin(sin(obliquity(century)) * sin(apparent)));
  }

  /// Minutes the sundial is ahead of the clock.
  private static double equationOfTime(double century) {
    double y = Math.pow(Math.tan(Math.toRadians(obliquity(century) / 2)), 2);
    double longitude = meanLongitude(century);
    double anomaly = meanAnomaly(century);
    double eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century);
    double radians =
        y * sin(2 * longitude)
            - 2 * eccentricity * sin(anomaly)
            + 4 * eccentricity * y * sin(anomaly) * cos(2 * longitude)
            - 0.5 * y * y * sin(4 * longitude)
            - 1.25 * eccentricity * eccentricity * sin(2 * anomaly);
    return 4 * Math.toDegrees(radians);
  }

  private static double meanLongitude(double century) {
    return (280.46646 + century * (36000.76983 + century * 0.0003032)) % 360;
  }

  private static double meanAnomaly(double century) {
    return 357.52911 + century * (35999.05029 - 0.0001537 * century);
  }

  private static double centre(double century) {
    double anomaly = meanAnomaly(century);
    return sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century))
        + sin(2 * anomaly) * (0.019993 - 0.000101 * century)
        + sin(3 * anomaly) * 0.000289;
  }

  private static double obliquity(double century) {
    double mean =
        23
            + (26 + (21.448 - century * (46.815 + century * (0.00059 - century * 0.001813))) / 60)
                / 60;
    return mean + 0.00256 * cos(125.04 - 1934.136 * century);
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
