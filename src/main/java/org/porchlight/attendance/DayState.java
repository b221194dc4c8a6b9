package org.porchlight.attendance;

/// What a calendar day is for one student.
public enum DayState {
  /// A posted school day on which the student was enrolled.
  POSTED,
  /// A school day the office has not posted yet.
  NOT_POSTED,
  NO_SCHOOL,
  NOT_ENROLLED,
  /// The student is exempt: the day counts neither as enrolled nor as missed.
  EXEMPT
}
