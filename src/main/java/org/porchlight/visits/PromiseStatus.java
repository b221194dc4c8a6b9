package org.porchlight.visits;

/// Where a promise stands. Waiting means that the next step is someone else's.
public enum PromiseStatus {
  OPEN,
  WAITING_ON_PARTNER,
  WAITING_ON_FAMILY,
  KEPT,
  NO_LONGER_NEEDED,
  COULD_NOT;

  public boolean isOpen() {
    return this == OPEN || isWaiting();
  }

  public boolean isWaiting() {
    return this == WAITING_ON_PARTNER || this == WAITING_ON_FAMILY;
  }
}
