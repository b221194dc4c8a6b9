package org.porchlight.ui.promises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;

/// The families promises are made to, with the children who go to school on a day.
record Families(
    Map<Long, Household> households, Map<Long, Set<Long>> schools, Map<Long, String> children) {
  static final Families NONE = new Families(Map.of(), Map.of(), Map.of());
  private static final int FOUND_AT_MOST = 6;

  static Families read(
      HouseholdRepository households, StudentRepository students, LocalDate today) {
    Map<Long, Set<Long>> schools = new HashMap<>();
    Map<Long, List<String>> names = new HashMap<>();
    for (Student student : students.students()) {
      student
          .enrollmentOn(today)
          .ifPresent(spell -> {
            schools
                .computeIfAbsent(student.householdId(), id -> new HashSet<>())
                .add(spell.schoolId());
            names
                .computeIfAbsent(student.householdId(), id -> new ArrayList<>())
                .add(student.firstName());
          });
    }
    return new Families(
        households.households().stream().collect(Collectors.toMap(Household::id, h -> h)),
        schools,
        names.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(", ", e.getValue()))));
  }

  Optional<Household> find(long id) {
    return Optional.ofNullable(households.get(id));
  }

  boolean hasChildAt(long household, long school) {
    return schools.getOrDefault(household, Set.of()).contains(school);
  }

  String childrenOf(Household household) {
    return children.getOrDefault(household.id(), "");
  }

  /// Families by their name or the name of a child, those that begin with the word first.
  List<Household> search(String word) {
    String wanted = word.strip().toLowerCase(Locale.getDefault());
    return households.values().stream()
        .filter(h -> names(h).contains(wanted))
        .sorted(
            Comparator.comparing((Household h) -> !names(h).startsWith(wanted))
                .thenComparing(Household::familyName))
        .limit(FOUND_AT_MOST)
        .toList();
  }

  private String names(Household household) {
    return (household.familyName() + " " + childrenOf(household)).toLowerCase(Locale.getDefault());
  }
}
