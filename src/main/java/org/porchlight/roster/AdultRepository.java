package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.CONTACT_ATTEMPT;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_FLAG;
import static org.porchlight.storage.tables.Tables.PHONE;
import static org.porchlight.storage.tables.Tables.VISIT_PRESENT;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.GuardianRecord;

/// Adults of a household, written by hand. What is written here stands against later imports.
public final class AdultRepository {
  private final DistrictFile file;
  private final LearnedFactRepository facts;

  public AdultRepository(DistrictFile file) {
    this.file = file;
    this.facts = new LearnedFactRepository(file);
  }

  /// Gives back the new adult's id.
  public long add(long householdId, AdultDetails details) {
    return file.inTransaction(() -> {
      GuardianRecord row = file.sql().newRecord(GUARDIAN);
      row.setHouseholdId(householdId);
      fill(row, details);
      row.store();
      file.admit(Action.CHANGE_FAMILIES, "guardian/" + row.getId());
      return row.getId();
    });
  }

  /// Changes what is known of an adult; what stays the same is no correction. Doing it again with
  /// the details from before takes it back.
  public void change(long guardianId, AdultDetails to, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "guardian/" + guardianId);
      GuardianRecord row =
          Objects.requireNonNull(
              file.sql().fetchOne(GUARDIAN, GUARDIAN.ID.eq(guardianId)), "no such adult");
      AdultDetails before = details(row);
      fill(row, to);
      row.store();
      keep(CorrectedFact.ADULT_NAME, guardianId, before.writtenName(), to.writtenName(), by, on);
      keep(
          CorrectedFact.RELATIONSHIP, guardianId, before.relationship(), to.relationship(), by, on);
      keep(
          CorrectedFact.CONTACT_ORDER,
          guardianId,
          before.contactOrder(),
          to.contactOrder(),
          by,
          on);
      keep(CorrectedFact.LIVES_WITH, guardianId, before.livesWith(), to.livesWith(), by, on);
      keep(CorrectedFact.ADULT_LANGUAGE, guardianId, before.language(), to.language(), by, on);
      keep(CorrectedFact.EMAIL, guardianId, before.email(), to.email(), by, on);
      keep(CorrectedFact.CUSTODY, guardianId, before.custodial(), to.custodial(), by, on);
    });
  }

  private void keep(
      CorrectedFact fact,
      long guardianId,
      @Nullable Object before,
      @Nullable Object after,
      @Nullable Long by,
      LocalDate on) {
    facts.learned(
        fact,
        guardianId,
        before == null ? null : before.toString(),
        after == null ? null : after.toString(),
        by,
        on);
  }

  private static AdultDetails details(GuardianRecord row) {
    return new AdultDetails(
        row.getFirstName(),
        row.getLastName(),
        row.getRelationship(),
        row.getContactOrder(),
        row.getLivesWith(),
        row.getLanguage(),
        row.getEmail(),
        row.getCustodial());
  }

  private static void fill(GuardianRecord row, AdultDetails details) {
    row.setFirstName(details.firstName());
    row.setLastName(details.lastName().strip());
    row.setRelationship(details.relationship());
    row.setContactOrder(details.contactOrder());
    row.setLivesWith(details.livesWith());
    row.setLanguage(details.language());
    row.setEmail(details.email());
    row.setCustodial(details.custodial());
  }

  /// An adult entered by mistake goes again with their numbers; one somebody was in contact with,
  /// or set a flag about, stays.
  public void takeBack(long guardianId) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "guardian/" + guardianId);
      boolean spoken =
          file.sql().fetchExists(CONTACT_ATTEMPT, CONTACT_ATTEMPT.GUARDIAN_ID.eq(guardianId))
              || file.sql().fetchExists(VISIT_PRESENT, VISIT_PRESENT.GUARDIAN_ID.eq(guardianId))
              || file.sql().fetchExists(HOUSEHOLD_FLAG, HOUSEHOLD_FLAG.GUARDIAN_ID.eq(guardianId));
      if (!spoken) {
        file.sql()
            .selectFrom(PHONE)
            .where(PHONE.GUARDIAN_ID.eq(guardianId))
            .fetch(PHONE.ID)
            .forEach(phone -> facts.forget(CorrectedFact.ADDED_PHONE, phone));
        file.sql().deleteFrom(PHONE).where(PHONE.GUARDIAN_ID.eq(guardianId)).execute();
        file.sql().deleteFrom(GUARDIAN).where(GUARDIAN.ID.eq(guardianId)).execute();
      }
    });
  }
}
