package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;

/// Sheets that name the part of a day beside a code, or instead of one.
class PartOfDayTest {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private final DistrictFile file = DistrictFile.inMemory();
  private final Clock clock =
      Clock.fixed(LocalDateTime.of(2026, 9, 2, 8, 0).atZone(ZONE).toInstant(), ZONE);
  private final Importer importer = new Importer(file, clock, null);

  @BeforeEach
  void aSmallDistrict() {
    bring(
        """
        Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate
        0012,"Ash, Mia",3,110,08/24/2026,06/01/2027
        0013,"Birch, Tom",0,110,08/24/2026,06/01/2027
        """);
    bring("date,instructional\n2026-08-24,Y\n2026-08-25,Y\n2026-08-26,Y\n");
  }

  @Test
  void theAttendedPartAloneTellsTheDay() {
    bring(
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
        preview(
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
        preview(
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
    long id = new StudentRepository(file).findStudent(localId).orElseThrow().id();
    return new AttendanceRepository(file)
        .year(LocalDate.of(2026, 9, 2))
        .standing(id)
        .orElseThrow()
        .missedQuarterDays();
  }

  private ImportPreview preview(String sheet) {
    Spreadsheet read = Spreadsheet.read("sheet.csv", sheet.getBytes(StandardCharsets.UTF_8));
    return importer.preview(read, ImportAnswers.none(), rows -> true);
  }

  private void bring(String sheet) {
    importer.save(preview(sheet), true);
  }
}
