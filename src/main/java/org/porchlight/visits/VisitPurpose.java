package org.porchlight.visits;

/// Why a family is visited. Relational visits are never ordered by absence.
public enum VisitPurpose {
  ATTENDANCE_SUPPORT,
  RELATIONAL,
  OUTREACH,
  DELIVERY
}
