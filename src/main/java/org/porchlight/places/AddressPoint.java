package org.porchlight.places;

import org.jspecify.annotations.Nullable;

/// A house of the extract that carries its address (`addr:housenumber` and `addr:street`, on a node
/// or on a building's outline), as the mapper wrote it.
public record AddressPoint(
    String number, String street, @Nullable String city, @Nullable String zip, Point point) {}
