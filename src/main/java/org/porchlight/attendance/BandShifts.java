package org.porchlight.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How a change would move students between bands.
///
/// @param before everyone enrolled, as things stand
/// @param after the same with the change
public record BandShifts(List<Attendance> before, List<Attendance> after) {
  /// A student who changes band.
  public record Shift(Attendance before, Attendance after) {}

  public BandShifts {
    before = List.copyOf(before);
    // a trial sees everybody, the person working perhaps only their own schools
    Set<Long> seen = before.stream().map(Attendance::studentId).collect(Collectors.toSet());
    after = after.stream().filter(now -> seen.contains(now.studentId())).toList();
  }

  /// Students in another band than before. Students without an earlier standing changed none.
  public List<Shift> changed() {
    Map<Long, Attendance> was = new HashMap<>();
    before.forEach(standing -> was.put(standing.studentId(), standing));
    List<Shift> changed = new ArrayList<>();
    for (Attendance now : after) {
      Attendance then = was.get(now.studentId());
      if (then != null && then.band() != now.band()) {
        changed.add(new Shift(then, now));
      }
    }
    return changed;
  }

  /// How many miss 10 % or more now.
  public int chronicBefore() {
    return BandCounts.of(before).chronic();
  }

  /// How many would then.
  public int chronicAfter() {
    return BandCounts.of(after).chronic();
  }
}
