package org.porchlight.ui.students;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.porchlight.importing.DifferencesSheet;
import org.porchlight.roster.LocalDifference;
import org.porchlight.spreadsheets.WorkbookWriter;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// The list as a workbook, row for row as it is shown.
final class StudentsWorkbook {
  private static final double QUARTERS = 4;

  private StudentsWorkbook() {}

  /// What the registrar is asked to correct in the school system.
  static void writeDifferences(Path target, List<LocalDifference> differences) throws IOException {
    try (OutputStream stream = Files.newOutputStream(target)) {
      DifferencesSheet.write(differences, stream);
    }
  }

  static void write(Path target, List<StudentRow> rows) throws IOException {
    try (OutputStream stream = Files.newOutputStream(target);
        WorkbookWriter workbook = new WorkbookWriter(stream)) {
      WorkbookWriter.Sheet sheet =
          workbook.sheet(
              Messages.text("students.list.title"), 12, 28, 8, 20, 14, 14, 10, 18, 18, 8, 28, 14);
      sheet.header(
          Messages.text("students.save.id"),
          StudentColumn.NAME.words(),
          Messages.text("students.chip.grade"),
          StudentColumn.SCHOOL.words(),
          Messages.text("students.save.enrolled"),
          StudentColumn.DAYS.words(),
          Messages.text("students.save.percent"),
          StudentColumn.BAND.words(),
          Messages.text("students.save.lastTen"),
          StudentColumn.TRIED.words(),
          StudentColumn.CONTACT.words(),
          Messages.text("students.save.on"));
      rows.forEach(row -> write(sheet, row));
    }
  }

  private static void write(WorkbookWriter.Sheet sheet, StudentRow row) {
    var attendance = row.attendance();
    sheet.row(
        row.student().localId(),
        row.student().fullName(),
        attendance.grade().code(),
        row.schoolName(),
        attendance.enrolledQuarterDays() / QUARTERS,
        attendance.missedQuarterDays() / QUARTERS,
        attendance.percent(),
        Messages.of(attendance.band()),
        attendance.lastTenMissedQuarterDays() / QUARTERS,
        row.tries().count(),
        row.lastContact()
            .map(StudentRow.LastContact::words)
            .orElseGet(() -> Messages.text("students.contact.none")),
        row.lastContact().map(last -> Dates.day(last.on())).orElse(""));
  }
}
