package org.porchlight.bench;

import static org.porchlight.storage.tables.Tables.CONTACT_ATTEMPT;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.PHONE;
import static org.porchlight.storage.tables.Tables.PROMISE;
import static org.porchlight.storage.tables.Tables.STUDENT;
import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_STUDENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.TableRecord;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.DistrictFile;

/// The district of [TenThousand] lived in for a year: names with accents, two adults and three
/// numbers a family, a try to reach each family, visits and promises.
public final class FullDistrict {
  private static final int AT_ONCE = 2_000;
  private static final String[] FIRST = {
    "Jaylen",
    "Lucía",
    "Tomás",
    "Amara",
    "Mai Linh",
    "Zaynab",
    "Peter",
    "Nevaeh",
    "Owen",
    "José",
    "Renée",
    "Chloë",
    "Destiny",
    "Colton",
    "Casey",
    "Rafael"
  };
  private static final String[] LAST = {
    "Whitcomb", "Barrientos", "Nwosu", "Muñoz", "Lindqvist", "O'Connor", "Peña", "Castellanos",
    "Begay", "Yazzie", "Tran", "Warsame", "Stroud", "Ibarra", "Marchetti", "Hargrove"
  };

  private FullDistrict() {}

  /// Fills a new, empty district; gives back somebody who works there.
  public static StaffMember fill(DistrictFile file, int students) {
    TenThousand.fill(file, students);
    StaffMember me =
        new StaffRepository(file)
            .addStaffMember(StaffMember.unsaved("Mr. Ruiz", StaffRole.COUNSELOR));
    file.inTransaction(() -> live(file, students, me.id()));
    return me;
  }

  private static void live(DistrictFile file, int students, long me) {
    Random random = new Random(11);
    LocalDate today = TenThousand.TODAY;
    for (long id = 1; id <= students; id++) {
      String last = LAST[random.nextInt(LAST.length)];
      file.sql()
          .update(STUDENT)
          .set(STUDENT.FIRST_NAME, FIRST[random.nextInt(FIRST.length)])
          .set(STUDENT.LAST_NAME, last + " " + LAST[random.nextInt(LAST.length)])
          // every fourth child has a brother or sister
          .set(STUDENT.HOUSEHOLD_ID, id % 4 == 0 ? id - 1 : id)
          .where(STUDENT.ID.eq(id))
          .execute();
    }
    List<TableRecord<?>> rows = new ArrayList<>();
    for (long id = 1; id <= students; id++) {
      for (int adult = 1; adult <= 2; adult++) {
        long guardianId = 2 * id + adult - 2;
        var guardian = file.sql().newRecord(GUARDIAN);
        guardian.setId(guardianId);
        guardian.setHouseholdId(id);
        guardian.setFirstName(FIRST[random.nextInt(FIRST.length)]);
        guardian.setLastName(LAST[random.nextInt(LAST.length)]);
        guardian.setRelationship(adult == 1 ? "mom" : "dad");
        guardian.setContactOrder(adult);
        rows.add(guardian);
        rows.add(phone(file, guardianId, "505555%04d".formatted(random.nextInt(10_000))));
      }
      rows.add(attempt(file, id, me, today.minusDays(random.nextInt(150))));
      if (id % 10 == 0) {
        var visit = file.sql().newRecord(VISIT);
        visit.setId(id / 10);
        visit.setHouseholdId(id - 1);
        visit.setPurpose("ATTENDANCE_SUPPORT");
        visit.setVisitedOn(today.minusDays(random.nextInt(150)));
        visit.setArrivedAt(visit.getVisitedOn().atTime(16, 0));
        visit.setOutcome("COMPLETED");
        visit.setDebriefedAt(visit.getVisitedOn().atTime(17, 0));
        visit.setDebriefedBy(me);
        rows.add(visit);
        var seen = file.sql().newRecord(VISIT_STUDENT);
        seen.setVisitId(id / 10);
        seen.setStudentId(id - 1);
        rows.add(seen);
        rows.add(promise(file, id - 1, me, today));
      }
      if (rows.size() > AT_ONCE) {
        file.sql().batchInsert(rows).execute();
        rows.clear();
      }
    }
    file.sql().batchInsert(rows).execute();
  }

  private static TableRecord<?> phone(DistrictFile file, long guardianId, String digits) {
    var phone = file.sql().newRecord(PHONE);
    phone.setGuardianId(guardianId);
    phone.setNumber(digits);
    phone.setDigits(digits);
    return phone;
  }

  private static TableRecord<?> attempt(
      DistrictFile file, long householdId, long me, LocalDate on) {
    var attempt = file.sql().newRecord(CONTACT_ATTEMPT);
    attempt.setHouseholdId(householdId);
    attempt.setGuardianId(2 * householdId - 1);
    attempt.setStaffId(me);
    attempt.setAttemptedAt(on.atTime(15, 0));
    attempt.setChannel("CALL");
    attempt.setResult(householdId % 3 == 0 ? "SPOKE" : "NO_ANSWER");
    return attempt;
  }

  private static TableRecord<?> promise(
      DistrictFile file, long householdId, long me, LocalDate today) {
    var promise = file.sql().newRecord(PROMISE);
    promise.setHouseholdId(householdId);
    promise.setWhat("Earlier pick-up");
    promise.setOwnerId(me);
    promise.setMadeOn(today.minusDays(20));
    promise.setDueOn(today.minusDays(2));
    promise.setStatus("OPEN");
    return promise;
  }
}
