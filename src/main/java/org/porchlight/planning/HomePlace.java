package org.porchlight.planning;

import java.util.Optional;
import org.porchlight.places.AddressLine;
import org.porchlight.places.AddressRepository.Origin;
import org.porchlight.places.FoundPoint;
import org.porchlight.places.Point;
import org.porchlight.roster.Household;
import org.porchlight.text.Messages;

/// Where a family lives, or why nobody knows.
///
/// @param origin where the point came from; empty without a point
/// @param question what was found and has to be asked about; empty for most
/// @param why empty with a point
public record HomePlace(
    Household household,
    AddressLine address,
    Optional<Point> point,
    Optional<Origin> origin,
    Optional<FoundPoint> question,
    Optional<NoPoint> why) {

  static HomePlace at(Household household, AddressLine address, Point point, Origin origin) {
    return new HomePlace(
        household,
        address,
        Optional.of(point),
        Optional.of(origin),
        Optional.empty(),
        Optional.empty());
  }

  static HomePlace nowhere(Household household, AddressLine address, NoPoint why) {
    return new HomePlace(
        household, address, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
  }

  static HomePlace asked(Household household, AddressLine address, FoundPoint question) {
    return new HomePlace(
        household,
        address,
        Optional.empty(),
        Optional.empty(),
        Optional.of(question),
        Optional.of(NoPoint.ASKED));
  }

  /// How sure the point is, or why there is none: "At the house, from the county's list."
  public String words() {
    return origin.map(Origin::words).orElseGet(() -> why.map(Messages::of).orElse(""));
  }
}
