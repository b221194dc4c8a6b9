package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which children live together: two of address, phone and guardian must be the same. Last names
/// need not be, unless neither side has a phone or a guardian.
///
/// @param <H> what stands for a household
final class HouseholdMatcher<H> {
  private static final int ENOUGH = 2;

  /// What is known of a household so far.
  private record Known(
      Set<String> addresses, Set<String> digits, Set<String> adults, Set<String> lastNames) {}

  private final Map<H, Known> known = new HashMap<>();
  private final Map<String, Set<H>> byTrait = new HashMap<>();

  /// Adds what a file or the roster says about a household.
  void learn(
      H household, String address, Set<String> digits, Set<String> adults, Set<String> lastNames) {
    Known facts =
        known.computeIfAbsent(
            household,
            h -> new Known(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>()));
    if (!address.isEmpty()) {
      facts.addresses.add(address);
    }
    facts.digits.addAll(digits);
    facts.adults.addAll(adults);
    facts.lastNames.addAll(lastNames);
    traits(address, digits, adults)
        .forEach(
            trait -> byTrait.computeIfAbsent(trait, t -> new LinkedHashSet<>()).add(household));
  }

  /// The household these facts belong to; the one that shares most.
  Optional<H> find(String address, Set<String> digits, Set<String> adults, String lastName) {
    Set<H> candidates = new LinkedHashSet<>();
    traits(address, digits, adults)
        .forEach(trait -> candidates.addAll(byTrait.getOrDefault(trait, Set.of())));
    @Nullable H best = null;
    int most = ENOUGH - 1;
    for (H candidate : candidates) {
      int shared =
          shared(Objects.requireNonNull(known.get(candidate)), address, digits, adults, lastName);
      if (shared > most) {
        most = shared;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int shared(
      Known facts, String address, Set<String> digits, Set<String> adults, String lastName) {
    boolean home = facts.addresses.contains(address);
    boolean phone = facts.digits.stream().anyMatch(digits::contains);
    boolean adult = facts.adults.stream().anyMatch(adults::contains);
    boolean nothingElse =
        (digits.isEmpty() && adults.isEmpty())
            || (facts.digits.isEmpty() && facts.adults.isEmpty());
    boolean name = nothingElse && facts.lastNames.contains(lastName);
    return (home ? 1 : 0) + (phone ? 1 : 0) + (adult ? 1 : 0) + (name ? 1 : 0);
  }

  private static List<String> traits(String address, Set<String> digits, Set<String> adults) {
    List<String> traits = new ArrayList<>();
    if (!address.isEmpty()) {
      traits.add("at " + address);
    }
    digits.forEach(number -> traits.add("tel " + number));
    adults.forEach(adult -> traits.add("who " + adult));
    return traits;
  }
}
