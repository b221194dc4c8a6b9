package org.porchlight.planning.search;

/// One team on one day.
///
/// @param day which of the visits' windows count
/// @param startPlace row in the table of travel times
/// @param endPlace row in the table of travel times
/// @param earliest when it may leave its start
/// @param latest when it must be at its end
/// @param longest the most time between leaving and being back; it may leave late to keep it
/// @param capacity of the visits' loads together
/// @param offers a bit for each thing visits may need
public record Shift(
    int day,
    int startPlace,
    int endPlace,
    int earliest,
    int latest,
    int longest,
    int capacity,
    long offers) {
  public static final int ANY_LENGTH = Integer.MAX_VALUE;

  boolean isLimited() {
    return longest < latest - earliest;
  }
}
