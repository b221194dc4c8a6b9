package org.porchlight.ui.debrief;

/// A family in the list of stops.
record StopRow(long visitId, String family, String detail, State state) {
  enum State {
    SAVED,
    WRITING,
    WAITING
  }
}
