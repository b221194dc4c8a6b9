package org.porchlight.planning;

/// What a plan can be warned about. Only `DO_NOT_VISIT` stops anybody.
public enum WarningKind {
  DO_NOT_VISIT,
  NEEDS_ADDRESS,
  STAFF_CONFLICT,
  LANGUAGE,
  ARRANGED_MISSED,
  AFTER_DARK,
  BACK_LATE,
  TEAM_OF_ONE,
  KEPT_APART,
  NO_AGREEMENT,
  TRAINING,
  IN_TWO_TEAMS,
  OUTSIDE_HOURS,
  DRIVE_GUESSED
}
