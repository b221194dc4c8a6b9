package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.spreadsheets.SheetRow;

/// Dates going down and students side by side, put into a row for each student.
final class StudentsAcross {
  private static final int FEWEST_ACROSS = 3;
  private static final double MOSTLY = 0.8;
  private static final Pattern STUDENT_NUMBER = Pattern.compile("'?[A-Za-z]{0,2}\\d{3,17}");

  private final HeadedCells sheet;

  StudentsAcross(HeadedCells sheet) {
    this.sheet = sheet;
  }

  /// Empty where the sheet is none of these.
  Optional<List<List<String>>> inRows() {
    if (sheet.header().score() > 0
        && sheet.names().stream().anyMatch(StudentsAcross::isStudentColumn)) {
      return Optional.empty();
    }
    List<SheetRow> all = sheet.rows().toList();
    for (int top = 0; top < Math.min(5, all.size() - 2); top++) {
      SheetRow numbers = all.get(top);
      long students =
          numbers.cells().stream()
              .skip(1)
              .filter(cell -> STUDENT_NUMBER.matcher(cell.strip()).matches())
              .count();
      long filled = numbers.cells().stream().skip(1).filter(cell -> !cell.isBlank()).count();
      List<SheetRow> below = all.subList(top + 1, all.size());
      List<SheetRow> dated = below.stream().filter(row -> isDate(row.cell(0))).toList();
      if (students >= FEWEST_ACROSS
          && students >= MOSTLY * filled
          && dated.size() >= MOSTLY * below.size() - 2
          && dated.size() >= FEWEST_ACROSS) {
        return Optional.of(turned(numbers, below, dated));
      }
    }
    return Optional.empty();
  }

  private static boolean isStudentColumn(String name) {
    return ColumnDictionary.namings(name).stream()
        .anyMatch(naming -> naming.field().namesStudents());
  }

  private static boolean isDate(String cell) {
    return HeaderDate.parse(cell).filter(HeaderDate::isBare).isPresent();
  }

  private static List<List<String>> turned(
      SheetRow numbers, List<SheetRow> below, List<SheetRow> dated) {
    Optional<SheetRow> names =
        below.stream()
            .limit(2)
            .filter(row -> !isDate(row.cell(0)) && HeadedCells.filled(row) > 1)
            .findFirst();
    List<String> header = new ArrayList<>(List.of("Student ID", "Student Name"));
    dated.forEach(row -> header.add(row.cell(0)));
    List<List<String>> rows = new ArrayList<>(List.of(header));
    for (int column = 1; column < numbers.cells().size(); column++) {
      if (STUDENT_NUMBER.matcher(numbers.cell(column).strip()).matches()) {
        int student = column;
        List<String> made = new ArrayList<>();
        made.add(numbers.cell(column));
        made.add(names.map(row -> row.cell(student)).orElse(""));
        dated.forEach(row -> made.add(row.cell(student)));
        rows.add(made);
      }
    }
    return rows;
  }
}
