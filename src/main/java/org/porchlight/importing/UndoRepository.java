package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_CODE;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_COVERAGE;
import static org.porchlight.storage.tables.Tables.IMPORT_BATCH;
import static org.porchlight.storage.tables.Tables.IMPORT_CHANGE;
import static org.porchlight.storage.tables.Tables.IMPORT_SET_ASIDE;
import static org.porchlight.storage.tables.Tables.IMPORT_YEAR_PART;
import static org.porchlight.storage.tables.Tables.STUDENT_YEAR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.AttendanceRowsRepository.YearKey;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.DefaultSchema;

/// Takes one import back: every row is as it was before, but for what people have changed since.
final class UndoRepository {
  private final DSLContext sql;
  private final PastImport past;
  private final List<PastImport> later;
  private final List<RowChange> changes;
  private final KeptRowsRepository kept;
  private @Nullable BitSet bytesInUse;

  /// @param later the imports that came after and still stand, oldest first
  UndoRepository(DistrictFile file, PastImport past, List<PastImport> later) {
    this.sql = file.sql();
    this.past = past;
    this.later = List.copyOf(later);
    changes = changes(sql, past.id());
    kept = new KeptRowsRepository(sql);
  }

  static List<RowChange> changes(DSLContext sql, long importId) {
    return sql.selectFrom(IMPORT_CHANGE)
        .where(IMPORT_CHANGE.IMPORT_ID.eq(importId))
        .orderBy(IMPORT_CHANGE.SEQUENCE_NUMBER)
        .fetch(row ->
            new RowChange(
                row.getTableName(),
                row.getRowKey(),
                row.getBeforeRow() == null ? null : RowText.read(row.getBeforeRow()),
                row.getAfterRow() == null ? null : RowText.read(row.getAfterRow())));
  }

  /// Puts everything back and forgets the import.
  ///
  /// @throws ImportOverlappedException when a later import speaks of the same days or rows
  List<KeptRow> undo() {
    Map<String, PastImport> laterRows = new LaterImportsRepository(sql, past, later).check(changes);
    sql.deleteFrom(ATTENDANCE_COVERAGE)
        .where(ATTENDANCE_COVERAGE.IMPORT_ID.eq(past.id()))
        .execute();
    putYearsBack();
    for (RowChange change : changes.reversed()) {
      if (change.isDelete()) {
        putBackWhole(change);
      }
    }
    for (RowChange change : changes) {
      if (!change.isInsert() && !change.isDelete()) {
        putBackColumns(change);
      }
    }
    List<RowChange> made =
        changes.stream().filter(RowChange::isInsert).filter(this::isNotUsed).toList();
    new MadeRowsRepository(sql, kept, laterRows, later).takeOut(made);
    forget();
    return kept.rows();
  }

  private void forget() {
    long id = past.id();
    sql.deleteFrom(IMPORT_SET_ASIDE).where(IMPORT_SET_ASIDE.IMPORT_ID.eq(id)).execute();
    sql.deleteFrom(IMPORT_CHANGE).where(IMPORT_CHANGE.IMPORT_ID.eq(id)).execute();
    sql.deleteFrom(IMPORT_YEAR_PART).where(IMPORT_YEAR_PART.IMPORT_ID.eq(id)).execute();
    sql.deleteFrom(IMPORT_BATCH).where(IMPORT_BATCH.ID.eq(id)).execute();
  }

  // ---- students' years ----

  private void putYearsBack() {
    List<YearChange> ours =
        sql
            .selectFrom(IMPORT_YEAR_PART)
            .where(IMPORT_YEAR_PART.IMPORT_ID.eq(past.id()))
            .orderBy(IMPORT_YEAR_PART.PART_NUMBER)
            .fetch(row -> YearParts.unpack(row.getContent()))
            .stream()
            .flatMap(List::stream)
            .toList();
    if (ours.isEmpty()) {
      return;
    }
    Map<YearKey, byte[]> current = new HashMap<>();
    ours.stream()
        .map(change -> change.key().schoolYearId())
        .distinct()
        .forEach(year -> current.putAll(AttendanceRowsRepository.years(sql, year)));
    List<YearKey> out = new ArrayList<>();
    Map<YearKey, byte[]> back = new LinkedHashMap<>();
    for (YearChange change : ours) {
      byte[] now = current.get(change.key());
      if (now == null) {
        continue;
      }
      byte[] before = change.before();
      boolean untouched = Arrays.equals(now, change.after());
      if (untouched && before == null) {
        out.add(change.key());
      } else {
        back.put(
            change.key(), untouched && before != null ? before : YearParts.takenBack(change, now));
      }
      int days = untouched ? 0 : YearParts.changedSince(change, now);
      if (days > 0) {
        kept.days(change.key().studentId(), days);
      }
    }
    if (out.size() == current.size()) {
      // every year there is: one statement instead of thousands
      sql.deleteFrom(STUDENT_YEAR)
          .where(
              STUDENT_YEAR.SCHOOL_YEAR_ID.in(
                  out.stream().map(YearKey::schoolYearId).distinct().toList()))
          .execute();
    } else {
      writeYears(out, back);
    }
  }

