package org.porchlight.ui.debrief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;
import org.porchlight.visits.Barrier;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.DebriefSentences;
import org.porchlight.visits.PersonPresent;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// What is known about a visited family before anything is written up.
///
/// @param children the oldest first
/// @param knownBarriers what the family named before this visit
/// @param about "Jaylen (7), Imani (2): third visit"
record FamilyVisited(
    Household household,
    List<Student> children,
    Set<BarrierCode> knownBarriers,
    String about,
    String teamNames,
    DebriefSentences sentences) {
  private static final Comparator<Student> OLDEST_FIRST =
      Comparator.comparing(
          (Student child) -> child.latestEnrollment().map(Enrollment::grade).orElse(new Grade("")),
          Comparator.reverseOrder());

  static FamilyVisited read(DebriefRooms rooms, Visit visit, LocalDate today) {
    Household household = rooms.households().findHousehold(visit.householdId()).orElseThrow();
    List<Student> children =
        rooms.students().studentsOf(household.id()).stream()
            .filter(s -> s.isEnrolledOn(today) || visit.studentIds().contains(s.id()))
            .sorted(OLDEST_FIRST)
            .toList();
    List<StaffMember> staff = rooms.staff().staff();
    return new FamilyVisited(
        household,
        children,
        rooms.barriers().ofHousehold(household.id()).stream()
            .filter(barrier -> !Objects.equals(barrier.visitId(), visit.id()))
            .map(Barrier::code)
            .collect(Collectors.toSet()),
        about(rooms, visit, children),
        staff.stream()
            .filter(member -> visit.visitorIds().contains(member.id()))
            .map(StaffMember::bareName)
            .collect(Collectors.joining(" + ")),
        new DebriefSentences(
            staff.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name)),
            household.guardians().stream()
                .collect(Collectors.toMap(Guardian::id, FamilyVisited::firstName)),
            children.stream().collect(Collectors.toMap(Student::id, Student::firstName))));
  }

  private static String about(DebriefRooms rooms, Visit visit, List<Student> children) {
    String names =
        children.stream().map(FamilyVisited::nameAndGrade).collect(Collectors.joining(", "));
    long number =
        1
            + rooms.visits().ofHousehold(visit.householdId()).stream()
                .filter(other -> other.id() != visit.id())
                .filter(other -> other.outcome().filter(VisitOutcome::attempted).isPresent())
                .count();
    return visit.arrangedWith() == null
        ? Messages.text("debrief.about", names, number)
        : Messages.text("debrief.aboutArranged", names, number, visit.arrangedWith());
  }

  private static String nameAndGrade(Student student) {
    return student
        .latestEnrollment()
        .map(spell -> Messages.text("debrief.child", student.firstName(), spell.grade().ordinal()))
        .orElse(student.firstName());
  }

  private static String firstName(Guardian guardian) {
    return guardian.firstName() == null ? guardian.lastName() : guardian.firstName();
  }

  /// Who can have been there: the adults, the children, and whom the form names besides.
  List<PersonChoice> people(DebriefForm form) {
    List<PersonChoice> choices = new ArrayList<>();
    for (Guardian guardian : household.contacts()) {
      String name = firstName(guardian);
      choices.add(
          new PersonChoice(
              PersonPresent.guardian(guardian.id()),
              guardian.relationship() == null
                  ? name
                  : Messages.text("debrief.guardian", name, guardian.relationship())));
    }
    children.forEach(child ->
        choices.add(new PersonChoice(PersonPresent.student(child.id()), child.firstName())));
    Stream<PersonPresent> others = form.present().stream().filter(p -> p.otherPerson() != null);
    others.forEach(
        other -> choices.add(new PersonChoice(other, Objects.requireNonNull(other.otherPerson()))));
    return choices;
  }
}
