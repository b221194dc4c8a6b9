package org.porchlight.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.CONTACT_ATTEMPT;
import static org.porchlight.storage.tables.Tables.PROMISE;
import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_STUDENT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.DayDispute;
import org.porchlight.attendance.DisputeOutcome;
import org.porchlight.attendance.DisputeRepository;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.roster.FamilyMoveRepository.FamilyMove;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.CountedRow;

/// Students, adults and families written by hand, put together and taken apart, and all of it taken
/// back.
class ByHandTest {
  private static final LocalDate TODAY = MapleValley.TODAY;
  private final MapleValley district = MapleValley.open();
  private final StudentRepository students = new StudentRepository(district.file());
  private final HouseholdRepository households = new HouseholdRepository(district.file());
  private final CorrectionRepository corrections = new CorrectionRepository(district.file());
  private final long me = district.staff("Mr. Ruiz").id();

  @AfterEach
  void close() {
    district.close();
  }

  private Student student(String name) {
    return students.students().stream()
        .filter(student -> student.fullName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Enrollment spell(String school, String grade, String from) {
    return new Enrollment(
        district.school(school).id(), new Grade(grade), LocalDate.parse(from), null);
  }

  @Test
  void aStudentEnteredByHandIsEnrolledAndGoesAgain() {
    int before = students.students().size();
    StudentEntryRepository byHand = students.byHand();
    long home = byHand.addHousehold("Okoye", "9 Elm St", "Maple Valley", "NM", "87001", "Igbo");
    long id =
        byHand.addStudent(
            new StudentDetails("", "Ada", null, "Okoye", null, LocalDate.of(2018, 3, 9), "Ms. Lee"),
            home,
            spell("Birch Creek", "3", "2026-10-05"),
            me,
            TODAY);
    Student ada = students.findStudent(id).orElseThrow();
    assertFalse(ada.localId().isBlank(), "a number is made where there is none");
    assertTrue(ada.isEnrolledOn(TODAY));
    assertFalse(ada.isEnrolledOn(LocalDate.of(2026, 10, 4)));
    assertTrue(new AttendanceRepository(district.file()).year(TODAY).standing(id).isPresent());
    byHand.takeBack(id);
    byHand.takeBackHousehold(home);
    assertEquals(before, students.students().size());
    assertTrue(households.findHousehold(home).isEmpty());
    assertTrue(
        corrections.corrections().stream().noneMatch(c -> c.fact() == CorrectedFact.ENROLLMENT));
  }

  @Test
  void aStudentSomebodyWroteAboutStaysWhenTakenBack() {
    Student jaylen = student("Jaylen Whitcomb");
    students.byHand().takeBack(jaylen.id());
    Student still = students.findStudent(jaylen.id()).orElseThrow();
    assertTrue(still.enrollments().isEmpty());
  }

  @Test
  void detailsChangedAndChangedBackAreNoCorrection() {
    Student jaylen = student("Jaylen Whitcomb");
    StudentDetails before = StudentDetails.of(jaylen);
    students
        .byHand()
        .change(
            jaylen.id(),
            new StudentDetails(
                before.localId(), "Jalen", null, "Whitcomb", null, before.birthDate(), "Ms. Roe"),
            me,
            TODAY);
    assertEquals("Jalen Whitcomb", students.findStudent(jaylen.id()).orElseThrow().fullName());
    List<String> told =
        new LocalDifferences(district.file())
            .all().stream()
                .filter(d -> d.fact() == CorrectedFact.NAME)
                .map(LocalDifference::sentence)
                .toList();
    assertEquals(1, told.size());
    assertTrue(told.getFirst().contains("Jaylen Whitcomb"), told.getFirst());
    students.byHand().change(jaylen.id(), before, me, TODAY);
    assertTrue(corrections.findCorrection(CorrectedFact.NAME, jaylen.id()).isEmpty());
  }

  @Test
  void spellsThatCannotBeAreSaidInASentence() {
    Enrollment first = spell("Birch Creek", "3", "2026-08-24");
    Enrollment second = spell("Lantern Hill", "3", "2026-10-05");
    assertTrue(
        SpellWords.trouble(List.of(first, second), id -> "School " + id)
            .orElseThrow()
            .contains("one school a day"));
    Enrollment ended =
        new Enrollment(first.schoolId(), first.grade(), first.entryDate(), second.entryDate());
    assertEquals(
        Optional.empty(), SpellWords.trouble(List.of(ended, second), id -> "School " + id));
    Enrollment backwards =
        new Enrollment(
            first.schoolId(), first.grade(), first.entryDate(), first.entryDate().minusDays(1));
    assertTrue(SpellWords.trouble(List.of(backwards), id -> "Birch Creek").isPresent());
  }

  @Test
  void anAdultIsAddedChangedAndTakenBack() {
    long home = student("Jaylen Whitcomb").householdId();
    AdultRepository adults = households.adults();
    long id =
        adults.add(home, new AdultDetails("Lou", "Whitcomb", "uncle", 4, false, null, null, null));
    corrections.addPhone(id, "555-0199", me, TODAY);
    adults.change(
        id,
        new AdultDetails("Louis", "Whitcomb", "uncle", 1, true, "Spanish", "l@x.org", true),
        me,
        TODAY);
    Guardian lou = households.findHousehold(home).orElseThrow().guardian(id).orElseThrow();
    assertEquals("Louis Whitcomb", lou.fullName());
    assertEquals(true, lou.custodial());
    adults.takeBack(id);
    assertTrue(households.findHousehold(home).orElseThrow().guardian(id).isEmpty());
  }

  @Test
  void whatWasTriedAndPromisedGoesWithAFamilyPutTogether() {
    Student jaylen = student("Jaylen Whitcomb");
    Student amara = student("Amara Nwosu");
    long whitcomb = jaylen.householdId();
    long nwosu = amara.householdId();
    live(whitcomb, jaylen.id());
    ContactRepository contacts = new ContactRepository(district.file());
    VisitRepository visits = new VisitRepository(district.file());
    PromiseRepository promises = new PromiseRepository(district.file());
    int tried = contacts.ofHousehold(whitcomb).size();
    int triedThere = contacts.ofHousehold(nwosu).size();
    int visited = visits.ofHousehold(whitcomb).size();
    int visitedThere = visits.ofHousehold(nwosu).size();
    int promised = promises.ofHousehold(whitcomb).size();
    assertTrue(tried > 0 && visited > 0 && promised > 0);
    int promisedThere = promises.ofHousehold(nwosu).size();
    List<FamilyMove> moves =
        students.studentsOf(whitcomb).stream()
            .map(child -> households.moves().join(child.id(), nwosu, me, TODAY))
            .toList();
    assertEquals(tried + triedThere, contacts.ofHousehold(nwosu).size());
    assertEquals(visited + visitedThere, visits.ofHousehold(nwosu).size());
    assertEquals(promised + promisedThere, promises.ofHousehold(nwosu).size());
    assertEquals(0, contacts.ofHousehold(whitcomb).size());
    moves.reversed().forEach(move -> households.moves().takeBack(move, me, TODAY));
    assertEquals(tried, contacts.ofHousehold(whitcomb).size());
    assertEquals(triedThere, contacts.ofHousehold(nwosu).size());
    assertEquals(visited, visits.ofHousehold(whitcomb).size());
    assertEquals(promised, promises.ofHousehold(whitcomb).size());
    assertEquals(whitcomb, student("Jaylen Whitcomb").householdId());
    assertTrue(corrections.findCorrection(CorrectedFact.FAMILY, jaylen.id()).isEmpty());
  }

  @Test
  void whatWasAboutOneChildGoesAlongWhenTheChildMovesAlone() {
    Student jaylen = student("Jaylen Whitcomb");
    long whitcomb = jaylen.householdId();
    live(whitcomb, jaylen.id());
    assertTrue(students.studentsOf(whitcomb).size() > 1);
    ContactRepository contacts = new ContactRepository(district.file());
    VisitRepository visits = new VisitRepository(district.file());
    int tried = contacts.ofHousehold(whitcomb).size();
    int visited = visits.ofHousehold(whitcomb).size();
    FamilyMove move = households.moves().apart(jaylen.id(), me, TODAY);
    assertEquals(1, contacts.ofHousehold(move.to()).size());
    assertEquals(1, visits.ofHousehold(move.to()).size());
    assertEquals(tried - 1, contacts.ofHousehold(whitcomb).size());
    households.moves().takeBack(move, me, TODAY);
    assertEquals(tried, contacts.ofHousehold(whitcomb).size());
    assertEquals(visited, visits.ofHousehold(whitcomb).size());
  }

  @Test
  void aChildSetApartKeepsWhatKeepsTheAddressSafe() {
    Student jaylen = student("Jaylen Whitcomb");
    Household whitcomb = households.findHousehold(jaylen.householdId()).orElseThrow();
    flag(whitcomb.id(), FlagKind.CONFIDENTIAL_ADDRESS, null);
    flag(whitcomb.id(), FlagKind.DO_NOT_VISIT, null);
    flag(whitcomb.id(), FlagKind.DO_NOT_CONTACT, whitcomb.guardians().getFirst().id());
    households.endFlag(flag(whitcomb.id(), FlagKind.ACCESS_NOTE, null).id(), TODAY);
    FamilyMove move = households.moves().apart(jaylen.id(), me, TODAY);
    assertEquals(
        List.of(FlagKind.CONFIDENTIAL_ADDRESS, FlagKind.DO_NOT_VISIT),
        households.findHousehold(move.to()).orElseThrow().flags().stream()
            .map(HouseholdFlag::kind)
            .toList());
    int standing = households.findHousehold(whitcomb.id()).orElseThrow().flags().size();
    households.moves().takeBack(move, me, TODAY);
    assertEquals(List.of(), households.flagsEverOf(move.to()));
    assertEquals(standing, households.findHousehold(whitcomb.id()).orElseThrow().flags().size());
  }

  @Test
  void anAdultBothFamiliesHaveStaysForbiddenWhenTheyBecomeOne() {
    long there = student("Amara Nwosu").householdId();
    long child = alone("Solo", there);
    long home = students.findStudent(child).orElseThrow().householdId();
    Guardian kept = households.findHousehold(there).orElseThrow().guardians().getFirst();
    long old = households.adults().add(home, AdultDetails.of(kept));
    corrections.addPhone(old, "555-0177", me, TODAY);
    corrections.setDoNotContact(old, true, me, TODAY);
    flag(home, FlagKind.DO_NOT_CONTACT, old);
    FamilyMove move = households.moves().join(child, there, me, TODAY);
    Household one = households.findHousehold(there).orElseThrow();
    Guardian now = one.guardian(kept.id()).orElseThrow();
    assertTrue(now.doNotContact());
    assertEquals(kept.id(), one.flag(FlagKind.DO_NOT_CONTACT).orElseThrow().guardianId());
    assertTrue(now.phones().stream().anyMatch(phone -> phone.digits().equals("5550177")));
    assertTrue(corrections.findCorrection(CorrectedFact.DO_NOT_CONTACT, kept.id()).isPresent());
    households.moves().takeBack(move, me, TODAY);
    assertEquals(
        kept, households.findHousehold(there).orElseThrow().guardian(kept.id()).orElseThrow());
    Household back = households.findHousehold(home).orElseThrow();
    assertEquals(old, back.flag(FlagKind.DO_NOT_CONTACT).orElseThrow().guardianId());
    assertEquals(1, back.guardian(old).orElseThrow().phones().size());
    assertTrue(corrections.findCorrection(CorrectedFact.DO_NOT_CONTACT, kept.id()).isEmpty());
  }

  @Test
  void aSecondHomeFollowsTheFamilyAndEndsWhereItIsTheOnlyOne() {
    Student jaylen = student("Jaylen Whitcomb");
    long there = student("Amara Nwosu").householdId();
    long child = alone("Solo", there);
    long home = students.findStudent(child).orElseThrow().householdId();
    SecondHomeRepository homes = households.secondHomes();
    homes.add(child, there, Set.of(DayOfWeek.MONDAY), null, me, TODAY);
    homes.add(jaylen.id(), home, Set.of(DayOfWeek.FRIDAY), null, me, TODAY);
    FamilyMove move = households.moves().join(child, there, me, TODAY);
    assertEquals(List.of(), homes.ofStudent(child));
    assertEquals(there, homes.ofStudent(jaylen.id()).getFirst().householdId());
    households.moves().takeBack(move, me, TODAY);
    assertEquals(there, homes.ofStudent(child).getFirst().householdId());
    assertEquals(home, homes.ofStudent(jaylen.id()).getFirst().householdId());
  }

  @Test
  void aMistypedNumberTakenBackIsFreeForAnother() {
    Student jaylen = student("Jaylen Whitcomb");
    Student amara = student("Amara Nwosu");
    String right = jaylen.localId();
    students.byHand().change(jaylen.id(), numbered(jaylen, "2002"), me, TODAY);
    assertTrue(students.byHand().numberTaken(right, amara.id()).isPresent(), "older files have it");
    assertEquals(Optional.empty(), students.byHand().numberTaken(right, jaylen.id()));
    students.byHand().change(jaylen.id(), numbered(jaylen, right), me, TODAY);
    assertEquals(Optional.empty(), students.byHand().numberTaken("2002", amara.id()));
    assertTrue(students.byHand().numberTaken(right, amara.id()).isPresent());
  }

  private static StudentDetails numbered(Student student, String number) {
    StudentDetails now = StudentDetails.of(student);
    return new StudentDetails(
        number,
        now.firstName(),
        now.middleName(),
        now.lastName(),
        now.suffix(),
        now.birthDate(),
        now.teacher());
  }

  @Test
  void aSpellPutBackIsTheSchoolSystemsAsBefore() {
    StudentEntryRepository byHand = students.byHand();
    Student jaylen = student("Jaylen Whitcomb");
    var before = byHand.spellsOf(jaylen.id());
    var removed = byHand.removeSpell(before.getFirst().id());
    assertEquals(List.of(), byHand.spellsOf(jaylen.id()));
    byHand.putBack(removed);
    assertEquals(before, byHand.spellsOf(jaylen.id()));
    assertEquals(List.of(), corrections.corrections());
    long added = byHand.addSpell(jaylen.id(), spell("Lantern Hill", "9", "2027-01-04"), me, TODAY);
    var known = corrections.findCorrection(CorrectedFact.ENROLLMENT, added).orElseThrow();
    byHand.putBack(byHand.removeSpell(added));
    var again = corrections.findCorrection(CorrectedFact.ENROLLMENT, added).orElseThrow();
    assertEquals(known.learnedValue(), again.learnedValue());
    assertEquals(known.systemValue(), again.systemValue());
  }

  @Test
  void anAdultAFlagIsAboutStaysWhenTakenBack() {
    long home = student("Jaylen Whitcomb").householdId();
    long lou =
        households
            .adults()
            .add(home, new AdultDetails("Lou", "Moss", null, 4, false, null, null, null));
    households.endFlag(flag(home, FlagKind.DO_NOT_CONTACT, lou).id(), TODAY);
    households.adults().takeBack(lou);
    assertTrue(households.findHousehold(home).orElseThrow().guardian(lou).isPresent());
  }

  @Test
  void whatIsLongerThanThereIsRoomForIsSaidInASentence() {
    assertEquals(Optional.empty(), child("a".repeat(100), "b".repeat(20), "c".repeat(200)));
    assertTrue(child("a".repeat(101), null, null).isPresent());
    assertTrue(child(null, "b".repeat(21), null).isPresent());
    assertTrue(child(null, null, "c".repeat(201)).isPresent());
    assertEquals(Optional.empty(), adult("a".repeat(100), "b".repeat(50), "c@d.org"));
    assertTrue(adult("a".repeat(101), null, null).isPresent());
    assertTrue(adult("a", "b".repeat(51), null).isPresent());
    assertTrue(adult("a", null, "c".repeat(200) + "@d.org").isPresent());
    assertTrue(AdultDetails.phoneTrouble("5".repeat(21)).isPresent());
    assertEquals(Optional.empty(), AdultDetails.phoneTrouble(""));
  }

  private static Optional<String> child(
      @Nullable String middle, @Nullable String suffix, @Nullable String teacher) {
    return new StudentDetails("", "Ada", middle, "Okoye", suffix, null, teacher).trouble(TODAY);
  }

  private static Optional<String> adult(
      String name, @Nullable String word, @Nullable String email) {
    return new AdultDetails(name, name, word, 1, true, word, email, null).trouble();
  }

  /// An only child of a household of their own.
  private long alone(String name, long like) {
    StudentEntryRepository byHand = students.byHand();
    String street = households.findHousehold(like).orElseThrow().street();
    long home = byHand.addHousehold(name, street, "Maple Valley", "NM", "87001", null);
    return byHand.addStudent(
        new StudentDetails("", "Ada", null, name, null, null, null),
        home,
        spell("Birch Creek", "3", "2026-10-05"),
        me,
        TODAY);
  }

  private HouseholdFlag flag(long household, FlagKind kind, @Nullable Long adult) {
    return households.setFlag(
        new HouseholdFlag(
            0, household, kind, "So.", null, null, null, adult, null, me, TODAY, null, null, null));
  }

  /// A try, a visit and a promise about one child.
  private void live(long household, long student) {
    var file = district.file();
    file.inTransaction(() -> {
      var attempt = file.sql().newRecord(CONTACT_ATTEMPT);
      attempt.setHouseholdId(household);
      attempt.setStudentId(student);
      attempt.setAttemptedAt(TODAY.atTime(9, 0));
      attempt.setChannel("CALL");
      attempt.setResult("NO_ANSWER");
      attempt.store();
      var visit = file.sql().newRecord(VISIT);
      visit.setHouseholdId(household);
      visit.setPurpose("ATTENDANCE_SUPPORT");
      visit.setVisitedOn(TODAY.minusDays(3));
      visit.setOutcome("COMPLETED");
      visit.store();
      var about = file.sql().newRecord(VISIT_STUDENT);
      about.setVisitId(visit.getId());
      about.setStudentId(student);
      about.insert();
      var promise = file.sql().newRecord(PROMISE);
      promise.setHouseholdId(household);
      promise.setStudentId(student);
      promise.setWhat("Call back");
      promise.setOwnerId(me);
      promise.setMadeOn(TODAY);
      promise.setDueOn(TODAY);
      promise.setStatus("OPEN");
      promise.store();
    });
  }

  @Test
  void aChildLivesInTwoHomes() {
    Student jaylen = student("Jaylen Whitcomb");
    long other = student("Amara Nwosu").householdId();
    SecondHomeRepository homes = households.secondHomes();
    long id =
        homes.add(
            jaylen.id(),
            other,
            Set.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY),
            "every other week",
            me,
            TODAY);
    SecondHome home = homes.ofHousehold(other).getFirst();
    assertEquals("Mon, Tue; every other week", home.days());
    assertTrue(home.isThereOn(LocalDate.of(2026, 12, 8)));
    assertFalse(home.isThereOn(LocalDate.of(2026, 12, 9)));
    homes.setUndone(id, jaylen.id(), true);
    assertEquals(List.of(), homes.ofStudent(jaylen.id()));
  }

  @Test
  void aDisputedDayIsToldWhereTheNumberIsAsked() {
    Student jaylen = student("Jaylen Whitcomb");
    AttendanceRepository attendance = new AttendanceRepository(district.file());
    DisputeRepository disputes = attendance.disputes();
    LocalDate day = attendance.year(TODAY).daysMissed(jaylen.id()).getFirst().date();
    int missed = attendance.year(TODAY).standing(jaylen.id()).orElseThrow().missedQuarterDays();
    disputes.note(
        new DayDispute(
            0,
            jaylen.id(),
            day,
            "He was at the dentist.",
            "mom",
            "U",
            me,
            TODAY,
            null,
            null,
            null));
    String told = rowOf(attendance, jaylen, day);
    assertTrue(told.contains("He was at the dentist."), told);
    assertTrue(told.contains("Not settled yet"), told);
    DayDispute open = disputes.ofStudent(jaylen.id()).getFirst();
    disputes.settle(open, DisputeOutcome.CHANGED_BY_SCHOOL, "Code M from Monday on.", me, TODAY);
    assertTrue(rowOf(attendance, jaylen, day).contains("Code M from Monday on."));
    assertEquals(
        missed, attendance.year(TODAY).standing(jaylen.id()).orElseThrow().missedQuarterDays());
    disputes.setUndone(open.id(), jaylen.id(), true);
    assertFalse(rowOf(attendance, jaylen, day).contains("dentist"));
  }

  private String rowOf(AttendanceRepository attendance, Student student, LocalDate day) {
    var year = attendance.year(TODAY);
    var counts = AttendanceCounts.of(year, students.students(), attendance::postings);
    return counts.days(year.standing(student.id()).orElseThrow()).rows().stream()
        .filter(row -> row.title().equals(org.porchlight.text.Dates.day(day)))
        .map(CountedRow::detail)
        .findFirst()
        .orElseThrow();
  }
}
