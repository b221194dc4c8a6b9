package org.porchlight.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A guardian as a file names them.
record Adult(
    @Nullable String firstName,
    String lastName,
    @Nullable String relationship,
    @Nullable String email,
    List<PhoneText> phones) {
  Adult {
    phones = List.copyOf(phones);
  }

  /// "Smith, Robert Sr" is Robert Smith Sr; one word alone is a last name.
  static Optional<Adult> parse(
      String name, @Nullable String relationship, @Nullable String email, List<PhoneText> phones) {
    String text = CellText.clean(name);
    if (text.isEmpty()) {
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
    return (last + "," + (first == null ? "" : first))
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L},]", "");
  }
}
