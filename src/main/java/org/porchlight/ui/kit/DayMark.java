package org.porchlight.ui.kit;

/// How one school day went, as the last-ten strip draws it.
public enum DayMark {
  PRESENT,
  MISSED,
  PART_MISSED,
  /// Not enrolled or not posted: a gap.
  NONE
}
