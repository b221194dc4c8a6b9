package org.porchlight.planning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Point;
import org.porchlight.roster.School;

/// Where a team begins or ends its day: a school, or somewhere else somebody wrote down.
///
/// @param schoolId the school it is; null for a place of its own
/// @param id of a place of its own; 0 for a school, and for one not stored yet
/// @param name short enough for a line of the plan
public record TeamPlace(
    @Nullable Long schoolId,
    long id,
    String name,
    @Nullable String street,
    @Nullable String zip,
    @Nullable Double latitude,
    @Nullable Double longitude) {
  public static TeamPlace of(School school) {
    return new TeamPlace(
        school.id(),
        0,
        school.shortName(),
        school.street(),
        null,
        school.latitude(),
        school.longitude());
  }

  /// A place not stored yet.
  public static TeamPlace elsewhere(String name, @Nullable String street, @Nullable Point point) {
    return new TeamPlace(
        null,
        0,
        name,
        street,
        null,
        point == null ? null : point.latitude(),
        point == null ? null : point.longitude());
  }

  public boolean isSchool() {
    return schoolId != null;
  }

  public Optional<Point> point() {
    return Point.of(latitude, longitude);
  }
}
