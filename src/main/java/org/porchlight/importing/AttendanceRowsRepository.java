package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_CODE;
import static org.porchlight.storage.tables.Tables.STUDENT_YEAR;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.CodeKind;
import org.porchlight.roster.SchoolYear;
import org.porchlight.storage.DistrictFile;

/// Writes codes, students' years and totals of an import.
final class AttendanceRowsRepository {
  /// Whose year it is: a student at a school in a school year.
  record YearKey(long studentId, long schoolId, long schoolYearId) {}

  /// A code of a school year with its byte.
  record StoredCode(int id, String code, @Nullable String description, CodeMeaning meaning) {
    /// The same code explained differently.
    StoredCode meaning(CodeMeaning anew) {
      return new StoredCode(id, code, description, anew);
    }
  }

  private static final int LONGEST_DESCRIPTION = 200;

  private final DistrictFile file;
  private final RecordedRowsRepository rows;

  AttendanceRowsRepository(DistrictFile file, RecordedRowsRepository rows) {
    this.file = file;
    this.rows = rows;
  }

  /// The codes of a school year by code.
  Map<String, StoredCode> codes(long schoolYearId) {
    return file.sql()
        .selectFrom(ATTENDANCE_CODE)
        .where(ATTENDANCE_CODE.SCHOOL_YEAR_ID.eq(schoolYearId))
        .fetchMap(
            ATTENDANCE_CODE.CODE,
            row ->
                new StoredCode(
                    row.getId(),
                    row.getCode(),
                    row.getDescription(),
                    new CodeMeaning(
                        CodeKind.valueOf(row.getKind()),
                        row.getExcused(),
                        row.getSuspension(),
                        row.getQuarterDaysMissed())));
  }

  /// The bytes in use, in every school year.
  Set<Integer> codeIds() {
    return file.sql()
        .select(ATTENDANCE_CODE.ID)
        .from(ATTENDANCE_CODE)
        .fetchSet(row -> row.get(ATTENDANCE_CODE.ID).intValue());
  }

  void addCode(long schoolYearId, int id, String code, String description, CodeMeaning meaning) {
    String words = description.substring(0, Math.min(description.length(), LONGEST_DESCRIPTION));
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>(meaning(meaning));
    row.put(ATTENDANCE_CODE.ID, (short) id);
    row.put(ATTENDANCE_CODE.SCHOOL_YEAR_ID, schoolYearId);
    row.put(ATTENDANCE_CODE.CODE, code);
    row.put(ATTENDANCE_CODE.DESCRIPTION, words.isEmpty() ? null : words);
    rows.insert(ATTENDANCE_CODE, row);
  }

  /// Explains a stored code differently.
  void changeCode(StoredCode code) {
    rows.update(ATTENDANCE_CODE, List.of((short) code.id()), meaning(code.meaning()));
  }

  private static Map<Field<?>, @Nullable Object> meaning(CodeMeaning meaning) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(ATTENDANCE_CODE.KIND, meaning.kind().name());
    row.put(ATTENDANCE_CODE.EXCUSED, meaning.excused());
    row.put(ATTENDANCE_CODE.SUSPENSION, meaning.suspension());
    row.put(ATTENDANCE_CODE.QUARTER_DAYS_MISSED, (short) meaning.quarterDaysMissed());
    return row;
  }

  /// The stored years of a school year, day codes by whose they are.
  Map<YearKey, byte[]> years(SchoolYear year) {
    return years(file.sql(), year.id());
  }

  /// The same for a school year's number. Thousands of rows: read as they stand.
  static Map<YearKey, byte[]> years(DSLContext sql, long schoolYearId) {
    String text =
        sql.select(STUDENT_YEAR.STUDENT_ID, STUDENT_YEAR.SCHOOL_ID, STUDENT_YEAR.DAY_CODES)
            .from(STUDENT_YEAR)
            .where(STUDENT_YEAR.SCHOOL_YEAR_ID.eq(schoolYearId))
            .getSQL();
    return sql.connectionResult(connection -> {
      Map<YearKey, byte[]> years = new HashMap<>();
      try (PreparedStatement statement = connection.prepareStatement(text)) {
        statement.setLong(1, schoolYearId);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            years.put(
                new YearKey(rows.getLong(1), rows.getLong(2), schoolYearId), rows.getBytes(3));
          }
        }
      }
      return years;
    });
  }

  /// Writes students' years.
  void writeYears(List<YearChange> changes) {
    rows.writeYears(changes);
  }
}
