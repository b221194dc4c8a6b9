package org.porchlight.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

/// Every place where people here know better than the school system, family by family.
public final class LocalDifferences {
  private final Map<Long, Household> households;
  private final Map<Long, List<Student>> students;
  private final Map<Long, String> staff;
  private final List<LocalCorrection> corrections;
  private final Map<Long, Long> studentOfSpell;

  public LocalDifferences(DistrictFile file) {
    households =
        new HouseholdRepository(file)
            .households().stream().collect(Collectors.toMap(Household::id, home -> home));
    students =
        new StudentRepository(file)
            .students().stream().collect(Collectors.groupingBy(Student::householdId));
    staff =
        new StaffRepository(file)
            .staff().stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    corrections = new CorrectionRepository(file).corrections();
    studentOfSpell = new CorrectionRepository(file).studentsOfCorrectedSpells();
  }

  /// By family name. Which family a child belongs to is nothing the school system knows, so it is
  /// no difference.
  public List<LocalDifference> all() {
    Map<Long, Household> byGuardian = new HashMap<>();
    Map<Long, Guardian> guardians = new HashMap<>();
    Map<Long, Phone> phones = new HashMap<>();
    for (Household home : households.values()) {
      for (Guardian guardian : home.guardians()) {
        byGuardian.put(guardian.id(), home);
        guardians.put(guardian.id(), guardian);
        guardian.phones().forEach(phone -> phones.put(phone.id(), phone));
      }
    }
    List<LocalDifference> all = new ArrayList<>();
    for (LocalCorrection correction : corrections) {
      Guardian guardian = guardianOf(correction, guardians, phones);
      Student student = studentOf(correction);
      Household home =
          guardian != null
              ? byGuardian.get(guardian.id())
              : households.get(student == null ? correction.rowId() : student.householdId());
      if (home != null
          && isForTheRegistrar(correction.fact())
          && mayLeave(correction.fact(), home, guardian)) {
        all.add(difference(correction, home, name(guardian, student)));
      }
    }
    addWrongNumbers(all);
    return all.stream()
        .sorted(
            Comparator.comparing((LocalDifference d) ->
                    Objects.requireNonNull(households.get(d.householdId())).familyName())
                .thenComparing(LocalDifference::fact)
                .thenComparing(LocalDifference::person))
        .toList();
  }

  private static @Nullable Guardian guardianOf(
      LocalCorrection correction, Map<Long, Guardian> guardians, Map<Long, Phone> phones) {
    return switch (correction.fact()) {
      case DO_NOT_CONTACT,
          ADULT_NAME,
          RELATIONSHIP,
          EMAIL,
          ADULT_LANGUAGE,
          LIVES_WITH,
          CUSTODY,
          CONTACT_ORDER ->
          guardians.get(correction.rowId());
      case ADDED_PHONE, WRONG_PHONE -> {
        Phone phone = phones.get(correction.rowId());
        yield phone == null ? null : guardians.get(phone.guardianId());
      }
      case ADDRESS, LANGUAGE, TEACHER, FAMILY, NAME, BIRTH_DATE, ENROLLMENT -> null;
    };
  }

  /// Which family a child belongs to, and whom to call first, are nothing the system knows.
  private static boolean isForTheRegistrar(CorrectedFact fact) {
    return fact != CorrectedFact.FAMILY && fact != CorrectedFact.CONTACT_ORDER;
  }

  private @Nullable Student studentOf(LocalCorrection correction) {
    Long id =
        switch (correction.fact()) {
          case TEACHER, NAME, BIRTH_DATE -> correction.rowId();
          case ENROLLMENT -> studentOfSpell.get(correction.rowId());
          default -> null;
        };
    return id == null
        ? null
        : students.values().stream()
            .flatMap(List::stream)
            .filter(student -> student.id() == id)
            .findFirst()
            .orElse(null);
  }

  /// A confidential address, and the numbers of an adult who is not to be contacted, go to nobody.
  private static boolean mayLeave(CorrectedFact fact, Household home, @Nullable Guardian guardian) {
    return switch (fact) {
      case ADDRESS -> !home.isAddressConfidential();
      case ADDED_PHONE,
          WRONG_PHONE,
          EMAIL,
          ADULT_NAME,
          RELATIONSHIP,
          ADULT_LANGUAGE,
          LIVES_WITH,
          CUSTODY,
          CONTACT_ORDER ->
          guardian != null && !guardian.doNotContact();
      case DO_NOT_CONTACT, LANGUAGE, TEACHER, FAMILY, NAME, BIRTH_DATE, ENROLLMENT -> true;
    };
  }

  private static String name(@Nullable Guardian guardian, @Nullable Student student) {
    if (guardian != null) {
      return guardian.fullName();
    }
    return student == null ? "" : student.fullName();
  }

  private LocalDifference difference(LocalCorrection correction, Household home, String person) {
    Long by = correction.learnedBy();
    return new LocalDifference(
        home.id(),
        children(home.id()),
        person,
        correction.fact(),
        words(correction.fact(), correction.systemValue()),
        words(correction.fact(), correction.learnedValue()),
        by == null ? "" : staff.getOrDefault(by, ""),
        correction.learnedOn());
  }

  private static String words(CorrectedFact fact, @Nullable String value) {
    if (value == null) {
      return "";
    }
    if (fact == CorrectedFact.NAME || fact == CorrectedFact.ADULT_NAME) {
      return Stream.of(value.split("\\|", -1))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    }
    if (fact == CorrectedFact.LIVES_WITH || fact == CorrectedFact.CUSTODY) {
      return Messages.text(
          Boolean.parseBoolean(value) ? "roster.difference.yes" : "roster.difference.no");
    }
    if (fact != CorrectedFact.DO_NOT_CONTACT) {
      return value;
    }
    return Boolean.parseBoolean(value)
        ? Messages.text("roster.difference.doNotContact")
        : Messages.text("roster.difference.mayContact");
  }

  private List<String> children(long householdId) {
    return students.getOrDefault(householdId, List.of()).stream()
        .map(child -> Messages.text("roster.difference.child", child.listName(), child.localId()))
        .toList();
  }

  private void addWrongNumbers(List<LocalDifference> all) {
    List<Long> addedHere =
        corrections.stream()
            .filter(correction -> correction.fact() == CorrectedFact.ADDED_PHONE)
            .map(LocalCorrection::rowId)
            .toList();
    for (Household home : households.values()) {
      for (Guardian guardian : home.guardians()) {
        for (Phone phone : guardian.phones()) {
          if (phone.isWrong()
              && !addedHere.contains(phone.id())
              && mayLeave(CorrectedFact.WRONG_PHONE, home, guardian)) {
            all.add(
                new LocalDifference(
                    home.id(),
                    children(home.id()),
                    guardian.fullName(),
                    CorrectedFact.WRONG_PHONE,
                    phone.display(),
                    "",
                    "",
                    phone.wrongSince()));
          }
        }
      }
    }
  }
}
