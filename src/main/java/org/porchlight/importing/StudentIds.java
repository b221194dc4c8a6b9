package org.porchlight.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.roster.Student;

/// Student numbers as text, with what spreadsheet programs do to them undone: zeros lost in front
/// come back to the roster's width, digits lost behind (4.12E+09) cannot.
final class StudentIds {
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Map<String, Student> byLocalId = new HashMap<>();
  private final int width;
  private int padded;

  StudentIds(Collection<Student> students) {
    students.forEach(student -> byLocalId.put(student.localId(), student));
    width = commonWidth(byLocalId.keySet());
  }

  /// The width all numbers of the roster have; 0 when they differ.
  private static int commonWidth(Collection<String> ids) {
    long widths = ids.stream().map(String::length).distinct().count();
    boolean numbers = ids.stream().allMatch(id -> NUMBER.matcher(id).matches());
    return widths == 1 && numbers ? ids.iterator().next().length() : 0;
  }

  static boolean hasLostDigits(String cell) {
    return SCIENTIFIC.matcher(cell).matches();
  }

  /// The number as the roster writes it.
  String read(String cell) {
    String id = cell.replace("'", "").replace(" ", "").replaceFirst("\\.0+$", "");
    if (id.length() >= width || !NUMBER.matcher(id).matches()) {
      return id;
    }
    padded++;
    return "0".repeat(width - id.length()) + id;
  }

  Optional<Student> find(String id) {
    return Optional.ofNullable(byLocalId.get(id));
  }

  Collection<Student> students() {
    return byLocalId.values();
  }

  /// How many numbers had lost zeros.
  int padded() {
    return padded;
  }

  int width() {
    return width;
  }
}
