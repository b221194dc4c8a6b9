package org.porchlight.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.OddFiles;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.importing.FamilyProposal;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.Importer;
import org.porchlight.importing.PastImport;
import org.porchlight.importing.ProblemFix;
import org.porchlight.importing.SetAsideReason;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.spreadsheets.WorkbookWriter;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;

/// What an office person meets on the way through the wizard, walked to its end.
class WizardWalksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final Clock CLOCK = Clock.fixed(TODAY.atTime(8, 0).atZone(ZONE).toInstant(), ZONE);

  private final DistrictFile district = DistrictFile.inMemory();
  private final OddFiles files = new OddFiles(TODAY);
  private final Toasts toasts = new Toasts(CLOCK);
  private final ImportViewModel model =
      new ImportViewModel(
          new Importer(district, CLOCK, null),
          new ImportDrafts(district, CLOCK),
          BackgroundWork.atOnce(),
          new ErrorMessages(),
          toasts,
          new Navigator());
  @TempDir private Path folder;

  @BeforeEach
  void aDistrict() {
    bring("roster.csv", files.roster());
    bring("calendar.csv", files.calendar());
    bring("events.csv", files.events());
  }

  @AfterEach
  void close() {
    district.close();
  }

  // ---- what a careful registrar would ask ----

  @Test
  void manyRecordedDaysGoOnlyWhenSomebodySaysSo() {
    choose("partial.csv", files.manyGone());
    ImportQuestion asked = onlyQuestion();
    assertEquals("go_on.removed", asked.key());
    model.answer(asked, asked.choices().getFirst());
    model.next();
    assertEquals(ImportStep.REVIEW, model.step().get());
    assertTrue(preview().counts().removed() >= 80, preview().counts().toString());
  }

  @Test
  void aFileAboutTheYearBeforeIsAskedAbout() {
    choose("spring.csv", files.yearBefore());
    assertEquals("go_on.earlier_year", onlyQuestion().key());
  }

  @Test
  void aFileMostOfWhoseRowsAreStrangersIsAskedAbout() {
    choose("other-school.csv", files.mostlyStrangers());
    assertTrue(
        model.questions().open(ImportStep.MATCH).stream()
            .anyMatch(question -> question.key().equals("go_on.set_aside")));
  }

  @Test
  void aFileOfWhichNothingFitsIsShownAndCannotBeSaved() {
    choose("other-district.csv", files.strangers());
    assertEquals(ImportStep.REVIEW, model.step().get());
    assertEquals("No row of this file can be imported", model.whyNotNext());
    model.next();
    assertEquals(ImportStep.REVIEW, model.step().get());
  }

  @Test
  void aWholeSchoolAwayAndAnUnpostedTailAreSaid() {
    choose("snow.csv", files.wholeSchoolAway());
    assertTrue(isSaid("students at"), preview().notices().toString());
    model.startOver();
    choose("tail.csv", files.unpostedTail());
    assertTrue(isSaid("has no rows after"), preview().notices().toString());
  }

  @Test
  void absencesOnAClosedDayAndAfterLeavingAreSetAside() {
    choose("odd.csv", files.closedAndGone());
    assertEquals(
        Map.of(SetAsideReason.CLOSED_DAY, 1, SetAsideReason.AFTER_WITHDRAWAL, 1),
        model.problems().counts());
  }

  @Test
  void studentsWhomARosterDropsAreAskedAbout() {
    choose("roster-2.csv", files.roster(student -> student != 7 && student != 8));
    assertEquals("missing_students", onlyQuestion().key());
    model.startOver();
    choose("roster-3.csv", files.roster(student -> student < 30));
    assertTrue(isSaid("10 of 40 students enrolled"), preview().notices().toString());
  }

  private boolean isSaid(String words) {
    return preview().notices().stream().anyMatch(notice -> notice.contains(words));
  }

  // ---- rows set aside ----

  @Test
  void aGroupIsPutRightAtOnce() {
    LocalDate day = files.days().get(9);
    String twice =
        files.events()
            + OddFiles.number(1)
            + ","
            + day
            + ",EX,Excused Absence\n"
            + OddFiles.number(1)
            + ","
            + day
            + ",U,Unexcused Absence\n"
            + OddFiles.number(2)
            + ","
            + day
            + ",EX,Excused Absence\n"
            + OddFiles.number(2)
            + ","
            + day
            + ",U,Unexcused Absence\n";
    choose("twice.csv", twice);
    SetAsideReason reason = SetAsideReason.DIFFERENT_ROWS_FOR_ONE_DAY;
    assertEquals(Map.of(reason, 2), model.problems().counts());
    Map.Entry<ProblemFix, Integer> group =
        model.problems().fixes(reason).entrySet().iterator().next();
    assertEquals(2, group.getValue());
    model.fix(group.getKey());
    assertEquals(ImportStep.REVIEW, model.step().get());
    assertEquals(2, preview().counts().setAside(), "the earlier rows stand aside now");
    int before = missed(1);
    int unexcused = unexcused(1);
    model.next();
    assertEquals(ImportStep.DONE, model.step().get());
    assertEquals(before + 4, missed(1));
    assertEquals(unexcused + 4, unexcused(1));
  }

  @Test
  void rowsSetAsideAreExportedCorrectedAndBroughtAgain() throws IOException {
    LocalDate day = files.days().get(9);
    StringBuilder text = new StringBuilder(files.events());
    for (int student : List.of(1, 2, 3)) {
      text.append("9").append(OddFiles.row(student, day));
    }
    choose("typed.csv", text.toString());
    assertEquals(Map.of(SetAsideReason.UNKNOWN_STUDENT, 3), model.problems().counts());
    Path aside = folder.resolve("set-aside.xlsx");
    model.saveSetAside(aside);
    model.next();
    assertEquals(ImportStep.DONE, model.step().get());
    int before = missed(2);
    Spreadsheet sheet = Spreadsheet.open(aside);
    Path corrected = folder.resolve("corrected.xlsx");
    try (WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(corrected))) {
      WorkbookWriter.Sheet out = writer.sheet("Rows", 12, 12, 12, 12, 30, 8);
      for (SheetRow row : sheet.rows(sheet.sheetNames().getFirst()).toList()) {
        List<String> cells = row.cells();
        Object[] put = cells.toArray();
        put[0] = cells.getFirst().replaceFirst("^9", "");
        out.row(put);
      }
    }
    model.startOver();
    model.choose(List.of(corrected));
    walk();
    assertEquals(ImportStep.DONE, model.step().get());
    assertEquals(3, preview().counts().added(), preview().counts().toString());
    assertEquals(0, preview().counts().removed(), "other days stay");
    assertEquals(before + 4, missed(2));
  }

  // ---- sheets, layouts, families ----

  @Test
  void theMonthsOfAWorkbookComeInOneAfterTheOther() throws IOException {
    Path book = folder.resolve("autumn.xlsx");
    try (WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(book))) {
      for (int month = 0; month < 2; month++) {
        WorkbookWriter.Sheet sheet = writer.sheet(month == 0 ? "First" : "Second", 12, 12, 8, 20);
        sheet.header("Student_Number", "Att_Date", "Att_Code", "Description");
        sheet.row(OddFiles.number(0), files.days().get(1 + month).toString(), "EX", "Excused");
        sheet.row(OddFiles.number(5), files.days().get(1 + month).toString(), "EX", "Excused");
      }
    }
    int before = missed(0);
    model.choose(List.of(book));
    assertEquals(ImportStep.MATCH, model.step().get());
    ImportQuestion asked = model.questions().openSheet().orElseThrow();
    assertEquals("1 question needs an answer", model.whyNotNext());
    model.answer(asked, ImportAnswers.EVERY_SHEET);
    assertEquals("First", preview().file().sheetName());
    assertEquals(List.of("autumn.xlsx, sheet \"Second\""), model.files().names());
    Optional<?> kept = new ImportDrafts(district, CLOCK).find();
    assertTrue(kept.isPresent(), "leaving now loses neither the sheet nor the next");
    walk();
    assertEquals(ImportStep.DONE, model.step().get());
    model.next();
    assertEquals("Second", preview().file().sheetName());
    assertTrue(model.files().isEmpty());
    walk();
    assertEquals(ImportStep.DONE, model.step().get());
    assertEquals(before + 8, missed(0));
  }

  @Test
  void aLayoutOfOnesOwnIsOneClickNextMonthUntilItIsForgotten() {
    String own = "Student ID,Absence Date,Attendnce Code,Meaning\n";
    String first = own + OddFiles.row(0, files.days().get(1));
    choose("oct.csv", first);
    assertEquals(ImportStep.MATCH, model.step().get());
    answerColumns();
    walk();
    assertEquals("oct.csv", model.history().layouts().getFirst().lastFile());
    choose("nov.csv", own + OddFiles.row(0, files.days().get(3)));
    assertEquals(ImportStep.REVIEW, model.step().get(), "nothing is asked again");
    model.startOver();
    model.history().forget(model.history().layouts().getFirst());
    choose("nov.csv", own + OddFiles.row(0, files.days().get(3)));
    assertEquals(ImportStep.MATCH, model.step().get(), "looked at afresh");
    model.startOver();
    assertTrue(toasts.undoLast().isPresent());
    choose("nov.csv", own + OddFiles.row(0, files.days().get(3)));
    assertEquals(ImportStep.REVIEW, model.step().get());
  }

  @Test
  void ofALayoutWithARenamedColumnOnlyThatColumnIsAsked() {
    String head = "Student_Number,LastFirst,SchoolID,Att_Date,Att_Code,Description\n";
    choose("oct.csv", head + named(files.days().get(1)));
    walk();
    choose("nov.csv", head.replace("Att_Code", "Zeichen 2") + named(files.days().get(3)));
    assertEquals("Zeichen 2", onlyQuestion().subject());
    assertTrue(preview().file().isRemembered());
  }

  /// Twenty absences of a day with the students' names and schools.
  private static String named(LocalDate day) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      rows.append(OddFiles.number(i)).append(",\"").append(OddFiles.name(i)).append("\",101,");
      rows.append(day).append(i % 2 == 0 ? ",EX,Excused Absence\n" : ",U,Unexcused Absence\n");
    }
    return rows.toString();
  }

  private void answerColumns() {
    for (int press = 0; press < 6; press++) {
      Optional<ImportQuestion> open = model.questions().open(ImportStep.MATCH).stream().findFirst();
      if (open.isEmpty()) {
        return;
      }
      model.answer(open.get(), open.get().choices().getFirst());
    }
  }

  @Test
  void aNewSiblingJoinsAFamilyOrIsKeptApart() {
    String head =
        "Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,Street,Zip,Guardian,"
            + "Guardian_Phone\n";
    String home = ",4 Elm St,87013,\"Ash, Eva\",505-555-0101\n";
    bring("ash.csv", head + "2001,\"Ash, Lee\",3,101,2026-08-24" + home + others());
    choose(
        "ash-2.csv",
        head
            + "2001,\"Ash, Lee\",3,101,2026-08-24"
            + home
            + "2002,\"Birch, Sam\",5,101,2026-08-24"
            + home
            + others());
    assertEquals(ImportStep.REVIEW, model.step().get(), model.questions().given().toString());
    FamilyProposal found = preview().families().getFirst();
    assertTrue(found.together());
    assertTrue(found.evidence().contains("same address"), found.evidence());
    model.decideFamily(found, false);
    assertFalse(preview().families().getFirst().together());
    model.decideFamily(found, true);
    assertTrue(preview().families().getFirst().together());
    model.decideFamily(found, false);
    model.next();
    assertEquals(ImportStep.DONE, model.step().get());
    assertNotEquals(student("2001").householdId(), student("2002").householdId());
  }

  private String others() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < OddFiles.enrolled(); i++) {
      rows.append(OddFiles.number(i)).append(",\"").append(OddFiles.name(i)).append("\",3,");
      rows.append(OddFiles.school(i)).append(",2025-08-10,,,,\n");
    }
    return rows.toString();
  }

  // ---- undo after later edits ----

  @Test
  void undoSaysWhatWasEditedSinceAndLeavesIt() {
    String head = "Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,Street,Zip\n";
    choose(
        "new.csv",
        head
            + "2001,\"Ash, Lee\",3,101,2026-08-24,4 Elm St,87013\n"
            + "2002,\"Birch, Sam\",5,101,2026-08-24,9 Oak Rd,87013\n"
            + others().replace(",,,,\n", ",,\n"));
    walk();
    PastImport past = Objects.requireNonNull(model.done().get());
    long home = student("2001").householdId();
    new HouseholdRepository(district)
        .corrections()
        .correctAddress(home, "12 Pine Ct", null, null, "87013", null, TODAY);
    model.history().undo(past);
    assertEquals(ImportStep.CHOOSE, model.step().get());
    var undone = model.history().undone().get().orElseThrow();
    assertFalse(undone.kept().isEmpty());
    assertEquals(
        "12 Pine Ct", new HouseholdRepository(district).findHousehold(home).orElseThrow().street());
    assertTrue(new StudentRepository(district).findStudent("2002").isEmpty());
  }

  // ---- helpers ----

  private void bring(String name, String text) {
    choose(name, text);
    walk();
    assertEquals(
        ImportStep.DONE,
        model.step().get(),
        name + model.work().trouble().get() + model.questions().at(ImportStep.MATCH));
    model.startOver();
  }

  private void walk() {
    for (int press = 0; press < 6 && model.step().get() != ImportStep.DONE; press++) {
      model.next();
    }
  }

  private void choose(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    model.choose(List.of(file));
    assertEquals("", model.work().trouble().get(), name);
  }

  private ImportQuestion onlyQuestion() {
    assertEquals(ImportStep.MATCH, model.step().get(), preview().notices().toString());
    List<ImportQuestion> open = model.questions().open(ImportStep.MATCH);
    assertEquals(1, open.size(), open.toString());
    return open.getFirst();
  }

  private ImportPreview preview() {
    return Objects.requireNonNull(model.preview().get());
  }

  private Student student(String number) {
    return new StudentRepository(district).findStudent(number).orElseThrow();
  }

  private int missed(int student) {
    return new AttendanceRepository(district)
        .year(TODAY)
        .standing(student(OddFiles.number(student)).id())
        .orElseThrow()
        .missedQuarterDays();
  }

  private int unexcused(int student) {
    return new AttendanceRepository(district)
        .year(TODAY)
        .standing(student(OddFiles.number(student)).id())
        .orElseThrow()
        .unexcusedQuarterDays();
  }
}
