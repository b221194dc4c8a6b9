package org.porchlight.reports;

import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.PHONE;
import static org.porchlight.storage.tables.Tables.STUDENT;
import static org.porchlight.storage.tables.Tables.STUDENT_YEAR;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.porchlight.MapleValley;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.roster.Partner;
import org.porchlight.roster.StaffRepository;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.BarrierToNote;
import org.porchlight.visits.Debrief;
import org.porchlight.visits.NextStep;
import org.porchlight.visits.PersonPresent;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromiseStatus;
import org.porchlight.visits.PromiseToMake;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

/// Maple Valley with a full middle school and a busy November: 300 more students, calls, 18 visits,
/// barriers and promises. Always the same.
final class BusyMonth {
  static final int MORE_STUDENTS = 300;

  private static final List<String> LANGUAGES =
      List.of("English", "English", "English", "English", "Spanish", "Spanish", "Somali");
  private static final List<VisitOutcome> OUTCOMES =
      List.of(
          VisitOutcome.COMPLETED,
          VisitOutcome.COMPLETED,
          VisitOutcome.COMPLETED,
          VisitOutcome.COMPLETED,
          VisitOutcome.NOT_HOME_LEFT,
          VisitOutcome.COMPLETED);
  private static final List<BarrierCode> BARRIERS =
      List.of(
          BarrierCode.MISSED_BUS,
          BarrierCode.OFTEN_ILL,
          BarrierCode.PARENT_WORKS_NIGHTS,
          BarrierCode.MISSED_BUS,
          BarrierCode.DID_NOT_KNOW_DAYS,
          BarrierCode.ANXIETY,
          BarrierCode.BEHIND_IN_WORK,
          BarrierCode.WHEN_TOO_SICK,
          BarrierCode.RECORDED_WRONGLY);

  private final MapleValley valley;
  private final Random random = new Random(7);
  private final List<Long> families = new ArrayList<>();
  private final List<Long> students = new ArrayList<>();

  private BusyMonth(MapleValley valley) {
    this.valley = valley;
  }

  static void fill(MapleValley valley) {
    BusyMonth busy = new BusyMonth(valley);
    valley.file().inTransaction(busy::write);
  }

  private void write() {
    for (int i = 0; i < MORE_STUDENTS; i++) {
      student(i);
    }
    contacts();
    visits();
    promises();
  }

  private void student(int i) {
    var sql = valley.file().sql();
    boolean often = i % 9 == 0;
    boolean sibling = i % 5 == 4;
    long family = sibling ? families.getLast() : family(i);
    byte[] days = new byte[366];
    double share = often ? 0.08 + random.nextDouble() * 0.16 : random.nextDouble() * 0.095;
    for (LocalDate day : valley.schoolDays()) {
      if (random.nextDouble() < share) {
        int code = random.nextBoolean() ? MapleValley.EXCUSED : MapleValley.UNEXCUSED;
        days[valley.year().indexOf(day)] = (byte) code;
      }
    }
    long id =
        sql.insertInto(STUDENT)
            .set(STUDENT.LOCAL_ID, "8%05d".formatted(i))
            .set(STUDENT.FIRST_NAME, "Child" + i)
            .set(STUDENT.LAST_NAME, "Kin" + family)
            .set(STUDENT.HOUSEHOLD_ID, family)
            .returning(STUDENT.ID)
            .fetchSingle()
            .getId();
    sql.insertInto(ENROLLMENT)
        .set(ENROLLMENT.STUDENT_ID, id)
        .set(ENROLLMENT.SCHOOL_ID, valley.school("Maple Valley").id())
        .set(ENROLLMENT.GRADE, String.valueOf(6 + i % 3))
        .set(
            ENROLLMENT.ENTRY_DATE,
            i % 150 == 7 ? LocalDate.of(2026, 11, 24) : MapleValley.FIRST_DAY)
        .execute();
    sql.insertInto(STUDENT_YEAR)
        .set(STUDENT_YEAR.STUDENT_ID, id)
        .set(STUDENT_YEAR.SCHOOL_ID, valley.school("Maple Valley").id())
        .set(STUDENT_YEAR.SCHOOL_YEAR_ID, valley.year().id())
        .set(STUDENT_YEAR.DAY_CODES, days)
        .execute();
    students.add(id);
  }

