package org.porchlight.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;

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
