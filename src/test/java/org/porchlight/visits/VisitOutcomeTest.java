package org.porchlight.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitOutcomeTest {

  // domain.md 4.2
  @ParameterizedTest
  @CsvSource({
    "COMPLETED, true, true, true",
    "COMPLETED_STUDENT, true, true, false",
    "COMPLETED_OTHER_PLACE, true, true, true",
    "BRIEF_DOOR, true, false, true",
    "PARTIAL, true, false, true",
    "NOT_HOME_LEFT, true, false, false",
    "NOT_HOME_NOTHING, true, false, false",
    "OTHER_ADULT, true, false, false",
    "ANOTHER_TIME, false, false, true",
    "CANCELLED_BY_FAMILY, false, false, true",
    "CANCELLED_BY_STAFF, false, false, false",
    "DECLINED, true, false, true",
    "MOVED_KNOWN, true, false, false",
    "BAD_ADDRESS, true, false, false",
    "NO_ACCESS, true, false, false",
    "LEFT_FOR_SAFETY, true, false, false",
    "NO_LONGER_ENROLLED, false, false, false",
    "BACK_AT_SCHOOL, false, false, false",
    "NOT_ATTEMPTED, false, false, false",
  })
  void whatCounts(VisitOutcome outcome, boolean attempted, boolean completed, boolean contact) {
    assertEquals(attempted, outcome.attempted());
    assertEquals(completed, outcome.completed());
    assertEquals(contact, outcome.familyContact());
  }

  @ParameterizedTest
  @CsvSource({
    "1, COMPLETED",
    "2, BRIEF_DOOR",
    "3, NOT_HOME_LEFT",
    "4, NOT_HOME_NOTHING",
    "5, ANOTHER_TIME",
    "6, DECLINED",
    "7, MOVED_KNOWN",
    "8, NO_ACCESS",
  })
  void digitsAreThoseOnPaper(char digit, VisitOutcome outcome) {
    assertEquals(Optional.of(outcome), VisitOutcome.ofDigit(digit));
    assertEquals(Optional.of(digit), outcome.digit());
  }

  @Test
  void noDigitNoOutcome() {
    assertEquals(Optional.empty(), VisitOutcome.ofDigit('0'));
    assertEquals(Optional.empty(), VisitOutcome.ofDigit(' '));
  }

  @Test
  void whereNobodyTalkedThereIsNothingToFold() {
    assertTrue(
        Arrays.stream(VisitOutcome.values())
            .filter(VisitOutcome::talked)
            .allMatch(VisitOutcome::attempted));
  }
}
