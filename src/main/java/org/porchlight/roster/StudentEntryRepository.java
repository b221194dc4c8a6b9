package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_EXEMPTION;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_SPAN;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_SUMMARY;
import static org.porchlight.storage.tables.Tables.BARRIER;
import static org.porchlight.storage.tables.Tables.CONFIDENTIAL_NOTE;
import static org.porchlight.storage.tables.Tables.CONTACT_ATTEMPT;
import static org.porchlight.storage.tables.Tables.DAY_DISPUTE;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.FORMER_STUDENT_NUMBER;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.LADDER_ACTION;
import static org.porchlight.storage.tables.Tables.NOMINATION;
import static org.porchlight.storage.tables.Tables.PROMISE;
import static org.porchlight.storage.tables.Tables.SCHOOL;
import static org.porchlight.storage.tables.Tables.SECOND_HOME;
import static org.porchlight.storage.tables.Tables.STUDENT;
import static org.porchlight.storage.tables.Tables.STUDENT_YEAR;
import static org.porchlight.storage.tables.Tables.VISIT_STUDENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.NotAllowedException;
import org.porchlight.storage.tables.tables.records.EnrollmentRecord;
import org.porchlight.storage.tables.tables.records.StudentRecord;
import org.porchlight.text.Messages;

/// Students and where they are enrolled, written by hand. What is written here stands against later
/// imports, like every local correction.
public final class StudentEntryRepository {
  private static final String MADE_NUMBER = "P%05d";

  private final DistrictFile file;
  private final LearnedFactRepository facts;

  public StudentEntryRepository(DistrictFile file) {
    this.file = file;
    this.facts = new LearnedFactRepository(file);
  }

  /// A spell with its row's id.
  public record StoredSpell(long id, Enrollment enrollment) {}

  /// A spell that was taken away, and what was known of it by hand.
  ///
  /// @param known null where the school system said it
  public record RemovedSpell(long studentId, StoredSpell spell, @Nullable LocalCorrection known) {}

  /// Whose number this is already, or was once, in a sentence; empty when it is free. Older files
  /// still carry the number a student had: nobody else can get it.
  public Optional<String> numberTaken(String localId, long exceptStudent) {
    var formerly =
        DSL.select(FORMER_STUDENT_NUMBER.STUDENT_ID)
            .from(FORMER_STUDENT_NUMBER)
            .where(FORMER_STUDENT_NUMBER.LOCAL_ID.eq(localId.strip()));
    return file.sql()
        .selectFrom(STUDENT)
        .where(STUDENT.LOCAL_ID.eq(localId.strip()).or(STUDENT.ID.in(formerly)))
        .and(STUDENT.ID.ne(exceptStudent))
        .limit(1)
        .fetchOptional()
        .map(row ->
            Messages.text(
                "roster.byHand.numberTaken",
                localId.strip(),
                row.getFirstName(),
                row.getLastName()));
  }

  /// A new student of a household, enrolled from the spell's first day. Gives back the id. Whoever
  /// is limited to schools of their own enters students there alone.
  public long addStudent(
      StudentDetails details, long householdId, Enrollment spell, @Nullable Long by, LocalDate on) {
    return file.inTransaction(() -> {
      StudentRecord row = file.sql().newRecord(STUDENT);
      fill(row, details);
      row.setLocalId(details.localId().isBlank() ? "?" + householdId : details.localId().strip());
      row.setHouseholdId(householdId);
      row.store();
      if (details.localId().isBlank()) {
        row.setLocalId(freeNumber(row.getId()));
        row.store();
      }
      insertSpell(row.getId(), spell, by, on);
      file.admit(Action.CHANGE_FAMILIES, "student/" + row.getId());
      return row.getId();
    });
  }

  private String freeNumber(long id) {
    long number = id;
    while (file.sql().fetchExists(STUDENT, STUDENT.LOCAL_ID.eq(MADE_NUMBER.formatted(number)))) {
      number++;
    }
    return MADE_NUMBER.formatted(number);
  }

  private static void fill(StudentRecord row, StudentDetails details) {
    row.setFirstName(details.firstName().strip());
    row.setMiddleName(details.middleName());
    row.setLastName(details.lastName().strip());
    row.setSuffix(details.suffix());
    row.setBirthDate(details.birthDate());
    row.setTeacher(details.teacher());
  }

