package org.porchlight.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a roster row says about the home.
record FamilyFacts(
    @Nullable String street,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String language,
    List<Adult> adults,
    List<PhoneText> homePhones) {
  FamilyFacts {
    adults = List.copyOf(adults);
    homePhones = List.copyOf(homePhones);
  }

  String addressKey() {
    return AddressKey.of(street, zip);
  }

  /// The address as evidence of a home; "" for boxes, shelters and none.
  String homeKey() {
    return AddressKey.ofHome(street, zip);
  }

  Set<String> digits() {
    return Stream.concat(homePhones.stream(), adults.stream().flatMap(a -> a.phones().stream()))
        .map(PhoneText::digits)
        .collect(Collectors.toSet());
  }

  Set<String> adultKeys() {
    return adults.stream().filter(Adult::isNamed).map(Adult::key).collect(Collectors.toSet());
  }
}
