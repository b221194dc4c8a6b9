package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Student;

/// Student numbers as text, with what spreadsheet programs do to them undone: zeros lost in front
/// come back as the roster writes them, digits lost behind (4.12E+09) cannot.
final class StudentIds {
  private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)(?:\\.(\\d+))?[eE]\\+?(\\d+)");
  private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"");

  private final List<Student> students;
  private final Map<String, Student> byLocalId;
  private final Map<String, Student> byFormerId;
  private final Map<String, Student> byBareNumber;
  private final Map<String, Student> byStateId;
  private final int width;

  /// By the key of the last name; null until a name is looked for.
  private @Nullable Map<String, List<Student>> byLastName;

  private int padded;

  StudentIds(Collection<Student> students) {
    this(students, Map.of());
  }

  /// @param former numbers students had before, with the student's row
  StudentIds(Collection<Student> students, Map<String, Long> former) {
    this.students = List.copyOf(students);
    byLocalId = HashMap.newHashMap(students.size());
    byFormerId = new HashMap<>();
    byBareNumber = HashMap.newHashMap(students.size());
    byStateId = HashMap.newHashMap(students.size());
    Map<Long, Student> byRow = new HashMap<>();
    Set<String> bareTwice = new HashSet<>();
    Set<String> stateTwice = new HashSet<>();
    for (Student student : students) {
      byRow.put(student.id(), student);
      byLocalId.put(student.localId(), student);
      unique(bare(student.localId()), student, byBareNumber, bareTwice);
      String stateId = student.stateId();
      if (stateId != null && !stateId.isBlank()) {
        unique(bare(stateId), student, byStateId, stateTwice);
      }
    }
    bareTwice.forEach(byBareNumber::remove);
    stateTwice.forEach(byStateId::remove);
    former.forEach((number, id) -> {
      Student student = byRow.get(id);
      if (student != null) {
        byFormerId.put(number, student);
      }
    });
    width = commonWidth(byLocalId.keySet());
  }

  private StudentIds(StudentIds same) {
    students = same.students;
    byLocalId = same.byLocalId;
    byFormerId = same.byFormerId;
    byBareNumber = same.byBareNumber;
    byStateId = same.byStateId;
    width = same.width;
  }

  /// The same students with nothing counted yet.
  StudentIds afresh() {
    return new StudentIds(this);
  }

  private static void unique(
      String key, Student student, Map<String, Student> into, Set<String> twice) {
    if (into.putIfAbsent(key, student) != null) {
      twice.add(key);
    }
  }

  /// The width all numbers of the roster have; 0 when they differ.
  private static int commonWidth(Collection<String> ids) {
    long widths = ids.stream().map(String::length).distinct().count();
    boolean numbers = ids.stream().allMatch(StudentIds::isNumber);
    return widths == 1 && numbers ? ids.iterator().next().length() : 0;
  }

  private static String bare(String number) {
    if (!isNumber(number)) {
      return number;
    }
    int zeros = 0;
    while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
      zeros++;
    }
    return number.substring(zeros);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean hasLostDigits(String cell) {
    return SCIENTIFIC.matcher(cell).matches();
  }

  /// Whether a number that lost digits can have been this one: "4.12E+04" and "0041212".
  static boolean fits(String lostDigits, String number) {
    var cell = SCIENTIFIC.matcher(lostDigits);
    String bare = bare(number);
    if (!cell.matches() || !isNumber(number)) {
      return false;
    }
    if (bare.length() != Integer.parseInt(cell.group(3)) + 1) {
      return false;
    }
    String shown = cell.group(1) + (cell.group(2) == null ? "" : cell.group(2));
    // the last digit shown was rounded
    String sure = shown.substring(0, Math.max(1, shown.length() - 1));
    return bare.startsWith(sure);
  }

  /// The number as the roster writes it.
  String read(String cell) {
    if (byLocalId.containsKey(cell)) {
      return cell;
    }
    String id =
        FORMULA
            .matcher(cell)
            .replaceFirst("$1")
            .replace("'", "")
            .replace(" ", "")
            .replaceFirst("\\.0+$", "");
    if (byLocalId.containsKey(id) || !isNumber(id)) {
      return id;
    }
    Student known = byBareNumber.get(bare(id));
    if (known != null) {
      padded++;
      return known.localId();
    }
    if (id.length() >= width) {
      return id;
    }
    padded++;
    return "0".repeat(width - id.length()) + id;
  }

  /// By the number the student has now, or had before.
  Optional<Student> find(String id) {
    return Optional.ofNullable(byLocalId.get(id)).or(() -> Optional.ofNullable(byFormerId.get(id)));
  }

  /// By the state's number, where exactly one student has it.
  Optional<Student> findByStateId(String stateId) {
    return stateId.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byStateId.get(bare(stateId.replace(" ", ""))));
  }

  /// Everyone who can bear one of these readings of a name.
  List<Student> named(Collection<PersonName> readings) {
    Map<String, List<Student>> names = byLastName();
    return readings.stream()
        .flatMap(name ->
            names.getOrDefault(NameKey.of(name.last()), List.of()).stream()
                .filter(student -> NameKey.same(nameOf(student), name)))
        .distinct()
        .toList();
  }

  private Map<String, List<Student>> byLastName() {
    Map<String, List<Student>> known = byLastName;
    if (known == null) {
      known = new HashMap<>();
      for (Student student : students) {
        known
            .computeIfAbsent(NameKey.of(student.lastName()), name -> new ArrayList<>())
            .add(student);
      }
      byLastName = known;
    }
    return known;
  }

  /// Everyone of this name born on this day.
  List<Student> named(Collection<PersonName> readings, LocalDate birthDate) {
    return named(readings).stream()
        .filter(student -> birthDate.equals(student.birthDate()))
        .toList();
  }

  static PersonName nameOf(Student student) {
    return new PersonName(
        student.firstName(), student.middleName(), student.lastName(), student.suffix());
  }

  /// In the order they were given.
  List<Student> students() {
    return students;
  }

  /// How many numbers had lost zeros.
  int padded() {
    return padded;
  }

  int width() {
    return width;
  }
}
