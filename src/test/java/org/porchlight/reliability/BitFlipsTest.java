package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BitFlipsTest {
  @Test
  void aFewHundredFlippedBitsAreNeverReadAsSomethingElse() {
    check(BitFlips.workbook(30), 400);
  }

  @Test
  @Tag("reliability")
  void tenThousandFlippedBitsAreNeverReadAsSomethingElse() {
    check(BitFlips.workbook(300), 10_000);
  }

  private static void check(byte[] workbook, int flips) {
    BitFlips.Outcome outcome = BitFlips.flip(workbook, flips, 3);
    System.out.printf(
        "%nBit flips over all parts: %,d refused in words, %,d without effect, %d silently"
            + " different%n",
        outcome.refused(), outcome.same(), outcome.silentlyDifferent().size());
    assertTrue(outcome.refused() > flips / 2, "the flips hit something");
    assertEquals(List.of(), outcome.silentlyDifferent());
  }
}
