package org.porchlight.ui.students;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.DayDispute;
import org.porchlight.attendance.DisputeOutcome;
import org.porchlight.attendance.DisputeRepository;
import org.porchlight.roster.AdultDetails;
import org.porchlight.roster.AdultRepository;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.Phone;
import org.porchlight.roster.School;
import org.porchlight.roster.SecondHome;
import org.porchlight.roster.SecondHomeRepository;
import org.porchlight.roster.SpellWords;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentDetails;
import org.porchlight.roster.StudentEntryRepository;
import org.porchlight.roster.StudentEntryRepository.RemovedSpell;
import org.porchlight.roster.StudentEntryRepository.StoredSpell;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Toasts;

/// Students and their families written by hand: each step checked first, said in a sentence, and
/// taken back with Ctrl Z. What is written here stands against later imports.
///
/// Every change answers what has to be put right first; empty when it is done.
final class StudentsByHand {
  private final StudentRooms rooms;
  private final Toasts toasts;
  private final Runnable refresh;

  StudentsByHand(StudentRooms rooms, Toasts toasts, Runnable refresh) {
    this.rooms = rooms;
    this.toasts = toasts;
    this.refresh = refresh;
  }

  FormDrafts drafts() {
    return new FormDrafts(rooms.drafts(), rooms.clock(), rooms.me().id());
  }

  List<School> schools() {
    return rooms.schools().schoolsSeen();
  }

  List<StaffMember> staff() {
    return rooms.staff().activeStaff();
  }

  LocalDate today() {
    return rooms.today();
  }

  /// A student to be entered: with a family that is there, or a new one and its first adult.
  ///
  /// @param family null for a new one
  /// @param adult of a new family; null where nobody is known
  record NewStudent(
      StudentDetails details,
      @Nullable School school,
      @Nullable String grade,
      @Nullable LocalDate firstDay,
      @Nullable Household family,
      @Nullable String street,
      @Nullable String city,
      @Nullable String zip,
      @Nullable String language,
      @Nullable AdultDetails adult,
      String phone) {}

  private Optional<String> trouble(NewStudent wanted) {
    if (wanted.school() == null || wanted.grade() == null || wanted.firstDay() == null) {
      Optional<String> names = wanted.details().trouble(rooms.today());
      return names.isPresent() ? names : Optional.of(Messages.text("students.new.noSchool"));
    }
    AdultDetails adult = wanted.adult();
    return wanted
        .details()
        .trouble(rooms.today())
        .or(() ->
            wanted.details().localId().isBlank()
                ? Optional.empty()
                : byHand().numberTaken(wanted.details().localId(), 0))
        .or(() -> adult == null ? Optional.empty() : adult.trouble())
        .or(() -> AdultDetails.phoneTrouble(wanted.phone()))
        .or(() ->
            adult == null && !wanted.phone().isBlank()
                ? Optional.of(Messages.text("students.new.whosePhone"))
                : Optional.empty());
  }

  /// Enters a student.
  ///
  /// @param done told with the family, so that a brother or sister can come next
  Optional<String> add(NewStudent wanted, Consumer<Household> done) {
    Optional<String> trouble = trouble(wanted);
    if (trouble.isPresent()) {
      return trouble;
    }
    Household known = wanted.family();
    List<Runnable> back = new ArrayList<>();
    Long me = rooms.me().id();
    long home;
    if (known == null) {
      home =
          byHand()
              .addHousehold(
                  wanted.details().lastName(),
                  wanted.street(),
                  wanted.city(),
                  null,
                  wanted.zip(),
                  wanted.language());
      back.add(() -> byHand().takeBackHousehold(home));
    } else {
      home = known.id();
    }
    Enrollment spell =
        new Enrollment(
            Objects.requireNonNull(wanted.school()).id(),
            new Grade(Objects.requireNonNull(wanted.grade())),
            Objects.requireNonNull(wanted.firstDay()),
            null);
    rooms.schools().schoolYearAround(spell.entryDate());
    long student = byHand().addStudent(wanted.details(), home, spell, me, today());
    back.add(() -> byHand().takeBack(student));
    AdultDetails adult = wanted.adult();
    if (known == null && adult != null) {
      // after the student, by whom the family is seen
      long adultId = rooms.households().adults().add(home, adult);
      if (!wanted.phone().isBlank()) {
        rooms.households().corrections().addPhone(adultId, wanted.phone().strip(), me, today());
      }
      back.add(() -> rooms.households().adults().takeBack(adultId));
    }
    done(
        Messages.text(
            "students.new.done", wanted.details().firstName(), wanted.details().lastName()),
        () -> back.reversed().forEach(Runnable::run));
    rooms.households().findHousehold(home).ifPresent(done);
    return Optional.empty();
  }

