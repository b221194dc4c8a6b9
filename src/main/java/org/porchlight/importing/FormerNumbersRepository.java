package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.FORMER_STUDENT_NUMBER;

import java.util.List;
import java.util.Map;
import org.porchlight.storage.DistrictFile;

/// Numbers under which older files, or other systems, know a student.
final class FormerNumbersRepository {
  private final DistrictFile file;
  private final RecordedRowsRepository rows;

  FormerNumbersRepository(DistrictFile file, RecordedRowsRepository rows) {
    this.file = file;
    this.rows = rows;
  }

  /// Each number with its student's row.
  static Map<String, Long> numbers(DistrictFile file) {
    return file.sql()
        .selectFrom(FORMER_STUDENT_NUMBER)
        .fetchMap(FORMER_STUDENT_NUMBER.LOCAL_ID, FORMER_STUDENT_NUMBER.STUDENT_ID);
  }

  /// Keeps a number of a student; the last student a number was of counts.
  void keep(String localId, long studentId) {
    if (numbers(file).containsKey(localId)) {
      rows.update(
          FORMER_STUDENT_NUMBER,
          List.of(localId),
          Map.of(FORMER_STUDENT_NUMBER.STUDENT_ID, studentId));
    } else {
      rows.insert(
          FORMER_STUDENT_NUMBER,
          Map.of(
              FORMER_STUDENT_NUMBER.LOCAL_ID,
              localId,
              FORMER_STUDENT_NUMBER.STUDENT_ID,
              studentId));
    }
  }
}