  private void writeYears(List<YearKey> out, Map<YearKey, byte[]> back) {
    if (!out.isEmpty()) {
      var delete =
          sql.batch(
              sql.deleteFrom(STUDENT_YEAR)
                  .where(STUDENT_YEAR.STUDENT_ID.eq((Long) null))
                  .and(STUDENT_YEAR.SCHOOL_ID.eq((Long) null))
                  .and(STUDENT_YEAR.SCHOOL_YEAR_ID.eq((Long) null)));
      for (YearKey key : out) {
        delete = delete.bind(key.studentId(), key.schoolId(), key.schoolYearId());
      }
      delete.execute();
    }
    if (!back.isEmpty()) {
      var update =
          sql.batch(
              sql.update(STUDENT_YEAR)
                  .set(STUDENT_YEAR.DAY_CODES, (byte[]) null)
                  .where(STUDENT_YEAR.STUDENT_ID.eq((Long) null))
                  .and(STUDENT_YEAR.SCHOOL_ID.eq((Long) null))
                  .and(STUDENT_YEAR.SCHOOL_YEAR_ID.eq((Long) null)));
      for (var year : back.entrySet()) {
        YearKey key = year.getKey();
        update = update.bind(year.getValue(), key.studentId(), key.schoolId(), key.schoolYearId());
      }
      update.execute();
    }
  }

  /// A code that some day still has stays: without it the day would count as attended.
  private boolean isNotUsed(RowChange made) {
    if (!made.table().equals(ATTENDANCE_CODE.getName())
        || (later.isEmpty() && kept.rows().isEmpty())) {
      return true;
    }
    return !bytesInUse().get(Integer.parseInt(made.key()));
  }

  private BitSet bytesInUse() {
    BitSet known = bytesInUse;
    if (known == null) {
      BitSet used = new BitSet();
      sql.select(STUDENT_YEAR.DAY_CODES)
          .from(STUDENT_YEAR)
          .fetch(STUDENT_YEAR.DAY_CODES)
          .forEach(days -> {
            for (byte day : days) {
              used.set(Byte.toUnsignedInt(day));
            }
          });
      bytesInUse = used;
      known = used;
    }
    return known;
  }

  // ---- other rows ----

  static Table<?> table(String name) {
    return Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(name), name);
  }

  private void putBackWhole(RowChange change) {
    Table<?> table = table(change.table());
    Map<Field<?>, @Nullable Object> old = values(table, Objects.requireNonNull(change.before()));
    var row = RecordedRowsRepository.rowWith(table, Arrays.asList(change.key().split("\t")));
    if (sql.fetchExists(table, row)) {
      sql.update(table).set(old).where(row).execute();
    } else {
      sql.insertInto(table).set(old).execute();
    }
  }

  /// Puts those columns back that still hold what the import wrote.
  private void putBackColumns(RowChange change) {
    Table<?> table = table(change.table());
    Map<String, @Nullable String> before = Objects.requireNonNull(change.before());
    Map<String, @Nullable String> after = Objects.requireNonNull(change.after());
    var row = RecordedRowsRepository.rowWith(table, Arrays.asList(change.key().split("\t")));
    Record now = sql.selectFrom(table).where(row).fetchOne();
    if (now == null) {
      return;
    }
    Map<String, @Nullable String> current = RowText.columns(now.intoMap());
    Map<String, @Nullable String> back = new LinkedHashMap<>();
    boolean edited = false;
    for (Map.Entry<String, @Nullable String> column : before.entrySet()) {
      if (Objects.equals(current.get(column.getKey()), after.get(column.getKey()))) {
        back.put(column.getKey(), column.getValue());
      } else if (!Objects.equals(current.get(column.getKey()), column.getValue())) {
        edited = true;
      }
    }
    if (!back.isEmpty()) {
      sql.update(table).set(values(table, back)).where(row).execute();
    }
    if (edited) {
      kept.edited(change.table(), current);
    }
  }

  private static Map<Field<?>, @Nullable Object> values(
      Table<?> table, Map<String, @Nullable String> columns) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    columns.forEach((name, text) -> {
      Field<?> column = Objects.requireNonNull(table.field(name), name);
      values.put(column, value(column, text));
    });
    return values;
  }

  private static @Nullable Object value(Field<?> column, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return column.getType() == byte[].class
        ? HexFormat.of().parseHex(text)
        : DSL.val((Object) text, column).getValue();
  }
}
