package org.porchlight.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.attendance.DayDispute;
import org.porchlight.reports.MeetingFacts.Review;

/// Flags with their reason, paper, review and end.
class FlagsTest {
  private static final LocalDate TODAY = MapleValley.TODAY;

  private final MapleValley valley = MapleValley.open();
  private final HouseholdRepository households = new HouseholdRepository(valley.file());
  private final Household whitcomb = valley.household("Whitcomb");

  @AfterEach
  void close() {
    valley.close();
  }

  private HouseholdFlag flag(
      FlagKind kind, @Nullable Long adult, @Nullable LocalDate review, @Nullable LocalDate end) {
    return households.setFlag(
        new HouseholdFlag(
            0,
            whitcomb.id(),
            kind,
            "Order of Oct 2.",
            null,
            FlagReason.COURT_ORDER,
            "In the office",
            adult,
            null,
            valley.staff("Mr. Ruiz").id(),
            TODAY,
            review,
            end,
            null));
  }

  @Test
  void everythingSaidIsKept() {
    HouseholdFlag set = flag(FlagKind.COURT_ORDER, null, TODAY.plusDays(90), null);
    assertEquals(set, valley.household("Whitcomb").flag(FlagKind.COURT_ORDER).orElseThrow());
    assertEquals(FlagReason.COURT_ORDER, set.reasonClass());
    assertEquals("In the office", set.document());
  }

  @Test
  void anAdultIsOfferedAgainWhenTheFlagEnds() {
    long adult = whitcomb.contacts().getFirst().id();
    HouseholdFlag set = flag(FlagKind.DO_NOT_CONTACT, adult, null, null);
    assertTrue(
        valley.household("Whitcomb").contacts().stream().noneMatch(one -> one.id() == adult));
    households.endFlag(set.id(), TODAY);
    assertEquals(adult, valley.household("Whitcomb").contacts().getFirst().id());
  }

  @Test
  void theNearerOfReviewAndEndIsTheDayToLook() {
    assertEquals(
        Optional.of(TODAY.plusDays(3)),
        flag(FlagKind.COURT_ORDER, null, TODAY.plusDays(90), TODAY.plusDays(3)).nextDay());
    assertEquals(
        Optional.of(TODAY), flag(FlagKind.COURT_ORDER, null, TODAY, TODAY.plusDays(3)).nextDay());
    assertEquals(Optional.empty(), flag(FlagKind.COURT_ORDER, null, null, null).nextDay());
  }

  @Test
  void todayAndTheMeetingTellFlagsOfFamiliesWithAChildHere() {
    HouseholdFlag late = flag(FlagKind.COURT_ORDER, null, TODAY.plusDays(90), TODAY.plusDays(9));
    var students = new StudentRepository(valley.file());
    long gone = students.byHand().addHousehold("Gone", null, null, null, null, null);
    var elsewhere =
        new HouseholdFlag(0, gone, FlagKind.DO_NOT_VISIT, "So.", null, null, TODAY, TODAY, null);
    households.setFlag(elsewhere);
    List<Review> near = Review.near(households.households(), students.students(), TODAY);
    assertEquals(
        List.of(late.id()),
        near.stream().map(review -> review.flag().id()).filter(id -> id >= late.id()).toList());
    assertEquals(
        TODAY.plusDays(9),
        near.stream()
            .filter(review -> review.flag().id() == late.id())
            .findFirst()
            .orElseThrow()
            .on());
  }

  @Test
  void wordsThereIsNoRoomForAreSaidInASentence() {
    HouseholdFlag usual = flag(FlagKind.COURT_ORDER, null, null, null);
    assertEquals(Optional.empty(), usual.trouble());
    assertTrue(withWords("a".repeat(1001), null, null).trouble().isPresent());
    assertTrue(withWords("a", "b".repeat(501), null).trouble().isPresent());
    assertTrue(withWords("a", null, "c".repeat(301)).trouble().isPresent());
    assertTrue(SecondHome.trouble("d".repeat(301)).isPresent());
    assertEquals(Optional.empty(), SecondHome.trouble("d".repeat(300)));
    assertTrue(DayDispute.settlingTrouble("e".repeat(1001)).isPresent());
    assertEquals(Optional.empty(), DayDispute.settlingTrouble(null));
  }

  private HouseholdFlag withWords(String reason, @Nullable String fine, @Nullable String paper) {
    return new HouseholdFlag(
        0,
        whitcomb.id(),
        FlagKind.COURT_ORDER,
        reason,
        fine,
        null,
        paper,
        null,
        null,
        null,
        TODAY,
        null,
        null,
        null);
  }

  @Test
  void aFlagEndsByItselfOnItsDay() {
    flag(FlagKind.DO_NOT_VISIT, null, null, TODAY.plusDays(1));
    households.endExpiredFlags(TODAY);
    assertTrue(valley.household("Whitcomb").isDoNotVisit());
    households.endExpiredFlags(TODAY.plusDays(1));
    assertFalse(valley.household("Whitcomb").isDoNotVisit());
    assertEquals(TODAY.plusDays(1), households.flagsEverOf(whitcomb.id()).getLast().endedOn());
  }

  @Test
  void aReviewIsNearTwoWeeksAhead() {
    HouseholdFlag set = flag(FlagKind.DO_NOT_VISIT, null, TODAY.plusDays(14), null);
    assertTrue(set.isReviewNear(TODAY));
    assertFalse(set.isReviewNear(TODAY.minusDays(1)));
    households.reviewFlag(set.id(), TODAY.plusDays(180), null);
    assertFalse(
        valley.household("Whitcomb").flag(FlagKind.DO_NOT_VISIT).orElseThrow().isReviewNear(TODAY));
  }

  @Test
  void everyKindSaysWhatItDoes() {
    for (FlagKind kind : FlagKind.values()) {
      assertTrue(kind.effect().endsWith("."), kind.name());
    }
  }
}
