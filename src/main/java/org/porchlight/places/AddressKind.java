package org.porchlight.places;

/// What an address says about where somebody lives.
public enum AddressKind {
  /// A number on a street: a door to stand in front of.
  DOOR,
  /// Two streets that meet.
  INTERSECTION,
  /// A street without a number.
  STREET,
  /// A box at a post office.
  PO_BOX,
  /// A box on a rural or highway contract route: the carrier knows the door, no map does.
  RURAL_BOX,
  /// A shelter, a motel, "homeless", "confidential": many families, or none, live there.
  NO_HOME,
  /// Nothing that could be read as an address.
  NOTHING
}
