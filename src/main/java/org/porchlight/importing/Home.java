package org.porchlight.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.Phone;

/// A household while an import works on it: what is stored, kept up to date.
final class Home {
  /// A guardian of the home with the numbers stored for them.
  static final class Grown {
    final long id;
    @Nullable String relationship;
    final Set<String> digits = new LinkedHashSet<>();

    Grown(long id, @Nullable String relationship) {
      this.id = id;
      this.relationship = relationship;
    }
  }

  final long id;
  String familyName;
  String addressKey;
  @Nullable String language;
  @Nullable Double latitude;
  @Nullable Double longitude;
  private final Map<String, Grown> adults = new LinkedHashMap<>();

  private Home(long id, String familyName, String addressKey) {
    this.id = id;
    this.familyName = familyName;
    this.addressKey = addressKey;
  }

  static Home stored(Household household) {
    Home home =
        new Home(
            household.id(),
            household.familyName(),
            AddressKey.of(household.street(), household.zip()));
    home.language = household.language();
    home.latitude = household.latitude();
    home.longitude = household.longitude();
    for (Guardian guardian : household.guardians()) {
      Grown grown = new Grown(guardian.id(), guardian.relationship());
      guardian.phones().stream().map(Phone::digits).forEach(grown.digits::add);
      home.adults.put(Adult.key(guardian.firstName(), guardian.lastName()), grown);
    }
    return home;
  }

  static Home added(long id, String familyName, FamilyFacts facts) {
    Home home = new Home(id, familyName, facts.addressKey());
    home.language = facts.language();
    home.latitude = facts.latitude();
    home.longitude = facts.longitude();
    return home;
  }

  Optional<Grown> adult(String key) {
    return Optional.ofNullable(adults.get(key));
  }

  void put(String key, Grown grown) {
    adults.put(key, grown);
  }

  List<Grown> adults() {
    return new ArrayList<>(adults.values());
  }

  Set<String> adultKeys() {
    return adults.keySet();
  }

  Set<String> digits() {
    Set<String> all = new LinkedHashSet<>();
    adults.values().forEach(adult -> all.addAll(adult.digits));
    return all;
  }
}
