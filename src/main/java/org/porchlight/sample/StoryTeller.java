package org.porchlight.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.porchlight.sample.Family.Child;

/// Hands every child of chance the story its autumn must tell, so that the schools' numbers come
/// out: who misses a tenth and since when, who came back under it, who is new to it.
///
/// The middle school's months are told too; they are the example of the monthly report.
final class StoryTeller {
  private static final int WATCH_PERCENT = 24;
  private static final LocalDate TOO_LATE_TO_COUNT = LocalDate.of(2026, 11, 15);

  private final Random chance;
  private final Map<Child, Story> stories = new HashMap<>();
  private final Map<Child, String> languages = new HashMap<>();
  private final List<Child> free = new ArrayList<>();

  private StoryTeller(Random chance) {
    this.chance = chance;
  }

  /// A story for every child of these families.
  static Map<Child, Story> of(List<Family> families, Random chance) {
    StoryTeller teller = new StoryTeller(chance);
    for (Family family : families) {
      for (Child child : family.children()) {
        teller.stories.put(child, child.story());
        teller.languages.put(child, family.language());
        if (!child.story().isTold()) {
          teller.free.add(child);
        }
      }
    }
    Collections.shuffle(teller.free, chance);
    teller.tell();
    return teller.stories;
  }

  private void tell() {
    Predicate<Child> wholeYear = child -> child.firstDay().equals(SchoolDays.FIRST);
    Predicate<Child> elementary = at(Campus.BIRCH_CREEK).and(wholeYear);
    Predicate<Child> high = at(Campus.LANTERN_HILL).and(wholeYear);

    give(5, elementary, Story.of(true, 3));
    give(1, elementary, Story.of(true, 2).backMostDays());
    give(9, elementary, Story.of(true, 2).withDaysLately());
    give(16, elementary, Story.of(true, 2));
    give(2, elementary, Story.of(false, 2));
    give(3, elementary, Story.of(true, 1));

    give(3, high, Story.of(true, 3));
    give(1, high, Story.of(true, 2).backMostDays());
    give(10, high, Story.of(true, 2).withDaysLately());
    give(22, high, Story.of(true, 2));
    give(1, high, Story.of(false, 2));
    give(3, high, Story.of(true, 1));

    tellMiddleSchool(at(Campus.MAPLE_VALLEY).and(wholeYear));
    Predicate<Child> fewDays = child -> !child.firstDay().isBefore(TOO_LATE_TO_COUNT);
    List.copyOf(free).stream()
        .filter(fewDays.negate())
        .forEach(child -> give(child, Story.of(false, underTen())));
  }

  private void tellMiddleSchool(Predicate<Child> middle) {
    List<Child> missing = missingAllAutumn(middle);
    int backSinceDecember = missing.size() - 1;
    for (int i = 0; i < missing.size(); i++) {
      Story story = Story.of(true, i < 5 ? 3 : 2).withSevereDecember1(i < 9);
      if (i == 9) {
        story = story.backMostDays();
      }
      if (i >= 10 && i < 18) {
        story = story.withDaysLately();
      }
      if (i == backSinceDecember) {
        story = Story.of(true, 1);
      }
      boolean september = i == 6 || i % 7 != 6;
      give(missing.get(i), story.withMonths(september && i % 5 < 2, september, true));
    }
    Story back = Story.of(false, 1);
    give(2, middle.and(grade("7")), back.withMonths(false, true, true));
    give(1, middle.and(grade("8")), back.withMonths(false, false, true));
    give(7, middle, Story.of(false, 0).withMonths(true, false, false));
    List.copyOf(free).stream()
        .filter(middle)
        .forEach(child -> give(child, Story.of(false, underTen()).withMonths(false, false, false)));
  }

  /// Twenty-nine by grade and home language; with seven of the screens they are 36.
  private List<Child> missingAllAutumn(Predicate<Child> middle) {
    Map<String, Integer> grades = new HashMap<>(Map.of("6", 9, "7", 12, "8", 8));
    Map<String, Integer> tongues = new HashMap<>(Map.of("English", 18, "Spanish", 7, "other", 4));
    List<Child> chosen = new ArrayList<>();
    for (Child child : free.stream().filter(middle).toList()) {
      String language = languages.getOrDefault(child, "");
      String tongue = tongues.containsKey(language) ? language : "other";
      if (grades.getOrDefault(child.grade(), 0) > 0 && tongues.getOrDefault(tongue, 0) > 0) {
        grades.merge(child.grade(), -1, Integer::sum);
        tongues.merge(tongue, -1, Integer::sum);
        chosen.add(child);
      }
    }
    if (chosen.size() != 29) {
      throw new IllegalStateException("this seed has too few families of a language");
    }
    return chosen;
  }

  private int underTen() {
    return chance.nextInt(100) < WATCH_PERCENT ? 1 : 0;
  }

  private static Predicate<Child> at(Campus campus) {
    return child -> child.campus() == campus;
  }

  private static Predicate<Child> grade(String grade) {
    return child -> child.grade().equals(grade);
  }

  private void give(int children, Predicate<Child> whom, Story story) {
    List<Child> chosen = free.stream().filter(whom).limit(children).toList();
    chosen.forEach(child -> give(child, story));
  }

  private void give(Child child, Story story) {
    stories.put(child, story);
    free.remove(child);
  }
}
