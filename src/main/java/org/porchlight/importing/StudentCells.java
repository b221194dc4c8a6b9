package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private final Map<StudentClues, Integer> people = new LinkedHashMap<>();
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
    return ColumnValues.of(numbers.toArray(String[]::new), row -> known[row], meaning);
  }

  /// Finds out whom every row means and gives back what a person must say first. Dates must be
  /// settled.
  List<ImportQuestion> match(ImportContext context, StudentMatcher matcher) {
    List<ColumnField> fields =
        CLUES.stream().filter(field -> context.columns().has(field)).toList();
    List<ColumnValues<String>> columns =
        fields.stream().map(field -> context.each(field, cell -> cell)).toList();
    int[] byRow = new int[context.rowCount()];
    Map<List<Integer>, Integer> kinds = new HashMap<>();
    List<StudentClues> clues = new ArrayList<>();
    int[] last = new int[columns.size()];
    Arrays.fill(last, -1);
    int lastKind = -1;
    List<int[]> counts = new ArrayList<>();
    for (int row = 0; row < byRow.length; row++) {
      boolean same = lastKind >= 0;
      for (int column = 0; column < last.length; column++) {
        int code = columns.get(column).code(row);
        same &= code == last[column];
        last[column] = code;
      }
      if (!same) {
        List<Integer> key = Arrays.stream(last).boxed().toList();
        Integer known = kinds.get(key);
        if (known == null) {
          known = clues.size();
          kinds.put(key, known);
          clues.add(StudentClues.of(context, context.row(row)));
          counts.add(new int[1]);
        }
        lastKind = known;
      }
      byRow[row] = lastKind;
      counts.get(lastKind)[0]++;
    }
    for (int kind = 0; kind < clues.size(); kind++) {
      people.merge(clues.get(kind), counts.get(kind)[0], Integer::sum);
    }
    List<ImportQuestion> questions = matcher.questions(people);
    if (questions.isEmpty()) {
      keep(clues, byRow, matcher);
    }
    return questions;
  }

  private void keep(List<StudentClues> clues, int[] byRow, StudentMatcher matcher) {
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
      matched = byRow;
    }
  }
}
