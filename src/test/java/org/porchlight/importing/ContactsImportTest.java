package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Phone;

/// Several contacts a student, several numbers a cell, several spellings a person.
class ContactsImportTest {
  private static final String ROSTER =
      """
      Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate,Home_Phone,Street,Zip,Mother,Father
      0012,"Ash, Mia",3,110,08/24/2026,06/01/2027,555-0142,4 Elm Street,62000,"Ash, Eva","Ash, Robert Sr"
      0013,"Ash, Tom",5,110,08/24/2026,06/01/2027,555-0142,4 Elm Street,62000,"Ash, Eva","Ash, Robert Sr"
      0014,"Birch, Joy",7,210,08/24/2026,06/01/2027,555-0143,9 Oak Rd,62000,"Ash, Eva",
      """;
  private static final String HEAD =
      "Student_Number,Priority,Contact Name,Relationship,Phones,Custodial,Lives With,Do Not"
          + " Contact,Language,End\n";

  private final ImportDesk desk = new ImportDesk(LocalDate.of(2026, 9, 20));

  @BeforeEach
  void bringRoster() {
    desk.bring("roster.csv", ROSTER);
  }

  @Test
  void whoTheRosterNamedIsTheSamePersonInAnySpelling() {
    PastImport done =
        desk.bring(
            "contacts.csv",
            HEAD
                + "0012,1,Eva M. Ash,Mother,H: 555-0142 / C: 505-555-0199 x4,Yes,Yes,N,Somali,\n"
                + "0012,2,\"ASH SR., ROBERT\",Father,,No,No,N,English,\n"
                + "0012,3,\"Ash, Robert Jr\",Brother,,,,N,English,\n"
                + "0013,1,\"Ash, Eva\",Mother,555-0142,Yes,Yes,N,Somali,\n");
    assertEquals(0, done.counts().setAside());
    assertEquals(
        List.of(
            "Eva Ash Mother true true [555-0142, (505) 555-0199 x4]",
            "Robert Ash Sr Father false false []",
            "Robert Ash Jr Brother null true []"),
        adults("0012"));
  }

  @Test
  void aNamesakeInAnotherHomeIsAnotherPerson() {
    desk.bring("contacts.csv", HEAD + "0014,1,\"Ash, Eva\",Aunt,505-555-0100,,,,English,\n");
    assertEquals(List.of("Eva Ash Aunt null true [555-0143, (505) 555-0100]"), adults("0014"));
    assertFalse(
        adults("0012").getFirst().contains("0100"), "another Eva Ash's number goes nowhere else");
  }

  @Test
  void aProhibitionInAnyRowHoldsAndNoFileTakesItBack() {
    desk.bring(
        "contacts.csv",
        HEAD
            + "0012,1,\"Ash, Eva\",Mother,555-0142,Yes,Yes,N,English,\n"
            + "0013,1,\"Ash, Eva\",Mother,555-0142,Yes,Yes,court order,English,\n");
    assertEquals(true, desk.home("0012").guardians().getFirst().doNotContact());
    desk.bring("later.csv", HEAD + "0012,1,\"Ash, Eva\",Mother,555-0142,Yes,Yes,N,English,\n");
    assertEquals(true, desk.home("0012").guardians().getFirst().doNotContact());
  }

  @Test
  void whoEndedIsSetAsideAndNeighborsDoNotLiveThere() {
    ImportPreview preview =
        desk.preview(
            "contacts.csv",
            HEAD
                + "0012,1,\"Elm, Pat\",Emergency Contact,555-0188,,,,English,\n"
                + "0012,2,\"Old, Otto\",Uncle,555-0189,,,,English,01/31/2026\n"
                + "0012,3,\"Odd, Otto\",Uncle,55-01,,,,English,soon\n"
                + "0012,4,Guardian,Guardian,555-0190,,,,English,\n");
    assertEquals(
        List.of("3 CONTACT_ENDED", "4 UNREADABLE_DATE", "5 UNREADABLE_NAME"),
        preview.problems().stream().map(p -> p.rowNumber() + " " + p.reason()).toList());
    desk.save(preview);
    assertTrue(
        adults("0012").contains("Pat Elm Emergency Contact null false [555-0188]"),
        adults("0012").toString());
  }

  @Test
  void undoIsExact() {
    Dump before = Dump.of(desk.file());
    desk.bring(
        "contacts.csv", HEAD + "0012,1,\"Ash, Eva\",Mother,555-0142;555-0199,Yes,No,Y,Somali,\n");
    desk.importer().undoLast();
    assertEquals(before, Dump.of(desk.file()));
  }

  private List<String> adults(String localId) {
    return desk.home(localId).guardians().stream().map(ContactsImportTest::words).toList();
  }

  private static String words(Guardian adult) {
    return adult.fullName()
        + " "
        + adult.relationship()
        + " "
        + adult.custodial()
        + " "
        + adult.livesWith()
        + " "
        + adult.phones().stream().map(Phone::display).toList();
  }
}
