package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.LOCAL_CORRECTION;
import static org.porchlight.storage.tables.Tables.PHONE;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.GuardianRecord;

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

  /// A child lives with another family of the district: two households become one for this child,
  /// or one becomes two.
  public void moveToFamily(long studentId, long householdId, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
      var row =
          Objects.requireNonNull(
              file.sql().fetchOne(STUDENT, STUDENT.ID.eq(studentId)), "no such student");
      String before = row.getHouseholdId().toString();
      row.setHouseholdId(householdId);
      row.store();
      learned(CorrectedFact.FAMILY, studentId, before, String.valueOf(householdId), by, on);
    });
  }

  /// A child who does not live with the family the school system put them in gets a household of
  /// their own, with the same address until somebody knows better. Gives back its id.
  public long moveToOwnFamily(long studentId, @Nullable Long by, LocalDate on) {
    return file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
      var student =
          Objects.requireNonNull(
              file.sql().fetchOne(STUDENT, STUDENT.ID.eq(studentId)), "no such student");
      var old =
          Objects.requireNonNull(
              file.sql().fetchOne(HOUSEHOLD, HOUSEHOLD.ID.eq(student.getHouseholdId())));
      var home = file.sql().newRecord(HOUSEHOLD);
      home.setFamilyName(student.getLastName());
      home.setStreet(old.getStreet());
      home.setCity(old.getCity());
      home.setState(old.getState());
      home.setZip(old.getZip());
      home.setLanguage(old.getLanguage());
      home.store();
      moveToFamily(studentId, home.getId(), by, on);
      return home.getId();
    });
  }

  /// A child who moved to another family, and the adults who came along because no child was left
  /// with them.
  public record FamilyMove(long studentId, long from, long to, List<Long> adults) {
    public FamilyMove {
      adults = List.copyOf(adults);
    }
  }

  /// The same as [#moveToFamily]; the adults of a home no child is left in come along, unless the
  /// other family has an adult of the same name.
  public FamilyMove join(long studentId, long householdId, @Nullable Long by, LocalDate on) {
    return file.inTransaction(() -> {
      long from =
          Objects.requireNonNull(
              file.sql()
                  .select(STUDENT.HOUSEHOLD_ID)
                  .from(STUDENT)
                  .where(STUDENT.ID.eq(studentId))
                  .fetchOne(STUDENT.HOUSEHOLD_ID),
              "no such student");
      moveToFamily(studentId, householdId, by, on);
      boolean left = file.sql().fetchExists(STUDENT, STUDENT.HOUSEHOLD_ID.eq(from));
      List<Long> adults = left || from == householdId ? List.of() : strangers(from, householdId);
      moveAdults(adults, householdId);
      return new FamilyMove(studentId, from, householdId, adults);
    });
  }

  /// Undoes a move: the child and the adults are where they were.
  public void takeBack(FamilyMove move, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      moveAdults(move.adults(), move.from());
      moveToFamily(move.studentId(), move.from(), by, on);
    });
  }

  private List<Long> strangers(long from, long to) {
    Set<String> there =
        new HashSet<>(
            file.sql()
                .selectFrom(GUARDIAN)
                .where(GUARDIAN.HOUSEHOLD_ID.eq(to))
                .fetch(CorrectionRepository::nameOf));
    return file.sql().selectFrom(GUARDIAN).where(GUARDIAN.HOUSEHOLD_ID.eq(from)).fetch().stream()
        .filter(adult -> !there.contains(nameOf(adult)))
        .map(GuardianRecord::getId)
        .toList();
  }

  private static String nameOf(GuardianRecord adult) {
    String first = adult.getFirstName();
    return ((first == null ? "" : first) + " " + adult.getLastName()).toLowerCase(Locale.ROOT);
  }

  private void moveAdults(List<Long> adults, long householdId) {
    file.sql()
        .update(GUARDIAN)
        .set(GUARDIAN.HOUSEHOLD_ID, householdId)
        .where(GUARDIAN.ID.in(adults))
        .execute();
  }

  /// Keeps what was learned. The school system's value of the first correction stands until an
  /// import brings another; a value put back to what the system says is no correction any more.
  private void learned(
      CorrectedFact fact,
      long rowId,
      @Nullable String before,
      @Nullable String after,
      @Nullable Long by,
      LocalDate on) {
    Optional<LocalCorrection> earlier = findCorrection(fact, rowId);
    String system = earlier.map(LocalCorrection::systemValue).orElse(before);
    if (earlier.isPresent()) {
      file.sql()
          .deleteFrom(LOCAL_CORRECTION)
          .where(LOCAL_CORRECTION.ID.eq(earlier.get().id()))
          .execute();
      system = earlier.get().systemValue();
    }
    if (Objects.equals(system, after)) {
      return;
    }
    file.sql()
        .insertInto(LOCAL_CORRECTION)
        .set(LOCAL_CORRECTION.KIND, fact.name())
        .set(LOCAL_CORRECTION.ROW_ID, rowId)
        .set(LOCAL_CORRECTION.SYSTEM_VALUE, system)
        .set(LOCAL_CORRECTION.LEARNED_VALUE, after)
        .set(LOCAL_CORRECTION.LEARNED_BY, by)
        .set(LOCAL_CORRECTION.LEARNED_ON, on)
        .execute();
  }
}
