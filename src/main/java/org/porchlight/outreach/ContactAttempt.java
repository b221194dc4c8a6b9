package org.porchlight.outreach;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

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
