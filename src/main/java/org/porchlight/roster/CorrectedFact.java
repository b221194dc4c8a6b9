package org.porchlight.roster;

/// What people here can know better than the school system.
public enum CorrectedFact {
  /// Where a household lives: street, city, state and zip in one line.
  ADDRESS,
  /// The language a household speaks.
  LANGUAGE,
  /// Whether an adult may be contacted.
  DO_NOT_CONTACT,
  /// A number of an adult that the school system does not have; of a phone.
  ADDED_PHONE,
  /// A number the school system has and nobody is reached under; of a phone.
  WRONG_PHONE,
  /// A student's teacher.
  TEACHER,
  /// Which household a student belongs to.
  FAMILY
}
