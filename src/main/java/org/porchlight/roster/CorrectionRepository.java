package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.LOCAL_CORRECTION;
import static org.porchlight.storage.tables.Tables.PHONE;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;

/// What people here correct by hand, kept beside what the school system says.
public final class CorrectionRepository {
  private final DistrictFile file;

  public CorrectionRepository(DistrictFile file) {
    this.file = file;
  }

  public List<LocalCorrection> corrections() {
    return file.sql()
        .selectFrom(LOCAL_CORRECTION)
        .orderBy(LOCAL_CORRECTION.ID)
        .fetch(row ->
            new LocalCorrection(
                row.getId(),
                CorrectedFact.valueOf(row.getKind()),
                row.getRowId(),
                row.getSystemValue(),
                row.getLearnedValue(),
                row.getLearnedBy(),
                row.getLearnedOn()));
  }

  public Optional<LocalCorrection> findCorrection(CorrectedFact fact, long rowId) {
    return corrections().stream()
        .filter(correction -> correction.fact() == fact && correction.rowId() == rowId)
        .findFirst();
  }

  /// Whose the spells are that were written by hand, by enrolment.
  Map<Long, Long> studentsOfCorrectedSpells() {
    return file.sql()
        .select(ENROLLMENT.ID, ENROLLMENT.STUDENT_ID)
        .from(ENROLLMENT)
        .join(LOCAL_CORRECTION)
        .on(LOCAL_CORRECTION.ROW_ID.eq(ENROLLMENT.ID))
        .where(LOCAL_CORRECTION.KIND.eq(CorrectedFact.ENROLLMENT.name()))
        .fetchMap(ENROLLMENT.ID, ENROLLMENT.STUDENT_ID);
  }

  /// The address in one line, as corrections keep it: "12 Oak St, Cedar Flats, NM, 87013".
  public static String addressLine(
      @Nullable String street,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip) {
    return Stream.of(street, city, state, zip)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /// A household moved, as a team learned. Its point on the map is of the old address and goes.
  public void correctAddress(
      long householdId,
      @Nullable String street,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip,
      @Nullable Long by,
      LocalDate on) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "household/" + householdId);
      var row =
          Objects.requireNonNull(
              file.sql().fetchOne(HOUSEHOLD, HOUSEHOLD.ID.eq(householdId)), "no such household");
      String before = addressLine(row.getStreet(), row.getCity(), row.getState(), row.getZip());
      row.setStreet(street);
      row.setCity(city);
      row.setState(state);
      row.setZip(zip);
      row.setLatitude(null);
      row.setLongitude(null);
      row.setPointSource(null);
      row.store();
      String after = addressLine(street, city, state, zip);
      learned(CorrectedFact.ADDRESS, householdId, before, after, by, on);
    });
  }

  public void correctLanguage(
      long householdId, @Nullable String language, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "household/" + householdId);
      var row =
          Objects.requireNonNull(
              file.sql().fetchOne(HOUSEHOLD, HOUSEHOLD.ID.eq(householdId)), "no such household");
      String before = row.getLanguage();
      row.setLanguage(language);
      row.store();
      learned(CorrectedFact.LANGUAGE, householdId, before, language, by, on);
    });
  }

  public void setDoNotContact(
      long guardianId, boolean doNotContact, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "guardian/" + guardianId);
      var row =
          Objects.requireNonNull(
              file.sql().fetchOne(GUARDIAN, GUARDIAN.ID.eq(guardianId)), "no such guardian");
      String before = row.getDoNotContact().toString();
      row.setDoNotContact(doNotContact);
      row.store();
      learned(
          CorrectedFact.DO_NOT_CONTACT, guardianId, before, String.valueOf(doNotContact), by, on);
    });
  }

  public void correctTeacher(
      long studentId, @Nullable String teacher, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
      var row =
          Objects.requireNonNull(
              file.sql().fetchOne(STUDENT, STUDENT.ID.eq(studentId)), "no such student");
      String before = row.getTeacher();
      row.setTeacher(teacher);
      row.store();
      learned(CorrectedFact.TEACHER, studentId, before, teacher, by, on);
    });
  }

  /// Adds a number the office learned; one the guardian already has is given back.
  public Phone addPhone(long guardianId, String number, @Nullable Long by, LocalDate on) {
    return file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "guardian/" + guardianId);
      boolean known =
          file.sql()
              .fetchExists(
                  PHONE,
                  PHONE.GUARDIAN_ID.eq(guardianId).and(PHONE.DIGITS.eq(Phone.digitsOf(number))));
      Phone phone = new HouseholdRepository(file).addPhone(guardianId, number);
      if (!known) {
        learned(CorrectedFact.ADDED_PHONE, phone.id(), null, number, by, on);
      }
      return phone;
    });
  }

  /// Takes a number away that was added by mistake.
  public void removePhone(long phoneId) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "phone/" + phoneId);
      new LearnedFactRepository(file).forget(CorrectedFact.ADDED_PHONE, phoneId);
      file.sql().deleteFrom(PHONE).where(PHONE.ID.eq(phoneId)).execute();
    });
  }

  private void learned(
      CorrectedFact fact,
      long rowId,
      @Nullable String before,
      @Nullable String after,
      @Nullable Long by,
      LocalDate on) {
    new LearnedFactRepository(file).learned(fact, rowId, before, after, by, on);
  }
}