  // one student

  Optional<String> change(Student student, StudentDetails to) {
    Optional<String> trouble =
        to.trouble(today())
            .or(() ->
                to.localId().isBlank()
                    ? Optional.of(Messages.text("students.edit.noNumber"))
                    : byHand().numberTaken(to.localId(), student.id()));
    StudentDetails before = StudentDetails.of(student);
    if (trouble.isPresent() || to.equals(before)) {
      return trouble;
    }
    byHand().change(student.id(), to, rooms.me().id(), today());
    done(
        Messages.text("students.edit.done", to.firstName(), to.lastName()),
        () -> byHand().change(student.id(), before, rooms.me().id(), today()));
    return Optional.empty();
  }

  void setPointPerson(Student student, @Nullable Long staffId) {
    Long before = student.pointPersonId();
    if (Objects.equals(before, staffId)) {
      return;
    }
    rooms.students().setPointPerson(student.id(), staffId);
    done(
        Messages.text("students.edit.point", student.fullName()),
        () -> rooms.students().setPointPerson(student.id(), before));
  }

  List<StoredSpell> spells(Student student) {
    return byHand().spellsOf(student.id());
  }

  /// "Lantern Hill, grade 7, from Mon Aug 17".
  String told(Enrollment spell) {
    return SpellWords.of(
        schoolName(spell.schoolId()), spell.grade().code(), spell.entryDate(), spell.exitDate());
  }

  private String schoolName(long schoolId) {
    return rooms.schools().findSchool(schoolId).map(School::shortName).orElse("");
  }

  /// A spell added, or changed where it has an id.
  ///
  /// @param lastDay the last day the student comes; null while still enrolled
  Optional<String> enroll(
      Student student,
      @Nullable StoredSpell stored,
      @Nullable School school,
      @Nullable String grade,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay) {
    if (school == null || grade == null || firstDay == null) {
      return Optional.of(Messages.text("students.new.noSchool"));
    }
    Enrollment spell =
        new Enrollment(
            school.id(), new Grade(grade), firstDay, lastDay == null ? null : lastDay.plusDays(1));
    List<Enrollment> all = new ArrayList<>(List.of(spell));
    spells(student).stream()
        .filter(other -> stored == null || other.id() != stored.id())
        .forEach(other -> all.add(other.enrollment()));
    Optional<String> trouble = SpellWords.trouble(all, this::schoolName);
    if (trouble.isPresent()) {
      return trouble;
    }
    Long me = rooms.me().id();
    rooms.schools().schoolYearAround(firstDay);
    if (stored == null) {
      long id = byHand().addSpell(student.id(), spell, me, today());
      done(
          Messages.text("students.spell.added", student.fullName(), told(spell)),
          () -> byHand().removeSpell(id));
    } else if (!stored.enrollment().equals(spell)) {
      byHand().changeSpell(stored.id(), spell, me, today());
      done(
          Messages.text("students.spell.changed", student.fullName(), told(spell)),
          () -> byHand().changeSpell(stored.id(), stored.enrollment(), me, today()));
    }
    return Optional.empty();
  }

  void removeSpell(Student student, StoredSpell stored) {
    RemovedSpell removed = byHand().removeSpell(stored.id());
    done(
        Messages.text("students.spell.removed", student.fullName(), told(stored.enrollment())),
        () -> byHand().putBack(removed));
  }

  private StudentEntryRepository byHand() {
    return rooms.students().byHand();
  }

  // adults

  /// An adult added, or changed where there is one.
  Optional<String> keep(
      Household household, @Nullable Guardian guardian, AdultDetails details, String phone) {
    Optional<String> trouble =
        details
            .trouble()
            .or(() -> AdultDetails.phoneTrouble(phone))
            .or(() -> guardian == null ? Optional.empty() : alreadyThere(guardian, phone));
    if (trouble.isPresent()) {
      return trouble;
    }
    AdultRepository adults = rooms.households().adults();
    Long me = rooms.me().id();
    if (guardian == null) {
      long id = adults.add(household.id(), details);
      if (!phone.isBlank()) {
        rooms.households().corrections().addPhone(id, phone.strip(), me, today());
      }
      done(
          Messages.text("students.adult.added", details.lastName(), household.familyLabel()),
          () -> adults.takeBack(id));
      return Optional.empty();
    }
    AdultDetails before = AdultDetails.of(guardian);
    if (!details.equals(before)) {
      adults.change(guardian.id(), details, me, today());
      done(
          Messages.text("students.adult.changed", guardian.fullName()),
          () -> adults.change(guardian.id(), before, me, today()));
    }
    if (!phone.isBlank()) {
      var added =
          rooms.households().corrections().addPhone(guardian.id(), phone.strip(), me, today());
      done(
          Messages.text("students.adult.phone", guardian.fullName()),
          () -> rooms.households().corrections().removePhone(added.id()));
    }
    return Optional.empty();
  }

