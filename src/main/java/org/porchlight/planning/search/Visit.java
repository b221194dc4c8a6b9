package org.porchlight.planning.search;

import java.util.List;

/// One visit to be made if it can be.
///
/// @param place its row and column in the table of travel times
/// @param duration how long it takes
/// @param load what it takes of a shift's capacity
/// @param needs a bit for each thing the shift must offer, a language for instance
/// @param penalty what leaving it out costs, in the unit of the travel times
/// @param windows when it may begin, one for each day
/// @param barred shifts that must not make it
/// @param pinnedTo the shift that keeps it whatever it costs, or [#FREE]
/// @param formerShift the shift people already know for it, or [#FREE]
/// @param movePenalty what giving it to another shift than the former one costs
public record Visit(
    int place,
    int duration,
    int load,
    long needs,
    int penalty,
    List<Window> windows,
    List<Integer> barred,
    int pinnedTo,
    int formerShift,
    int movePenalty) {
  public static final int FREE = -1;

  public Visit {
    windows = List.copyOf(windows);
    barred = List.copyOf(barred);
  }

  /// A visit any shift may make that offers what it needs.
  public static Visit of(
      int place, int duration, int load, long needs, int penalty, List<Window> windows) {
    return new Visit(place, duration, load, needs, penalty, windows, List.of(), FREE, FREE, 0);
  }

  /// The same visit, kept by one shift.
  public Visit pinnedTo(int shift) {
    return new Visit(
        place, duration, load, needs, penalty, windows, barred, shift, shift, movePenalty);
  }

  /// The same visit, not to be made any more: leaving it out costs nothing.
  public Visit calledOff() {
    List<Window> never = windows.stream().map(window -> Window.NEVER).toList();
    return new Visit(place, duration, load, needs, 0, never, barred, FREE, FREE, 0);
  }

  /// The same visit, which is calmer left where it was.
  public Visit formerlyWith(int shift, int costOfMoving) {
    return new Visit(
        place, duration, load, needs, penalty, windows, barred, pinnedTo, shift, costOfMoving);
  }

  /// Whether this shift may make the visit at all, times left aside.
  boolean mayBeMadeBy(int shiftIndex, Shift shift) {
    return (needs & ~shift.offers()) == 0
        && load <= shift.capacity()
        && (pinnedTo == FREE || pinnedTo == shiftIndex)
        && !barred.contains(shiftIndex)
        && !windows.get(shift.day()).isNever();
  }
}
