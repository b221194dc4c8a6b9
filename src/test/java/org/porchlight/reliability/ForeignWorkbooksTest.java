package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.porchlight.spreadsheets.CellTable;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.spreadsheets.UnreadableSpreadsheetException;

/// Every cell of every foreign workbook is what POI has there, by our rules of text.
@Tag("reliability")
@EnabledIf("org.porchlight.reliability.Corpora#areHere")
class ForeignWorkbooksTest {
  private static final String ONLY = System.getProperty("porchlight.corpora.only", ".*");

  private int cells;
  private int sheets;

  @Test
  void everyCellIsThatOfPoi() throws IOException {
    List<String> differences = new ArrayList<>();
    int both = 0;
    int onlyPoi = 0;
    int onlyOurs = 0;
    for (Path file : Corpora.files()) {
      if (!file.toString().matches(".*\\.(xlsx|xlsm|xltx|xls)")
          || !Corpora.name(file).matches(ONLY)) {
        continue;
      }
      byte[] content = Files.readAllBytes(file);
      Map<String, Map<String, String>> poi = poi(content);
      Map<String, Map<String, String>> ours = ours(content);
      if (poi == null || ours == null) {
        onlyPoi += poi == null ? 0 : 1;
        onlyOurs += ours == null ? 0 : 1;
        continue;
      }
      both++;
      compare(Corpora.name(file), poi, ours, differences);
    }
    System.out.printf(
        "%nWorkbooks read by both: %d, %,d sheets, %,d cells, %d differences (POI alone %d, we"
            + " alone %d)%n",
        both, sheets, cells, differences.size(), onlyPoi, onlyOurs);
    assertTrue(both > 0, "no workbook was read by both");
    assertEquals(List.of(), differences);
  }

  private void compare(
      String file,
      Map<String, Map<String, String>> poi,
      Map<String, Map<String, String>> ours,
      List<String> differences) {
    if (!poi.keySet().equals(ours.keySet())) {
      differences.add(file + ": sheets " + poi.keySet() + " and ours " + ours.keySet());
    }
    poi.forEach((sheet, expected) -> {
      Map<String, String> read = ours.getOrDefault(sheet, Map.of());
      sheets++;
      cells += expected.size();
      if (!expected.equals(read)) {
        differences.add(file + " " + sheet + ": " + firstDifference(expected, read));
      }
    });
  }

  private static String firstDifference(Map<String, String> expected, Map<String, String> read) {
    Map<String, String> all = new TreeMap<>(expected);
    all.putAll(read);
    for (String cell : all.keySet()) {
      String theirs = expected.get(cell);
      String ours = read.get(cell);
      if (theirs == null || !theirs.equals(ours)) {
        return cell + " is '" + theirs + "', ours '" + ours + "'";
      }
    }
    return "";
  }

  private static Map<String, Map<String, String>> poi(byte[] content) {
    try {
      return PoiWorkbook.read(content);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return null;
    }
  }

  private static Map<String, Map<String, String>> ours(byte[] content) {
    try {
      Spreadsheet book = Spreadsheet.read("file", content);
      Map<String, Map<String, String>> sheets = new TreeMap<>();
      for (String name : book.sheetNames()) {
        CellTable table = book.table(name, rows -> true);
        Map<String, String> cells = new TreeMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
          for (int column = 0; column < table.columnCount(); column++) {
            if (table.code(row, column) != 0) {
              cells.put(table.rowNumber(row) + ":" + column, table.text(row, column));
            }
          }
        }
        sheets.put(name, cells);
      }
      return sheets;
    } catch (UnreadableSpreadsheetException e) {
      return null;
    }
  }
}
