package org.porchlight.outreach;

import java.time.LocalTime;

/// When a family was tried: somebody who works mornings answers in the evening.
public enum PartOfDay {
  MORNING,
  AFTERNOON,
  EVENING;

  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime AFTER_WORK = LocalTime.of(17, 0);

  public static PartOfDay of(LocalTime time) {
    if (time.isBefore(NOON)) {
      return MORNING;
    }
    return time.isBefore(AFTER_WORK) ? AFTERNOON : EVENING;
  }
}
