package org.porchlight.attendance;

/// How a day a family disputed was settled.
public enum DisputeOutcome {
  /// The school looked again, and the day stands as it was recorded.
  STANDS,
  /// The school changed the day in its system; the next import brings it.
  CHANGED_BY_SCHOOL,
  /// The family and the school agreed otherwise, or the family said no more.
  SETTLED
}
