package org.porchlight.sample;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.porchlight.sample.Family.Child;

/// Draws every child's autumn by chance until it tells the child's story.
final class AutumnMaker {
  private static final int MOST_TRIES = 200_000;
  private static final int FIRST_WEEKS = 10;
  private static final double MUCH = 0.1;
  private static final int DAYS = SchoolDays.POSTED.size();

  private final Random chance;

  AutumnMaker(Random chance) {
    this.chance = chance;
  }

  /// The autumns, with exactly this many absences after December 1.
  Map<Child, Autumn> make(Map<Child, Story> stories, List<Child> children, int newAbsences) {
    Map<Child, Autumn> autumns = new LinkedHashMap<>();
    children.forEach(child -> autumns.put(child, draw(child, storyOf(stories, child))));
    List<Child> byChance =
        new ArrayList<>(children.stream().filter(c -> !storyOf(stories, c).isTold()).toList());
    Collections.shuffle(byChance, chance);
    int surplus = autumns.values().stream().mapToInt(AutumnMaker::newAbsences).sum() - newAbsences;
    for (int i = 0; surplus != 0; i++) {
      Child child = byChance.get(i % byChance.size());
      Autumn autumn = requireNonNull(autumns.get(child));
      int day = Story.DECEMBER_1 + chance.nextInt(DAYS - Story.DECEMBER_1);
      char before = autumn.on(day);
      boolean wanted = surplus > 0 ? autumn.missed(day) : before == Autumn.PRESENT;
      if (wanted) {
        autumn.set(day, surplus > 0 ? Autumn.PRESENT : Autumn.UNEXCUSED);
        if (storyOf(stories, child).isToldBy(autumn)) {
          surplus += surplus > 0 ? -1 : 1;
        } else {
          autumn.set(day, before);
        }
      }
    }
    autumns.values().forEach(this::addTardies);
    return autumns;
  }

  private static Story storyOf(Map<Child, Story> stories, Child child) {
    return requireNonNull(stories.get(child));
  }

  private static int newAbsences(Autumn autumn) {
    int absences = 0;
    for (int day = Story.DECEMBER_1; day < DAYS; day++) {
      absences += autumn.missed(day) ? 1 : 0;
    }
    return absences;
  }

  private static Autumn draw(Child child, Story story) {
    Autumn autumn = new Autumn(child.firstDay());
    // by the child alone: a change to one autumn leaves the others as they are
    Random chance = new Random(Long.parseLong(child.number()));
    double excused = 0.2 + 0.5 * chance.nextDouble();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      autumn.clear();
      if (story.days() != null) {
        fill(autumn, story, story.days(), excused, chance);
      } else {
        scatter(autumn, story, excused, chance);
      }
      if (story.isToldBy(autumn)) {
        return autumn;
      }
    }
    throw new IllegalStateException("no autumn tells this story: " + story);
  }

  /// The known absences, and the other days missed somewhere before them.
  private static void fill(
      Autumn autumn, Story story, double missed, double excused, Random chance) {
    int firstKnown = DAYS;
    for (String known : story.known()) {
      LocalDate date = LocalDate.parse("2026-" + known.substring(0, 5));
      int day = SchoolDays.POSTED.indexOf(date);
      autumn.set(day, known.charAt(5));
      firstKnown = Math.min(firstKnown, day);
    }
    int left = (int) Math.round(4 * missed) - autumn.missed(0, DAYS);
    while (left > 0) {
      int day = chance.nextInt(firstKnown);
      if (autumn.on(day) == Autumn.PRESENT) {
        autumn.set(day, left % 4 == 2 ? Autumn.HALF : absence(excused, chance));
        left -= left % 4 == 2 ? 2 : 4;
      }
    }
  }

  private static void scatter(Autumn autumn, Story story, double excused, Random chance) {
    double share =
        switch (story.band() == null ? 0 : story.band()) {
          case 0 -> 0.003 + 0.045 * chance.nextDouble();
          case 1 -> 0.072;
          case 2 -> 0.122;
          default -> 0.205;
        };
    for (int day = 0; day < DAYS; day++) {
      double today = share * seasonal(day, share);
      if (autumn.on(day) == Autumn.PRESENT && chance.nextDouble() < today) {
        autumn.set(day, chance.nextInt(100) < 8 ? Autumn.HALF : absence(excused, chance));
      }
    }
    if (story.band() != null && story.band() >= 2 && chance.nextInt(40) == 0) {
      int day = chance.nextInt(DAYS);
      if (autumn.missed(day)) {
        autumn.set(day, Autumn.SUSPENDED);
      }
    }
  }

  /// Almost everybody comes in the first two weeks.
  private static double seasonal(int day, double share) {
    if (day < FIRST_WEEKS) {
      return share < MUCH ? 0.1 : 0.3;
    }
    return 1;
  }

  private static char absence(double excused, Random chance) {
    return chance.nextDouble() < excused ? Autumn.EXCUSED : Autumn.UNEXCUSED;
  }

  /// Tardies never count as days missed. The office posts them weekly, so the last days have none.
  private void addTardies(Autumn autumn) {
    double share = chance.nextInt(3) == 0 ? 0.03 : 0.004;
    for (int day = 0; day < Story.DECEMBER_1; day++) {
      if (autumn.on(day) == Autumn.PRESENT && chance.nextDouble() < share) {
        autumn.set(day, Autumn.TARDY);
      }
    }
  }
}
