package org.porchlight.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunsetTest {
  @ParameterizedTest
  @CsvSource({
    // almanac values, timeanddate.com
    "New York,    40.7128,  -74.0060, America/New_York,   2024-12-21, 16:32",
    "New York,    40.7128,  -74.0060, America/New_York,   2024-06-21, 20:31",
    "London,      51.5074,   -0.1278, Europe/London,      2024-06-21, 21:21",
    "Minneapolis, 44.9778,  -93.2650, America/Chicago,    2026-12-10, 16:31",
    "Anchorage,   61.2181, -149.9003, America/Anchorage,  2024-12-21, 15:41",
    "Honolulu,    21.3099, -157.8581, Pacific/Honolulu,   2024-06-21, 19:16",
    "Sydney,     -33.8688,  151.2093, Australia/Sydney,   2024-12-21, 20:05",
  })
  void isWithinTwoMinutesOfTheAlmanac(
      String city, double latitude, double longitude, String zone, LocalDate day, LocalTime known) {
    LocalTime found = Sunset.at(new Point(latitude, longitude), day, ZoneId.of(zone)).orElseThrow();
    long off = Math.abs(Duration.between(known, found).toMinutes());
    assertTrue(off <= 2, () -> city + " " + found + " instead of " + known);
  }

  @Test
  void theSunThatDoesNotSetHasNoSunset() {
    Point tromso = new Point(69.65, 18.96);
    assertEquals(
        Optional.empty(), Sunset.at(tromso, LocalDate.of(2024, 6, 21), ZoneId.of("Europe/Oslo")));
  }
}
