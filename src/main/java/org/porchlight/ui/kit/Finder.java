package org.porchlight.ui.kit;

import java.util.List;

/// Answers the find field (Ctrl K): students, families, addresses, from two letters on.
@FunctionalInterface
public interface Finder {
  /// Best first; quick enough to be asked at every letter.
  List<Found> find(String typed);

  /// One answer.
  ///
  /// @param feather its icon, such as `fth-user`
  record Found(String feather, String name, String detail, Destination destination) {}
}
