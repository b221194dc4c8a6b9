package org.porchlight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;

class MonthWorkbookTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static MapleValley valley;
  private static ReportRooms rooms;
  private static MonthlyFacts facts;

  @BeforeAll
  static void open() {
    valley = MapleValley.open();
    BusyMonth.fill(valley);
    rooms = ReportRooms.of(valley.file(), MapleValley.CLOCK);
    facts = MonthlyReport.facts(rooms, valley.school("Maple Valley").id(), NOVEMBER);
  }

  @AfterAll
  static void close() {
    valley.close();
  }

  @Test
  void theInternalWorkbookHasARowForEachBarrierAndPromise() {
    Spreadsheet book = book(Audience.INTERNAL);
    assertEquals(facts.barriers().size(), rowsBelowHeader(book, "What gets in the way"));
    assertEquals(facts.promises().size(), rowsBelowHeader(book, "Promises"));
    assertTrue(all(book).contains("Child"), all(book));
  }

  @Test
  void theNumbersAreThoseOfTheReport() {
    List<SheetRow> grades = book(Audience.INTERNAL).rows("Who is missing school").toList();
    SheetRow school = grades.getLast();
    assertEquals("School", school.cell(0));
    assertEquals(facts.whole().bands().counted() + "", school.cell(1));
    assertEquals(facts.whole().bands().chronic() + "", school.cell(6));
    assertTrue(all(book(Audience.INTERNAL)).contains("Tries|61"));
  }

  @Test
  void theShareableWorkbookHasNoNamesAndNoSmallCounts() {
    Spreadsheet book = book(Audience.SHAREABLE);
    assertFalse(all(book).matches("(?s).*(Child|Kin|Bus pass|Glasses).*"), all(book));
    for (String sheet : book.sheetNames()) {
      for (SheetRow row : book.rows(sheet).toList()) {
        for (String cell : row.cells().subList(1, row.cells().size())) {
          assertFalse(cell.matches("[1-9]"), sheet + " " + row);
        }
      }
    }
  }

  private static Spreadsheet book(Audience audience) {
    long school = valley.school("Maple Valley").id();
    return Spreadsheet.read("x", MonthWorkbook.xlsx(rooms, school, NOVEMBER, audience));
  }

  private static int rowsBelowHeader(Spreadsheet book, String sheet) {
    return (int) book.rows(sheet).count() - 2;
  }

  private static String all(Spreadsheet book) {
    return book.sheetNames().stream()
        .flatMap(book::rows)
        .map(row -> String.join("|", row.cells()))
        .collect(Collectors.joining("\n"));
  }
}
