package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.PHONE;
import static org.porchlight.storage.tables.Tables.SCHOOL;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.PointSource;
import org.porchlight.roster.CorrectedFact;
import org.porchlight.roster.Student;
import org.porchlight.storage.DistrictFile;

/// Writes schools, students, enrolments, households, guardians and numbers of an import.
final class RosterRowsRepository {
  /// A stored enrolment with its row's number.
  record StoredEnrollment(
      long id,
      long studentId,
      long schoolId,
      String grade,
      LocalDate entry,
      @Nullable LocalDate exit) {}

  private final DistrictFile file;
  private final RecordedRowsRepository rows;
  private final CorrectedRowsRepository corrections;

  RosterRowsRepository(
      DistrictFile file, RecordedRowsRepository rows, CorrectedRowsRepository corrections) {
    this.file = file;
    this.rows = rows;
    this.corrections = corrections;
  }

  long addSchool(String code, String name) {
    return rows.insert(
        SCHOOL, Map.of(SCHOOL.CODE, code, SCHOOL.NAME, name, SCHOOL.SHORT_NAME, shortName(name)));
  }

  /// "Red Mesa" for "Red Mesa Elementary School".
  static String shortName(String name) {
    String shorter =
        name.replaceFirst(
            "(?i)\\s+(elementary|primary|middle|intermediate|junior high|high|charter)?\\s*school$",
            "");
    return shorter.isBlank() ? name : shorter;
  }

  String shortNameOf(long schoolId) {
    return Objects.requireNonNull(
        file.sql()
            .select(SCHOOL.SHORT_NAME)
            .from(SCHOOL)
            .where(SCHOOL.ID.eq(schoolId))
            .fetchOne(SCHOOL.SHORT_NAME));
  }

  boolean nameSchool(long schoolId, String name) {
    return rows.update(
        SCHOOL, List.of(schoolId), Map.of(SCHOOL.NAME, name, SCHOOL.SHORT_NAME, shortName(name)));
  }

