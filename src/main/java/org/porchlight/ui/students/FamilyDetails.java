package org.porchlight.ui.students;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Guardian;

/// What can be corrected about a family on a student's page.
///
/// @param doNotContact by guardian
record FamilyDetails(
    @Nullable String street,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    @Nullable String language,
    @Nullable String teacher,
    Map<Long, Boolean> doNotContact) {
  FamilyDetails {
    doNotContact = Map.copyOf(doNotContact);
  }

  static FamilyDetails of(StudentPage page) {
    return new FamilyDetails(
        page.household().street(),
        page.household().city(),
        page.household().state(),
        page.household().zip(),
        page.household().language(),
        page.student().teacher(),
        page.household().guardians().stream()
            .collect(Collectors.toMap(Guardian::id, Guardian::doNotContact)));
  }

  boolean livesElsewhere(FamilyDetails other) {
    return !Objects.equals(street, other.street)
        || !Objects.equals(city, other.city)
        || !Objects.equals(state, other.state)
        || !Objects.equals(zip, other.zip);
  }
}
