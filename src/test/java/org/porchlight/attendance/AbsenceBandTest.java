package org.porchlight.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceBandTest {
  @ParameterizedTest(name = "{0} quarter days of {1}: {2}")
  @CsvSource({
    "0, 280, SATISFACTORY",
    "13, 280, SATISFACTORY",
    "14, 280, AT_RISK", // 3.5 of 70 days is exactly 5 %
    "26, 280, AT_RISK",
    "27, 280, AT_RISK", // 6.75 of 70 days is 9.6 %
    "28, 280, MODERATE_CHRONIC", // 7 of 70 days is exactly 10 %
    "55, 280, MODERATE_CHRONIC",
    "56, 280, SEVERE_CHRONIC", // 14 of 70 days is exactly 20 %
    "40, 40, SEVERE_CHRONIC",
  })
  void isExactAtEveryLimit(int missed, int enrolled, AbsenceBand band) {
    assertEquals(band, AbsenceBand.of(missed, enrolled, 10));
  }

  @ParameterizedTest(name = "{0} days enrolled, {1} asked for: {2}")
  @CsvSource({
    "18, 20, TOO_FEW_DAYS",
    "20, 20, MODERATE_CHRONIC",
    "18, 10, MODERATE_CHRONIC",
    "0, 0, TOO_FEW_DAYS",
  })
  void saysNothingAboutTooFewDays(int days, int minimum, AbsenceBand band) {
    assertEquals(band, AbsenceBand.of(12, 4 * days, minimum));
  }

  @ParameterizedTest(name = "{0} quarter days read {1}")
  @CsvSource({"0, 0", "2, ½", "25, 6¼", "27, 6¾", "60, 15", "70, 17½"})
  void writesDays(int quarters, String written) {
    assertEquals(written, Days.written(quarters));
  }

  @ParameterizedTest(name = "{0} of {1} is {2} %")
  @CsvSource({
    "15, 70, 21.4",
    "7, 70, 10.0",
    "14, 70, 20.0",
    "0, 70, 0.0",
    "0, 0, 0.0",
    "996, 10000, 9.96", // rounding would say 10.0
    "9996, 100000, 9.99", // two decimals would still say 10.00
    "1997, 10000, 19.97",
    "497, 10000, 4.97",
    "994, 10000, 9.9",
  })
  void writesPercentThatNeverCrossesALimit(long part, long whole, String percent) {
    assertEquals(percent, Days.percentNumber(part, whole));
  }

  @Test
  void aPercentDoesNotBreakFromItsSign() {
    assertEquals("21.4\u00a0%", Days.percent(15, 70));
  }
}