  /// Changes what is known of a student; what stays the same is no correction. Doing it again with
  /// the details from before takes it back.
  public void change(long studentId, StudentDetails to, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
      Student student = new StudentRepository(file).findStudent(studentId).orElseThrow();
      StudentDetails before = StudentDetails.of(student);
      StudentRecord row =
          Objects.requireNonNull(file.sql().fetchOne(STUDENT, STUDENT.ID.eq(studentId)));
      fill(row, to);
      if (!to.localId().isBlank() && !to.localId().strip().equals(before.localId())) {
        keepFormerNumber(before.localId(), to.localId().strip(), studentId);
        row.setLocalId(to.localId().strip());
      }
      row.store();
      facts.learned(CorrectedFact.NAME, studentId, before.writtenName(), to.writtenName(), by, on);
      facts.learned(
          CorrectedFact.BIRTH_DATE,
          studentId,
          Objects.toString(before.birthDate(), null),
          Objects.toString(to.birthDate(), null),
          by,
          on);
      facts.learned(CorrectedFact.TEACHER, studentId, before.teacher(), to.teacher(), by, on);
    });
  }

  /// Older files still carry the number a student had. A number taken back for the one before was a
  /// mistake: no file carries it for this student.
  private void keepFormerNumber(String former, String now, long studentId) {
    boolean back =
        file.sql()
            .fetchExists(
                FORMER_STUDENT_NUMBER,
                FORMER_STUDENT_NUMBER
                    .LOCAL_ID
                    .eq(now)
                    .and(FORMER_STUDENT_NUMBER.STUDENT_ID.eq(studentId)));
    file.sql()
        .deleteFrom(FORMER_STUDENT_NUMBER)
        .where(FORMER_STUDENT_NUMBER.LOCAL_ID.in(former, now))
        .execute();
    if (back) {
      return;
    }
    file.sql()
        .insertInto(FORMER_STUDENT_NUMBER)
        .set(FORMER_STUDENT_NUMBER.LOCAL_ID, former)
        .set(FORMER_STUDENT_NUMBER.STUDENT_ID, studentId)
        .execute();
  }

  /// A student's spells with their ids, oldest first.
  public List<StoredSpell> spellsOf(long studentId) {
    return file.sql()
        .selectFrom(ENROLLMENT)
        .where(ENROLLMENT.STUDENT_ID.eq(studentId))
        .orderBy(ENROLLMENT.ENTRY_DATE, ENROLLMENT.ID)
        .fetch(row -> new StoredSpell(row.getId(), enrollment(row)));
  }

  private static Enrollment enrollment(EnrollmentRecord row) {
    return new Enrollment(
        row.getSchoolId(), new Grade(row.getGrade()), row.getEntryDate(), row.getExitDate());
  }

  public long addSpell(long studentId, Enrollment spell, @Nullable Long by, LocalDate on) {
    return file.inTransaction(() -> {
      String subject = "student/" + studentId;
      file.admit(Action.CHANGE_FAMILIES, subject);
      long id = insertSpell(studentId, spell, by, on);
      if (!file.sight().holds(subject)) {
        throw NotAllowedException.beyondOwnSchools(Action.CHANGE_FAMILIES);
      }
      return id;
    });
  }

  private long insertSpell(long studentId, Enrollment spell, @Nullable Long by, LocalDate on) {
    EnrollmentRecord row = file.sql().newRecord(ENROLLMENT);
    row.setStudentId(studentId);
    fill(row, spell);
    row.store();
    facts.learned(CorrectedFact.ENROLLMENT, row.getId(), null, words(spell), by, on);
    file.sight().renew(on);
    return row.getId();
  }

  public void changeSpell(long spellId, Enrollment to, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      EnrollmentRecord row = spell(spellId);
      file.admit(Action.CHANGE_FAMILIES, "student/" + row.getStudentId());
      String before = words(enrollment(row));
      fill(row, to);
      row.store();
      facts.learned(CorrectedFact.ENROLLMENT, spellId, before, words(to), by, on);
    });
  }

  /// Takes a spell away: the days in it count no more.
  public RemovedSpell removeSpell(long spellId) {
    return file.inTransaction(() -> {
      EnrollmentRecord row = spell(spellId);
      file.admit(Action.CHANGE_FAMILIES, "student/" + row.getStudentId());
      var removed =
          new RemovedSpell(
              row.getStudentId(),
              new StoredSpell(spellId, enrollment(row)),
              new CorrectionRepository(file)
                  .findCorrection(CorrectedFact.ENROLLMENT, spellId)
                  .orElse(null));
      facts.forget(CorrectedFact.ENROLLMENT, spellId);
      row.delete();
      return removed;
    });
  }

  /// Puts a spell back just as it was: what the school system said is the school system's again.
  public void putBack(RemovedSpell removed) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + removed.studentId());
      EnrollmentRecord row = file.sql().newRecord(ENROLLMENT);
      row.setId(removed.spell().id());
      row.setStudentId(removed.studentId());
      fill(row, removed.spell().enrollment());
      row.insert();
      LocalCorrection known = removed.known();
      if (known != null) {
        facts.putBack(known);
      }
    });
  }

  private EnrollmentRecord spell(long spellId) {
    return Objects.requireNonNull(
        file.sql().fetchOne(ENROLLMENT, ENROLLMENT.ID.eq(spellId)), "no such spell");
  }

  private static void fill(EnrollmentRecord row, Enrollment spell) {
    row.setSchoolId(spell.schoolId());
    row.setGrade(spell.grade().code());
    row.setEntryDate(spell.entryDate());
    row.setExitDate(spell.exitDate());
  }

  private String words(Enrollment spell) {
    String school =
        Objects.requireNonNull(
            file.sql()
                .select(SCHOOL.SHORT_NAME)
                .from(SCHOOL)
                .where(SCHOOL.ID.eq(spell.schoolId()))
                .fetchOne(SCHOOL.SHORT_NAME),
            "no such school");
    return SpellWords.of(school, spell.grade().code(), spell.entryDate(), spell.exitDate());
  }

  /// A student entered by mistake goes again, and so does a household nobody else is in. Where
  /// something was already written about them, they stay and only their enrolment goes.
  public void takeBack(long studentId) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
      spellsOf(studentId).forEach(spell -> removeSpell(spell.id()));
      boolean spoken =
          List.<TableField<?, Long>>of(
                  STUDENT_YEAR.STUDENT_ID,
                  CONTACT_ATTEMPT.STUDENT_ID,
                  VISIT_STUDENT.STUDENT_ID,
                  BARRIER.STUDENT_ID,
                  PROMISE.STUDENT_ID,
                  NOMINATION.STUDENT_ID,
                  CONFIDENTIAL_NOTE.STUDENT_ID,
                  FORMER_STUDENT_NUMBER.STUDENT_ID,
                  LADDER_ACTION.STUDENT_ID,
                  DAY_DISPUTE.STUDENT_ID,
                  SECOND_HOME.STUDENT_ID,
                  ATTENDANCE_EXEMPTION.STUDENT_ID,
                  ATTENDANCE_SUMMARY.STUDENT_ID,
                  ATTENDANCE_SPAN.STUDENT_ID)
              .stream()
              .anyMatch(field ->
                  file.sql()
                      .fetchExists(Objects.requireNonNull(field.getTable()), field.eq(studentId)));
      if (!spoken) {
        StudentRecord row =
            Objects.requireNonNull(file.sql().fetchOne(STUDENT, STUDENT.ID.eq(studentId)));
        row.delete();
      }
    });
  }

  /// A household entered by hand. Gives back its id. Nobody lives there yet, so it belongs to no
  /// school: whoever is limited to schools sees it from its first child on.
  public long addHousehold(
      String familyName,
      @Nullable String street,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip,
      @Nullable String language) {
    return file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "");
      var row = file.sql().newRecord(HOUSEHOLD);
      row.setFamilyName(familyName.strip());
      row.setStreet(street);
      row.setCity(city);
      row.setState(state);
      row.setZip(zip);
      row.setLanguage(language);
      row.store();
      return row.getId();
    });
  }

  /// Takes a household entered by hand away, unless a child or an adult is in it.
  public void takeBackHousehold(long householdId) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "household/" + householdId);
      boolean lived =
          file.sql().fetchExists(STUDENT, STUDENT.HOUSEHOLD_ID.eq(householdId))
              || file.sql().fetchExists(GUARDIAN, GUARDIAN.HOUSEHOLD_ID.eq(householdId));
      if (!lived) {
        file.sql().deleteFrom(HOUSEHOLD).where(HOUSEHOLD.ID.eq(householdId)).execute();
      }
    });
  }

  public void nameHousehold(long householdId, String familyName) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "household/" + householdId);
      file.sql()
          .update(HOUSEHOLD)
          .set(HOUSEHOLD.FAMILY_NAME, familyName.strip())
          .where(HOUSEHOLD.ID.eq(householdId))
          .execute();
    });
  }
}
