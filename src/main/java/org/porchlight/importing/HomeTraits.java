package org.porchlight.importing;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// What tells that children live together.
///
/// @param address as [AddressKey#ofHome] has it; "" for none that proves anything
/// @param digits of the numbers of the home
/// @param adults keys of the adults, as [Adult#key] has them
/// @param lastNames of the children, as [NameKey] has them
record HomeTraits(String address, Set<String> digits, Set<String> adults, Set<String> lastNames) {
  HomeTraits {
    digits = Set.copyOf(digits);
    adults = Set.copyOf(adults);
    lastNames = Set.copyOf(lastNames);
  }

  static HomeTraits of(FamilyFacts facts, String lastName) {
    return new HomeTraits(
        facts.homeKey(), facts.digits(), facts.adultKeys(), Set.of(NameKey.of(lastName)));
  }

  boolean sharesPhone(HomeTraits other) {
    return !Collections.disjoint(digits, other.digits);
  }

  boolean sharesAdult(HomeTraits other) {
    return !Collections.disjoint(adults, other.adults);
  }

  boolean sharesLastName(HomeTraits other) {
    return !Collections.disjoint(lastNames, other.lastNames);
  }

  boolean sharesAddress(HomeTraits other) {
    return !address.isEmpty() && address.equals(other.address);
  }

  /// Without numbers and adults that too many homes share to mean anything.
  HomeTraits without(Set<String> commonDigits, Set<String> commonAdults) {
    Set<String> fewerDigits = new HashSet<>(digits);
    fewerDigits.removeAll(commonDigits);
    Set<String> fewerAdults = new HashSet<>(adults);
    fewerAdults.removeAll(commonAdults);
    return new HomeTraits(address, fewerDigits, fewerAdults, lastNames);
  }
}
