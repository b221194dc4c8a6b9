package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.outreach.LadderDeed;
import org.porchlight.outreach.LadderMetric;
import org.porchlight.outreach.LadderRepository;
import org.porchlight.outreach.LadderStep;
import org.porchlight.outreach.LadderWho;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.Tables;

/// Rows put right, codes explained anew, and imports taken back after others have worked on.
class BroughtAgainTest {
  private static final String ROSTER =
      """
      Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate,Street
      0012,"Ash, Mia",3,110,08/24/2026,06/01/2027,4 Elm Street
      0013,"Birch, Tom",4,110,08/24/2026,06/01/2027,9 Oak Rd
      """;
  private static final String CALENDAR =
      """
      date,instructional,note
      2026-08-24,Y,
      2026-08-25,Y,
      2026-08-26,Y,
      2026-08-27,Y,
      2026-08-28,N,County fair
      2026-08-31,Y,
      """;
  private static final String HEADER = "Student_Number,SchoolID,Att_Date,Att_Code,Description\n";

  private final DistrictFile file = DistrictFile.inMemory();
  private final Importer importer =
      new Importer(
          file,
          Clock.fixed(LocalDateTime.of(2026, 9, 2, 8, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
          null);

  @BeforeEach
  void rosterAndCalendar() {
    bring("roster.csv", ROSTER, ImportAnswers.none());
    bring("calendar.csv", CALENDAR, ImportAnswers.none());
  }

  @Test
  void aCellPutRightStandsInForTheFilesOwn() {
    String events = HEADER + "0012,110,2026-08-28,A,Absent\n0013,110,2026-08-25,A,Absent\n";
    ImportPreview asked = preview("events.csv", events, ImportAnswers.none());
    assertEquals(SetAsideReason.CLOSED_DAY, asked.problems().getFirst().reason());
    String key = asked.problems().getFirst().correctionKey().orElseThrow();
    assertEquals("row.2.date", key);
    ImportPreview right =
        importer.preview(
            asked, ImportAnswers.none().with(key, "2026-08-27"), ReadingProgress.SILENT);
    assertEquals(new RowCounts(2, 2, 0, 0, 0, 0, 0), right.counts());
    importer.save(right, true);
    String answers =
        file.sql()
            .select(Tables.IMPORT_BATCH.ANSWERS)
            .from(Tables.IMPORT_BATCH)
            .orderBy(Tables.IMPORT_BATCH.ID.desc())
            .limit(1)
            .fetchOne(Tables.IMPORT_BATCH.ANSWERS);
    assertTrue(answers.contains("row.2.date = 2026-08-27"), answers);
  }

  @Test
  void rowsSetAsideComeBackInWithoutTakingOthersOut() {
    bring(
        "events.csv",
        HEADER
            + "0012,110,2026-08-24,A,Absent\n"
            + "0012,110,2026-08-25,A,Absent\n"
            + "0013,110,2026-08-28,A,Absent\n"
            + "0013,110,2026-08-31,A,Absent\n",
        ImportAnswers.none());
    importer.undoLast();
    ImportPreview preview =
        preview(
            "events.csv",
            HEADER
                + "0012,110,2026-08-24,A,Absent\n"
                + "0012,110,2026-08-25,A,Absent\n"
                + "0013,110,2026-08-28,A,Absent\n"
                + "0013,110,2026-08-31,A,Absent\n",
            ImportAnswers.none());
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    SetAsideSheet.write(preview, workbook);
    importer.save(preview, true);
    Spreadsheet sheet = Spreadsheet.read("aside.xlsx", workbook.toByteArray());
    String corrected =
        sheet
            .rows(sheet.sheetNames().getFirst())
            .map(row ->
                row.cells().stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"))
            .replace("2026-08-28", "2026-08-25");
    ImportPreview again = preview("aside.csv", corrected, ImportAnswers.none());
    assertEquals(List.of(), again.questions());
    assertEquals(new RowCounts(1, 1, 0, 0, 0, 0, 0), again.counts());
    importer.save(again, true);
    assertEquals(2, importer.pastImports().getFirst().counts().rows() + 1);
  }

  @Test
  void aCodeExplainedAnewSaysHowManyDaysChange() {
    bring(
        "one.csv",
        HEADER + "0012,110,2026-08-24,H,\n0013,110,2026-08-25,H,\n",
        ImportAnswers.none().with("code.H", "absent excused"));
    Dump before = Dump.of(file);
    ImportPreview anew =
        preview(
            "two.csv",
            HEADER + "0012,110,2026-08-31,H,\n",
            ImportAnswers.none().with("code.H", "absent excused half day"));
    assertTrue(
        anew.notices().stream().anyMatch(notice -> notice.contains("2 days recorded earlier")),
        String.join("\n", anew.notices()));
    importer.save(anew, true);
    importer.undoLast();
    assertEquals(before, Dump.of(file));
  }

  @Test
  void wordsThatContradictWhatACodeMeantAreAskedAgain() {
    bring("one.csv", HEADER + "0012,110,2026-08-24,H,Half Day\n", ImportAnswers.none());
    ImportPreview asked =
        preview("two.csv", HEADER + "0012,110,2026-08-25,H,Tardy\n", ImportAnswers.none());
    assertEquals(List.of("code.H"), asked.questions().stream().map(ImportQuestion::key).toList());
    assertEquals("tardy", asked.questions().getFirst().choices().getFirst());
  }

  @Test
  void anOlderImportComesOutAloneUnlessALaterOneSpeaksOfTheSameDays() {
    bring("one.csv", HEADER + "0012,110,2026-08-24,A,Absent\n", ImportAnswers.none());
    long first = importer.pastImports().getFirst().id();
    bring("two.csv", HEADER + "0012,110,2026-08-26,A,Absent\n", ImportAnswers.none());
    long second = importer.pastImports().getFirst().id();
    assertEquals(List.of(), importer.undo(first).kept());
    assertEquals(List.of("A"), codes(), "the code is still needed");
    bring("three.csv", HEADER + "0012,110,2026-08-26,T,Tardy\n", ImportAnswers.none());
    Dump before = Dump.of(file);
    assertThrows(ImportOverlappedException.class, () -> importer.undo(second));
    assertEquals(before, Dump.of(file));
  }

  @Test
  void aLadderNobodyWorkedOnDoesNotHoldAnImport() {
    LadderRepository ladder = new LadderRepository(file);
    LadderStep letter =
        new LadderStep(
            0, LadderMetric.DAYS_MISSED, 4, LadderDeed.LETTER, "Letter", LadderWho.OFFICE, 5);
    ladder.choose(List.of(letter), LocalDate.of(2026, 9, 2));
    bring("one.csv", HEADER + "0012,110,2026-08-24,A,Absent\n", ImportAnswers.none());
    long mia = new StudentRepository(file).findStudent("0012").orElseThrow().id();
    assertEquals(1, ladder.ofStudent(mia).size());
    while (!importer.pastImports().isEmpty()) {
      assertEquals(List.of(), importer.undoLast().orElseThrow().kept());
    }
    assertEquals(List.of(), new StudentRepository(file).students());
    assertEquals(List.of(), ladder.ofStudent(mia));
  }

  @Test
  void aLadderSomebodyWorkedOnHoldsTheStudent() {
    LadderRepository ladder = new LadderRepository(file);
    LadderStep letter =
        new LadderStep(
            0, LadderMetric.DAYS_MISSED, 4, LadderDeed.LETTER, "Letter", LadderWho.OFFICE, 5);
    ladder.choose(List.of(letter), LocalDate.of(2026, 9, 2));
    bring("one.csv", HEADER + "0012,110,2026-08-24,A,Absent\n", ImportAnswers.none());
    long mia = new StudentRepository(file).findStudent("0012").orElseThrow().id();
    ladder.markDone(ladder.ofStudent(mia).getFirst().id(), LocalDate.of(2026, 9, 2), null, "Sent");
    importer.undoLast();
    importer.undoLast();
    assertEquals(1, importer.undoLast().orElseThrow().kept().size());
    assertEquals(1, ladder.ofStudent(mia).size());
  }

  @Test
  void whatPeopleHaveChangedSinceStaysAndIsNamed() {
    bring("roster2.csv", ROSTER.replace("4 Elm Street", "77 Pine Ave"), ImportAnswers.none());
    Student mia = new StudentRepository(file).findStudent("0012").orElseThrow();
    HouseholdRepository households = new HouseholdRepository(file);
    file.inTransaction(() ->
        file.sql()
            .update(Tables.HOUSEHOLD)
            .set(Tables.HOUSEHOLD.STREET, "1 New Lane")
            .where(Tables.HOUSEHOLD.ID.eq(mia.householdId()))
            .execute());
    UndoneImport undone = importer.undoLast().orElseThrow();
    assertEquals(1, undone.kept().size());
    assertEquals("1 New Lane", households.findHousehold(mia.householdId()).orElseThrow().street());
  }

  @Test
  void aFileThatTakesMuchOutIsAskedAbout() {
    StringBuilder all = new StringBuilder(HEADER);
    for (String day : List.of("24", "25", "26", "27", "31")) {
      all.append("0012,110,2026-08-").append(day).append(",A,Absent\n");
    }
    bring("all.csv", all.toString(), ImportAnswers.none());
    ImportPreview few =
        preview(
            "few.csv",
            HEADER + "0013,110,2026-08-24,A,Absent\n0013,110,2026-08-31,A,Absent\n",
            ImportAnswers.none());
    assertEquals(List.of(), few.questions(), "five days are few");
    assertEquals(5, few.counts().removed());
  }

  private List<String> codes() {
    return file.sql().selectFrom(Tables.ATTENDANCE_CODE).fetch(Tables.ATTENDANCE_CODE.CODE);
  }

  private void bring(String name, String text, ImportAnswers answers) {
    ImportPreview preview = preview(name, text, answers);
    assertEquals(List.of(), preview.questions(), name);
    importer.save(preview, true);
  }

  private ImportPreview preview(String name, String text, ImportAnswers answers) {
    return importer.preview(
        Spreadsheet.read(name, text.getBytes(StandardCharsets.UTF_8)),
        answers,
        ReadingProgress.SILENT);
  }
}
