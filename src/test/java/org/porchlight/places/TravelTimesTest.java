package org.porchlight.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelTimesTest {
  private static final Point SCHOOL = new Point(45, -93);

  @ParameterizedTest
  @CsvSource({
    // km, km/h of its band; minutes = 1.1 * 60 * km / speed
    "0.5, 25",
    "1.0, 25",
    "1.9, 30",
    "3.9, 35",
    "7.0, 41",
    "15.0, 47",
    "40.0, 53",
  })
  void drivesAtTheSpeedOfTheBandAndATenthMore(double kilometres, double speed) {
    assertEquals(66 * kilometres / speed, TravelTimes.minutes(kilometres), 1e-9);
  }

  @Test
  void aLongerWayNeverTakesLess() {
    for (double km = 0; km < 40; km += 0.01) {
      assertTrue(TravelTimes.minutes(km + 0.01) >= TravelTimes.minutes(km), "at " + km);
    }
  }

  @Test
  void minutesAreWholeAndAtLeastOneBetweenTwoPlaces() {
    TravelTimes times = new TravelTimes();
    assertEquals(0, times.minutes(SCHOOL, SCHOOL));
    assertEquals(1, times.minutes(SCHOOL, north(0.05)));
    assertEquals(6, times.minutes(SCHOOL, north(3)));
    assertEquals(times.minutes(SCHOOL, north(7)), times.minutes(north(7), SCHOOL));
  }

  @Test
  void aDegreeOfLatitudeIs111Kilometres() {
    assertEquals(111.195, SCHOOL.kilometresTo(new Point(46, -93)), 0.01);
  }

  private static Point north(double kilometres) {
    return new Point(45 + kilometres / 111.195, -93);
  }
}
