package org.porchlight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.importing.CountDifference;
import org.porchlight.importing.CountDifference.Explanation.Kind;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.importing.Reconciliation;
import org.porchlight.importing.SystemComparison;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;

class SystemLetterTest {
  @TempDir Path folder;

  private final MapleValley valley = MapleValley.open();
  private final AttendanceYear year =
      new AttendanceRepository(valley.file()).year(MapleValley.TODAY);

  @AfterEach
  void close() {
    valley.close();
  }

  /// The system's totals, right but for the students named.
  private Path totals(Map<String, String> otherwise) throws IOException {
    StringBuilder csv =
        new StringBuilder("Student ID,Student Name,As Of,Days Enrolled,Days Absent\n");
    for (Attendance standing : year.standings()) {
      Student student =
          new StudentRepository(valley.file()).findStudent(standing.studentId()).orElseThrow();
      String days =
          otherwise.getOrDefault(
              student.fullName(),
              standing.enrolledQuarterDays() / 4.0 + "," + standing.missedQuarterDays() / 4.0);
      csv.append(student.localId())
          .append(",\"")
          .append(student.listName())
          .append("\",12/08/2026,")
          .append(days)
          .append('\n');
    }
    return Files.writeString(folder.resolve("totals.csv"), csv);
  }

  private Reconciliation compare(Path sheet) {
    return new SystemComparison(valley.file(), MapleValley.CLOCK)
        .compare(sheet, ImportAnswers.none(), ReadingProgress.SILENT);
  }

  @Test
  void theSameTotalsDifferInNobody() throws IOException {
    Reconciliation found = compare(totals(Map.of()));
    assertTrue(found.isReady(), found.questions().toString());
    assertEquals(List.of(), found.differences());
    assertEquals(year.standings().size(), found.compared());
  }

  @Test
  void findsWhoseTotalsDifferWhichDaysStandBehindThemAndWhatWouldFit() throws IOException {
    // Jaylen missed 15 of 70, two of them excused; Amara 17½; Destiny 16 of 68
    Reconciliation found =
        compare(
            totals(
                Map.of(
                    "Jaylen Whitcomb", "70,13",
                    "Amara Nwosu", "70,18.5",
                    "Destiny Albright", "69,16")));
    assertTrue(found.isReady(), found.questions().toString());
    Map<String, CountDifference> byName =
        found.differences().stream()
            .collect(Collectors.toMap(one -> one.student().fullName(), one -> one));
    assertEquals(3, byName.size(), byName.keySet().toString());
    CountDifference jaylen = byName.get("Jaylen Whitcomb");
    assertEquals(-8, jaylen.missedApart());
    assertEquals(16, jaylen.days().size(), "the days Porchlight counts");
    assertTrue(
        jaylen.likely().stream().anyMatch(likely -> likely.kind() == Kind.EXCUSED_LEFT_OUT),
        jaylen.likely().toString());
    assertEquals(4, byName.get("Amara Nwosu").missedApart());
    assertEquals(4, byName.get("Destiny Albright").enrolledApart());
    assertEquals(0, byName.get("Destiny Albright").missedApart());
    assertEquals(
        "15",
        new AttendanceRepository(valley.file())
            .year(MapleValley.TODAY)
            .standing(jaylen.student().id())
            .orElseThrow()
            .daysMissed(),
        "nothing is changed by comparing");
  }

  @Test
  void anExportWithDaysTellsTheVeryDays() throws IOException {
    Student jaylen = valley.student("Jaylen Whitcomb");
    StringBuilder csv = new StringBuilder("Student ID,Date,Code\n");
    year.standings()
        .forEach(standing ->
            year.days(standing.studentId()).stream()
                .filter(day -> day.isCounted() && day.code() != null)
                .filter(day ->
                    // the system has taken one of Jaylen's days back
                    standing.studentId() != jaylen.id()
                        || !day.date().equals(java.time.LocalDate.of(2026, 9, 14)))
                .forEach(day ->
                    csv.append(localId(standing.studentId()))
                        .append(',')
                        .append(day.date())
                        .append(',')
                        .append(day.code() == null ? "" : day.code().code())
                        .append('\n')));
    Reconciliation found = compare(Files.writeString(folder.resolve("days.csv"), csv));
    assertTrue(found.isReady(), found.questions().toString());
    assertTrue(found.byDay());
    assertEquals(1, found.differences().size(), found.differences().toString());
    CountDifference difference = found.differences().getFirst();
    assertEquals(jaylen.id(), difference.student().id());
    assertEquals(1, difference.days().size());
    assertEquals(java.time.LocalDate.of(2026, 9, 14), difference.days().getFirst().ours().date());
    assertEquals(0, difference.days().getFirst().theirs().quarterDaysMissed());
  }

  private String localId(long student) {
    return new StudentRepository(valley.file()).findStudent(student).orElseThrow().localId();
  }

  @Test
  void theLetterIsAccessibleAndNamesWhoDiffers() throws IOException {
    Reconciliation found =
        compare(totals(Map.of("Jaylen Whitcomb", "70,13", "Amara Nwosu", "70,18.5")));
    ReportRooms rooms = ReportRooms.of(valley.file(), MapleValley.CLOCK);
    MadePdf pdf = new MadePdf(SystemLetter.pdf(rooms, found));
    pdf.show("reconcile-letter");
    pdf.isAccessible();
    assertTrue(pdf.text().contains("Whitcomb, Jaylen"), pdf.text());
    assertTrue(pdf.text().contains("15 of 70 days"), pdf.text());
    assertTrue(pdf.text().contains("13 of 70 days"), pdf.text());
    assertTrue(pdf.text().contains("INTERNAL"), pdf.text());
    assertFalse(pdf.metadata().contains("Whitcomb"));
    Path book = Files.write(folder.resolve("letter.xlsx"), SystemLetter.xlsx(rooms, found));
    assertEquals(2, Spreadsheet.open(book).sheetNames().size(), "students and days");
  }
}
