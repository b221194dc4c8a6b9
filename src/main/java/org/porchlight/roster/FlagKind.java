package org.porchlight.roster;

import org.porchlight.text.Messages;

/// What has to be known about a household before anyone goes there or calls. Describes a condition,
/// never a person.
public enum FlagKind {
  /// Court order, safety, or the family asked. Calls and letters may still be fine.
  DO_NOT_VISIT(FlagSubject.FAMILY),
  /// A custody or protection order: who may be spoken with is said in its words.
  COURT_ORDER(FlagSubject.FAMILY),
  /// One adult is not to be contacted: on no paper, in no list of numbers.
  DO_NOT_CONTACT(FlagSubject.ADULT),
  /// Not at the home: the library, the school, a café.
  MEET_ELSEWHERE(FlagSubject.FAMILY),
  INTERPRETER_NEEDED(FlagSubject.FAMILY),
  /// The address is for the planner alone: never in exports, reports or on the map.
  CONFIDENTIAL_ADDRESS(FlagSubject.FAMILY),
  /// A staff member who should not be on the team.
  STAFF_CONFLICT(FlagSubject.STAFF),
  /// Gate, stairs, dog, road: printed on the packet.
  ACCESS_NOTE(FlagSubject.FAMILY);

  /// Keys of what each kind does: `FlagEffect.DO_NOT_VISIT`.
  private static final String EFFECT = "FlagEffect.";

  private final FlagSubject subject;

  FlagKind(FlagSubject subject) {
    this.subject = subject;
  }

  /// Whom a flag of this kind has to name.
  public FlagSubject subject() {
    return subject;
  }

  /// What Porchlight does while it stands, as a sentence.
  public String effect() {
    return Messages.text(EFFECT + name());
  }
}
