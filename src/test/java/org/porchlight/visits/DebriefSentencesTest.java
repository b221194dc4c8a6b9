package org.porchlight.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebriefSentencesTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 8);
  private static final DebriefSentences SENTENCES =
      new DebriefSentences(
          Map.of(1L, "Mr. Ruiz", 2L, "Ms. Adeyemi"),
          Map.of(5L, "Carla"),
          Map.of(7L, "Jaylen", 8L, "Imani"));

  @Test
  void theWhitcombVisit() {
    assertEquals(
        List.of(
            "On Tuesday, Mr. Ruiz and Ms. Adeyemi talked with Carla and Jaylen at home.",
            "Going well: Loves the robotics club.",
            "What gets in the way: parent works nights.",
            "Getting easier: missed bus, no other ride.",
            "One restricted answer, kept off reports.",
            "Promised by Ms. Adeyemi: ask for an earlier pick-up, by Mon Dec 14.",
            "Next: call, Fri Dec 11."),
        SENTENCES.of(whitcomb(TUESDAY.atTime(18, 0))));
  }

  @Test
  void aLateEntrySaysSo() {
    assertEquals(
        "Written on Wed Dec 9.",
        SENTENCES.of(whitcomb(LocalDateTime.of(2026, 12, 9, 8, 0))).getLast());
  }

  @Test
  void aRestrictedAnswerIsNeverTold() {
    String all = String.join(" ", SENTENCES.of(whitcomb(TUESDAY.atTime(18, 0))));
    assertFalse(all.contains("Asthma") || all.contains("asthma"));
  }

  @Test
  void whenNobodyWasHomeTwoStrokesMakeOneSentence() {
    Debrief debrief =
        new Debrief(
            1,
            TUESDAY,
            VisitOutcome.NOT_HOME_LEFT,
            List.of(1L),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            1,
            TUESDAY.atTime(18, 0));
    assertEquals(
        List.of("On Tuesday, Mr. Ruiz went and we missed each other. A note was left."),
        SENTENCES.of(debrief));
  }

  private static Debrief whitcomb(LocalDateTime writtenAt) {
    return new Debrief(
        1,
        TUESDAY,
        VisitOutcome.COMPLETED,
        List.of(1L, 2L),
        List.of(PersonPresent.guardian(5), PersonPresent.student(7)),
        "Loves the robotics club",
        List.of(
            barrier(BarrierCode.PARENT_WORKS_NIGHTS, BarrierStatus.ONGOING),
            barrier(BarrierCode.MISSED_BUS, BarrierStatus.EASING),
            barrier(BarrierCode.ASTHMA, BarrierStatus.NEW)),
        List.of(
            PromiseToMake.toFamily("Ask for an earlier pick-up", 2, LocalDate.of(2026, 12, 14))),
        NextStep.CALL,
        LocalDate.of(2026, 12, 11),
        1,
        writtenAt);
  }

  private static BarrierToNote barrier(BarrierCode code, BarrierStatus status) {
    return new BarrierToNote(code, null, status, null, List.of(7L, 8L));
  }
}
