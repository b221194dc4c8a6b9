package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.StudentRecord;

/// Students with their spells of enrolment.
public final class StudentRepository {
  private final DistrictFile file;

  public StudentRepository(DistrictFile file) {
    this.file = file;
  }

  /// Students written by hand.
  public StudentEntryRepository byHand() {
    return new StudentEntryRepository(file);
  }

  /// Every student ever on the roster, also those who left, by last name.
  public List<Student> students() {
    file.admit(Action.SEE_FAMILIES, "");
    return students(DSL.noCondition(), DSL.noCondition());
  }

  public Optional<Student> findStudent(long studentId) {
    file.admit(Action.SEE_FAMILIES, "");
    return students(STUDENT.ID.eq(studentId), ENROLLMENT.STUDENT_ID.eq(studentId)).stream()
        .findFirst();
  }

  /// By the student number of the information system.
  public Optional<Student> findStudent(String localId) {
    file.admit(Action.SEE_FAMILIES, "");
    return file.sql()
        .select(STUDENT.ID)
        .from(STUDENT)
        .where(STUDENT.LOCAL_ID.eq(localId))
        .fetchOptional(STUDENT.ID)
        .flatMap(this::findStudent);
  }

  /// The children of one household.
  public List<Student> studentsOf(long householdId) {
    file.admit(Action.SEE_FAMILIES, "");
    var ids = DSL.select(STUDENT.ID).from(STUDENT).where(STUDENT.HOUSEHOLD_ID.eq(householdId));
    return students(STUDENT.HOUSEHOLD_ID.eq(householdId), ENROLLMENT.STUDENT_ID.in(ids));
  }

  private List<Student> students(Condition which, Condition whose) {
    Map<Long, List<Enrollment>> enrollments =
        file.sql()
            .selectFrom(ENROLLMENT)
            .where(whose)
            .orderBy(ENROLLMENT.ENTRY_DATE, ENROLLMENT.ID)
            .fetchGroups(
                ENROLLMENT.STUDENT_ID,
                row ->
                    new Enrollment(
                        row.get(ENROLLMENT.SCHOOL_ID),
                        new Grade(row.get(ENROLLMENT.GRADE)),
                        row.get(ENROLLMENT.ENTRY_DATE),
                        row.get(ENROLLMENT.EXIT_DATE)));
    return file.sql()
        .selectFrom(STUDENT)
        .where(which)
        .orderBy(STUDENT.LAST_NAME, STUDENT.FIRST_NAME, STUDENT.LOCAL_ID)
        .fetch(row -> student(row, enrollments.getOrDefault(row.getId(), List.of())));
  }

  private static Student student(StudentRecord row, List<Enrollment> enrollments) {
    return new Student(
        row.getId(),
        row.getLocalId(),
        row.getStateId(),
        row.getFirstName(),
        row.getMiddleName(),
        row.getLastName(),
        row.getSuffix(),
        row.getBirthDate(),
        row.getHouseholdId(),
        row.getTeacher(),
        row.getPointPerson(),
        enrollments);
  }

  /// Names who looks after a student's attendance; null for nobody.
  public void setPointPerson(long studentId, @Nullable Long staffId) {
    file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
    file.inTransaction(() ->
        file.sql()
            .update(STUDENT)
            .set(STUDENT.POINT_PERSON, staffId)
            .where(STUDENT.ID.eq(studentId))
            .execute());
  }
}
