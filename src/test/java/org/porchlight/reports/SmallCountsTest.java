package org.porchlight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCountsTest {
  private final SmallCounts open = SmallCounts.forReaders(Audience.SHAREABLE);

  @ParameterizedTest
  @CsvSource({
    "30 40 50, '   '",
    "0 40 50, '   '",
    "3 40 50, 'xx '",
    "3 9 50, 'xx '",
    "3 4 50, 'xxx'",
    "0 3 50, 'xxx'",
    "12 11 9, ' xx'",
    "1, x",
  })
  void partsOfAShownTotalHideEachOther(String parts, String hidden) {
    List<Boolean> expected = hidden.chars().mapToObj(c -> c == 'x').toList();
    assertEquals(
        expected, open.hiddenParts(Arrays.stream(parts.split(" ")).map(Integer::valueOf).toList()));
  }

  @Test
  void noSmallCountCanBeWorkedOutFromTheTotal() {
    Random random = new Random(1);
    for (int round = 0; round < 2_000; round++) {
      List<Integer> parts = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(6); i++) {
        parts.add(random.nextInt(random.nextBoolean() ? 12 : 60));
      }
      List<Boolean> hidden = open.hiddenParts(parts);
      int hiddenSum = 0;
      int hiddenCount = 0;
      for (int i = 0; i < parts.size(); i++) {
        boolean small = parts.get(i) > 0 && parts.get(i) < 10;
        assertTrue(hidden.get(i) || !small, parts + " " + hidden);
        hiddenSum += hidden.get(i) ? parts.get(i) : 0;
        hiddenCount += hidden.get(i) ? 1 : 0;
      }
      // what a reader can work out is the sum of the hidden ones: it must itself be no small count,
      // and leave each of them many values (all hidden means that nothing but the total is told)
      boolean nothingTold = hiddenCount == parts.size();
      assertTrue(
          hiddenCount == 0 || nothingTold || (hiddenCount >= 2 && hiddenSum >= 10),
          parts + " " + hidden);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "36, 312, false",
    "0, 312, false",
    "9, 312, true",
    "305, 312, true",
    "312, 312, false",
    "5, 8, true"
  })
  void aPartAndTheRestAreBothProtected(int part, int whole, boolean hidden) {
    assertEquals(hidden, open.isHiddenPart(part, whole));
  }

  @Test
  void insideTheSchoolNothingIsHidden() {
    SmallCounts inside = SmallCounts.forReaders(Audience.INTERNAL);
    assertEquals("3", inside.alone(3));
    assertEquals(List.of(false, false), inside.hiddenParts(List.of(1, 50)));
    assertFalse(inside.isHiddenPart(1, 50));
  }
}
