package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.Phone;

/// A household while an import works on it: what is stored, kept up to date.
final class Home {
  /// A guardian of the home with the numbers stored for them, by digits.
  static final class Grown {
    final long id;
    final @Nullable String firstName;
    final String lastName;
    final Map<String, Long> phones = new LinkedHashMap<>();

    /// As the school system calls somebody whose name was put right by hand; "" for nobody else.
    String systemKey = "";

    Grown(long id, @Nullable String firstName, String lastName) {
      this.id = id;
      this.firstName = firstName;
      this.lastName = lastName;
    }

    String key() {
      return Adult.key(firstName, lastName);
    }

    /// Whether another spelling of a name can be this person's: last names alike, and first names
    /// or their first words alike, where no number says otherwise.
    private boolean canBe(Adult adult) {
      Optional<PersonName> mine = name(firstName, lastName);
      Optional<PersonName> theirs = name(adult.firstName(), adult.lastName());
      boolean strangers =
          !phones.isEmpty()
              && !adult.phones().isEmpty()
              && Collections.disjoint(
                  phones.keySet(), adult.phones().stream().map(PhoneText::digits).toList());
      return mine.isPresent()
          && theirs.isPresent()
          && !strangers
          && (NameKey.same(mine.get(), theirs.get()) || turned(mine.get(), theirs.get()));
    }

    private static Optional<PersonName> name(@Nullable String first, String last) {
      return first == null ? Optional.empty() : PersonName.of(firstWord(first), last);
    }

    private static String firstWord(String name) {
      return name.strip().split(" ", 2)[0];
    }

    /// "Lopez Ana" without a comma is read as Lopez first.
    private static boolean turned(PersonName one, PersonName other) {
      return NameKey.of(one.first()).equals(NameKey.of(other.last()))
          && NameKey.of(one.last()).equals(NameKey.of(other.first()));
    }
  }

  final long id;
  String familyName;
  String addressKey;
  String homeKey;
  @Nullable String language;
  @Nullable Double latitude;
  @Nullable Double longitude;
  private final List<Grown> adults = new ArrayList<>();

  private Home(long id, String familyName, String addressKey, String homeKey) {
    this.id = id;
    this.familyName = familyName;
    this.addressKey = addressKey;
    this.homeKey = homeKey;
  }

  static Home stored(Household household) {
    Home home =
        new Home(
            household.id(),
            household.familyName(),
            AddressKey.of(household.street(), household.zip()),
            AddressKey.ofHome(household.street(), household.zip()));
    home.language = household.language();
    home.latitude = household.latitude();
    home.longitude = household.longitude();
    for (Guardian guardian : household.guardians()) {
      Grown grown = new Grown(guardian.id(), guardian.firstName(), guardian.lastName());
      for (Phone phone : guardian.phones()) {
        grown.phones.put(phone.digits(), phone.id());
      }
      home.adults.add(grown);
    }
    return home;
  }

  static Home added(long id, String familyName, FamilyFacts facts) {
    Home home = new Home(id, familyName, facts.addressKey(), facts.homeKey());
    home.language = facts.language();
    home.latitude = facts.latitude();
    home.longitude = facts.longitude();
    return home;
  }

  /// The adult of the home whom a file names, in whatever spelling.
  Optional<Grown> find(Adult adult) {
    return adults.stream()
        .filter(grown -> grown.key().equals(adult.key()) || grown.systemKey.equals(adult.key()))
        .findFirst()
        .or(() -> adults.stream().filter(grown -> grown.canBe(adult)).findFirst());
  }

  void add(Grown grown) {
    adults.add(grown);
  }

  List<Grown> adults() {
    return List.copyOf(adults);
  }

  /// The row of a number somebody of the home has.
  Optional<Long> phone(String digits) {
    return adults.stream()
        .flatMap(adult -> Stream.ofNullable(adult.phones.get(digits)))
        .findFirst();
  }

  /// What tells of this home, with the last names of its children.
  HomeTraits traits(Set<String> lastNames) {
    return new HomeTraits(
        homeKey,
        adults.stream().flatMap(a -> a.phones.keySet().stream()).collect(Collectors.toSet()),
        adults.stream()
            .filter(adult -> adult.firstName != null)
            .map(Grown::key)
            .collect(Collectors.toSet()),
        lastNames.stream().map(NameKey::of).collect(Collectors.toSet()));
  }
}
