package org.porchlight.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellTableTest {
  private static CellTable table(String csv) {
    return Spreadsheet.read("a.csv", csv.getBytes(StandardCharsets.UTF_8)).table("", rows -> true);
  }

  @Test
  void aTextIsKeptOnceAndRowsNoteItsCode() {
    CellTable table = table("Id,Code\n1,A\n2,A\n\n , \n3,,x\n");
    assertEquals(4, table.rowCount());
    assertEquals(3, table.columnCount());
    assertEquals(List.of(1, 2, 3, 6), IntStream.range(0, 4).map(table::rowNumber).boxed().toList());
    assertEquals("A", table.text(2, 1));
    assertEquals(table.code(1, 1), table.code(2, 1));
    assertEquals(0, table.code(3, 1));
    assertEquals("", table.text(3, 1));
    assertEquals("", table.distinct(1, 0));
    assertEquals("A", table.distinct(1, table.code(1, 1)));
    assertEquals("", table.text(0, 99));
    assertEquals(new SheetRow(6, List.of("3", "", "x")), table.row(3));
    assertEquals(new SheetRow(2, List.of("1", "A")), table.row(1));
  }

  @Test
  void aMillionDifferentTextsAreAsGoodAsThree() {
    int rows = 200_000;
    String csv =
        IntStream.range(0, rows)
            .mapToObj(i -> i + "," + i % 300 + "," + i % 3)
            .collect(Collectors.joining("\n"));
    CellTable table = table(csv);
    assertEquals(rows, table.rowCount());
    assertEquals(rows + 1, table.distinctCount(0));
    assertEquals(301, table.distinctCount(1));
    assertEquals(4, table.distinctCount(2));
    for (int row = 0; row < rows; row++) {
      assertEquals(Integer.toString(row), table.text(row, 0));
      assertEquals(Integer.toString(row % 300), table.text(row, 1));
      assertEquals(Integer.toString(row % 3), table.text(row, 2));
    }
  }

  @Test
  void codesOfManyRowsAreThoseOfEach() {
    String csv =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i + "," + i % 300 + "," + i % 3 + (i < 9_000 ? "" : ",x"))
            .collect(Collectors.joining("\n"));
    CellTable table = table(csv);
    for (int column = 0; column <= table.columnCount(); column++) {
      int[] codes = new int[9_001];
      table.codes(3_000, column, codes, 9_000);
      for (int row = 0; row < 9_000; row++) {
        assertEquals(table.code(3_000 + row, column), codes[row]);
      }
      assertEquals(0, codes[9_000]);
    }
  }

  @Test
  void readingStopsWhenToldTo() {
    String csv = "a,b\n".repeat(100_000);
    Spreadsheet sheet = Spreadsheet.read("a.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThrows(CancellationException.class, () -> sheet.table("", rows -> rows < 10_000));
  }
}
