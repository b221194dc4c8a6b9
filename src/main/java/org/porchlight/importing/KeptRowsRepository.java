package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.PHONE;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// What undo leaves as people made it, in words.
final class KeptRowsRepository {
  private final DSLContext sql;
  private final Set<KeptRow> kept = new LinkedHashSet<>();

  KeptRowsRepository(DSLContext sql) {
    this.sql = sql;
  }

  List<KeptRow> rows() {
    return new ArrayList<>(kept);
  }

  /// Days of a student that have been changed since.
  void days(long studentId, int days) {
    kept.add(new KeptRow(student(studentId), Messages.count("importing.kept.days", days)));
  }

  /// A row with columns that have been changed since.
  void edited(String table, Map<String, @Nullable String> row) {
    kept.add(new KeptRow(who(table, row), what(table)));
  }

  /// A row people need, since they have written about it.
  void needed(String table, Map<String, @Nullable String> row) {
    kept.add(new KeptRow(who(table, row), Messages.text("importing.kept.needed")));
  }

  private static String what(String table) {
    return Messages.find("KeptRow." + table.toUpperCase(Locale.ROOT))
        .orElseGet(() -> Messages.text("importing.kept.anything"));
  }

  private String who(String table, Map<String, @Nullable String> row) {
    String id = row.get(STUDENT.ID.getName());
    String student =
        table.equals(STUDENT.getName()) ? id : row.get(ENROLLMENT.STUDENT_ID.getName());
    if (student != null) {
      return student(Long.parseLong(student));
    }
    String household =
        table.equals(HOUSEHOLD.getName()) ? id : row.get(STUDENT.HOUSEHOLD_ID.getName());
    String guardian = row.get(PHONE.GUARDIAN_ID.getName());
    if (household == null && guardian != null) {
      return sql.select(HOUSEHOLD.FAMILY_NAME)
          .from(GUARDIAN)
          .join(HOUSEHOLD)
          .on(HOUSEHOLD.ID.eq(GUARDIAN.HOUSEHOLD_ID))
          .where(GUARDIAN.ID.eq(Long.valueOf(guardian)))
          .fetchOptional(HOUSEHOLD.FAMILY_NAME)
          .orElse("");
    }
    return household == null
        ? ""
        : sql.select(HOUSEHOLD.FAMILY_NAME)
            .from(HOUSEHOLD)
            .where(HOUSEHOLD.ID.eq(Long.valueOf(household)))
            .fetchOptional(HOUSEHOLD.FAMILY_NAME)
            .orElse("");
  }

  private String student(long id) {
    return sql.select(STUDENT.FIRST_NAME, STUDENT.LAST_NAME)
        .from(STUDENT)
        .where(STUDENT.ID.eq(id))
        .fetchOptional(row -> Messages.text("roster.student.name", row.value1(), row.value2()))
        .orElse("");
  }
}
