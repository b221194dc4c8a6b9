package org.porchlight.visits;

/// What comes next for the family, in the order of the digits 1 to 4 at the debrief.
public enum NextStep {
  CALL,
  TEXT,
  VISIT_AGAIN,
  NOTHING
}
