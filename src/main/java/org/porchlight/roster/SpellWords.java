package org.porchlight.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// How a spell of enrolment is told, and what cannot be.
public final class SpellWords {
  private SpellWords() {}

  /// "Lantern Hill, grade 7, from Mon Aug 17", with the last day where it ended.
  public static String of(
      String schoolName, String grade, LocalDate entry, @Nullable LocalDate exit) {
    String words = new Grade(grade).words();
    return exit == null
        ? Messages.text("roster.spell", schoolName, words, Dates.dayAndYear(entry))
        : Messages.text(
            "roster.spell.ended",
            schoolName,
            words,
            Dates.dayAndYear(entry),
            Dates.dayAndYear(exit.minusDays(1)));
  }

  /// What is wrong with these spells of one student, in a sentence; empty when nothing is. A day
  /// belongs to one spell.
  public static Optional<String> trouble(List<Enrollment> spells, LongFunction<String> school) {
    List<Enrollment> inOrder =
        spells.stream().sorted(Comparator.comparing(Enrollment::entryDate)).toList();
    for (Enrollment spell : inOrder) {
      LocalDate exit = spell.exitDate();
      if (exit != null && !exit.isAfter(spell.entryDate())) {
        return Optional.of(Messages.text("roster.spell.backwards", school.apply(spell.schoolId())));
      }
    }
    for (int i = 1; i < inOrder.size(); i++) {
      Enrollment earlier = inOrder.get(i - 1);
      Enrollment later = inOrder.get(i);
      if (earlier.covers(later.entryDate())) {
        return Optional.of(
            Messages.text(
                "roster.spell.twice",
                school.apply(earlier.schoolId()),
                school.apply(later.schoolId()),
                Dates.dayAndYear(later.entryDate())));
      }
    }
    return Optional.empty();
  }
}
