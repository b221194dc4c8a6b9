package org.porchlight.importing;

/// What two homes can share.
public enum HomeTrait {
  ADDRESS,
  PHONE,
  ADULT
}
