package org.porchlight.importing;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same as [EveryShapeTest] for hundreds of invented districts.
@Tag("reliability")
class EveryShapeOfManyTest {
  static LongStream seeds() {
    return LongStream.range(1000, 1000 + Long.getLong("porchlight.shapes", 300));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheTruth(long seed) {
    EveryShapeTest.everyShape(seed);
  }
}
