package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.bench.FreshJvm;
import org.porchlight.spreadsheets.CellTable;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.spreadsheets.UnreadableSpreadsheetException;

class BombsTest {
  private static final long LONGEST = 10_000;

  @Test
  void smallBombsAreAnsweredInWordsAndFetchNothing() throws IOException {
    for (Map.Entry<String, Bombs.Making> bomb : Bombs.small().entrySet()) {
      String answer = answer(bomb.getValue().make());
      assertTrue(answer.startsWith("refused"), bomb.getKey() + ": " + answer);
      assertFalse(answer.contains("root:"), bomb.getKey());
    }
  }

  @Test
  @Tag("reliability")
  void largeBombsAreAnsweredInWordsWithin256Megabytes() {
    List<String> answers = FreshJvm.run(BombsTest.class, "256m", "bombs");
    answers.forEach(System.out::println);
    assertEquals(Bombs.large().size(), answers.size());
    for (String answer : answers) {
      assertTrue(answer.contains(" refused "), answer);
      assertInTime(answer);
    }
  }

  @Test
  @Tag("reliability")
  void whatOnlyLooksLikeABombIsReadWithin256Megabytes() {
    List<String> answers = FreshJvm.run(BombsTest.class, "256m", "harmless");
    answers.forEach(System.out::println);
    assertEquals(Bombs.harmless().size(), answers.size());
    for (String answer : answers) {
      String rows = answer.split(": ")[1].split(" ")[0];
      assertTrue(answer.contains(" read " + rows + " rows"), answer);
      assertInTime(answer);
    }
  }

  private static void assertInTime(String answer) {
    assertTrue(Long.parseLong(answer.split(" ")[0]) < LONGEST, answer);
  }

  /// Reads every bomb of a kind and prints milliseconds of CPU, its name and how it ended.
  public static void main(String[] arguments) throws IOException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var bombs = arguments[0].equals("bombs") ? Bombs.large() : Bombs.harmless();
    for (Map.Entry<String, Bombs.Making> bomb : bombs.entrySet()) {
      byte[] content = bomb.getValue().make();
      long start = system.getProcessCpuTime();
      String answer = answer(content);
      long took = (system.getProcessCpuTime() - start) / 1_000_000;
      System.out.println(took + " ms: " + bomb.getKey() + ": " + answer);
    }
  }

  private static String answer(byte[] content) {
    try {
      Spreadsheet book = Spreadsheet.read("bomb", content);
      CellTable table = book.table(book.sheetNames().getFirst(), rows -> true);
      StringBuilder first = new StringBuilder();
      for (int row = 0; row < Math.min(3, table.rowCount()); row++) {
        first.append(' ').append(table.row(row).cells().stream().limit(3).toList());
      }
      return "read " + table.rowCount() + " rows" + first;
    } catch (UnreadableSpreadsheetException e) {
      return "refused as " + e.reason();
    }
  }
}
