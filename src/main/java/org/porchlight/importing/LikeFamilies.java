package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;

/// Finds families that may be one by what they share: address, phone, an adult, a last name. The
/// same evidence that puts siblings of a roster together.
public final class LikeFamilies {
  private final HouseholdRepository households;
  private final StudentRepository students;

  public LikeFamilies(HouseholdRepository households, StudentRepository students) {
    this.households = households;
    this.students = students;
  }

  /// The families like this one, those that share most first. Families without children on the
  /// roster are left out.
  public List<LikeFamily> of(long householdId) {
    Map<Long, List<Student>> children =
        students.students().stream().collect(Collectors.groupingBy(Student::householdId));
    Map<Long, Household> homes = new HashMap<>();
    Map<Long, HomeTraits> traits = new HashMap<>();
    for (Household household : households.households()) {
      List<Student> here = children.getOrDefault(household.id(), List.of());
      if (!here.isEmpty()) {
        homes.put(household.id(), household);
        traits.put(household.id(), traits(household, here));
      }
    }
    HomeTraits mine = traits.remove(householdId);
    if (mine == null) {
      return List.of();
    }
    List<HomeTraits> all = new ArrayList<>(traits.values());
    all.add(mine);
    HouseholdMatcher<Long> matcher = new HouseholdMatcher<>(all);
    traits.forEach(matcher::learn);
    return matcher.matches(mine).stream()
        .map(match ->
            new LikeFamily(
                Objects.requireNonNull(homes.get(match.household())),
                children.getOrDefault(match.household(), List.of()),
                match.traits()))
        .toList();
  }

  private static HomeTraits traits(Household household, List<Student> children) {
    Set<String> lastNames = children.stream().map(Student::lastName).collect(Collectors.toSet());
    return Home.stored(household).traits(lastNames);
  }
}
