package org.porchlight.attendance;

/// What an attendance code says about a day.
public enum CodeKind {
  /// Counted as here: field trip, in-school suspension.
  PRESENT,
  ABSENT,
  TARDY,
  /// The day is not one of the student's days at all.
  NOT_ENROLLED
}
