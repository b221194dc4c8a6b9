package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOrderTest {
  @TempDir private Path folder;

  private final FileOrder order =
      new FileOrder(DistrictEvidence.none(LocalDate.of(2026, 12, 9)), ReadingProgress.SILENT);

  @Test
  void studentsComeFirstThenTheCalendarAttendanceAndContacts() throws IOException {
    file("a-contacts.csv", "Student ID,Contact Name,Relationship\n1,Ann,Mother\n");
    file("b-absences.csv", "Student ID,Date,Code\n1,2026-12-07,ZQ\n");
    file("c-days.csv", "Date,Instructional\n2026-12-07,yes\n2026-12-08,no\n");
    file("d-what.csv", "Favourite colour,Lunch\nblue,soup\n");
    file(
        "e-students.csv",
        "Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate\n"
            + "0041187,\"Li, Bo\",7,1,2026-08-24\n");
    file("notes.docx", "no spreadsheet at all");
    file("~$e-students.xlsx", "the lock of a spreadsheet program");
    assertEquals(
        List.of("e-students.csv", "c-days.csv", "b-absences.csv", "a-contacts.csv", "d-what.csv"),
        order.inOrder(List.of(folder)).stream()
            .map(path -> path.getFileName().toString())
            .toList());
  }

  @Test
  void aSingleFileIsNotLookedInto() {
    Path missing = folder.resolve("missing.csv");
    assertEquals(List.of(missing), order.inOrder(List.of(missing)));
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
