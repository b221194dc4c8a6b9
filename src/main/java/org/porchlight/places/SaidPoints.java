package org.porchlight.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where people said addresses are. What somebody said for one family holds for every family at the
/// same address.
public final class SaidPoints {
  private final Map<String, FoundPoint> byAddress = new HashMap<>();

  void add(long householdId, String addressKey, String matched, Point point) {
    PointSource source = matched.isEmpty() ? PointSource.BY_HAND : PointSource.CONFIRMED;
    byAddress.put(
        key(householdId, addressKey), new FoundPoint(source, point, 0, matched, List.of()));
  }

  public Optional<FoundPoint> of(long householdId, AddressLine address) {
    return Optional.ofNullable(byAddress.get(key(householdId, address.key())));
  }

  /// "12 Main St" of no town is one family's only.
  private static String key(long householdId, String addressKey) {
    boolean somewhere = addressKey.isEmpty() || addressKey.endsWith("|");
    return somewhere ? householdId + "\n" + addressKey : addressKey;
  }
}
