package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sheets that name the part of a day beside a code, or instead of one.
class PartOfDayTest {
  private final SmallSheets district = new SmallSheets();

  @BeforeEach
  void aSmallDistrict() {
    district.bring(
        """
        Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate
        0012,"Ash, Mia",3,110,08/24/2026,06/01/2027
        0013,"Birch, Tom",0,110,08/24/2026,06/01/2027
        """);
    district.bring("date,instructional\n2026-08-24,Y\n2026-08-25,Y\n2026-08-26,Y\n");
  }

  @Test
  void theAttendedPartAloneTellsTheDay() {
    district.bring(
        """
        Student_Number,CalendarDate,MembershipValue,AttendanceValue
        0012,08/24/2026,1,0
        0012,08/25/2026,1,0.5
        0012,08/26/2026,1,1
        0013,08/24/2026,1,1
        0013,08/25/2026,1,1
        0013,08/26/2026,1,1
        """);
    assertEquals(6, missed("0012"));
    assertEquals(0, missed("0013"));
  }

  @Test
  void aCodeThatSaysHereBesideAMissedPartIsSetAside() {
    ImportPreview preview =
        district.preview(
            """
            Student_Number,Att_Date,Att_Code,Description,Absent Days Equivalent
            0012,08/24/2026,FT,Field Trip,1.0
            0012,08/25/2026,A,Absent,0.5
            """);
    assertEquals(1, preview.counts().added());
    assertEquals(SetAsideReason.PART_AND_CODE_DISAGREE, preview.problems().getFirst().reason());
  }

  @Test
  void aPeriodColumnMakesItAListOfPeriodsWhateverTheLayoutWasCalled() {
    ImportPreview preview =
        district.preview(
            """
            Student_Number,SchoolID,Att_Date,Period,Att_Code,Description
            0012,110,08/24/2026,1,A,Absent
            0012,110,08/24/2026,2,A,Absent
            0012,110,08/25/2026,1,A,Absent
            """);
    assertEquals(SheetKind.ATTENDANCE_PERIODS, preview.kind());
    assertEquals(QuestionKind.PERIOD_RULE, preview.questions().getFirst().kind());
  }

  private int missed(String localId) {
    return district.standing(localId).missedQuarterDays();
  }
}
