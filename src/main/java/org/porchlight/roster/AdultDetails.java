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
  private static final int MOST_DIGITS = 20;
  private static final int LONGEST_NUMBER = 50;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WORD = 50;
  private static final int LONGEST_EMAIL = 200;

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
    if (StudentDetails.isLonger(firstName, LONGEST_NAME)
        || StudentDetails.isLonger(lastName, LONGEST_NAME)
        || StudentDetails.isLonger(relationship, LONGEST_WORD)
        || StudentDetails.isLonger(language, LONGEST_WORD)
        || StudentDetails.isLonger(email, LONGEST_EMAIL)) {
      return Optional.of(
          Messages.text("roster.byHand.adultTooLong", LONGEST_NAME, LONGEST_WORD, LONGEST_EMAIL));
    }
    if (email != null && !EMAIL.matcher(email).matches()) {
      return Optional.of(Messages.text("roster.byHand.email"));
    }
    return Optional.empty();
  }

  /// What is wrong with a number somebody typed; empty when nothing is, or nothing was typed.
  public static Optional<String> phoneTrouble(String number) {
    int digits = Phone.digitsOf(number).length();
    if (digits > MOST_DIGITS || number.length() > LONGEST_NUMBER) {
      return Optional.of(Messages.text("roster.byHand.phoneTooLong", MOST_DIGITS, LONGEST_NUMBER));
    }
    return !number.isBlank() && digits < FEWEST_DIGITS
        ? Optional.of(Messages.text("roster.byHand.phone"))
        : Optional.empty();
  }

  String writtenName() {
    return (firstName == null ? "" : firstName) + "|" + lastName;
  }
}
