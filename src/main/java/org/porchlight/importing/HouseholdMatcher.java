package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which children live together. Two of address, phone and guardian make a household; one of them
/// and a last name make a question; less is nothing.
///
/// @param <H> what stands for a household
final class HouseholdMatcher<H> {
  /// A number at more addresses than this is a school's or an agency's, and so is an adult's name.
  private static final int FEW_ADDRESSES = 2;

  /// A number or a name beside more last names than this belongs to no family.
  private static final int FEW_LAST_NAMES = 3;

  enum Evidence {
    /// A person must say.
    WEAK,
    /// Two traits agree and nothing speaks against it.
    STRONG
  }

  /// A household that facts may belong to.
  record Match<H>(H household, Evidence evidence, Set<HomeTrait> traits) {
    int shared() {
      return traits.size();
    }
  }

  private final Set<String> commonDigits = new HashSet<>();
  private final Set<String> commonAdults = new HashSet<>();
  private final Map<H, List<HomeTraits>> known = new LinkedHashMap<>();
  private final Map<String, Set<H>> byTrait = new HashMap<>();

  /// @param all the traits of every home, from which it shows what too many share
  HouseholdMatcher(Collection<HomeTraits> all) {
    Map<String, Set<String>> addresses = new HashMap<>();
    Map<String, Set<String>> lastNames = new HashMap<>();
    for (HomeTraits home : all) {
      for (String trait : phonesAndAdults(home)) {
        if (!home.address().isEmpty()) {
          addresses.computeIfAbsent(trait, t -> new HashSet<>()).add(home.address());
        }
        lastNames.computeIfAbsent(trait, t -> new HashSet<>()).addAll(home.lastNames());
      }
    }
    lastNames.forEach((trait, names) -> {
      int homes = addresses.getOrDefault(trait, Set.of()).size();
      if (names.size() > FEW_LAST_NAMES || homes > FEW_ADDRESSES) {
        (trait.startsWith(TEL) ? commonDigits : commonAdults).add(trait.substring(TEL.length()));
      }
    });
  }

  private static final String TEL = "tel ";
  private static final String WHO = "who ";
  private static final String AT = "at  ";

  private static List<String> phonesAndAdults(HomeTraits home) {
    List<String> traits = new ArrayList<>();
    home.digits().forEach(number -> traits.add(TEL + number));
    home.adults().forEach(adult -> traits.add(WHO + adult));
    return traits;
  }

  /// Adds what a file or the roster says about a household.
  void learn(H household, HomeTraits said) {
    HomeTraits traits = said.without(commonDigits, commonAdults);
    known.computeIfAbsent(household, h -> new ArrayList<>()).add(traits);
    keys(traits)
        .forEach(key -> byTrait.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(household));
  }

  private static List<String> keys(HomeTraits traits) {
    List<String> keys = phonesAndAdults(traits);
    if (!traits.address().isEmpty()) {
      keys.add(AT + traits.address());
    }
    return keys;
  }

  /// The household these facts belong to, the one that shares most; two that share as much are in
  /// doubt.
  Optional<Match<H>> find(HomeTraits said) {
    List<Match<H>> all = matches(said);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Match<H> best = all.getFirst();
    boolean twice = all.size() > 1 && compare(all.get(1), best) == 0;
    return twice && best.evidence == Evidence.STRONG
        ? Optional.of(new Match<>(best.household, Evidence.WEAK, best.traits))
        : Optional.of(best);
  }

  /// Every household these facts may belong to, those that share most first.
  List<Match<H>> matches(HomeTraits said) {
    HomeTraits traits = said.without(commonDigits, commonAdults);
    Set<H> candidates = new LinkedHashSet<>();
    keys(traits).forEach(key -> candidates.addAll(byTrait.getOrDefault(key, Set.of())));
    List<Match<H>> matches = new ArrayList<>();
    for (H candidate : candidates) {
      Match<H> match = match(candidate, traits);
      if (match != null) {
        matches.add(match);
      }
    }
    matches.sort((one, other) -> compare(other, one));
    return matches;
  }

  private static <H> int compare(Match<H> one, Match<H> other) {
    int byEvidence = one.evidence.compareTo(other.evidence);
    return byEvidence != 0 ? byEvidence : Integer.compare(one.shared(), other.shared());
  }

  private @Nullable Match<H> match(H candidate, HomeTraits traits) {
    HomeTraits home = together(Objects.requireNonNull(known.get(candidate)), traits);
    boolean address = home.sharesAddress(traits);
    boolean phone = home.sharesPhone(traits);
    boolean adult = home.sharesAdult(traits);
    Set<HomeTrait> both = EnumSet.noneOf(HomeTrait.class);
    if (address) {
      both.add(HomeTrait.ADDRESS);
    }
    if (phone) {
      both.add(HomeTrait.PHONE);
    }
    if (adult) {
      both.add(HomeTrait.ADULT);
    }
    int shared = both.size();
    if (shared >= 2 && !(address && phone && !adult && othersThere(home, traits))) {
      return new Match<>(candidate, Evidence.STRONG, both);
    }
    // one guardian's name at two addresses, or with two numbers, is two people's
    boolean twoAddresses = hasAddress(candidate) && !traits.address().isEmpty();
    boolean twoNumbers = !home.digits().isEmpty() && !traits.digits().isEmpty();
    boolean namesakes = adult && shared == 1 && (twoAddresses || twoNumbers);
    return shared >= 2 || (shared == 1 && home.sharesLastName(traits) && !namesakes)
        ? new Match<>(candidate, Evidence.WEAK, both)
        : null;
  }

  private boolean hasAddress(H candidate) {
    return Objects.requireNonNull(known.get(candidate)).stream()
        .anyMatch(traits -> !traits.address().isEmpty());
  }

  /// All that is known of a home; its address is the one in question where it has several.
  private static HomeTraits together(List<HomeTraits> said, HomeTraits wanted) {
    Set<String> digits = new HashSet<>();
    Set<String> adults = new HashSet<>();
    Set<String> lastNames = new HashSet<>();
    String address = "";
    for (HomeTraits traits : said) {
      digits.addAll(traits.digits());
      adults.addAll(traits.adults());
      lastNames.addAll(traits.lastNames());
      address = traits.sharesAddress(wanted) ? traits.address() : address;
    }
    return new HomeTraits(address, digits, adults, lastNames);
  }

  /// Other adults and other last names at one address and number: a home of several families.
  private static boolean othersThere(HomeTraits home, HomeTraits traits) {
    return !home.adults().isEmpty() && !traits.adults().isEmpty() && !home.sharesLastName(traits);
  }
}