  private static Optional<String> alreadyThere(Guardian guardian, String phone) {
    String digits = Phone.digitsOf(phone);
    return !phone.isBlank() && guardian.phones().stream().anyMatch(p -> p.digits().equals(digits))
        ? Optional.of(Messages.text("students.adult.phoneThere", guardian.fullName()))
        : Optional.empty();
  }

  /// A number nobody is reached under; it stays wrong whatever the next file says.
  void markWrong(Guardian guardian, long phoneId, boolean wrong) {
    rooms.households().markPhoneWrong(phoneId, wrong ? today() : null);
    done(
        Messages.text(wrong ? "students.adult.wrong" : "students.adult.right", guardian.fullName()),
        () -> rooms.households().markPhoneWrong(phoneId, wrong ? null : today()));
  }

  // two homes

  Optional<String> addSecondHome(
      Student student, @Nullable Household other, Set<DayOfWeek> days, @Nullable String note) {
    if (other == null) {
      return Optional.of(Messages.text("students.secondHome.which"));
    }
    if (other.id() == student.householdId()) {
      return Optional.of(Messages.text("students.secondHome.same"));
    }
    Optional<String> tooLong = SecondHome.trouble(note);
    if (tooLong.isPresent()) {
      return tooLong;
    }
    SecondHomeRepository homes = rooms.households().secondHomes();
    if (homes.ofStudent(student.id()).stream().anyMatch(h -> h.householdId() == other.id())) {
      return Optional.of(Messages.text("students.secondHome.already"));
    }
    long id = homes.add(student.id(), other.id(), days, note, rooms.me().id(), today());
    done(
        Messages.text("students.secondHome.added", student.firstName(), other.familyLabel()),
        () -> homes.setUndone(id, student.id(), true));
    return Optional.empty();
  }

  void endSecondHome(SecondHome home, String firstName) {
    SecondHomeRepository homes = rooms.households().secondHomes();
    homes.setUndone(home, true);
    done(Messages.text("students.secondHome.ended", firstName), () -> homes.setUndone(home, false));
  }

  // disputed days

  Optional<String> dispute(
      Student student, @Nullable LocalDate day, String said, @Nullable String by) {
    Optional<String> trouble = DayDispute.trouble(day, said, today());
    if (trouble.isPresent() || day == null) {
      return trouble;
    }
    DisputeRepository disputes = rooms.attendance().disputes();
    String recorded =
        rooms.attendance().year(today()).days(student.id()).stream()
            .filter(known -> known.date().equals(day))
            .findFirst()
            .map(StudentViewModel::told)
            .orElse(Dates.dayAndYear(day));
    long id =
        disputes.note(
            new DayDispute(
                0,
                student.id(),
                day,
                said.strip(),
                by,
                recorded,
                rooms.me().id(),
                today(),
                null,
                null,
                null));
    done(
        Messages.text("students.dispute.noted", Dates.day(day)),
        () -> disputes.setUndone(id, student.id(), true));
    return Optional.empty();
  }

  Optional<String> settle(DayDispute dispute, DisputeOutcome outcome, @Nullable String words) {
    Optional<String> trouble = DayDispute.settlingTrouble(words);
    if (trouble.isPresent()) {
      return trouble;
    }
    DisputeRepository disputes = rooms.attendance().disputes();
    disputes.settle(dispute, outcome, words, rooms.me().id(), today());
    done(
        Messages.text("students.dispute.settled", Dates.day(dispute.day())),
        () -> disputes.settle(dispute, null, null, rooms.me().id(), today()));
    return Optional.empty();
  }

  private void done(String sentence, Runnable undo) {
    toasts.done(
        sentence,
        () -> {
          undo.run();
          refresh.run();
        });
    refresh.run();
  }
}
