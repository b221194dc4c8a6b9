package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchoolWordsTest {
  private final SmallSheets district = new SmallSheets();

  @BeforeEach
  void aRosterWithNumbersForSchools() {
    district.bring(
        """
        Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate
        0012,"Ash, Mia",3,110,08/24/2026,06/01/2027
        0013,"Birch, Tom",0,110,08/24/2026,06/01/2027
        0014,"Cedar, Joy",7,210,08/24/2026,06/01/2027
        """);
    district.bring("date,instructional\n2026-08-24,Y\n2026-08-25,Y\n2026-08-26,Y\n");
  }

  @Test
  void aSchoolsNameIsToldByWhereItsStudentsAreEnrolled() {
    ImportPreview preview =
        district.preview(
            """
            Student_Number,School,Att_Date,Att_Code,Description
            0012,Oak Elementary,08/24/2026,A,Absent
            0012,Oak Elementary,08/25/2026,A,Absent
            0012,Oak Elementary,08/26/2026,A,Absent
            0013,Oak Elementary,08/24/2026,A,Absent
            0013,Oak Elementary,08/25/2026,A,Absent
            0014,Elm Middle,08/24/2026,A,Absent
            """);
    assertEquals(
        5, preview.counts().added(), "one row about Elm Middle is too little to learn from");
    assertEquals(1, preview.counts().setAside());
    assertTrue(
        preview.notices().stream().anyMatch(said -> said.contains("Oak Elementary")),
        "what was learned is said");
  }

  @Test
  void aWordForStudentsOfSeveralSchoolsTellsNothing() {
    ImportPreview preview =
        district.preview(
            """
            Student_Number,School,Att_Date,Att_Code,Description
            0012,Oak Campus,08/24/2026,A,Absent
            0014,Oak Campus,08/24/2026,A,Absent
            """);
    assertEquals(2, preview.counts().setAside());
    assertEquals(SetAsideReason.UNKNOWN_SCHOOL, preview.problems().getFirst().reason());
  }
}
