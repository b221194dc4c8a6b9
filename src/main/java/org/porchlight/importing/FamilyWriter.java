package org.porchlight.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.importing.Home.Grown;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

/// Brings what files say about families into their households. What people learned themselves
/// stays: wrong numbers stay wrong, do-not-contact is never taken off, notes are not touched.
final class FamilyWriter {
  private final RosterRowsRepository roster;
  private final Map<Long, Home> homes;

  FamilyWriter(DistrictFile file, RosterRowsRepository roster) {
    this.roster = roster;
    homes =
        new HouseholdRepository(file)
            .households().stream().collect(Collectors.toMap(Household::id, Home::stored));
  }

  Home home(long householdId) {
    return Objects.requireNonNull(homes.get(householdId));
  }

  List<Home> homes() {
    return List.copyOf(homes.values());
  }

  Home add(String familyName, FamilyFacts facts) {
    Home home = Home.added(roster.addHousehold(familyName, facts), familyName, facts);
    homes.put(home.id, home);
    return home;
  }

  /// A child with another last name joins the home's name: "Yazzie and Benally".
  boolean nameAlso(Home home, String lastName) {
    if (Set.of(home.familyName.split(Messages.text("importing.family.and"), -1))
        .contains(lastName)) {
      return false;
    }
    home.familyName = home.familyName + Messages.text("importing.family.and") + lastName;
    return roster.nameHousehold(home.id, home.familyName);
  }

  /// The address and language of the home, where the files of all its children agree on news.
  boolean bringAddress(Home home, List<FamilyFacts> said) {
    FamilyFacts first = said.getFirst();
    boolean known = said.stream().anyMatch(f -> f.addressKey().equals(home.addressKey));
    boolean changed = false;
    if (!known && !first.addressKey().isEmpty()) {
      changed = roster.moveHousehold(home.id, first);
      home.addressKey = first.addressKey();
    } else if (first.latitude() != null && first.longitude() != null && home.latitude == null) {
      changed = roster.placeHousehold(home.id, first.latitude(), first.longitude());
    }
    String language = first.language();
    if (language != null && !language.equals(home.language)) {
      changed |= roster.setLanguage(home.id, language);
      home.language = language;
    }
    return changed;
  }

  /// The adults and numbers of the home. Nobody and no number is taken away.
  boolean bringAdults(Home home, FamilyFacts facts) {
    boolean changed = false;
    for (Adult adult : facts.adults()) {
      changed |= home.adult(adult.key()).isEmpty();
      Grown grown = bring(home, adult);
      changed |= bringPhones(grown, adult.phones());
    }
    for (PhoneText phone : facts.homePhones()) {
      if (!home.digits().contains(phone.digits())) {
        changed |= bringPhones(whoAnswers(home, facts), List.of(phone));
      }
    }
    return changed;
  }

  /// The guardian of that name, added when new.
  Grown bring(Home home, Adult adult) {
    return home.adult(adult.key()).orElseGet(() -> add(home, adult));
  }

  private Grown add(Home home, Adult adult) {
    long id = roster.addGuardian(home.id, adult, home.adults().size() + 1);
    Grown grown = new Grown(id, adult.relationship());
    home.put(adult.key(), grown);
    return grown;
  }

  boolean bringPhones(Grown grown, List<PhoneText> phones) {
    boolean changed = false;
    for (PhoneText phone : phones) {
      if (grown.digits.add(phone.digits())) {
        roster.addPhone(grown.id, phone);
        changed = true;
      }
    }
    return changed;
  }

  /// The home's number belongs to the first adult; a home without named adults gets one for it.
  private Grown whoAnswers(Home home, FamilyFacts facts) {
    if (!facts.adults().isEmpty()) {
      return bring(home, facts.adults().getFirst());
    }
    List<Grown> adults = home.adults();
    return adults.isEmpty()
        ? add(home, new Adult(null, home.familyName, null, null, List.of()))
        : adults.getFirst();
  }
}
