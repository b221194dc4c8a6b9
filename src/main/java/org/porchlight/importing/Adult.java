package org.porchlight.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A guardian as a file names them.
record Adult(
    @Nullable String firstName,
    String lastName,
    @Nullable String relationship,
    @Nullable String email,
    List<PhoneText> phones) {
  /// What exports write where nobody is named, and agencies.
  private static final Set<String> NOBODY =
      Set.of(
          "mother",
          "father",
          "mom",
          "dad",
          "parent",
          "parents",
          "guardian",
          "self",
          "unknown",
          "same",
          "deceased",
          "contact",
          "emergency",
          "primary",
          "school",
          "district");

  Adult {
    phones = List.copyOf(phones);
  }

  /// "Smith, Robert Sr" is Robert Smith Sr; one word alone is a last name.
  static Optional<Adult> parse(
      String name, @Nullable String relationship, @Nullable String email, List<PhoneText> phones) {
    String text = CellText.clean(name);
    if (text.isEmpty() || NOBODY.containsAll(NameKey.words(text))) {
      return Optional.empty();
    }
    return PersonName.parse(text)
        .map(person ->
            new Adult(
                person.middle() == null ? person.first() : person.first() + " " + person.middle(),
                person.suffix() == null ? person.last() : person.last() + " " + person.suffix(),
                relationship,
                email,
                phones))
        .or(() -> Optional.of(new Adult(null, text, relationship, email, phones)));
  }

  /// The same for one person however the file writes the name.
  String key() {
    return key(firstName, lastName);
  }

  static String key(@Nullable String first, String last) {
    return NameKey.of(last) + "," + NameKey.of(first);
  }

  /// Whether the name is enough to know the person again: a first and a last name.
  boolean isNamed() {
    return firstName != null && !NameKey.of(firstName).isEmpty();
  }
}
