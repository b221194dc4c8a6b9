package org.porchlight.roster;

/// On what a flag rests.
public enum FlagReason {
  COURT_ORDER,
  SAFETY,
  FAMILY_ASKED,
  ADMINISTRATOR,
  /// A state address-confidentiality programme, or a placement that is not told.
  ADDRESS_PROGRAM,
  /// Kin, a neighbour, an earlier conflict.
  TIES,
  OTHER
}
