package org.porchlight.places;

import java.util.List;

/// The address ranges of a county: stretches of street with the numbers at their ends.
public record AddressRanges(Polylines lines, List<AddressRange> ranges) {
  public AddressRanges {
    ranges = List.copyOf(ranges);
  }

  public static AddressRanges none() {
    return new AddressRanges(new Polylines(new int[] {0}, new int[0], new int[0]), List.of());
  }
}
