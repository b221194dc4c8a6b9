package org.porchlight.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Partner;
import org.porchlight.roster.StaffMember;

/// Somebody who goes on visits, as planning sees them.
///
/// @param hours by weekday; a weekday without hours is a day off, unless no weekday has any
/// @param car as the front desk would look for it: "Silver Corolla, plate 7KD-204"
/// @param organisation the partner this person works for; null for the district's own people
/// @param agreementUntil until when the partner's agreement lets this person see what concerns
///   families; null where there is none
/// @param apartFrom people this person is not sent out with
/// @param visitsMade before today, as experience
public record Visitor(
    StaffMember person,
    Map<DayOfWeek, VisitHours> hours,
    @Nullable String car,
    @Nullable Partner organisation,
    @Nullable LocalDate agreementUntil,
    @Nullable LocalDate backgroundCheckUntil,
    Set<Long> apartFrom,
    int visitsMade) {
  public Visitor {
    hours = Map.copyOf(hours);
    apartFrom = Set.copyOf(apartFrom);
  }

  /// Somebody of whom planning knows no more than the roster.
  public static Visitor of(StaffMember person) {
    return new Visitor(person, Map.of(), null, null, null, null, Set.of(), 0);
  }

  public long id() {
    return person.id();
  }

  /// The hours on that day; empty on a day off, and where no hours are known.
  public Optional<VisitHours> hoursOn(LocalDate date) {
    VisitHours ofWeekday = hours.get(date.getDayOfWeek());
    if (ofWeekday != null || !hours.isEmpty()) {
      return Optional.ofNullable(ofWeekday);
    }
    return person.visitsFrom() != null
            && person.visitsUntil() != null
            && person.visitsFrom().isBefore(person.visitsUntil())
        ? Optional.of(new VisitHours(person.visitsFrom(), person.visitsUntil()))
        : Optional.empty();
  }

  public boolean isOffOn(LocalDate date) {
    return !hours.isEmpty() && !hours.containsKey(date.getDayOfWeek());
  }

  /// Trained, and not longer ago than the training lasts. Where no training is noted, nothing is
  /// known against it.
  public boolean isTrainedOn(LocalDate date) {
    return person.trainedUntil() == null || !person.trainedUntil().isBefore(date);
  }

  /// Whether this person may know where families live: one of the district's own, or covered by the
  /// partner's agreement and a background check that day.
  public boolean maySeeFamiliesOn(LocalDate date) {
    return organisation == null
        || (agreementUntil != null
            && !agreementUntil.isBefore(date)
            && backgroundCheckUntil != null
            && !backgroundCheckUntil.isBefore(date));
  }

  public boolean goesWith(Visitor other) {
    return id() != other.id() && !apartFrom.contains(other.id()) && !other.apartFrom.contains(id());
  }
}
