package org.porchlight.places;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An address taken apart. What it does not say is "".
///
/// @param number as written: "418", "94-210", "N6W23001", "12 1/2"
/// @param street the street with its directions and type, as written: "North First St"
/// @param crossing the other street where two meet
/// @param unit "Apt 3"
/// @param box "PO Box 12", "RR 2 Box 45"
/// @param state two letters
/// @param zip five digits
public record AddressLine(
    AddressKind kind,
    String number,
    String street,
    String crossing,
    String unit,
    String box,
    String city,
    String state,
    String zip) {

  /// The address in the one way all ways to write it compare by, without the unit: families of one
  /// building share a point. "" where there is no door.
  public String key() {
    if (kind != AddressKind.DOOR) {
      return "";
    }
    String house = HouseNumber.of(number).map(HouseNumber::toString).orElse(number);
    String area = zip.isEmpty() ? townKey() : zip;
    return house + "|" + StreetName.of(street).key() + "|" + area;
  }

  String townKey() {
    return AddressParser.townKey(city);
  }

  /// "418 Sycamore St, Maple Valley, NM 87013", in this order whatever the address was written in.
  public String oneLine() {
    String door = number.isEmpty() ? street : number + " " + street;
    String area =
        Stream.of(state, zip).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    return Stream.of(door, city, area)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
