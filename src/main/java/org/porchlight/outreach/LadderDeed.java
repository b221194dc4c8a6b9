package org.porchlight.outreach;

import java.util.Set;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// What a step of the ladder asks for, and what counts as having done it.
public enum LadderDeed {
  /// Reaching the family, by whatever channel: a real contact.
  CONTACT,
  /// A letter or e-mail sent, and not come back.
  LETTER,
  /// A finished home visit.
  VISIT,
  /// A meeting at school: somebody says that it took place.
  MEETING,
  /// Anything else: somebody says that it was done.
  OTHER;

  private static final Set<Channel> WRITTEN = Set.of(Channel.LETTER, Channel.EMAIL);
  private static final Set<ContactResult> CAME_BACK =
      Set.of(ContactResult.RETURNED, ContactResult.BOUNCED);

  boolean isDoneBy(ContactAttempt attempt) {
    return switch (this) {
      case CONTACT -> attempt.countsAsContact();
      case LETTER -> WRITTEN.contains(attempt.channel()) && !CAME_BACK.contains(attempt.result());
      case VISIT, MEETING, OTHER -> false;
    };
  }

  boolean isDoneBy(Visit visit) {
    boolean completed = visit.outcome().filter(VisitOutcome::completed).isPresent();
    return completed && (this == VISIT || this == CONTACT);
  }
}
