package org.porchlight.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Where the school system says one thing and people here know another, for the registrar.
///
/// @param householdId of the family it is about
/// @param students the children, as lists name them, with their numbers
/// @param person the adult or child whose fact it is; "" for the whole family's
/// @param systemSays "" when the school system says nothing
/// @param weKnow "" when people here know of none
/// @param learnedBy "" when nobody is named
public record LocalDifference(
    long householdId,
    List<String> students,
    String person,
    CorrectedFact fact,
    String systemSays,
    String weKnow,
    String learnedBy,
    @Nullable LocalDate learnedOn) {
  public LocalDifference {
    students = List.copyOf(students);
  }

  /// "Rosa Ortega, phone: the school system says (505) 555-0101, Porchlight knows it is wrong since
  /// Tue Dec 8."
  public String sentence() {
    String about =
        person.isEmpty()
            ? Messages.text("roster.difference.family", String.join("; ", students))
            : person;
    String said = systemSays.isEmpty() ? Messages.text("roster.difference.nothing") : systemSays;
    String known = weKnow.isEmpty() ? Messages.text("roster.difference.nothing") : weKnow;
    String key = "LocalDifference." + fact.name();
    String sentence = Messages.text(key, about, said, known);
    if (learnedOn == null) {
      return sentence;
    }
    return learnedBy.isEmpty()
        ? Messages.text("roster.difference.on", sentence, Dates.day(learnedOn))
        : Messages.text("roster.difference.byOn", sentence, learnedBy, Dates.day(learnedOn));
  }
}
