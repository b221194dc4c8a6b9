package org.porchlight.attendance;

/// Which days of suspension are days missed.
public enum Suspensions {
  /// Sent home is missed, suspended in school is present.
  OUT_OF_SCHOOL,
  /// Also suspensions in school.
  ALL,
  /// None; the days stay days enrolled.
  NONE;

  boolean counts(AttendanceCode code) {
    boolean inSchool = code.kind() == CodeKind.PRESENT;
    return switch (this) {
      case OUT_OF_SCHOOL -> !inSchool;
      case ALL -> true;
      case NONE -> false;
    };
  }
}
