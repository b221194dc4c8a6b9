package org.porchlight.importing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;

/// An empty district on September 2, 2026, that is told everything by sheets written in a test.
final class SmallSheets {
  static final LocalDate TODAY = LocalDate.of(2026, 9, 2);
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private final DistrictFile file = DistrictFile.inMemory();
  private final Clock clock =
      Clock.fixed(LocalDateTime.of(TODAY, LocalTime.of(8, 0)).atZone(ZONE).toInstant(), ZONE);
  private final Importer importer = new Importer(file, clock, null);

  ImportPreview preview(String sheet) {
    return preview(sheet, ImportAnswers.none());
  }

  ImportPreview preview(String sheet, ImportAnswers answers) {
    Spreadsheet read = Spreadsheet.read("sheet.csv", sheet.getBytes(StandardCharsets.UTF_8));
    return importer.preview(read, answers, rows -> true);
  }

  void bring(String sheet) {
    save(preview(sheet));
  }

  void save(ImportPreview preview) {
    importer.save(preview, true);
  }

  Attendance standing(String localId) {
    long id = new StudentRepository(file).findStudent(localId).orElseThrow().id();
    return new AttendanceRepository(file).year(TODAY).standing(id).orElseThrow();
  }
}
