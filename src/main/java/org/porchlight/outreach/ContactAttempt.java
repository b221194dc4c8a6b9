package org.porchlight.outreach;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.Phone;

/// One try to reach a family.
///
/// @param studentId the child it was about; null when about the family
/// @param guardianId the adult tried; null when not known
/// @param staffId who tried; null for what came from a file
/// @param attemptedAt local wall time
/// @param addressUsed the number, e-mail or postal address tried
/// @param language the language it was in; null when nobody said
public record ContactAttempt(
    long id,
    long householdId,
    @Nullable Long studentId,
    @Nullable Long guardianId,
    @Nullable Long staffId,
    LocalDateTime attemptedAt,
    Channel channel,
    @Nullable String addressUsed,
    ContactResult result,
    @Nullable String language,
    boolean interpreter,
    @Nullable String summary) {
  public boolean countsAsContact() {
    return result.countsAsContact();
  }

  /// The number or address tried, where it may be told: nobody sees again the number of an adult
  /// who is not to be contacted, or a confidential address, because it was once tried.
  public Optional<String> addressToTell(Household household) {
    return Optional.ofNullable(addressUsed)
        .filter(used -> !used.isBlank())
        .filter(used -> channel != Channel.LETTER || !household.isAddressConfidential())
        .filter(used -> household.guardians().stream().noneMatch(this::isForbidden));
  }

  private boolean isForbidden(Guardian guardian) {
    String digits = addressUsed == null ? "" : Phone.digitsOf(addressUsed);
    return guardian.doNotContact()
        && (Objects.equals(guardianId, guardian.id())
            || (guardian.email() != null && guardian.email().equalsIgnoreCase(addressUsed))
            || guardian.phones().stream().anyMatch(phone -> phone.digits().equals(digits)));
  }

  ContactAttempt withId(long newId) {
    return new ContactAttempt(
        newId,
        householdId,
        studentId,
        guardianId,
        staffId,
        attemptedAt,
        channel,
        addressUsed,
        result,
        language,
        interpreter,
        summary);
  }

  /// A try about to be logged; [ContactRepository#log] gives it its id.
  public static ContactAttempt unsaved(
      long householdId,
      @Nullable Long guardianId,
      @Nullable Long staffId,
      LocalDateTime attemptedAt,
      Channel channel,
      @Nullable String addressUsed,
      ContactResult result,
      @Nullable String summary) {
    return new ContactAttempt(
        0,
        householdId,
        null,
        guardianId,
        staffId,
        attemptedAt,
        channel,
        addressUsed,
        result,
        null,
        false,
        summary);
  }
}
