package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.spreadsheets.SheetRow;

/// All dates of a student's absences in one cell, put into a row for each.
final class ListedDates {
  private static final Pattern DATE_ITEM =
      Pattern.compile(
          "(\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|\\d{1,2}-\\p{L}{3}(?:-\\d{2,4})?|\\p{L}{3,9}"
              + " \\d{1,2})(?: *[(\\[]?\\p{L}[\\p{L} .]*[)\\]]?)?");

  private final HeadedCells sheet;

  ListedDates(HeadedCells sheet) {
    this.sheet = sheet;
  }

  /// Empty where the sheet is none of these.
  Optional<List<List<String>>> inRows() {
    int student = sheet.only(ColumnField.STUDENT_ID);
    if (student < 0
        || !sheet.columns(ColumnField.DATE).isEmpty()
        || !sheet.columns(ColumnField.CODE).isEmpty()) {
      return Optional.empty();
    }
    List<SheetRow> all = sheet.data().toList();
    for (int column = 0; column < sheet.names().size(); column++) {
      int place = column;
      List<String> filled =
          all.stream().map(row -> row.cell(place).strip()).filter(cell -> !cell.isEmpty()).toList();
      boolean absences =
          sheet.names().get(column).toLowerCase(Locale.ROOT).matches(".*(absen|missed).*");
      boolean lists =
          filled.stream().anyMatch(cell -> cell.indexOf(',') > 0 || cell.indexOf(';') > 0)
              && filled.stream().flatMap(ListedDates::items).allMatch(ListedDates::isDateItem);
      if (absences && lists) {
        return Optional.of(listed(all, column));
      }
    }
    return Optional.empty();
  }

  private List<List<String>> listed(List<SheetRow> all, int column) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HeadedCells.instead(sheet.names(), column, -1, column, "Date", "Absence Code"));
    rows.getFirst().add("Description");
    for (SheetRow row : all) {
      items(row.cell(column))
          .forEach(item -> {
            String date = dateOf(item);
            String words = "Absent " + item.replace(date, "").replaceAll("[()\\[\\]]", " ").strip();
            List<String> made =
                HeadedCells.instead(sheet.cellsOf(row), column, -1, column, date, words.strip());
            made.add(words.strip());
            rows.add(made);
          });
    }
    return rows;
  }

  private static Stream<String> items(String cell) {
    return Stream.of(cell.split("[,;\\n]+", -1)).map(String::strip).filter(item -> !item.isEmpty());
  }

  private static String dateOf(String item) {
    Matcher m = DATE_ITEM.matcher(item);
    return m.matches() ? m.group(1) : item;
  }

  private static boolean isDateItem(String item) {
    return DATE_ITEM.matcher(item).matches();
  }
}
