package org.porchlight.outreach;

import java.util.List;
import java.util.Optional;
import org.porchlight.roster.Household;
import org.porchlight.visits.Promise;
import org.porchlight.visits.Visit;

/// Everything the shortlist looks at for one family.
///
/// @param children those enrolled today
/// @param overdue promises to the family that are overdue today
public record FamilyFacts(
    Household household,
    List<ChildStanding> children,
    List<ContactAttempt> attempts,
    List<Visit> visits,
    List<Promise> overdue,
    List<Nomination> nominations,
    Optional<ShortlistDecision> decision) {
  public FamilyFacts {
    children = List.copyOf(children);
    attempts = List.copyOf(attempts);
    visits = List.copyOf(visits);
    overdue = List.copyOf(overdue);
    nominations = List.copyOf(nominations);
  }
}
