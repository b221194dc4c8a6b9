package org.porchlight.places;

import java.time.LocalDate;

/// A list of addresses the district has loaded.
///
/// @param name the file's name
/// @param addressCount houses, or stretches of street
public record AddressList(long id, Kind kind, String name, LocalDate loadedOn, int addressCount) {
  /// What the list knows.
  public enum Kind {
    /// Houses with their points.
    HOUSES,
    /// Stretches of street with the numbers at their ends.
    RANGES
  }
}
