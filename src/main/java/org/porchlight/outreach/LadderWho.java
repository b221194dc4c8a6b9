package org.porchlight.outreach;

/// Who does what a step asks for.
public enum LadderWho {
  OFFICE,
  COUNSELOR,
  PRINCIPAL,
  /// Whoever looks after the student; where nobody does, the counselor.
  POINT_PERSON
}
