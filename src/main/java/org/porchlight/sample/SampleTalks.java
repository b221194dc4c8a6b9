package org.porchlight.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.BarrierToNote;

/// What families told at the door in the autumn's visits, talk by talk.
final class SampleTalks {
  private static final String BUS = "Bus 12 leaves before the Sycamore stop time on the sheet";
  private static final String SICK_RULE = "Sick rule not understood: “24 hours” read as three days";

  private static final List<Talk> TALKS =
      List.of(
          talk("Loves science; reads to a younger cousin.", null, 0, "", BarrierCode.MISSED_BUS),
          talk("Has a new friend in band.", null, 0, "", BarrierCode.OFTEN_ILL),
          talk(
              "Never misses robotics.",
              "Ask about the bus stop time",
              5,
              "Stop moved.",
              BarrierCode.MISSED_BUS,
              BarrierCode.SCHOOL_RULE),
          talk(
              "Cooks dinner on Fridays.",
              "Send the sick-day guide",
              3,
              "Sent in two languages.",
              BarrierCode.OFTEN_ILL,
              BarrierCode.WHEN_TOO_SICK),
          talk(
              "Wants to be a welder like an uncle.",
              "Math tutor on Mondays",
              6,
              "Began Monday.",
              BarrierCode.BEHIND_IN_WORK,
              BarrierCode.MISSED_BUS),
          talk(
              "Mom is glad about the new teacher.",
              "Meals form",
              2,
              "Approved.",
              BarrierCode.PARENT_WORKS_NIGHTS,
              BarrierCode.DID_NOT_KNOW_DAYS),
          talk(
              "Draws all day; showed us a comic.",
              "Nurse to look at the asthma plan",
              6,
              "Plan signed.",
              BarrierCode.ASTHMA,
              BarrierCode.MISSED_BUS),
          talk(
              "Sings in the choir.",
              "Later bus on Wednesdays",
              7,
              "Bus office said yes.",
              BarrierCode.MISSED_BUS,
              BarrierCode.SCHOOL_RULE,
              BarrierCode.CARES_FOR_SIBLINGS),
          talk(
              "Reads twenty pages a night.",
              "Weekly homework folder",
              5,
              "First folder sent.",
              BarrierCode.BEHIND_IN_WORK,
              BarrierCode.OFTEN_ILL),
          talk(
              "Proud of the garden.",
              "Correct two days in the books",
              4,
              "Fixed on Nov 18.",
              BarrierCode.RECORDED_WRONGLY,
              BarrierCode.DID_NOT_KNOW_DAYS),
          talk(
              "Plays chess with grandpa.",
              "Alarm clock",
              12,
              "Delivered late; said so.",
              BarrierCode.MORNINGS,
              BarrierCode.MISSED_BUS),
          talk(
              "Best friends with the neighbor.",
              "Call before the next long day",
              6,
              "Called.",
              BarrierCode.PARENT_WORKS_NIGHTS,
              BarrierCode.OFTEN_ILL),
          talk(
              "Helps at the barn before school.",
              "Late-start pass",
              1,
              "Pass in the planner.",
              BarrierCode.STUDENT_WORKS,
              BarrierCode.BEHIND_IN_WORK),
          talk(
              "Wants to try cross-country.",
              "Coach to say hello",
              2,
              "Met on Friday.",
              BarrierCode.MISSED_BUS,
              BarrierCode.DID_NOT_KNOW_DAYS),
          talk(
              "Likes the new reading corner.",
              "Bus pass",
              5,
              "Given to mom.",
              BarrierCode.CAR_TROUBLE,
              BarrierCode.WHEN_TOO_SICK),
          talk(
              "Glad about the phone call.",
              "Portal password",
              6,
              "Works.",
              BarrierCode.CARES_FOR_SIBLINGS,
              BarrierCode.RECORDED_WRONGLY));

  private SampleTalks() {}

  static Talk talk(int number) {
    return TALKS.get(number % TALKS.size());
  }

  private static Talk talk(
      String goingWell,
      @Nullable String promise,
      int daysToKeep,
      String whatHappened,
      BarrierCode... barriers) {
    return new Talk(goingWell, promise, daysToKeep, whatHappened, List.of(barriers));
  }

  /// @param promise null when nothing was promised; due in a week
  /// @param daysToKeep calendar days until it was kept
  record Talk(
      String goingWell,
      @Nullable String promise,
      int daysToKeep,
      String whatHappened,
      List<BarrierCode> named) {
    List<BarrierToNote> barriers(List<Long> studentIds) {
      List<BarrierToNote> notes = new ArrayList<>();
      for (BarrierCode code : named) {
        @Nullable String words =
            switch (code) {
              case SCHOOL_RULE -> BUS;
              case WHEN_TOO_SICK -> SICK_RULE;
              default -> null;
            };
        notes.add(
            new BarrierToNote(code, words, BarrierStatus.NEW, "family", studentIds.subList(0, 1)));
      }
      return notes;
    }
  }
}
