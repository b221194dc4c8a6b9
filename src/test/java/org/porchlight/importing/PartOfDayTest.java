package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
  void hoursMayBeWrittenWithTheirMinutes() {
    bringHours("3:15");
    assertEquals(6, missed("0012"));
  }

  @Test
  void hoursNobodyCanReadAreNoWholeDay() {
    ImportPreview preview = bringHours("half?");
    ImportProblem problem = preview.problems().getFirst();
    assertEquals(SetAsideReason.UNREADABLE_NUMBER, problem.reason());
    assertEquals("half?", problem.detail());
    assertEquals(4, missed("0012"));
    assertEquals(12, missed("0013"));
  }

  @Test
  void minutesNobodyCanReadAreNotTakenForPresent() {
    ImportPreview preview =
        district.preview(
            """
            Student_Number,CalendarDate,Minutes Absent,Minutes Scheduled
            0012,08/24/2026,all,390
            0012,08/25/2026,195,390
            0012,08/26/2026,0,390
            0013,08/24/2026,0,39O
            0013,08/25/2026,-30,390
            0013,08/26/2026,400,390
            """);
    assertEquals(
        List.of("all / 390", "0 / 39O", "-30 / 390", "400 / 390"),
        preview.problems().stream().map(ImportProblem::detail).toList());
    assertEquals(2, preview.counts().added());
  }

  @Test
  void aHalfDayMarkNobodyCanReadIsNoWholeDay() {
    ImportPreview preview =
        district.preview(
            """
            Student_Number,Date,Absent,Half Day,Tardy,Excused
            0012,08/24/2026,TRUE,FALSE,FALSE,FALSE
            0012,08/25/2026,TRUE,TRUE,FALSE,TRUE
            0012,08/26/2026,TRUE,perhaps,FALSE,TRUE
            0013,08/25/2026,FALSE,FALSE,TRUE,FALSE
            """);
    assertEquals("perhaps", preview.problems().getFirst().detail());
  }

  /// Mia is away for the hours of the cell and for two half days of 6.5 hours, Tom for three days.
  private ImportPreview bringHours(String cell) {
    ImportPreview preview =
        district.preview(
            """
            Student_Number,Date,Hours Missed,Type
            0012,08/24/2026,%s,Unexcused
            0012,08/25/2026,3.25,Unexcused
            0012,08/26/2026,3.25,Unexcused
            0013,08/24/2026,6.5,Excused
            0013,08/25/2026,6.5,Excused
            0013,08/26/2026,6.5,Excused
            """
                .formatted(cell),
            ImportAnswers.parse("hours_per_day = 6.5\n"));
    district.save(preview);
    return preview;
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