  private long family(int i) {
    var sql = valley.file().sql();
    long family =
        sql.insertInto(HOUSEHOLD)
            .set(HOUSEHOLD.FAMILY_NAME, "Kin" + i)
            .set(HOUSEHOLD.STREET, (100 + i) + " Cedar Ave")
            .set(HOUSEHOLD.CITY, "Maple Valley")
            .set(HOUSEHOLD.LATITUDE, 44.51)
            .set(HOUSEHOLD.LONGITUDE, -92.02)
            .set(HOUSEHOLD.LANGUAGE, LANGUAGES.get(i % LANGUAGES.size()))
            .returning(HOUSEHOLD.ID)
            .fetchSingle()
            .getId();
    long guardian =
        sql.insertInto(GUARDIAN)
            .set(GUARDIAN.HOUSEHOLD_ID, family)
            .set(GUARDIAN.FIRST_NAME, "Adult" + i)
            .set(GUARDIAN.LAST_NAME, "Kin" + i)
            .set(GUARDIAN.RELATIONSHIP, "mom")
            .returning(GUARDIAN.ID)
            .fetchSingle()
            .getId();
    if (i % 40 != 3) {
      String number = "555%04d".formatted(2000 + i);
      sql.insertInto(PHONE)
          .set(PHONE.GUARDIAN_ID, guardian)
          .set(PHONE.NUMBER, number)
          .set(PHONE.DIGITS, number)
          .execute();
    }
    families.add(family);
    return family;
  }

  private void contacts() {
    var contacts = new ContactRepository(valley.file());
    for (int i = 0; i < 61; i++) {
      long family = families.get(i * 3 % families.size());
      LocalDateTime at = LocalDate.of(2026, 11, 2).plusDays(i % 27).atTime(16, i % 60);
      ContactResult result = i % 9 < 5 ? ContactResult.SPOKE : ContactResult.LEFT_MESSAGE;
      contacts.log(
          ContactAttempt.unsaved(family, null, null, at, Channel.CALL, null, result, null));
    }
  }

  private void visits() {
    var visits = new VisitRepository(valley.file());
    long ruiz = valley.staff("Mr. Ruiz").id();
    for (int i = 0; i < 18; i++) {
      long student = students.get(i * 9);
      long family = householdOf(student);
      LocalDate day = LocalDate.of(2026, 11, 3).plusDays(i);
      long visit = visits.wish(family, VisitPurpose.ATTENDANCE_SUPPORT, List.of(student), null);
      VisitOutcome outcome = i == 5 ? VisitOutcome.DECLINED : OUTCOMES.get(i % OUTCOMES.size());
      List<BarrierToNote> barriers =
          outcome.completed()
              ? List.of(noted(i, student), noted(i + 2, student))
              : List.<BarrierToNote>of();
      List<PromiseToMake> promises =
          outcome.completed()
              ? List.of(PromiseToMake.toFamily("Bus pass, Child" + i, ruiz, day.plusDays(7)))
              : List.of();
      visits.recordDebrief(
          new Debrief(
              visit,
              day,
              outcome,
              List.of(ruiz),
              List.of(PersonPresent.student(student)),
              "Loves robotics",
              barriers,
              promises,
              NextStep.CALL,
              null,
              ruiz,
              day.atTime(LocalTime.of(18, 0))));
    }
  }

  private long householdOf(long student) {
    return valley
        .file()
        .sql()
        .select(STUDENT.HOUSEHOLD_ID)
        .from(STUDENT)
        .where(STUDENT.ID.eq(student))
        .fetchSingle()
        .value1();
  }

  private static BarrierToNote noted(int i, long student) {
    BarrierCode code = BARRIERS.get(i % BARRIERS.size());
    return new BarrierToNote(code, null, BarrierStatus.NEW, "mom", List.of(student));
  }

  private void promises() {
    var repository = new PromiseRepository(valley.file());
    var staff = new StaffRepository(valley.file());
    long ruiz = valley.staff("Mr. Ruiz").id();
    List<Partner> partners =
        List.of(
            staff.addPartner(Partner.unsaved("Ridgeline Youth Center", "counseling", null)),
            staff.addPartner(Partner.unsaved("Lions Club", "glasses", null)));
    int i = 0;
    for (var promise : repository.all()) {
      LocalDateTime closed = promise.dueOn().atTime(15, 0);
      if (i++ % 4 != 3) {
        repository.keep(promise.id(), "done", i == 2 ? closed.plusDays(4) : closed, ruiz);
      }
    }
    for (int k = 0; k < 9; k++) {
      long family = families.get(k * 7);
      LocalDateTime made = LocalDate.of(2026, 11, 5).plusDays(k).atTime(15, 0);
      PromiseToMake referral =
          new PromiseToMake(
              "Glasses",
              ruiz,
              made.toLocalDate().plusDays(20),
              null,
              partners.get(k % 2).id(),
              true,
              false);
      long id = repository.make(family, null, referral, made, ruiz);
      if (k % 3 == 0) {
        repository.waitOn(id, PromiseStatus.WAITING_ON_PARTNER, null, made.plusDays(1), ruiz);
      } else if (k % 3 == 1) {
        repository.keep(id, "glasses fitted", made.plusDays(9), ruiz);
      }
    }
  }
}
