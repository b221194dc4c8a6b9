package org.porchlight.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;

/// The people of the sample as they stand in the district's file, by the names of the lists.
final class Cast {
  private final Map<String, StaffMember> staff;
  private final Map<String, Household> families = new HashMap<>();
  private final Map<Long, Household> households;
  private final Map<Long, List<Student>> children;
  private final Map<String, Student> students;

  Cast(DistrictFile file) {
    staff =
        new StaffRepository(file)
            .staff().stream().collect(Collectors.toMap(StaffMember::name, Function.identity()));
    List<Student> all = new StudentRepository(file).students();
    students = all.stream().collect(Collectors.toMap(Student::localId, Function.identity()));
    children = all.stream().collect(Collectors.groupingBy(Student::householdId));
    households =
        new HouseholdRepository(file)
            .households().stream().collect(Collectors.toMap(Household::id, Function.identity()));
    for (Family family : NamedFamilies.all()) {
      Student child = student(family.children().getFirst().number());
      families.putIfAbsent(family.name(), household(child));
    }
  }

  StaffMember staff(String name) {
    return known(staff, name);
  }

  /// By the family's name; of two families with one name the first of the list.
  Household family(String name) {
    return known(families, name);
  }

  Student student(String number) {
    return known(students, number);
  }

  Household household(Student child) {
    return known(households, child.householdId());
  }

  Household householdOf(long studentId) {
    return students.values().stream()
        .filter(student -> student.id() == studentId)
        .map(this::household)
        .findFirst()
        .orElseThrow();
  }

  Household householdWithId(long id) {
    return known(households, id);
  }

  List<Student> childrenOf(Household household) {
    return known(children, household.id());
  }

  Guardian adult(Household household, String firstName) {
    return household.guardians().stream()
        .filter(guardian -> firstName.equals(guardian.firstName()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody of that name"));
  }

  /// A day of the sample's autumn, written as month-day.
  static LocalDate day(String monthDay) {
    return LocalDate.parse("2026-" + monthDay);
  }

  private static <K, V> V known(Map<K, V> all, K key) {
    V found = all.get(key);
    if (found == null) {
      throw new IllegalStateException("the sample's lists name someone who is not there");
    }
    return found;
  }
}
