package org.porchlight.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarrierCodeTest {

  @ParameterizedTest
  @CsvSource({
    "math, BEHIND_IN_WORK",
    "bus, MISSED_BUS",
    "nights, PARENT_WORKS_NIGHTS",
    "NIGHT, PARENT_WORKS_NIGHTS",
    "coat, CLOTHES",
    "internet, NO_PHONE_OR_INTERNET",
    "missed bus, MISSED_BUS",
    "wrong, RECORDED_WRONGLY",
  })
  void anyWordFindsIt(String typed, BarrierCode first) {
    assertEquals(first, BarrierCode.search(typed).getFirst());
  }

  @Test
  void mathAlsoFindsTheRestrictedLearningNeed() {
    assertEquals(
        List.of(BarrierCode.BEHIND_IN_WORK, BarrierCode.LEARNING_NEED), BarrierCode.search("math"));
    assertTrue(BarrierCode.LEARNING_NEED.isRestricted());
  }

  @Test
  void nothingTypedFindsNothing() {
    assertEquals(List.of(), BarrierCode.search("  "));
    assertEquals(List.of(), BarrierCode.search("zebra"));
  }

  @Test
  void everyCodeIsItsOwnAndComesBack() {
    var codes = Arrays.stream(BarrierCode.values()).map(BarrierCode::code).toList();
    assertEquals(codes.size(), new HashSet<>(codes).size());
    for (BarrierCode code : BarrierCode.values()) {
      assertEquals(code, BarrierCode.ofCode(code.code()).orElseThrow());
    }
    assertEquals("TRN", BarrierCode.MISSED_BUS.topic());
    assertEquals("", BarrierCode.NOT_SAID.topic());
  }
}
