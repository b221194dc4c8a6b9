package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.roster.AdultDetails;
import org.porchlight.roster.CorrectedFact;
import org.porchlight.roster.CorrectionRepository;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.LocalDifference;
import org.porchlight.roster.StudentDetails;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;

/// What people here learned survives every import, and the registrar hears of it.
class LocalCorrectionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
  private static final String ROSTER =
      """
      Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate,Home_Phone,Street,Zip,Mother,PrimaryLanguage,Teacher
      0012,"Ash, Mia",3,110,08/24/2026,06/01/2027,555-0142,4 Elm Street,62000,"Ash, Eva",English,Ms. Wren
      0013,"Ash, Tom",5,110,08/24/2026,06/01/2027,555-0142,4 Elm Street,62000,"Ash, Eva",English,Mr. Kite
      0014,"Birch, Joy",7,210,08/24/2026,06/01/2027,555-0143,9 Oak Rd,62000,"Birch, Ann",Spanish,Mr. Kite
      """;
  private static final String CONTACTS =
      """
      Student_Number,Contact Name,Relationship,Phones,Do Not Contact,Language
      0012,"Ash, Eva",Mother,555-0142,N,English
      0014,"Birch, Ann",Mother,555-0143,N,Spanish
      """;

  private final ImportDesk desk = new ImportDesk(LocalDate.of(2026, 9, 20));
  private final CorrectionRepository corrections = new CorrectionRepository(desk.file());
  private final HouseholdRepository households = new HouseholdRepository(desk.file());

  @BeforeEach
  void learn() {
    desk.bring("roster.csv", ROSTER);
    Household ash = desk.home("0012");
    Guardian eva = ash.guardians().getFirst();
    corrections.correctAddress(ash.id(), "77 Pine Ave", null, null, "62000", null, DAY);
    corrections.correctLanguage(ash.id(), "Somali", null, DAY);
    corrections.correctTeacher(desk.student("0012").id(), "Ms. Lark", null, DAY);
    corrections.addPhone(eva.id(), "555-0177", null, DAY);
    households.markPhoneWrong(eva.phones().getFirst().id(), DAY);
    corrections.setDoNotContact(desk.home("0014").guardians().getFirst().id(), true, null, DAY);
  }

  @Test
  void everyImportLeavesThemAndShowsWhatTheSystemSaysInstead() {
    ImportPreview preview = desk.preview("roster2.csv", ROSTER.replace(",3,110", ",4,110"));
    assertEquals(
        List.of(
            "ADDRESS: 4 Elm Street, 62000 > 77 Pine Ave, 62000",
            "LANGUAGE: English > Somali",
            "ADDED_PHONE: - > 555-0177",
            "WRONG_PHONE: 555-0142 > -",
            "TEACHER: Ms. Wren > Ms. Lark",
            "DO_NOT_CONTACT: may be contacted > do not contact"),
        told(preview.differences()));
    desk.save(preview);
    desk.bring("contacts.csv", CONTACTS);
    Household ash = desk.home("0012");
    assertEquals("77 Pine Ave", ash.street());
    assertEquals("Somali", ash.language());
    assertEquals("Ms. Lark", desk.student("0012").teacher());
    assertEquals("Mr. Kite", desk.student("0013").teacher());
    assertEquals("4", desk.student("0012").enrollments().getFirst().grade().code());
    Guardian eva = ash.guardians().getFirst();
    assertEquals(1, ash.guardians().size());
    assertTrue(eva.phones().getFirst().isWrong());
    assertEquals("555-0177", eva.bestPhone().orElseThrow().number());
    assertTrue(desk.home("0014").guardians().getFirst().doNotContact());
  }

  @Test
  void aSystemThatCatchesUpEndsTheDifference() {
    String caughtUp =
        ROSTER
            .replace("4 Elm Street", "77 PINE AVENUE")
            .replace("Eva\",English,Ms. Wren", "Eva\",Somali,Ms. Lark")
            .replace("555-0142", "555-0142 / 555-0177");
    Dump before = Dump.of(desk.file());
    ImportPreview preview = desk.preview("roster2.csv", caughtUp);
    assertEquals(
        List.of("WRONG_PHONE: 555-0142 > -", "DO_NOT_CONTACT: may be contacted > do not contact"),
        told(preview.differences()));
    desk.save(preview);
    assertEquals("77 Pine Ave", desk.home("0012").street());
    desk.importer().undoLast();
    assertEquals(before, Dump.of(desk.file()));
    assertEquals(5, corrections.corrections().size());
  }

  @Test
  void aNewThingTheSystemSaysIsShownBesideWhatWasLearned() {
    ImportPreview preview =
        desk.preview("roster2.csv", ROSTER.replace("4 Elm Street", "1 Lake Dr"));
    assertEquals(
        "ADDRESS: 1 Lake Dr, 62000 > 77 Pine Ave, 62000", told(preview.differences()).getFirst());
    assertTrue(
        preview.differences().getFirst().sentence().contains("1 Lake Dr, 62000"),
        preview.differences().getFirst().sentence());
  }

  @Test
  void familiesPeopleSplitStaySplit() {
    long own = households.moves().apart(desk.student("0013").id(), null, DAY).to();
    desk.bring("roster2.csv", ROSTER.replace(",3,110", ",4,110"));
    assertEquals(own, desk.student("0013").householdId());
    assertFalse(own == desk.student("0012").householdId());
  }

  @Test
  void aSpellLeftOpenByHandDoesNotHoldTheNextYearsGrade() {
    var byHand = new StudentRepository(desk.file()).byHand();
    var joy = desk.student("0014");
    var spell = byHand.spellsOf(joy.id()).getFirst();
    Enrollment open =
        new Enrollment(
            spell.enrollment().schoolId(),
            spell.enrollment().grade(),
            LocalDate.of(2026, 8, 31),
            null);
    byHand.changeSpell(spell.id(), open, null, DAY);
    desk.bring("same.csv", ROSTER.replace("Mr. Kite", "Mr. Hawk"));
    assertEquals(List.of(open), desk.student("0014").enrollments());
    desk.bring(
        "next.csv",
        ROSTER
            .replace("06/01/2027", "06/01/2028")
            .replace("08/24/2026", "08/23/2027")
            .replace(",7,210", ",8,210"));
    LocalDate fall = LocalDate.of(2027, 9, 1);
    assertEquals("8", desk.student("0014").enrollmentOn(fall).orElseThrow().grade().code());
    assertEquals("7", desk.student("0014").enrollmentOn(DAY).orElseThrow().grade().code());
  }

  @Test
  void whatIsWrittenByHandStaysWhateverTheRosterSays() {
    var byHand = new StudentRepository(desk.file()).byHand();
    var mia = desk.student("0012");
    byHand.change(
        mia.id(),
        new StudentDetails(
            "0012", "Amelia", null, "Ash", null, LocalDate.of(2018, 2, 3), "Ms. Lark"),
        null,
        DAY);
    var spell = byHand.spellsOf(mia.id()).getFirst();
    var later =
        new Enrollment(
            spell.enrollment().schoolId(),
            spell.enrollment().grade(),
            LocalDate.of(2026, 8, 31),
            spell.enrollment().exitDate());
    byHand.changeSpell(spell.id(), later, null, DAY);
    Guardian eva = desk.home("0012").guardians().getFirst();
    households
        .adults()
        .change(
            eva.id(),
            new AdultDetails("Evangeline", "Ash", "aunt", 1, true, "Somali", null, null),
            null,
            DAY);
    desk.bring("roster2.csv", ROSTER.replace("Mr. Kite", "Mr. Hawk"));
    desk.bring("contacts.csv", CONTACTS);
    assertEquals("Amelia Ash", desk.student("0012").fullName());
    assertEquals(List.of(later), desk.student("0012").enrollments());
    Guardian still = desk.home("0012").guardians().getFirst();
    assertEquals("Evangeline Ash", still.fullName());
    assertEquals("aunt", still.relationship());
    assertEquals("Somali", still.language());
    assertEquals(
        1, desk.home("0012").guardians().size(), "nobody is added under the system's name");
  }

  @Test
  void aSchoolPutRightByHandStaysWhileTheRosterSaysTheOther() {
    var byHand = new StudentRepository(desk.file()).byHand();
    long other = desk.student("0014").enrollments().getFirst().schoolId();
    var spell = byHand.spellsOf(desk.student("0012").id()).getFirst();
    var moved =
        new Enrollment(
            other,
            spell.enrollment().grade(),
            spell.enrollment().entryDate(),
            spell.enrollment().exitDate());
    byHand.changeSpell(spell.id(), moved, null, DAY);
    for (String teacher : List.of("Mr. Hawk", "Ms. Finch")) {
      ImportPreview preview = desk.preview("roster2.csv", ROSTER.replace("Mr. Kite", teacher));
      assertTrue(
          preview.differences().stream()
              .anyMatch(difference -> difference.fact() == CorrectedFact.ENROLLMENT));
      desk.save(preview);
      assertEquals(List.of(moved), desk.student("0012").enrollments());
    }
    desk.bring("roster3.csv", ROSTER.replace(",3,110", ",3,210"));
    assertEquals(List.of(moved), desk.student("0012").enrollments());
    assertTrue(corrections.findCorrection(CorrectedFact.ENROLLMENT, spell.id()).isEmpty());
  }

  @Test
  void aSpellPutRightInSchoolAndDayStaysToo() {
    var byHand = new StudentRepository(desk.file()).byHand();
    long other = desk.student("0014").enrollments().getFirst().schoolId();
    var spell = byHand.spellsOf(desk.student("0012").id()).getFirst();
    var moved =
        new Enrollment(
            other,
            spell.enrollment().grade(),
            LocalDate.of(2026, 8, 31),
            spell.enrollment().exitDate());
    byHand.changeSpell(spell.id(), moved, null, DAY);
    desk.bring("roster2.csv", ROSTER.replace("Mr. Kite", "Mr. Hawk"));
    assertEquals(List.of(moved), desk.student("0012").enrollments());
  }

  @Test
  void theRegistrarGetsASpreadsheet() {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    DifferencesSheet.write(
        desk.preview("roster2.csv", ROSTER.replace(",3,110", ",4,110")).differences(), stream);
    List<String> address =
        Spreadsheet.read("differences.xlsx", stream.toByteArray())
            .rows("For the registrar")
            .skip(1)
            .findFirst()
            .orElseThrow()
            .cells();
    assertEquals("Ash, Mia (0012); Ash, Tom (0013)", address.getFirst());
    assertTrue(address.contains("77 Pine Ave, 62000"), address.toString());
  }

  private static List<String> told(List<LocalDifference> differences) {
    return differences.stream()
        .map(d ->
            d.fact()
                + ": "
                + (d.systemSays().isEmpty() ? "-" : d.systemSays())
                + " > "
                + (d.weKnow().isEmpty() ? "-" : d.weKnow()))
        .toList();
  }
}
