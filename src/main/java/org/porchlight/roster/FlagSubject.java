package org.porchlight.roster;

/// Whom a flag is about.
public enum FlagSubject {
  FAMILY,
  ADULT,
  STAFF
}
