package org.porchlight.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// What is written by hand about an adult of a household.
public record AdultDetails(
    @Nullable String firstName,
    String lastName,
    @Nullable String relationship,
    int contactOrder,
    boolean livesWith,
    @Nullable String language,
    @Nullable String email,
    @Nullable Boolean custodial) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final int FEWEST_DIGITS = 7;

  public static AdultDetails of(Guardian guardian) {
    return new AdultDetails(
        guardian.firstName(),
        guardian.lastName(),
        guardian.relationship(),
        guardian.contactOrder(),
        guardian.livesWith(),
        guardian.language(),
        guardian.email(),
        guardian.custodial());
  }

  /// What has to be put right first, in a sentence; empty when nothing has.
  public Optional<String> trouble() {
    if (lastName.isBlank()) {
      return Optional.of(Messages.text("roster.byHand.noAdultName"));
    }
    if (email != null && !EMAIL.matcher(email).matches()) {
      return Optional.of(Messages.text("roster.byHand.email"));
    }
    return Optional.empty();
  }

  /// What is wrong with a number somebody typed; empty when nothing is, or nothing was typed.
  public static Optional<String> phoneTrouble(String number) {
    return !number.isBlank() && Phone.digitsOf(number).length() < FEWEST_DIGITS
        ? Optional.of(Messages.text("roster.byHand.phone"))
        : Optional.empty();
  }

  String writtenName() {
    return (firstName == null ? "" : firstName) + "|" + lastName;
  }
}
