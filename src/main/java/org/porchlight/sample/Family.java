package org.porchlight.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Point;

/// An invented household.
///
/// @param street number and street, or a PO box
/// @param unit apartment or lot; empty for most
record Family(
    String name,
    String street,
    String unit,
    String language,
    String beforeYouKnock,
    List<Adult> adults,
    List<Child> children) {
  Family {
    adults = List.copyOf(adults);
    children = List.copyOf(children);
  }

  String address() {
    return unit.isEmpty() ? street : street + ", " + unit;
  }

  /// Empty for a PO box.
  Optional<Point> point() {
    int blank = street.indexOf(' ');
    if (!Character.isDigit(street.charAt(0))) {
      return Optional.empty();
    }
    return Optional.of(
        Town.street(street.substring(blank + 1))
            .house(Integer.parseInt(street.substring(0, blank))));
  }

  /// @param phones as typed; several are parted by a slash
  record Adult(
      String firstName, String lastName, String relationship, String phones, boolean livesWith) {}

  /// @param teacher empty in the high school
  /// @param firstDay the day the child joined the school
  /// @param lastYear days missed last year; null when the child was not here
  record Child(
      String firstName,
      String lastName,
      String grade,
      String number,
      String teacher,
      LocalDate birth,
      LocalDate firstDay,
      @Nullable Integer lastYear,
      Story story) {
    Campus campus() {
      return Campus.of(grade);
    }

    String lastFirst() {
      return lastName + ", " + firstName;
    }
  }
}
