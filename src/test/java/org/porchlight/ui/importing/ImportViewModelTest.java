package org.porchlight.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.importing.ColumnField;
import org.porchlight.importing.ColumnMapping;
import org.porchlight.importing.Confidence;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.Importer;
import org.porchlight.importing.SetAsideReason;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;

class ImportViewModelTest {
  @TempDir private Path folder;

  private final MapleValley district = MapleValley.open();
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private final ImportViewModel model =
      new ImportViewModel(
          new Importer(district.file(), MapleValley.CLOCK, district.staff("Mr. Ruiz").id()),
          new ImportDrafts(district.file(), MapleValley.CLOCK),
          BackgroundWork.atOnce(),
          new ErrorMessages(),
          toasts,
          new Navigator());

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aKnownLayoutWithNothingNewGoesStraightToReview() throws IOException {
    choose(
        file(
            "week.csv",
            "Student_Number,Att_Date,Att_Code,Description",
            "%s,12/07/2026,EX,Excused Absence",
            "%s,12/06/2026,EX,Excused Absence"));
    assertEquals("", model.work().trouble().get());
    assertEquals(ImportStep.REVIEW, model.step().get());
    assertEquals(
        List.of(SetAsideReason.CLOSED_DAY), List.copyOf(model.problems().counts().keySet()));
    assertTrue(RowSums.line(preview().counts()).endsWith("= 2 rows in the file"));
  }

  @Test
  void anotherLayoutIsShownFirstAndABareCodeIsAsked() throws IOException {
    choose(file("list.csv", "Student ID,Date,Code", "%s,2026-12-07,ZQ"));
    assertEquals(ImportStep.MATCH, model.step().get());
    assertEquals("", model.whyNotNext());
    model.next();
    assertEquals(ImportStep.EXPLAIN, model.step().get());
    assertEquals("1 code needs an answer", model.whyNotNext());
    model.next();
    assertEquals(ImportStep.EXPLAIN, model.step().get(), "an open question keeps the step");
    model.answer(model.questions().open(ImportStep.EXPLAIN).getFirst(), "absent excused");
    model.next();
    assertEquals(ImportStep.REVIEW, model.step().get());
    model.back();
    assertEquals(ImportStep.EXPLAIN, model.step().get());
    assertEquals("", model.whyNotNext());
  }

  @Test
  void aColumnCanBeTakenForSomethingElse() throws IOException {
    choose(
        file("list.csv", "Student ID,Date,Code,Description", "%s,2026-12-07,EX,Excused Absence"));
    ColumnMapping words = preview().file().columns().get(3);
    assertEquals(ColumnField.CODE_DESCRIPTION, model.questions().fieldOf(words).orElseThrow());
    assertEquals(Confidence.SURE, model.questions().confidenceOf(words));
    model.questions().setColumn(words, null);
    assertTrue(model.questions().fieldOf(words).isEmpty());
    assertEquals(Confidence.LEFT_OUT, model.questions().confidenceOf(words));
  }

  @Test
  void savesAndTakesBack() throws IOException {
    int before = importCount();
    choose(
        file(
            "week.csv",
            "Student_Number,Att_Date,Att_Code,Description",
            "%s,12/07/2026,EX,Excused Absence"));
    model.next();
    assertEquals(ImportStep.DONE, model.step().get());
    assertNotNull(model.done().get());
    assertEquals("week.csv", model.history().past().getFirst().fileName());
    assertEquals("Mr. Ruiz", model.history().past().getFirst().importedBy());
    assertTrue(toasts.undoLast().isPresent());
    assertEquals(ImportStep.CHOOSE, model.step().get());
    assertEquals(before, importCount());
  }

  @Test
  void theSameFileIsSaidAndNothingChanges() throws IOException {
    Path file =
        file(
            "week.csv",
            "Student_Number,Att_Date,Att_Code,Description",
            "%s,12/07/2026,EX,Excused Absence");
    choose(file);
    model.next();
    choose(file);
    assertEquals(ImportStep.CHOOSE, model.step().get());
    assertEquals(
        "This is the file Mr. Ruiz imported on Dec 9. Nothing was changed.",
        model.work().trouble().get());
  }

  @Test
  void whatCannotBeReadIsSaidInASentence() throws IOException {
    Path file = folder.resolve("photo.csv");
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});
    choose(file);
    assertFalse(model.work().trouble().get().isEmpty());
    assertEquals(ImportStep.CHOOSE, model.step().get());
    model.paste("Favourite colour,Lunch\nblue,soup\n");
    assertTrue(
        model.work().trouble().get().endsWith("Nothing was changed."),
        model.work().trouble().get());
  }

  @Test
  void theRowsSetAsideAreSavedWithTheirReasons() throws IOException {
    choose(
        file(
            "week.csv",
            "Student_Number,Att_Date,Att_Code,Description",
            "%s,2026-12-06,EX,Excused Absence"));
    Path target = folder.resolve("rows.xlsx");
    model.saveSetAside(target);
    Spreadsheet saved = Spreadsheet.open(target);
    List<List<String>> rows =
        saved.rows(saved.sheetNames().getFirst()).map(row -> row.cells()).toList();
    assertEquals(2, rows.size());
    assertEquals("2026-12-06", rows.get(1).get(1));
    assertTrue(rows.get(1).get(4).contains("Not a school day"));
    assertEquals("2", rows.get(1).get(5));
  }

  private void choose(Path file) {
    model.choose(List.of(file));
  }

  private int importCount() {
    model.refresh();
    return model.history().past().size();
  }

  private ImportPreview preview() {
    ImportPreview preview = model.preview().get();
    assertNotNull(preview);
    return preview;
  }

  /// A file whose rows are about the first student of the district.
  private Path file(String name, String... lines) throws IOException {
    Student student =
        new org.porchlight.roster.StudentRepository(district.file())
            .students().stream()
                .filter(s -> s.isEnrolledOn(MapleValley.LAST_POSTED))
                .findFirst()
                .orElseThrow();
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines).replace("%s", student.localId()) + "\n");
    return file;
  }
}
