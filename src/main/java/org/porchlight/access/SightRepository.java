package org.porchlight.access;

import static org.porchlight.storage.tables.Tables.STAFF_MEMBER;
import static org.porchlight.storage.tables.Tables.STAFF_SCHOOL;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.tables.tables.records.StaffSchoolRecord;

/// Who sees only the students of schools of their own, where that is wanted.
public final class SightRepository {
  private final DistrictFile file;

  public SightRepository(DistrictFile file) {
    this.file = file;
  }

  /// The schools a person is limited to; none for somebody who sees everybody.
  public Set<Long> schoolsOf(long staffId) {
    return new TreeSet<>(
        file.sql()
            .select(STAFF_SCHOOL.SCHOOL_ID)
            .from(STAFF_SCHOOL)
            .join(STAFF_MEMBER)
            .on(STAFF_MEMBER.ID.eq(STAFF_SCHOOL.STAFF_ID))
            .where(STAFF_SCHOOL.STAFF_ID.eq(staffId))
            .and(STAFF_MEMBER.OWN_SCHOOL_ONLY)
            .fetch(STAFF_SCHOOL.SCHOOL_ID));
  }

  /// Limits a person to these schools from their next session on; to none lifts the limit.
  ///
  /// @throws LastOneWhoSeesEverybodyException where nobody could manage people any more
  public void limit(StaffMember person, Set<Long> schoolIds) {
    file.inTransaction(() -> {
      file.admit(
          Action.MANAGE_PEOPLE,
          "staff/" + person.id() + " sees " + (schoolIds.isEmpty() ? "every school" : schoolIds));
      file.sql().deleteFrom(STAFF_SCHOOL).where(STAFF_SCHOOL.STAFF_ID.eq(person.id())).execute();
      for (long school : new TreeSet<>(schoolIds)) {
        StaffSchoolRecord row = file.sql().newRecord(STAFF_SCHOOL);
        row.setStaffId(person.id());
        row.setSchoolId(school);
        row.insert();
      }
      file.sql()
          .update(STAFF_MEMBER)
          .set(STAFF_MEMBER.OWN_SCHOOL_ONLY, !schoolIds.isEmpty())
          .where(STAFF_MEMBER.ID.eq(person.id()))
          .execute();
      if (!schoolIds.isEmpty() && nobodyCouldManage()) {
        throw new LastOneWhoSeesEverybodyException();
      }
    });
  }

  /// Whether nobody is left who works here, can open the district and sees everybody.
  private boolean nobodyCouldManage() {
    List<KeyHolder> holders = file.keyring().holders();
    boolean shared = holders.stream().anyMatch(h -> h.isSameLock(KeyHolder.shared()));
    return new StaffRepository(file)
        .activeStaff().stream()
            .filter(Accounts::needsPassphrase)
            .filter(person -> shared || holders.stream().anyMatch(h -> isLockOf(h, person)))
            .noneMatch(person -> schoolsOf(person.id()).isEmpty());
  }

  private static boolean isLockOf(KeyHolder holder, StaffMember person) {
    return holder.kind() == KeyHolder.Kind.STAFF && holder.staffId() == person.id();
  }
}
