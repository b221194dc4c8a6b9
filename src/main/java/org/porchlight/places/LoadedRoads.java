package org.porchlight.places;

import java.time.LocalDateTime;

/// What is known of the roads in the district's file without reading them.
///
/// @param links pieces of road between junctions
/// @param addresses houses with their number
/// @param bytes what they take in the file
public record LoadedRoads(
    long id, RegionSource source, LocalDateTime loadedAt, int links, int addresses, int bytes) {}
