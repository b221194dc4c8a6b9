package org.porchlight.planning;

import java.util.Optional;
import org.porchlight.places.AddressLine;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;

/// Why a family has no point on the map.
public enum NoPoint {
  /// Its address is for the planner alone.
  CONFIDENTIAL,
  /// A shelter, a motel, no fixed home.
  NO_HOME,
  PO_BOX,
  RURAL_BOX,
  /// Two streets that meet, or a street without a number.
  NO_NUMBER,
  NO_ADDRESS,
  /// No list that was loaded has it.
  NOT_FOUND,
  /// Something like it was found: people have to say whether it is the one.
  ASKED;

  /// What forbids looking for the address; empty for a door.
  static Optional<NoPoint> ofAddress(Household household, AddressLine address) {
    if (household.flag(FlagKind.CONFIDENTIAL_ADDRESS).isPresent()) {
      return Optional.of(CONFIDENTIAL);
    }
    return switch (address.kind()) {
      case DOOR -> address.box().isEmpty() ? Optional.empty() : Optional.of(PO_BOX);
      case NO_HOME -> Optional.of(NO_HOME);
      case PO_BOX -> Optional.of(PO_BOX);
      case RURAL_BOX -> Optional.of(RURAL_BOX);
      case INTERSECTION, STREET -> Optional.of(NO_NUMBER);
      case NOTHING -> Optional.of(NO_ADDRESS);
    };
  }
}
