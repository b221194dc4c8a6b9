package org.porchlight.visits.violations;

import java.time.LocalDate;
import java.time.ZoneId;

/// Kept on purpose: a date that no test can choose.
final class ReadsTheWallClock {
  LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
