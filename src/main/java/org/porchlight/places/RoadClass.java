package org.porchlight.places;

import java.util.Locale;
import java.util.Optional;

/// What kind of road it is, by OpenStreetMap's `highway` key, the greatest first.
public enum RoadClass {
  MOTORWAY(100),
  MOTORWAY_LINK(55),
  TRUNK(85),
  TRUNK_LINK(50),
  PRIMARY(65),
  PRIMARY_LINK(45),
  SECONDARY(55),
  SECONDARY_LINK(40),
  TERTIARY(45),
  TERTIARY_LINK(35),
  UNCLASSIFIED(40),
  RESIDENTIAL(32),
  ROAD(32),
  LIVING_STREET(12),
  SERVICE(15);

  private final int usualKmh;

  RoadClass(int usualKmh) {
    this.usualKmh = usualKmh;
  }

  /// Of the value of `highway`; empty for what no car drives on.
  public static Optional<RoadClass> ofHighway(String value) {
    for (RoadClass roadClass : values()) {
      if (roadClass.name().toLowerCase(Locale.ROOT).equals(value)) {
        return Optional.of(roadClass);
      }
    }
    return Optional.empty();
  }

  /// What cars do there where no limit is known, stops not counted.
  public int usualKmh() {
    return usualKmh;
  }

  /// Whether nobody lives on it: no drive begins or ends there.
  public boolean isOnlyPassed() {
    return this == MOTORWAY || this == MOTORWAY_LINK || this == TRUNK_LINK;
  }
}
