package org.porchlight.attendance;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// How many students stand in each band. Students with too few days are told apart and never part
/// of a share.
///
/// @param counts a band nobody is in may be left out
public record BandCounts(Map<AbsenceBand, Integer> counts) {
  public BandCounts {
    counts = Map.copyOf(counts);
  }

  public static BandCounts of(Collection<Attendance> standings) {
    Map<AbsenceBand, Integer> counts = new EnumMap<>(AbsenceBand.class);
    standings.forEach(standing -> counts.merge(standing.band(), 1, Integer::sum));
    return new BandCounts(counts);
  }

  public int in(AbsenceBand band) {
    return counts.getOrDefault(band, 0);
  }

  /// Students missing 10 % or more.
  public int chronic() {
    return in(AbsenceBand.MODERATE_CHRONIC) + in(AbsenceBand.SEVERE_CHRONIC);
  }

  /// Students with enough days to say something: the whole of which [#chronic] is a part.
  public int counted() {
    return all() - in(AbsenceBand.TOO_FEW_DAYS);
  }

  public int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
