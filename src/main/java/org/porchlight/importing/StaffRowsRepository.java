package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.STAFF_MEMBER;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.StaffRole;

/// Writes the people of a staff list.
final class StaffRowsRepository {
  /// What a list says about somebody; null where it says nothing.
  record Said(
      @Nullable String job,
      List<String> languages,
      @Nullable Long schoolId,
      @Nullable String phone,
      @Nullable LocalDate trainedUntil,
      @Nullable Boolean drives) {}

  private final RecordedRowsRepository rows;

  StaffRowsRepository(RecordedRowsRepository rows) {
    this.rows = rows;
  }

  void add(String name, StaffRole role, Said said) {
    Map<Field<?>, @Nullable Object> row = values(said);
    row.put(STAFF_MEMBER.NAME, name);
    row.put(STAFF_MEMBER.ROLE, role.name());
    rows.insert(STAFF_MEMBER, row);
  }

  /// Completes somebody; says whether anything was news.
  boolean change(long staffId, Said said) {
    return rows.update(STAFF_MEMBER, List.of(staffId), values(said));
  }

  private static Map<Field<?>, @Nullable Object> values(Said said) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(STAFF_MEMBER.LANGUAGES, String.join(", ", said.languages));
    put(row, STAFF_MEMBER.JOB, said.job);
    put(row, STAFF_MEMBER.SCHOOL_ID, said.schoolId);
    put(row, STAFF_MEMBER.PHONE, said.phone);
    put(row, STAFF_MEMBER.TRAINED_UNTIL, said.trainedUntil);
    put(row, STAFF_MEMBER.DRIVES, said.drives);
    return row;
  }

  private static void put(
      Map<Field<?>, @Nullable Object> row, Field<?> column, @Nullable Object value) {
    if (value != null) {
      row.put(column, value);
    }
  }
}
