package org.porchlight.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.roster.Household;
import org.porchlight.roster.Phone;

class ContactRepositoryTest {
  private static final LocalDateTime DEC_3 = LocalDateTime.of(2026, 12, 3, 10, 0);

  private final MapleValley valley = MapleValley.open();
  private final ContactRepository contacts = new ContactRepository(valley.file());
  private final Household whitcomb = valley.household("Whitcomb");

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void theLogIsReadNewestFirst() {
    ContactAttempt text = log(DEC_3.minusDays(3), Channel.TEXT, ContactResult.SENT, "555-0142");
    ContactAttempt call = log(DEC_3, Channel.CALL, ContactResult.SPOKE, "555-0142");
    assertEquals(List.of(call, text), contacts.ofHousehold(whitcomb.id()));
    assertEquals(List.of(call, text), contacts.byHousehold().get(whitcomb.id()));
    LocalDate day = DEC_3.toLocalDate();
    assertEquals(List.of(call), contacts.between(day, day));
  }

  @Test
  void aDisconnectedNumberIsMarkedWrongHoweverItWasTyped() {
    assertFalse(renee().isWrong());
    log(DEC_3, Channel.CALL, ContactResult.DISCONNECTED, "555 0142");
    assertEquals(DEC_3.toLocalDate(), renee().wrongSince());
  }

  @Test
  void undoTakesTheTryAndTheMarkBack() {
    ContactAttempt wrong = log(DEC_3, Channel.CALL, ContactResult.WRONG_NUMBER, "555-0142");
    contacts.undo(wrong.id());
    assertEquals(List.of(), contacts.ofHousehold(whitcomb.id()));
    assertFalse(renee().isWrong());
  }

  @Test
  void aNumberFoundWrongTwiceStaysWrongWhenOneIsTakenBack() {
    log(DEC_3.minusDays(9), Channel.CALL, ContactResult.DISCONNECTED, "555-0142");
    ContactAttempt again = log(DEC_3, Channel.CALL, ContactResult.DISCONNECTED, "555-0142");
    contacts.undo(again.id());
    assertTrue(renee().isWrong());
    assertEquals(DEC_3.minusDays(9).toLocalDate(), renee().wrongSince());
  }

  private ContactAttempt log(
      LocalDateTime at, Channel channel, ContactResult result, String number) {
    return contacts.log(
        ContactAttempt.unsaved(
            whitcomb.id(),
            whitcomb.guardians().getFirst().id(),
            valley.staff("Mr. Ruiz").id(),
            at,
            channel,
            number,
            result,
            null));
  }

  private Phone renee() {
    return valley.household("Whitcomb").guardians().getFirst().phones().getFirst();
  }
}
