package org.porchlight.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.importing.Home.Grown;
import org.porchlight.places.PointSource;
import org.porchlight.roster.CorrectedFact;
import org.porchlight.roster.CorrectionRepository;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

/// Brings what files say about families into their households. What people here learned themselves
/// stays: corrected addresses and languages, wrong numbers, do-not-contact, notes.
final class FamilyWriter {
  private final RosterRowsRepository roster;
  private final CorrectedRowsRepository corrections;
  private final Map<Long, Home> homes;

  FamilyWriter(
      DistrictFile file, RosterRowsRepository roster, CorrectedRowsRepository corrections) {
    this.roster = roster;
    this.corrections = corrections;
    homes =
        new HouseholdRepository(file)
            .households().stream().collect(Collectors.toMap(Household::id, Home::stored));
    homes.values().forEach(home -> home.adults().forEach(this::nameAsTheSystemDoes));
  }

  /// A file goes on naming an adult as it always did, however the name was put right here.
  private void nameAsTheSystemDoes(Grown adult) {
    corrections
        .systemValue(CorrectedFact.ADULT_NAME, adult.id)
        .ifPresent(written -> {
          int bar = written.indexOf('|');
          String first = written.substring(0, bar);
          adult.systemKey = Adult.key(first.isEmpty() ? null : first, written.substring(bar + 1));
        });
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
    if (Set.of(home.familyName.split(Messages.text("importing.family.and"), -1)).stream()
        .anyMatch(name -> NameKey.of(name).equals(NameKey.of(lastName)))) {
      return false;
    }
    home.familyName = home.familyName + Messages.text("importing.family.and") + lastName;
    return roster.nameHousehold(home.id, home.familyName);
  }

  /// Whether the children of the home are said to live at more than one address, none of them new.
  static boolean isDivided(Home home, List<FamilyFacts> said) {
    return !home.addressKey.isEmpty()
        && said.stream().anyMatch(facts -> facts.addressKey().equals(home.addressKey))
        && said.stream()
            .anyMatch(facts ->
                !facts.addressKey().isEmpty() && !facts.addressKey().equals(home.addressKey));
  }

  /// The address and language of the home, where the files of all its children agree on news.
  boolean bringAddress(Home home, List<FamilyFacts> said) {
    FamilyFacts first = said.getFirst();
    boolean changed = moved(home, said);
    Double latitude = first.latitude();
    Double longitude = first.longitude();
    if (!changed
        && latitude != null
        && longitude != null
        && home.latitude == null
        && !corrections.has(CorrectedFact.ADDRESS, home.id)) {
      changed = roster.placeHousehold(home.id, latitude, longitude, PointSource.SCHOOL_SYSTEM);
      home.latitude = latitude;
      home.longitude = longitude;
    }
    String language = first.language();
    if (language != null
        && !corrections.stands(CorrectedFact.LANGUAGE, home.id, language)
        && !language.equals(home.language)) {
      changed |= roster.setLanguage(home.id, language);
      home.language = language;
    }
    return changed;
  }

  private boolean moved(Home home, List<FamilyFacts> said) {
    FamilyFacts first = said.getFirst();
    if (first.addressKey().isEmpty()) {
      return false;
    }
    String line =
        CorrectionRepository.addressLine(first.street(), first.city(), first.state(), first.zip());
    if (corrections.stands(CorrectedFact.ADDRESS, home.id, line)
        || said.stream().anyMatch(facts -> facts.addressKey().equals(home.addressKey))) {
      return false;
    }
    home.addressKey = first.addressKey();
    home.homeKey = first.homeKey();
    home.latitude = first.latitude();
    home.longitude = first.longitude();
    return roster.moveHousehold(home.id, first);
  }

  /// The adults and numbers of the home. Nobody and no number is taken away.
  boolean bringAdults(Home home, FamilyFacts facts) {
    boolean changed = false;
    for (Adult adult : facts.adults()) {
      changed |= home.find(adult).isEmpty();
      Grown grown = bring(home, adult);
      changed |= bringPhones(grown, adult.phones());
    }
    for (PhoneText phone : facts.homePhones()) {
      Long known = home.phone(phone.digits()).orElse(null);
      if (known == null) {
        changed |= bringPhones(whoAnswers(home, facts), List.of(phone));
      } else {
        corrections.stands(CorrectedFact.ADDED_PHONE, known, phone.number());
      }
    }
    return changed;
  }

  /// The guardian of that name, added when new.
  Grown bring(Home home, Adult adult) {
    return home.find(adult).orElseGet(() -> add(home, adult));
  }

  private Grown add(Home home, Adult adult) {
    long id = roster.addGuardian(home.id, adult, home.adults().size() + 1);
    Grown grown = new Grown(id, adult.firstName(), adult.lastName());
    home.add(grown);
    return grown;
  }

  boolean bringPhones(Grown grown, List<PhoneText> phones) {
    boolean changed = false;
    for (PhoneText phone : phones) {
      Long known = grown.phones.get(phone.digits());
      if (known == null) {
        grown.phones.put(phone.digits(), roster.addPhone(grown.id, phone));
        changed = true;
      } else {
        corrections.stands(CorrectedFact.ADDED_PHONE, known, phone.number());
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
