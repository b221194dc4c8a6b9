package org.porchlight.places;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the district's roads come from.
///
/// @param attribution stands wherever the roads are drawn or printed, or times come from them
/// @param extractDate of the newest change the extract holds; null where it does not say
/// @param box what was kept of the extract
public record RegionSource(String attribution, @Nullable LocalDate extractDate, Box box) {
  public Optional<LocalDate> dated() {
    return Optional.ofNullable(extractDate);
  }
}
