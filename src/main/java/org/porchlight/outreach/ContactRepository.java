package org.porchlight.outreach;

import static org.porchlight.storage.tables.Tables.CONTACT_ATTEMPT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Phone;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.ContactAttemptRecord;

/// The contact log. A number found wrong is marked on the roster in the same step.
public final class ContactRepository {
  private final DistrictFile file;
  private final HouseholdRepository households;

  public ContactRepository(DistrictFile file) {
    this.file = file;
    households = new HouseholdRepository(file);
  }

  /// Logs a try and gives it back with its id.
  public ContactAttempt log(ContactAttempt attempt) {
    return file.inTransaction(() -> {
      file.admit(Action.LOG_CONTACT, "household/" + attempt.householdId());
      ContactAttemptRecord row = file.sql().newRecord(CONTACT_ATTEMPT);
      row.setHouseholdId(attempt.householdId());
      row.setStudentId(attempt.studentId());
      row.setGuardianId(attempt.guardianId());
      row.setStaffId(attempt.staffId());
      row.setAttemptedAt(attempt.attemptedAt());
      row.setChannel(attempt.channel().name());
      row.setAddressUsed(attempt.addressUsed());
      row.setResult(attempt.result().name());
      row.setLanguage(attempt.language());
      row.setInterpreter(attempt.interpreter());
      row.setSummary(attempt.summary());
      row.insert();
      if (attempt.result().meansNumberIsWrong()) {
        LocalDate day = attempt.attemptedAt().toLocalDate();
        numbers(attempt)
            .filter(phone -> !phone.isWrong())
            .forEach(phone -> households.markPhoneWrong(phone.id(), day));
      }
      return attempt.withId(row.getId());
    });
  }

  /// Takes a try back; the row stays, marked. A number it found wrong is good again, unless another
  /// try says the same.
  public void undo(long attemptId) {
    file.inTransaction(() -> {
      file.admit(Action.LOG_CONTACT, "contact/" + attemptId);
      ContactAttemptRecord row =
          file.sql().fetchSingle(CONTACT_ATTEMPT, CONTACT_ATTEMPT.ID.eq(attemptId));
      row.setUndone(true);
      row.update();
      ContactAttempt undone = attempt(row);
      if (undone.result().meansNumberIsWrong()) {
        numbers(undone).forEach(phone -> households.markPhoneWrong(phone.id(), wrongSince(undone)));
      }
    });
  }

  private @Nullable LocalDate wrongSince(ContactAttempt undone) {
    return ofHousehold(undone.householdId()).stream()
        .filter(other -> other.result().meansNumberIsWrong() && sameNumber(other, undone))
        .map(other -> other.attemptedAt().toLocalDate())
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static boolean sameNumber(ContactAttempt first, ContactAttempt second) {
    return digits(first).equals(digits(second));
  }

  private Stream<Phone> numbers(ContactAttempt attempt) {
    return households.findHousehold(attempt.householdId()).stream()
        .flatMap(household -> household.guardians().stream())
        .map(Guardian::phones)
        .flatMap(List::stream)
        .filter(phone -> phone.digits().equals(digits(attempt)));
  }

  private static String digits(ContactAttempt attempt) {
    return Phone.digitsOf(Optional.ofNullable(attempt.addressUsed()).orElse(""));
  }

  /// Every try of a household, the newest first.
  public List<ContactAttempt> ofHousehold(long householdId) {
    return list(CONTACT_ATTEMPT.HOUSEHOLD_ID.eq(householdId));
  }

  /// Every try in the days `from` to `until`, both included, the newest first.
  public List<ContactAttempt> between(LocalDate from, LocalDate until) {
    return list(
        CONTACT_ATTEMPT
            .ATTEMPTED_AT
            .ge(from.atStartOfDay())
            .and(CONTACT_ATTEMPT.ATTEMPTED_AT.lt(until.plusDays(1).atStartOfDay())));
  }

  /// Every try there is, by household, the newest first.
  public Map<Long, List<ContactAttempt>> byHousehold() {
    return list(DSL.noCondition()).stream()
        .collect(Collectors.groupingBy(ContactAttempt::householdId));
  }

  private List<ContactAttempt> list(Condition where) {
    return file.sql()
        .selectFrom(CONTACT_ATTEMPT)
        .where(where, CONTACT_ATTEMPT.UNDONE.isFalse())
        .orderBy(CONTACT_ATTEMPT.ATTEMPTED_AT.desc(), CONTACT_ATTEMPT.ID.desc())
        .fetch(ContactRepository::attempt);
  }

  private static ContactAttempt attempt(ContactAttemptRecord row) {
    return new ContactAttempt(
        row.getId(),
        row.getHouseholdId(),
        row.getStudentId(),
        row.getGuardianId(),
        row.getStaffId(),
        row.getAttemptedAt(),
        Channel.valueOf(row.getChannel()),
        row.getAddressUsed(),
        ContactResult.valueOf(row.getResult()),
        row.getLanguage(),
        row.getInterpreter(),
        row.getSummary());
  }
}
