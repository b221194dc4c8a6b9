package org.porchlight.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTest {
  @ParameterizedTest
  @CsvSource({"45,-93,true", ",-93,false", "45,,false", "0,0,false", "91,0,false", "10,181,false"})
  void numbersThatAreNoPlaceAreNoPoint(Double latitude, Double longitude, boolean point) {
    assertEquals(point, Point.of(latitude, longitude).isPresent());
  }
}
