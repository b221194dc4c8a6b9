package org.porchlight.outreach;

/// The way a family was tried.
public enum Channel {
  CALL,
  TEXT,
  EMAIL,
  LETTER,
  IN_PERSON,
  /// A sibling's school, an emergency contact, an agency that knows the family.
  THROUGH_SOMEONE,
  SCHOOL_APP
}
