package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Student;

/// The student numbers of a sheet as its readers see them: the file's own, until matching found
/// whom a row means by something else.
final class StudentCells {
  private static final List<ColumnField> CLUES =
      List.of(
          ColumnField.STUDENT_ID,
          ColumnField.STATE_ID,
          ColumnField.STUDENT_NAME,
          ColumnField.LAST_NAME,
          ColumnField.FIRST_NAME,
          ColumnField.SUFFIX,
          ColumnField.BIRTH_DATE);

  private final List<String> numbers = new ArrayList<>();

  /// By row of data, which of the numbers it has; null while every row keeps its own.
  private int @Nullable [] matched;

  private Map<String, Student> agreed = Map.of();

  /// Numbers of the file somebody said are a student's.
  Map<String, Student> agreedNumbers() {
    return agreed;
  }

  /// Whether rows were matched by anything but the number they have.
  boolean areMatched() {
    return matched != null;
  }

  /// The number of a row of data, once it is matched.
  String at(int row) {
    int[] known = matched;
    if (known == null) {
      throw new IllegalStateException("every row keeps its own number");
    }
    return numbers.get(known[row]);
  }

  <T> ColumnValues<T> each(Function<String, T> meaning) {
    int[] known = matched;
    if (known == null) {
      throw new IllegalStateException("every row keeps its own number");
    }
    return ColumnValues.of(known, numbers.toArray(String[]::new), meaning);
  }

  /// Finds out whom every row means and gives back what a person must say first. Dates must be
  /// settled.
  List<ImportQuestion> match(ImportContext context, StudentMatcher matcher) {
    List<ColumnField> fields =
        CLUES.stream().filter(field -> context.columns().has(field)).toList();
    List<ColumnValues<String>> columns =
        fields.stream().map(field -> context.each(field, cell -> cell)).toList();
    RowGroups groups = RowGroups.of(context.rowCount(), columns);
    List<StudentClues> clues = new ArrayList<>();
    for (int group = 0; group < groups.count(); group++) {
      context.checking().step();
      StudentClues who = StudentClues.of(context, context.row(groups.first(group)));
      clues.add(who);
    }
    List<ImportQuestion> questions = matcher.questions(clues, groups::rows);
    if (questions.isEmpty()) {
      keep(clues, groups, matcher);
    }
    return questions;
  }

  private void keep(List<StudentClues> clues, RowGroups groups, StudentMatcher matcher) {
    boolean other = false;
    List<String> found = new ArrayList<>();
    for (StudentClues who : clues) {
      String number = matcher.number(who);
      other |= !number.equals(who.cell());
      found.add(number);
    }
    agreed = matcher.agreedNumbers();
    if (other) {
      numbers.addAll(found);
      matched = groups.ofRows();
    }
  }
}
