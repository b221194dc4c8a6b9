package org.porchlight.roster;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// An adult of a household, first to be reached first.
///
/// @param relationship as the office wrote it: mom, aunt
/// @param custodial whether they have custody; null where no file says
/// @param doNotContact by order or request: never on paper, never offered as someone to call
public record Guardian(
    long id,
    long householdId,
    @Nullable String firstName,
    String lastName,
    @Nullable String relationship,
    int contactOrder,
    boolean livesWith,
    @Nullable String language,
    @Nullable String email,
    boolean doNotContact,
    @Nullable Boolean custodial,
    List<Phone> phones) {
  public Guardian {
    phones = List.copyOf(phones);
  }

  public String fullName() {
    return firstName == null || firstName.isBlank()
        ? lastName
        : Messages.text("roster.student.name", firstName, lastName);
  }

  /// The first number nobody found wrong.
  public Optional<Phone> bestPhone() {
    return phones.stream().filter(phone -> !phone.isWrong()).findFirst();
  }
}
