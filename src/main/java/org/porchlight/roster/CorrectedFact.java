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
  FAMILY,
  /// A student's name: first, middle, last and suffix, parted by `|`.
  NAME,
  /// A student's birth date, as 2015-03-09.
  BIRTH_DATE,
  /// A spell of enrolment added or changed by hand, as [SpellWords] tells it; of an enrolment.
  ENROLLMENT,
  /// An adult's name: first and last, parted by `|`.
  ADULT_NAME,
  /// What an adult is to the children.
  RELATIONSHIP,
  EMAIL,
  /// The language an adult speaks.
  ADULT_LANGUAGE,
  /// Whether an adult lives with the children.
  LIVES_WITH,
  /// Whether an adult has custody.
  CUSTODY,
  /// Who is to be reached first.
  CONTACT_ORDER
}
