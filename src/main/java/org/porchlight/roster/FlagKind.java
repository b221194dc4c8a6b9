package org.porchlight.roster;

/// What has to be known about a household before anyone goes there. Describes a condition, never a
/// person.
public enum FlagKind {
  /// Court order, safety, or the family asked. Calls and letters may still be fine.
  DO_NOT_VISIT,
  /// Not at the home: the library, the school, a café.
  MEET_ELSEWHERE,
  INTERPRETER_NEEDED,
  /// The address is for the planner alone: never in exports, reports or on the map.
  CONFIDENTIAL_ADDRESS,
  /// A staff member who should not be on the team, named in the reason.
  STAFF_CONFLICT,
  /// Gate, stairs, dog, road: printed on the packet.
  ACCESS_NOTE
}
