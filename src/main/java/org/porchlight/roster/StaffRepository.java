package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.PARTNER;
import static org.porchlight.storage.tables.Tables.STAFF_MEMBER;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.PartnerRecord;
import org.porchlight.storage.tables.tables.records.StaffMemberRecord;

/// The people who work here, and the partners they work with.
public final class StaffRepository {
  private final DistrictFile file;

  public StaffRepository(DistrictFile file) {
    this.file = file;
  }

  /// Everyone, also those who left, in the order they were added.
  public List<StaffMember> staff() {
    return file.sql()
        .selectFrom(STAFF_MEMBER)
        .orderBy(STAFF_MEMBER.ID)
        .fetch(StaffRepository::staffMember);
  }

  public List<StaffMember> activeStaff() {
    return staff().stream().filter(StaffMember::active).toList();
  }

  public Optional<StaffMember> findStaffMember(long staffId) {
    return file.sql()
        .selectFrom(STAFF_MEMBER)
        .where(STAFF_MEMBER.ID.eq(staffId))
        .fetchOptional(StaffRepository::staffMember);
  }

  /// Stores a new person and gives it back with its id.
  public StaffMember addStaffMember(StaffMember member) {
    return file.inTransaction(() -> {
      StaffMemberRecord row = file.sql().newRecord(STAFF_MEMBER);
      fill(row, member);
      row.store();
      file.admit(Action.CHANGE_SETTINGS, "added staff/" + row.getId() + " " + member.role());
      return member.withId(row.getId());
    });
  }

  /// Name, role and whether someone still works here are for those who manage people.
  public void changeStaffMember(StaffMember member) {
    file.inTransaction(() -> {
      StaffMember before = findStaffMember(member.id()).orElseThrow();
      boolean standing =
          before.role() != member.role()
              || before.active() != member.active()
              || !before.name().equals(member.name());
      file.admit(
          standing ? Action.MANAGE_PEOPLE : Action.CHANGE_SETTINGS,
          "changed staff/" + member.id() + " " + member.role());
      StaffMemberRecord row = file.sql().newRecord(STAFF_MEMBER);
      fill(row, member);
      file.sql().update(STAFF_MEMBER).set(row).where(STAFF_MEMBER.ID.eq(member.id())).execute();
    });
  }

  private static void fill(StaffMemberRecord row, StaffMember member) {
    row.setName(member.name());
    row.setRole(member.role().name());
    row.setJob(member.job());
    row.setLanguages(String.join(", ", member.languages()));
    row.setSchoolId(member.schoolId());
    row.setPhone(member.phone());
    row.setVisitsFrom(member.visitsFrom());
    row.setVisitsUntil(member.visitsUntil());
    row.setTrainedUntil(member.trainedUntil());
    row.setDrives(member.drives());
    row.setActive(member.active());
  }

  private static StaffMember staffMember(StaffMemberRecord row) {
    return new StaffMember(
        row.getId(),
        row.getName(),
        StaffRole.valueOf(row.getRole()),
        row.getJob(),
        languages(row.getLanguages()),
        row.getSchoolId(),
        row.getPhone(),
        row.getVisitsFrom(),
        row.getVisitsUntil(),
        row.getTrainedUntil(),
        row.getDrives(),
        row.getActive());
  }

  private static List<String> languages(String written) {
    return Stream.of(written.split(",")).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /// Partners, also former ones, by name.
  public List<Partner> partners() {
    return file.sql()
        .selectFrom(PARTNER)
        .orderBy(PARTNER.NAME, PARTNER.ID)
        .fetch(StaffRepository::partner);
  }

  /// Stores a new partner and gives it back with its id.
  public Partner addPartner(Partner partner) {
    return file.inTransaction(() -> {
      PartnerRecord row = file.sql().newRecord(PARTNER);
      fill(row, partner);
      row.store();
      return partner(row);
    });
  }

  public void changePartner(Partner partner) {
    file.inTransaction(() -> {
      PartnerRecord row = file.sql().newRecord(PARTNER);
      fill(row, partner);
      file.sql().update(PARTNER).set(row).where(PARTNER.ID.eq(partner.id())).execute();
    });
  }

  private static void fill(PartnerRecord row, Partner partner) {
    row.setName(partner.name());
    row.setOffers(partner.offers());
    row.setPhone(partner.phone());
    row.setActive(partner.active());
  }

  private static Partner partner(PartnerRecord row) {
    return new Partner(
        row.getId(), row.getName(), row.getOffers(), row.getPhone(), row.getActive());
  }
}
