package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_COVERAGE;
import static org.porchlight.storage.tables.Tables.IMPORT_CHANGE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// What the imports after one have to do with it.
final class LaterImportsRepository {
  private final DSLContext sql;
  private final PastImport past;
  private final List<PastImport> later;

  LaterImportsRepository(DSLContext sql, PastImport past, List<PastImport> later) {
    this.sql = sql;
    this.past = past;
    this.later = later;
  }

  /// Makes sure that no later import rests on this one, and gives back the rows the later ones
  /// wrote, `TABLE\tKEY`, each with its import.
  ///
  /// @throws ImportOverlappedException when one does: it must be taken back first
  Map<String, PastImport> check(List<RowChange> changes) {
    for (PastImport other : later) {
      boolean sameMatter = !past.kind().hasDays() && other.kind() == past.kind();
      if (sameMatter || sharesDays(other)) {
        throw new ImportOverlappedException(other);
      }
    }
    Map<String, PastImport> rows = new HashMap<>();
    for (PastImport other : later) {
      sql.select(IMPORT_CHANGE.TABLE_NAME, IMPORT_CHANGE.ROW_KEY)
          .from(IMPORT_CHANGE)
          .where(IMPORT_CHANGE.IMPORT_ID.eq(other.id()))
          .forEach(row -> rows.put(row.value1() + "\t" + row.value2(), other));
    }
    for (RowChange change : changes) {
      PastImport other = rows.get(change.table() + "\t" + change.key());
      if (other != null) {
        throw new ImportOverlappedException(other);
      }
    }
    return rows;
  }

  private boolean sharesDays(PastImport other) {
    var mine = ATTENDANCE_COVERAGE.as("mine");
    var theirs = ATTENDANCE_COVERAGE.as("theirs");
    return sql.fetchExists(
        sql.selectOne()
            .from(mine)
            .join(theirs)
            .on(theirs.SCHOOL_ID.eq(mine.SCHOOL_ID))
            .where(mine.IMPORT_ID.eq(past.id()))
            .and(theirs.IMPORT_ID.eq(other.id()))
            .and(theirs.FIRST_DATE.le(mine.LAST_DATE))
            .and(theirs.LAST_DATE.ge(mine.FIRST_DATE)));
  }
}
