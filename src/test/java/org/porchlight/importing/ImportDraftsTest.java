package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.storage.DistrictFile;

class ImportDraftsTest {
  @TempDir private Path folder;

  @Test
  void aHalfDoneImportComesBackEvenWhenItsFileIsGone() throws IOException {
    Path sheet = folder.resolve("Ausländer 7=8.csv");
    Files.writeString(sheet, "Student ID,Date,Code\n0041187,2026-12-07,ZQ\n");
    Path next = folder.resolve("next.csv");
    try (DistrictFile file = DistrictFile.inMemory()) {
      ImportDrafts drafts = new ImportDrafts(file, MapleValley.CLOCK);
      drafts.begin(sheet, List.of(WaitingFile.of(next)));
      drafts.keep(ImportAnswers.none().with("code.Z Q=1", "absent excused"));
      Files.delete(sheet);
      ImportDraft draft = drafts.find().orElseThrow();
      assertEquals("Ausländer 7=8.csv", draft.fileName());
      assertEquals("absent excused", draft.answers().answer("code.Z Q=1").orElseThrow());
      assertEquals(List.of(WaitingFile.of(next.toAbsolutePath())), draft.waiting());
      assertEquals("0041187", draft.open().firstRows("", 2).get(1).cell(0));
      drafts.forget();
      assertTrue(drafts.find().isEmpty());
    }
  }

  @Test
  void pastedRowsAreKept() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      ImportDrafts drafts = new ImportDrafts(file, MapleValley.CLOCK);
      drafts.begin("Pasted rows", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
      ImportDraft draft = drafts.find().orElseThrow();
      assertTrue(draft.path().isEmpty());
      assertEquals("2", draft.open().firstRows("", 2).get(1).cell(1));
    }
  }

  @Test
  void aSheetTooLargeToKeepIsFoundAgainByItsPlace() throws IOException {
    Path sheet = folder.resolve("large.csv");
    StringBuilder rows = new StringBuilder("Student ID,Date\n");
    java.util.Random noise = new java.util.Random(7);
    while (rows.length() < 9 << 20) {
      rows.append(noise.nextLong()).append(',').append(noise.nextLong()).append('\n');
    }
    Files.writeString(sheet, rows);
    try (DistrictFile file = DistrictFile.inMemory()) {
      ImportDrafts drafts = new ImportDrafts(file, MapleValley.CLOCK);
      drafts.begin(sheet, List.of());
      assertEquals(sheet.toAbsolutePath(), drafts.find().orElseThrow().path().orElseThrow());
      assertEquals("Date", drafts.find().orElseThrow().open().firstRows("", 1).get(0).cell(1));
    }
  }
}
