package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// When a window left alone is locked, by a clock that does what it is told.
class LockWatchTest {
  private final ToldClock clock = new ToldClock();
  private final LockWatch watch = new LockWatch(clock, Duration.ofMinutes(10));

  /// Asks once a second for this long, and says after how many seconds it was due; -1 for never.
  private int secondsUntilDue(Duration time) {
    for (int second = 1; second <= time.toSeconds(); second++) {
      clock.now = clock.now.plusSeconds(1);
      if (watch.isDue()) {
        return second;
      }
    }
    return -1;
  }

  @Test
  void tenMinutesUntouched() {
    assertEquals(600, secondsUntilDue(Duration.ofMinutes(15)));
  }

  @Test
  void everyTouchBeginsAnew() {
    assertEquals(-1, secondsUntilDue(Duration.ofSeconds(599)));
    watch.touched();
    assertEquals(-1, secondsUntilDue(Duration.ofSeconds(599)));
    assertEquals(1, secondsUntilDue(Duration.ofSeconds(2)));
  }

  @Test
  void sleepLocksAtWaking() {
    assertFalse(watch.isDue());
    clock.now = clock.now.plus(Duration.ofHours(7));
    watch.touched();
    assertTrue(watch.isDue(), "even when the first thing is a touch");
  }

  @Test
  void aClockSetBackHoldsNothingOff() {
    assertEquals(-1, secondsUntilDue(Duration.ofMinutes(5)));
    clock.now = clock.now.minus(Duration.ofDays(2));
    assertEquals(300, secondsUntilDue(Duration.ofSeconds(400)));
  }

  @Test
  void aClockThatStandsStillHoldsNothingOff() {
    int asked = 0;
    while (!watch.isDue()) {
      asked++;
      assertTrue(asked < 700);
    }
    assertEquals(599, asked);
  }

  @Test
  void aMinuteMinimised() {
    watch.minimised(true);
    assertEquals(-1, secondsUntilDue(Duration.ofSeconds(59)));
    watch.minimised(false);
    watch.minimised(true);
    assertEquals(60, secondsUntilDue(Duration.ofSeconds(90)));
  }

  @Test
  void theLimitIsTheDistrictsOwn() {
    watch.limit(Duration.ofMinutes(1));
    assertEquals(60, secondsUntilDue(Duration.ofMinutes(2)));
    watch.begin();
    assertEquals(60, secondsUntilDue(Duration.ofMinutes(2)));
  }

  private static final class ToldClock extends Clock {
    private Instant now = Instant.parse("2026-12-09T21:40:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
