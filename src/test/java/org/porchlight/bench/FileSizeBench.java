package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.StudentYear;
import org.porchlight.storage.DistrictFile;

/// How large the file of a large district is once a session has ended.
@Tag("bench")
class FileSizeBench {
  private static final long LIMIT = 6_000_000;
  private static final int SAVES = 8;
  private static final LocalDateTime EVENING = LocalDateTime.of(2027, 6, 30, 16, 0);

  @TempDir Path folder;

  @Test
  void aYearOfTenThousandStudentsStaysSmall() throws IOException {
    Path place = folder.resolve("ten-thousand.porchlight");
    char[] passphrase = "a measured district stays small".toCharArray();
    long grown;
    try (DistrictFile file = DistrictFile.create(place, passphrase.clone())) {
      TenThousand.fill(file, TenThousand.STUDENTS);
      AttendanceRepository attendance = new AttendanceRepository(file);
      AttendanceYear year = attendance.year(TenThousand.TODAY);
      List<StudentYear> years = attendance.studentYears(year.schoolYear());
      for (int save = 0; save < SAVES; save++) {
        attendance.recordYears(years);
      }
      grown = Files.size(place.resolve("district.mv.db"));
      file.endSession(EVENING);
    }
    long size = Files.size(place.resolve("district.mv.db"));
    System.out.printf(
        "%,d students x 180 days: %.1f MB after %d saves of every day, %.2f MB after the session's"
            + " compaction (limit %.0f MB)%n",
        TenThousand.STUDENTS, grown / 1e6, SAVES + 1, size / 1e6, LIMIT / 1e6);
    try (DistrictFile file = DistrictFile.open(place, passphrase.clone())) {
      assertEquals(
          TenThousand.STUDENTS,
          new AttendanceRepository(file).year(TenThousand.TODAY).standings().size());
    }
    assertTrue(size <= LIMIT, "the file has " + size + " bytes");
  }
}
