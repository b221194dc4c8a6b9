package org.porchlight.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.School;
import org.porchlight.roster.Student;

/// The schools a sheet calls by words the roster does not know, told by where the students beside
/// those words are enrolled: one export says 101, the next Red Mesa Elementary School.
final class SchoolWords {
  private static final double NEARLY_ALL = 0.95;
  private static final int FEWEST_ROWS = 5;

  private final Map<String, School> schools = new TreeMap<>();

  private SchoolWords() {}

  /// Looks at every row of the sheet; only students of a single school tell something.
  static SchoolWords learn(ImportContext context, StudentIds students, SchoolMatcher known) {
    StudentIds ids = students.afresh();
    ColumnValues<Optional<Long>> only =
        context.each(
            ColumnField.STUDENT_ID, cell -> ids.find(ids.read(cell)).flatMap(SchoolWords::only));
    ColumnValues<String> words = context.schools(cell -> cell);
    Map<String, Map<Long, Integer>> rows = new HashMap<>();
    for (int row = 0; row < context.rowCount(); row++) {
      String word = words.at(row);
      Optional<Long> school = only.at(row);
      if (school.isPresent() && !word.isEmpty()) {
        rows.computeIfAbsent(word, w -> new HashMap<>()).merge(school.get(), 1, Integer::sum);
      }
    }
    SchoolWords learned = new SchoolWords();
    rows.forEach((word, bySchool) -> {
      if (known.find(word).isEmpty()) {
        learned.take(word, bySchool, context);
      }
    });
    return learned;
  }

  private static Optional<Long> only(Student student) {
    Set<Long> attended =
        student.enrollments().stream().map(Enrollment::schoolId).collect(Collectors.toSet());
    return attended.size() == 1 ? attended.stream().findFirst() : Optional.empty();
  }

  private void take(String word, Map<Long, Integer> rows, ImportContext context) {
    int all = rows.values().stream().mapToInt(Integer::intValue).sum();
    rows.forEach((school, some) -> {
      if (all >= FEWEST_ROWS && some >= NEARLY_ALL * all) {
        schools.put(word, context.district().school(school));
      }
    });
  }

  Optional<School> find(String word) {
    return Optional.ofNullable(schools.get(word));
  }

  /// The words by themselves, with their schools.
  Map<String, School> all() {
    return Map.copyOf(schools);
  }
}
