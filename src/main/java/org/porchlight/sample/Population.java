package org.porchlight.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fills the three schools with families: those on the screens, then as many by chance as there are
/// seats left in each grade.
final class Population {
  private static final int FIRST_NUMBER = 38_000;
  private static final int NUMBERS = 6_000;

  private final Random chance;
  private final NamePool names;
  private final Map<String, Integer> seats = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final List<Family> families = new ArrayList<>();
  private int lastPhone = 1000;

  private Population(Random chance) {
    this.chance = chance;
    this.names = new NamePool(chance);
  }

  static List<Family> of(Random chance) {
    Population population = new Population(chance);
    population.settle();
    return List.copyOf(population.families);
  }

  private void settle() {
    Campus.GRADES.forEach(grade -> seats.put(grade.name(), grade.children()));
    for (Family family : NamedFamilies.all()) {
      families.add(family);
      addresses.add(family.address());
      family
          .children()
          .forEach(child -> {
            seats.merge(child.grade(), -1, Integer::sum);
            numbers.add(child.number());
            names.take(child.firstName(), child.lastName());
          });
    }
    List<LateStart> late = LateStart.all();
    while (seats.values().stream().anyMatch(left -> left > 0)) {
      families.add(family(late));
    }
  }

  private Family family(List<LateStart> late) {
    String language = names.language();
    String familyName = names.familyName(language);
    String homeAddress = address();
    int comma = homeAddress.indexOf(", ");
    List<Family.Child> children = new ArrayList<>();
    for (String grade : siblings()) {
      children.add(child(language, familyName, grade, late));
    }
    return new Family(
        familyName,
        comma < 0 ? homeAddress : homeAddress.substring(0, comma),
        comma < 0 ? "" : homeAddress.substring(comma + 2),
        language,
        "",
        adults(language, familyName),
        children);
  }

  private List<String> siblings() {
    List<String> grades = new ArrayList<>();
    int wanted =
        switch (chance.nextInt(20)) {
          case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> 1;
          case 9, 10, 11, 12, 13, 14, 15, 16 -> 2;
          case 17, 18 -> 3;
          default -> 4;
        };
    List<String> free = new ArrayList<>();
    seats.forEach((grade, left) -> free.addAll(Collections.nCopies(left, grade)));
    Collections.sort(free);
    Collections.shuffle(free, chance);
    for (String grade : free) {
      boolean plausible =
          grades.stream()
              .allMatch(g -> {
                int apart = Math.abs(Campus.age(g) - Campus.age(grade));
                return apart > 0 && apart < 9;
              });
      if (plausible && grades.size() < wanted) {
        grades.add(grade);
        seats.merge(grade, -1, Integer::sum);
      }
    }
    return grades;
  }

  private Family.Child child(
      String language, String familyName, String grade, List<LateStart> late) {
    List<String> homerooms = Campus.homerooms(grade);
    LocalDate firstDay =
        late.stream()
            .filter(l -> l.grade.equals(grade))
            .findFirst()
            .filter(l -> chance.nextInt(12) == 0 && late.remove(l))
            .map(l -> l.firstDay)
            .orElse(SchoolDays.FIRST);
    boolean wasHere = firstDay.equals(SchoolDays.FIRST) && Campus.age(grade) > 1;
    @Nullable Integer lastYear =
        wasHere && chance.nextInt(12) > 0
            ? (int) Math.abs(Math.round(7 + 6 * chance.nextGaussian()))
            : null;
    return new Family.Child(
        names.child(language, familyName),
        familyName,
        grade,
        number(),
        homerooms.get(chance.nextInt(homerooms.size())),
        LocalDate.of(2021 - Campus.age(grade), 9, 1).plusDays(chance.nextInt(365)),
        firstDay,
        lastYear,
        Story.of(null, null));
  }

  private List<Family.Adult> adults(String language, String familyName) {
    List<Family.Adult> adults = new ArrayList<>();
    int kind = chance.nextInt(100);
    String first = kind < 6 ? "Grandmother" : kind < 24 ? "Father" : "Mother";
    adults.add(adult(language, familyName, first, true));
    if (kind >= 24 && chance.nextInt(100) < 62) {
      adults.add(adult(language, familyName, "Father", chance.nextInt(100) < 75));
    }
    if (chance.nextInt(100) < 14) {
      boolean here = chance.nextInt(3) == 0;
      adults.add(
          adult(
              language,
              chance.nextBoolean() ? familyName : names.familyName(language),
              chance.nextBoolean() ? "Aunt" : "Uncle",
              here));
    }
    return adults;
  }

  private Family.Adult adult(
      String language, String familyName, String relationship, boolean livesWith) {
    String phone = chance.nextInt(100) < 95 ? "555-" + ++lastPhone : "";
    if (!phone.isEmpty() && chance.nextInt(100) < 6) {
      phone += " / 555-" + ++lastPhone;
    }
    boolean man = relationship.equals("Father") || relationship.equals("Uncle");
    return new Family.Adult(
        man ? names.man(language) : names.woman(language),
        familyName,
        relationship,
        phone,
        livesWith);
  }

  private String number() {
    String number;
    do {
      number = "00" + (FIRST_NUMBER + chance.nextInt(NUMBERS));
    } while (!numbers.add(number));
    return number;
  }

  private String address() {
    String address;
    do {
      Street street = Town.STREETS.get(chance.nextInt(Town.STREETS.size()));
      int low = street.firstNumber();
      address = low + chance.nextInt(street.lastNumber() - low) + " " + street.name();
      if (street.main() && chance.nextInt(6) == 0) {
        address += ", Apt " + (1 + chance.nextInt(9));
      }
    } while (!addresses.add(address));
    return address;
  }

  /// Children who joined after the first day, seven of them too late for ten enrolled days.
  private record LateStart(String grade, LocalDate firstDay) {
    static List<LateStart> all() {
      return new ArrayList<>(
          List.of(
              new LateStart("2", LocalDate.of(2026, 9, 8)),
              new LateStart("K", LocalDate.of(2026, 10, 19)),
              new LateStart("4", LocalDate.of(2026, 11, 2)),
              new LateStart("K", LocalDate.of(2026, 11, 23)),
              new LateStart("3", LocalDate.of(2026, 11, 30)),
              new LateStart("1", LocalDate.of(2026, 11, 30)),
              new LateStart("7", LocalDate.of(2026, 10, 14)),
              new LateStart("6", LocalDate.of(2026, 11, 23)),
              new LateStart("8", LocalDate.of(2026, 11, 30)),
              new LateStart("9", LocalDate.of(2026, 8, 31)),
              new LateStart("11", LocalDate.of(2026, 9, 21)),
              new LateStart("10", LocalDate.of(2026, 11, 30)),
              new LateStart("9", LocalDate.of(2026, 12, 1))));
    }
  }
}
