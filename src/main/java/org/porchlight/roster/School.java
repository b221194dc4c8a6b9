package org.porchlight.roster;

import org.jspecify.annotations.Nullable;

/// One school; teams leave from its street and point.
///
/// @param code the school id of the student information system, as text
public record School(
    long id,
    String code,
    String name,
    String shortName,
    @Nullable String street,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String phone) {
  /// A school not stored yet.
  public static School unsaved(String code, String name, String shortName) {
    return new School(0, code, name, shortName, null, null, null, null);
  }

  School withId(long newId) {
    return new School(newId, code, name, shortName, street, latitude, longitude, phone);
  }
}
