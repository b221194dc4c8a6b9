package org.porchlight.ui.debrief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitPurpose;

/// The six parts of the form, in the order of the paper.
enum Part {
  HOW,
  WHO,
  WELL,
  BARRIERS,
  PROMISES,
  NEXT;

  private static final List<Part> RELATIONAL = List.of(HOW, WHO, WELL, NEXT);

  int number() {
    return ordinal() + 1;
  }

  /// Where nobody talked parts 3 to 5 stay folded; a relational visit has no parts 4 and 5.
  boolean isOpen(VisitPurpose purpose, boolean talked) {
    return (purpose != VisitPurpose.RELATIONAL || RELATIONAL.contains(this))
        && (talked || this == HOW || this == WHO || this == NEXT);
  }

  static boolean talked(@Nullable VisitOutcome outcome) {
    return outcome == null || outcome.talked();
  }
}
