package org.porchlight.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Knows when a window left alone has to be locked: nobody has touched it for a while, the laptop
/// slept, or it was minimised for a minute. Asked once a second.
///
/// Idle time is added up from question to question, at least a second each, so that neither a clock
/// set back nor a dialog kept open holds the lock off.
final class LockWatch {
  static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration ASLEEP = Duration.ofSeconds(60);
  private static final Duration MINIMISED = Duration.ofSeconds(60);

  private final Clock wall;
  private Duration limit;
  private Duration idle = Duration.ZERO;
  private Duration hidden = Duration.ZERO;
  private boolean minimised;
  private @Nullable Instant asked;

  /// @param limit how long nobody may touch the window
  LockWatch(Clock wall, Duration limit) {
    this.wall = wall;
    this.limit = limit;
  }

  void limit(Duration fresh) {
    limit = fresh;
  }

  /// A key, a click, a movement.
  void touched() {
    idle = Duration.ZERO;
  }

  void minimised(boolean is) {
    minimised = is;
    hidden = Duration.ZERO;
  }

  /// Begins anew: the house was just opened.
  void begin() {
    touched();
    hidden = Duration.ZERO;
    asked = null;
  }

  /// Whether the time has come.
  boolean isDue() {
    Instant now = wall.instant();
    Duration passed = asked == null ? EVERY : Duration.between(asked, now);
    asked = now;
    if (passed.compareTo(ASLEEP) >= 0) {
      return true;
    }
    Duration atLeast = passed.compareTo(EVERY) < 0 ? EVERY : passed;
    idle = idle.plus(atLeast);
    hidden = minimised ? hidden.plus(atLeast) : Duration.ZERO;
    return idle.compareTo(limit) >= 0 || hidden.compareTo(MINIMISED) >= 0;
  }
}
