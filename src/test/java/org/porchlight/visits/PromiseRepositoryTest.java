package org.porchlight.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;

class PromiseRepositoryTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 7);

  private final MapleValley valley = MapleValley.open();
  private final PromiseRepository promises = new PromiseRepository(valley.file());
  private final long ruiz = valley.staff("Mr. Ruiz").id();
  private long id;

  @BeforeEach
  void busPass() {
    id =
        promises.make(
            valley.household("Barrientos").id(),
            null,
            PromiseToMake.toFamily("Bus pass for two children", ruiz, DUE),
            NOW.minusDays(9),
            ruiz);
  }

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void keptWithWhatHappened() {
    promises.keep(id, "Both passes handed over.", NOW, ruiz);
    Promise kept = promise();
    assertEquals(PromiseStatus.KEPT, kept.status());
    assertEquals("Both passes handed over.", kept.whatHappened());
    assertEquals(NOW.toLocalDate(), kept.closedOn());
    assertEquals(List.of(), promises.open());
  }

  @Test
  void undoGoesBackStepByStep() {
    promises.waitOn(id, PromiseStatus.WAITING_ON_PARTNER, "County transit office", NOW, ruiz);
    promises.keep(id, "Handed over.", NOW, ruiz);
    promises.undoLastChange(id, NOW, ruiz);
    assertEquals(PromiseStatus.WAITING_ON_PARTNER, promise().status());
    assertEquals("County transit office", promise().waitingNote());
    assertNull(promise().closedOn());
    promises.undoLastChange(id, NOW, ruiz);
    assertEquals(PromiseStatus.OPEN, promise().status());
    assertNull(promise().waitingSince());
    promises.undoLastChange(id, NOW, ruiz);
    assertTrue(promises.find(id).isEmpty());
  }

  @Test
  void waitingCountsDays() {
    promises.waitOn(id, PromiseStatus.WAITING_ON_FAMILY, null, NOW.minusDays(6), ruiz);
    assertEquals(6, promise().daysWaiting(NOW.toLocalDate()));
  }

  @Test
  void aNewDayMakesItOursAgain() {
    promises.waitOn(id, PromiseStatus.WAITING_ON_FAMILY, "form to sign", NOW, ruiz);
    promises.moveTo(id, LocalDate.of(2026, 12, 14), NOW, ruiz);
    assertEquals(PromiseStatus.OPEN, promise().status());
    assertEquals(LocalDate.of(2026, 12, 14), promise().dueOn());
  }

  @Test
  void closingNeedsAnEnding() {
    assertThrows(
        IllegalArgumentException.class,
        () -> promises.close(id, PromiseStatus.OPEN, "", NOW, ruiz));
    promises.close(id, PromiseStatus.NO_LONGER_NEEDED, "They bought a car.", NOW, ruiz);
    assertEquals(PromiseStatus.NO_LONGER_NEEDED, promise().status());
  }

  private Promise promise() {
    return promises.find(id).orElseThrow();
  }
}
