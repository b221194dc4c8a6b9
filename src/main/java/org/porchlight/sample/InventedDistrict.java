package org.porchlight.sample;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.porchlight.sample.Family.Child;

/// Maple Valley's families and their autumn, the same at every making.
final class InventedDistrict {
  private static final long SEED = 20261209;

  /// Absences of December 2 to 8, which the second export adds.
  static final int NEW_ABSENCES = 186;

  private final List<Family> families;
  private final List<Child> children;
  private final Map<Child, Autumn> autumns;

  private InventedDistrict(
      List<Family> families, List<Child> children, Map<Child, Autumn> autumns) {
    this.families = families;
    this.children = children;
    this.autumns = autumns;
  }

  static InventedDistrict make() {
    Random chance = new Random(SEED);
    List<Family> families = Population.of(chance);
    List<Child> children = families.stream().flatMap(f -> f.children().stream()).toList();
    Map<Child, Story> stories = StoryTeller.of(families, chance);
    return new InventedDistrict(
        families, children, new AutumnMaker(chance).make(stories, children, NEW_ABSENCES));
  }

  /// The first families, about this many children: enough to try the import with.
  InventedDistrict small(int atLeastChildren) {
    int families = 0;
    for (int count = 0; count < atLeastChildren; families++) {
      count += this.families.get(families).children().size();
    }
    List<Family> few = this.families.subList(0, families);
    return new InventedDistrict(
        few, few.stream().flatMap(f -> f.children().stream()).toList(), autumns);
  }

  List<Family> families() {
    return families;
  }

  List<Child> children() {
    return children;
  }

  Autumn autumn(Child child) {
    return requireNonNull(autumns.get(child));
  }

  String townMap() {
    return Town.asOpenStreetMap(
        families.stream().map(Family::point).flatMap(Optional::stream).toList());
  }
}
