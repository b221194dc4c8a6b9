package org.porchlight.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the scanner reads out of the bytes is what the tolerant parser reads out of the same text.
class TextScannerTest {
  private static final List<String> FIELDS =
      List.of(
          "",
          "0012345",
          "1",
          "P",
          "A",
          " ",
          "Peña",
          "'=1+1",
          "-2",
          "\"a,b\"",
          "\"\"",
          "\"x\ny\"",
          "\"say \"\"hi\"\"\"",
          "8/18/2025",
          "Lincoln Elementary",
          "\"'@x\"",
          "\"Ж\"");
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void rowsThatDifferInAnyWayAreRead(long seed) {
    Random random = new Random(seed);
    String lineEnd = LINE_ENDS.get(random.nextInt(3));
    StringBuilder text = new StringBuilder("Id,Name\n");
    List<String> row = new ArrayList<>(List.of("1", "2"));
    for (int i = 0; i < 3000; i++) {
      if (random.nextInt(15) == 0) {
        row.clear();
        for (int c = random.nextInt(6); c >= 0; c--) {
          row.add(field(random));
        }
      }
      if (random.nextInt(3) > 0) {
        row.set(random.nextInt(row.size()), field(random));
      }
      text.append(String.join(",", row));
      text.append(random.nextInt(40) == 0 ? LINE_ENDS.get(random.nextInt(3)) : lineEnd);
    }
    bothWays(text + (seed % 2 == 0 ? "end" : ""), StandardCharsets.UTF_8);
  }

  private static String field(Random random) {
    return FIELDS.get(random.nextInt(FIELDS.size()));
  }

  @Test
  void aShorterRowDoesNotTakeFromTheNext() {
    assertEquals(
        List.of(List.of("x", "1", "2"), List.of("x", "3"), List.of("4", "2", "5")),
        bothWays("x,1,2\nx,3\n4,2,5\n", StandardCharsets.UTF_8).stream()
            .map(SheetRow::cells)
            .toList());
  }

  @Test
  void lettersBeyondAsciiAreReadInTheirEncoding() {
    String text = "a,b\nPeña,1\nPeña,2\n\"Núñez\",2\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      List<SheetRow> rows = bothWays(text, charset);
      assertEquals("Peña", rows.get(2).cell(0));
      assertEquals("Núñez", rows.get(3).cell(0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\nx y\"z,1\n",
        "a,b\n\"x\" y,1\n",
        "a,b\n\"x,1\n",
        "a,b\n \"x\",1\n",
        "a,b\nx,1\nx,\"\"\"\n"
      })
  void whatIsNotPlainIsLeftToTheParser(String text) {
    TextSheet sheet = TextSheet.open(text.getBytes(StandardCharsets.UTF_8));
    assertThrows(OddTextException.class, () -> sheet.scanned(table()));
    assertTrue(sheet.read("", TextScannerTest::table).rowCount() > 1);
  }

  private static List<SheetRow> bothWays(String text, Charset charset) {
    TextSheet sheet = TextSheet.open(text.getBytes(charset));
    List<SheetRow> parsed = sheet.parsed(table()).rows().toList();
    List<SheetRow> scanned = sheet.scanned(table()).rows().toList();
    for (int row = 0; row < parsed.size(); row++) {
      assertEquals(parsed.get(row), scanned.get(row));
    }
    assertEquals(parsed.size(), scanned.size());
    return parsed;
  }

  private static CellTableWriter table() {
    return new CellTableWriter(1 << 26, Integer.MAX_VALUE, new Stopping(rows -> true));
  }
}
