package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowGroupsTest {
  private static ColumnValues<String> column(int[] codes, int different) {
    String[] texts = IntStream.range(0, different).mapToObj(i -> "t" + i).toArray(String[]::new);
    return ColumnValues.of(codes, texts, text -> text);
  }

  @Test
  void rowsThatSayTheSameAreOneGroup() {
    Random random = new Random(5);
    for (int different : List.of(1, 3, 40, 5_000)) {
      int rows = 20_000;
      int[] one = IntStream.range(0, rows).map(i -> random.nextInt(different)).toArray();
      int[] two = IntStream.range(0, rows).map(i -> i / 3 % different).toArray();
      RowGroups groups =
          RowGroups.of(rows, List.of(column(one, different), column(two, different)));
      Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
      Map<Integer, Integer> counts = new LinkedHashMap<>();
      for (int row = 0; row < rows; row++) {
        List<Integer> pair = List.of(one[row], two[row]);
        int expected = numbers.computeIfAbsent(pair, p -> numbers.size());
        assertEquals(expected, groups.of(row));
        if (counts.merge(expected, 1, Integer::sum) == 1) {
          assertEquals(row, groups.first(expected));
        }
      }
      assertEquals(numbers.size(), groups.count());
      counts.forEach((group, count) -> assertEquals(count, groups.rows(group)));
    }
  }

  @Test
  void noRowsAreNoGroups() {
    assertEquals(0, RowGroups.of(0, List.of(column(new int[0], 2))).count());
    assertEquals(1, RowGroups.of(7, List.of()).count());
  }
}
