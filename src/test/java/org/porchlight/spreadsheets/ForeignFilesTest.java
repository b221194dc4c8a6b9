package org.porchlight.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Whatever a foreign file holds, it is read or answered with one of our own sentences.
class ForeignFilesTest {
  private static final Path CORPORA = Path.of("../shared/corpora");
  private static final int EVERY = 5;

  @Test
  @EnabledIf("corporaAreHere")
  void foreignFilesAreReadOrRefusedInWords() throws IOException {
    Map<String, String> crashes = new TreeMap<>();
    Map<UnreadableReason, Integer> refused = new TreeMap<>();
    int read = 0;
    List<Path> files = sample();
    for (Path file : files) {
      try {
        Spreadsheet spreadsheet = Spreadsheet.open(file);
        for (String sheet : spreadsheet.sheetNames()) {
          spreadsheet.rows(sheet).limit(20_000).forEach(row -> {});
        }
        read++;
      } catch (UnreadableSpreadsheetException e) {
        refused.merge(e.reason(), 1, Integer::sum);
      } catch (Exception | StackOverflowError e) {
        crashes.put(String.valueOf(file.getFileName()), e.toString());
      }
    }
    assertEquals(Map.of(), crashes);
    assertTrue(
        read > files.size() / 2, "read " + read + " of " + files.size() + ", refused " + refused);
  }

  static boolean corporaAreHere() {
    return Files.isDirectory(CORPORA);
  }

  private static List<Path> sample() throws IOException {
    try (Stream<Path> all = Files.walk(CORPORA)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*\\.(xlsx|xlsm|xlsb|xls|csv|txt|ods)"))
              .sorted()
              .toList();
      return java.util.stream.IntStream.range(0, files.size())
          .filter(i -> i % EVERY == 0)
          .mapToObj(files::get)
          .toList();
    }
  }
}
