package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.spreadsheets.SheetRow;

/// "Student: Ortega, Lucia (0041207)" above the rows of that student, put beside each of them.
final class StudentHeadings {
  private static final int FEWEST_HEADINGS = 2;
  private static final Pattern NUMBER_IN_TEXT =
      Pattern.compile("(?<![\\d/.-])\\d{3,17}(?![\\d/.-])");
  private static final Pattern STUDENT_LABEL =
      Pattern.compile("(?i)(student|pupil|name|learner)( name)?\\s*[:#].*");
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(student|pupil|name|learner)( name)?\\s*[:#]\\s*");

  private final HeadedCells sheet;

  StudentHeadings(HeadedCells sheet) {
    this.sheet = sheet;
  }

  /// Empty where the sheet is none of these.
  Optional<List<List<String>>> inRows() {
    boolean namesStudents =
        sheet.names().stream()
            .flatMap(name -> ColumnDictionary.namings(name).stream())
            .anyMatch(naming -> naming.field().namesStudents());
    if (namesStudents || sheet.header().score() == 0) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    int width = sheet.names().size();
    List<String> names = new ArrayList<>(List.of("Student ID", "Student Name"));
    names.addAll(sheet.names());
    rows.add(names);
    int headings = 0;
    List<String> student = List.of();
    for (SheetRow row : sheet.rows().toList()) {
      Optional<List<String>> heading = heading(row);
      if (heading.isPresent()) {
        student = heading.get();
        headings++;
      } else if (!student.isEmpty() && !isHeaderAgain(row) && HeadedCells.filled(row) > 1) {
        List<String> made = new ArrayList<>(student);
        for (int column = 0; column < width; column++) {
          made.add(row.cell(column));
        }
        rows.add(made);
      }
    }
    return headings < FEWEST_HEADINGS ? Optional.empty() : Optional.of(rows);
  }

  /// The number and the name of the student a row is the heading of.
  private static Optional<List<String>> heading(SheetRow row) {
    String text = RowSorter.text(row).strip();
    if (!STUDENT_LABEL.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher number = NUMBER_IN_TEXT.matcher(text);
    if (!number.find()) {
      return Optional.empty();
    }
    String name =
        LABEL
            .matcher(text.substring(0, number.start()))
            .replaceFirst("")
            .replaceAll(
                "[^\\p{L}.'’]+$|(?i)\\b(id|no|number|student|local|perm)\\b[\\s#:.(]*$", "");
    return Optional.of(List.of(number.group(), name.replaceAll("[\\s(#:-]+$", "").strip()));
  }

  private boolean isHeaderAgain(SheetRow row) {
    return sheet.header().lines().stream()
        .anyMatch(line ->
            line.stream()
                .map(String::strip)
                .toList()
                .equals(row.cells().stream().map(String::strip).toList()));
  }
}
