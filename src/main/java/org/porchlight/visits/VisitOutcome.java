package org.porchlight.visits;

import java.util.Arrays;
import java.util.Optional;

/// How a visit went, as written at the debrief. Three facts follow from each: whether someone went
/// to the door, whether it counts as a completed visit, and whether an adult of the family was
/// reached.
public enum VisitOutcome {
  COMPLETED('1', true, true, true),
  COMPLETED_STUDENT(' ', true, true, false),
  COMPLETED_OTHER_PLACE(' ', true, true, true),
  BRIEF_DOOR('2', true, false, true),
  PARTIAL(' ', true, false, true),
  NOT_HOME_LEFT('3', true, false, false),
  NOT_HOME_NOTHING('4', true, false, false),
  OTHER_ADULT(' ', true, false, false),
  ANOTHER_TIME('5', false, false, true),
  CANCELLED_BY_FAMILY(' ', false, false, true),
  CANCELLED_BY_STAFF(' ', false, false, false),
  CANCELLED_BY_SCHOOL(' ', false, false, false),
  DECLINED('6', true, false, true),
  MOVED_KNOWN('7', true, false, false),
  MOVED_UNKNOWN(' ', true, false, false),
  BAD_ADDRESS(' ', true, false, false),
  NO_ACCESS('8', true, false, false),
  LEFT_FOR_SAFETY(' ', true, false, false),
  NO_LONGER_ENROLLED(' ', false, false, false),
  BACK_AT_SCHOOL(' ', false, false, false),
  NOT_ATTEMPTED(' ', false, false, false);

  private final char digit;
  private final boolean attempted;
  private final boolean completed;
  private final boolean familyContact;

  VisitOutcome(char digit, boolean attempted, boolean completed, boolean familyContact) {
    this.digit = digit;
    this.attempted = attempted;
    this.completed = completed;
    this.familyContact = familyContact;
  }

  /// Someone of the team went to the door, or to the place agreed on.
  public boolean attempted() {
    return attempted;
  }

  /// The visit took place: the numerator of the completion rate.
  public boolean completed() {
    return completed;
  }

  /// An adult of the family was spoken with. A student alone is not.
  public boolean familyContact() {
    return familyContact;
  }

  /// There was a talk to write down; otherwise parts 3 to 5 of the debrief stay folded.
  public boolean talked() {
    return completed || this == BRIEF_DOOR || this == PARTIAL;
  }

  /// The digit printed beside this outcome on paper and screen; none stands under "0 More…".
  public Optional<Character> digit() {
    return digit == ' ' ? Optional.empty() : Optional.of(digit);
  }

  /// The outcome a digit chooses.
  public static Optional<VisitOutcome> ofDigit(char digit) {
    return digit == ' '
        ? Optional.empty()
        : Arrays.stream(values()).filter(o -> o.digit == digit).findFirst();
  }
}