  long addHousehold(String familyName, FamilyFacts facts) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>(address(facts));
    row.put(HOUSEHOLD.FAMILY_NAME, familyName);
    row.put(HOUSEHOLD.LANGUAGE, facts.language());
    row.putAll(point(facts));
    return rows.insert(HOUSEHOLD, row);
  }

  boolean nameHousehold(long householdId, String familyName) {
    return rows.update(HOUSEHOLD, List.of(householdId), Map.of(HOUSEHOLD.FAMILY_NAME, familyName));
  }

  /// A new address; the old point goes unless the file brings one.
  boolean moveHousehold(long householdId, FamilyFacts facts) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>(address(facts));
    row.putAll(point(facts));
    return rows.update(HOUSEHOLD, List.of(householdId), row);
  }

  private static Map<Field<?>, @Nullable Object> point(FamilyFacts facts) {
    Map<Field<?>, @Nullable Object> point = new LinkedHashMap<>();
    boolean known = facts.latitude() != null && facts.longitude() != null;
    point.put(HOUSEHOLD.LATITUDE, known ? facts.latitude() : null);
    point.put(HOUSEHOLD.LONGITUDE, known ? facts.longitude() : null);
    point.put(HOUSEHOLD.POINT_SOURCE, known ? PointSource.SCHOOL_SYSTEM.name() : null);
    return point;
  }

  boolean placeHousehold(long householdId, double latitude, double longitude, PointSource source) {
    return rows.update(
        HOUSEHOLD,
        List.of(householdId),
        Map.of(
            HOUSEHOLD.LATITUDE,
            latitude,
            HOUSEHOLD.LONGITUDE,
            longitude,
            HOUSEHOLD.POINT_SOURCE,
            source.name()));
  }

  /// The households whose point came from a file or was found for their address: nobody set it.
  Set<Long> placedByFiles() {
    return file.sql()
        .select(HOUSEHOLD.ID)
        .from(HOUSEHOLD)
        .where(HOUSEHOLD.POINT_SOURCE.isNotNull().or(HOUSEHOLD.LATITUDE.isNull()))
        .fetchSet(HOUSEHOLD.ID);
  }

  boolean setLanguage(long householdId, String language) {
    return rows.update(HOUSEHOLD, List.of(householdId), Map.of(HOUSEHOLD.LANGUAGE, language));
  }

  private static Map<Field<?>, @Nullable Object> address(FamilyFacts facts) {
    Map<Field<?>, @Nullable Object> address = new LinkedHashMap<>();
    address.put(HOUSEHOLD.STREET, facts.street());
    address.put(HOUSEHOLD.CITY, facts.city());
    address.put(HOUSEHOLD.STATE, facts.state());
    address.put(HOUSEHOLD.ZIP, facts.zip());
    return address;
  }

  long addGuardian(long householdId, Adult adult, int contactOrder) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(GUARDIAN.HOUSEHOLD_ID, householdId);
    row.put(GUARDIAN.FIRST_NAME, adult.firstName());
    row.put(GUARDIAN.LAST_NAME, adult.lastName());
    row.put(GUARDIAN.RELATIONSHIP, adult.relationship());
    row.put(GUARDIAN.EMAIL, adult.email());
    row.put(GUARDIAN.CONTACT_ORDER, contactOrder);
    return rows.insert(GUARDIAN, row);
  }

  /// Changes what a contacts file says about a guardian; null leaves a column as it is.
  boolean changeGuardian(
      long guardianId,
      @Nullable String relationship,
      @Nullable String email,
      @Nullable String language,
      @Nullable Integer contactOrder,
      @Nullable Boolean livesWith,
      @Nullable Boolean custodial,
      @Nullable Boolean doNotContact) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    putUnlessCorrected(
        row, CorrectedFact.RELATIONSHIP, guardianId, GUARDIAN.RELATIONSHIP, relationship);
    putUnlessCorrected(row, CorrectedFact.EMAIL, guardianId, GUARDIAN.EMAIL, email);
    putUnlessCorrected(row, CorrectedFact.ADULT_LANGUAGE, guardianId, GUARDIAN.LANGUAGE, language);
    putUnlessCorrected(
        row, CorrectedFact.CONTACT_ORDER, guardianId, GUARDIAN.CONTACT_ORDER, contactOrder);
    putUnlessCorrected(row, CorrectedFact.LIVES_WITH, guardianId, GUARDIAN.LIVES_WITH, livesWith);
    putUnlessCorrected(row, CorrectedFact.CUSTODY, guardianId, GUARDIAN.CUSTODIAL, custodial);
    if (doNotContact != null
        && !corrections.stands(CorrectedFact.DO_NOT_CONTACT, guardianId, doNotContact.toString())) {
      // a file may forbid to contact somebody, and only a person may allow it again
      putIfSaid(row, GUARDIAN.DO_NOT_CONTACT, doNotContact ? true : null);
    }
    return !row.isEmpty() && rows.update(GUARDIAN, List.of(guardianId), row);
  }

  private void putUnlessCorrected(
      Map<Field<?>, @Nullable Object> row,
      CorrectedFact fact,
      long guardianId,
      Field<?> column,
      @Nullable Object said) {
    if (said != null && !corrections.stands(fact, guardianId, said.toString())) {
      row.put(column, said);
    }
  }

  /// Sets do-not-contact on a guardian, unless people here decided otherwise.
  boolean forbidContact(long guardianId) {
    return changeGuardian(guardianId, null, null, null, null, null, null, true);
  }

  private static void putIfSaid(
      Map<Field<?>, @Nullable Object> row, Field<?> column, @Nullable Object value) {
    if (value != null) {
      row.put(column, value);
    }
  }

  long addPhone(long guardianId, PhoneText phone) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PHONE.GUARDIAN_ID, guardianId);
    row.put(PHONE.NUMBER, phone.number());
    row.put(PHONE.DIGITS, phone.digits());
    row.put(PHONE.EXTENSION, phone.extension());
    return rows.insert(PHONE, row);
  }

  long addStudent(RosterRow student, long householdId) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>(person(student));
    row.put(STUDENT.LOCAL_ID, student.localId());
    row.put(STUDENT.HOUSEHOLD_ID, householdId);
    return rows.insert(STUDENT, row);
  }

  /// What the roster says about a known student; a name better written before stays.
  boolean changeStudent(Student known, RosterRow said) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>(person(said));
    row.put(STUDENT.FIRST_NAME, NameKey.better(known.firstName(), said.name().first()));
    row.put(STUDENT.LAST_NAME, NameKey.better(known.lastName(), said.name().last()));
    if (said.teacher() != null
        && corrections.stands(CorrectedFact.TEACHER, known.id(), said.teacher())) {
      row.remove(STUDENT.TEACHER);
    }
    keepHandWritten(known, said, row);
    if (!said.localId().equals(known.localId())) {
      row.put(STUDENT.LOCAL_ID, said.localId());
    }
    return rows.update(STUDENT, List.of(known.id()), row);
  }

  /// A name or birth date put right by hand stays.
  private void keepHandWritten(Student known, RosterRow said, Map<Field<?>, @Nullable Object> row) {
    String name =
        Stream.of(
                said.name().first(), said.name().middle(), said.name().last(), said.name().suffix())
            .map(part -> part == null ? "" : part)
            .collect(Collectors.joining("|"));
    if (corrections.stands(CorrectedFact.NAME, known.id(), name)) {
      List.of(STUDENT.FIRST_NAME, STUDENT.MIDDLE_NAME, STUDENT.LAST_NAME, STUDENT.SUFFIX)
          .forEach(row::remove);
    }
    if (said.birthDate() != null
        && corrections.stands(CorrectedFact.BIRTH_DATE, known.id(), said.birthDate().toString())) {
      row.remove(STUDENT.BIRTH_DATE);
    }
  }

  private static Map<Field<?>, @Nullable Object> person(RosterRow student) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(STUDENT.FIRST_NAME, student.name().first());
    putIfSaid(row, STUDENT.MIDDLE_NAME, student.name().middle());
    row.put(STUDENT.LAST_NAME, student.name().last());
    putIfSaid(row, STUDENT.SUFFIX, student.name().suffix());
    putIfSaid(row, STUDENT.STATE_ID, student.stateId());
    putIfSaid(row, STUDENT.BIRTH_DATE, student.birthDate());
    putIfSaid(row, STUDENT.TEACHER, student.teacher());
    return row;
  }

  /// The stored enrolments by student.
  Map<Long, List<StoredEnrollment>> enrollments() {
    return file.sql()
        .selectFrom(ENROLLMENT)
        .orderBy(ENROLLMENT.ENTRY_DATE)
        .fetchGroups(
            ENROLLMENT.STUDENT_ID,
            row ->
                new StoredEnrollment(
                    row.get(ENROLLMENT.ID),
                    row.get(ENROLLMENT.STUDENT_ID),
                    row.get(ENROLLMENT.SCHOOL_ID),
                    row.get(ENROLLMENT.GRADE),
                    row.get(ENROLLMENT.ENTRY_DATE),
                    row.get(ENROLLMENT.EXIT_DATE)));
  }

  void addEnrollment(long studentId, long schoolId, RosterRow spell) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(ENROLLMENT.STUDENT_ID, studentId);
    row.put(ENROLLMENT.SCHOOL_ID, schoolId);
    row.put(ENROLLMENT.GRADE, spell.grade());
    row.put(ENROLLMENT.ENTRY_DATE, spell.entry());
    row.put(ENROLLMENT.EXIT_DATE, spell.exit());
    rows.insert(ENROLLMENT, row);
  }

  /// Whether a spell was written by hand and stands against what the file says of it; null where
  /// the file has no such spell.
  boolean isHandWritten(long enrollmentId, @Nullable String said) {
    return said == null
        ? corrections.has(CorrectedFact.ENROLLMENT, enrollmentId)
        : corrections.stands(CorrectedFact.ENROLLMENT, enrollmentId, said);
  }

  /// What the school system said of a spell people here put right; empty where they did not, or
  /// where it knew of no such spell.
  Optional<String> systemSaidOf(long enrollmentId) {
    return corrections.systemValue(CorrectedFact.ENROLLMENT, enrollmentId);
  }

  boolean changeEnrollment(long enrollmentId, RosterRow spell) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(ENROLLMENT.GRADE, spell.grade());
    row.put(ENROLLMENT.EXIT_DATE, spell.exit());
    return rows.update(ENROLLMENT, List.of(enrollmentId), row);
  }

  /// Ends a spell on the first day the student is gone.
  void endEnrollment(long enrollmentId, LocalDate firstDayGone) {
    rows.update(ENROLLMENT, List.of(enrollmentId), Map.of(ENROLLMENT.EXIT_DATE, firstDayGone));
  }

  void removeEnrollment(long enrollmentId) {
    rows.delete(ENROLLMENT, List.of(enrollmentId));
  }
}
