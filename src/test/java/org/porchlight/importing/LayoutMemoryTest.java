package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.spreadsheets.Spreadsheet;

/// A layout confirmed once is not asked about again; where it changed, only the change is.
class LayoutMemoryTest {
  private static final DistrictEvidence DISTRICT =
      DistrictEvidence.none(LocalDate.of(2025, 11, 24));
  private static final String LAST_MONTH =
      """
      Pupil,Given,Family,Year Group,Enter,Departure,Ref,Absences,Days Enrolled
      x,Mia,Abbott,5,08/13/2025,,100231,7,70
      x,Leo,Baca,7,08/13/2025,10/14/2025,100232,3,40
      """;
  private static final ImportAnswers CONFIRMED =
      ImportAnswers.parse(
          """
          column.Pupil = leave_out
          column.Given = first_name
          column.Family = last_name
          column.Year Group = grade
          column.Enter = entry_date
          column.Departure = exit_date
          column.Ref = student_id
          kind = roster
          code.A = absent unexcused
          """);

  private static SheetTable table(String csv) {
    return SheetTable.read(
        Spreadsheet.read("sheet.csv", csv.getBytes(StandardCharsets.UTF_8)),
        ReadingProgress.SILENT);
  }

  private static RecognisedSheet recognised(SheetTable table, ImportAnswers answers) {
    return new SheetRecogniser(table, answers, DISTRICT).recognise();
  }

  private static ImportAnswers remembered() {
    SheetTable table = table(LAST_MONTH).headed(ImportAnswers.none().with("header", "row 1"));
    return LayoutMemory.toRemember(recognised(table, CONFIRMED), CONFIRMED);
  }

  private static SheetTable thisMonth(String... changes) {
    String csv = LAST_MONTH;
    for (int i = 0; i < changes.length; i += 2) {
      csv = csv.replace(changes[i], changes[i + 1]);
    }
    return table(csv).headed(ImportAnswers.none().with("header", "row 1"));
  }

  private static RecognisedSheet asked(SheetTable table) {
    LayoutMemory memory = LayoutMemory.nearest(table, List.of(remembered())).orElseThrow();
    return memory.differenceAsked(recognised(table, memory.answers()), ImportAnswers.none());
  }

  @Test
  void remembersEveryColumnButNoCode() {
    assertTrue(remembered().answer("code.A").isEmpty());
    assertEquals(9, remembered().columnHeaders().size());
    RecognisedSheet again = asked(thisMonth("PUPIL", "pupil"));
    assertEquals(List.of(), again.questions());
    assertEquals(SheetKind.ROSTER, again.kind());
  }

  @Test
  void caseAndOrderDoNotMatter() {
    RecognisedSheet again = asked(thisMonth("Departure", "DEPARTURE", "Ref", "ref"));
    assertEquals(List.of(), again.questions());
    assertEquals(ColumnField.EXIT_DATE, again.columns().get(5).field());
    assertEquals(ColumnField.STUDENT_ID, again.columns().get(6).field());
  }

  @Test
  void aRenamedColumnIsTheOneQuestion() {
    RecognisedSheet changed = asked(thisMonth("Departure", "Gone On"));
    assertEquals(
        List.of("column.Gone On: exit_date, leave_out"),
        changed.questions().stream()
            .map(q -> q.key() + ": " + String.join(", ", q.choices()))
            .toList());
  }

  @Test
  void aColumnThatIsGoneIsTheOneQuestion() {
    RecognisedSheet changed =
        asked(
            table(
                    """
                    Pupil,Given,Family,Year Group,Enter,Ref,Absences,Days Enrolled
                    x,Mia,Abbott,5,08/13/2025,100231,7,70
                    x,Leo,Baca,7,08/13/2025,100232,3,40
                    """)
                .headed(ImportAnswers.none().with("header", "row 1")));
    assertEquals(
        List.of("gone.Departure: without"),
        changed.questions().stream()
            .map(q -> q.key() + ": " + String.join(", ", q.choices()))
            .toList());
  }

  @Test
  void anotherSheetIsNotTakenForIt() {
    assertTrue(
        LayoutMemory.nearest(
                table("Student ID,Att_Date,Att_Code\n1001,2025-09-01,A\n"), List.of(remembered()))
            .isEmpty());
  }

  @Test
  void moreDaysAreTheSameLayout() {
    assertEquals(
        RecognisedSheet.fingerprint(List.of("Student ID", "8/13/25", "8/14/25")),
        RecognisedSheet.fingerprint(List.of("student_id", "9/2/25", "9/3/25", "9/4/25")));
    assertNotEquals(
        RecognisedSheet.fingerprint(List.of("Student ID", "8/13/25", "8/14/25")),
        RecognisedSheet.fingerprint(List.of("Student ID", "Name")));
  }
}
