package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.IMPORT_CHANGE;
import static org.porchlight.storage.tables.Tables.IMPORT_YEAR_PART;
import static org.porchlight.storage.tables.Tables.STUDENT_YEAR;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;

/// Writes the rows of one import and remembers how each was before and after, so that undo can put
/// it back and tell what people have changed since.
final class RecordedRowsRepository {
  private static final int ROWS_AT_ONCE = 500;

  /// By table and key, in the order of their first change; null for a row made and taken out again.
  private final Map<String, @Nullable RowChange> changes = new LinkedHashMap<>();

  private final List<YearChange> years = new ArrayList<>();
  private final DistrictFile file;
  private final Checking checking;
  private final KeptStatementsRepository statements;

  RecordedRowsRepository(DistrictFile file, Checking checking) {
    this.file = file;
    this.checking = checking;
    statements = new KeptStatementsRepository(file);
  }

  DistrictFile file() {
    return file;
  }

  DSLContext sql() {
    return file.sql();
  }

  /// Adds a row and gives back its number where the table numbers its rows, else 0.
  long insert(Table<?> table, Map<? extends Field<?>, ? extends @Nullable Object> values) {
    checking.step();
    Record made = statements.insert(table, values);
    Field<?>[] key = keyOf(table);
    remember(
        new RowChange(
            table.getName(),
            keyText(Arrays.asList(made.into(key).intoArray())),
            null,
            RowText.columns(made.intoMap())));
    return key.length == 1 && Number.class.isAssignableFrom(key[0].getType())
        ? Objects.requireNonNull(made.get(key[0].getName(), Long.class))
        : 0;
  }

  /// Changes those columns that differ; says whether any did.
  boolean update(
      Table<?> table, List<?> key, Map<? extends Field<?>, ? extends @Nullable Object> values) {
    checking.step();
    Record before = statements.row(table, key);
    Map<Field<?>, @Nullable Object> different = new LinkedHashMap<>();
    Map<String, @Nullable Object> old = new LinkedHashMap<>();
    values.forEach((column, value) -> {
      if (!Objects.deepEquals(before.get(column), value)) {
        different.put(column, value);
        old.put(column.getName(), before.get(column));
      }
    });
    if (different.isEmpty()) {
      return false;
    }
    statements.update(table, key, different);
    Record after = statements.row(table, key).into(different.keySet().toArray(Field<?>[]::new));
    remember(
        new RowChange(
            table.getName(), keyText(key), RowText.columns(old), RowText.columns(after.intoMap())));
    return true;
  }

  void delete(Table<?> table, List<?> key) {
    Condition row = rowWith(table, key);
    Record before = Objects.requireNonNull(sql().selectFrom(table).where(row).fetchOne());
    sql().deleteFrom(table).where(row).execute();
    remember(new RowChange(table.getName(), keyText(key), RowText.columns(before.intoMap()), null));
  }

  private void remember(RowChange change) {
    String name = change.table() + "\t" + change.key();
    RowChange earlier = changes.get(name);
    if (earlier == null) {
      changes.put(name, change);
    } else {
      changes.put(name, change.after() == null && earlier.isInsert() ? null : earlier.then(change));
    }
  }

  /// Writes students' years, thousands at once.
  void writeYears(List<YearChange> changed) {
    years.addAll(changed);
    write(changed);
  }

  private void write(List<YearChange> changed) {
    inBatches(
        sql()
            .insertInto(
                STUDENT_YEAR,
                STUDENT_YEAR.DAY_CODES,
                STUDENT_YEAR.STUDENT_ID,
                STUDENT_YEAR.SCHOOL_ID,
                STUDENT_YEAR.SCHOOL_YEAR_ID)
            .values((byte[]) null, null, null, null),
        changed.stream().filter(change -> change.before() == null).toList());
    inBatches(
        sql()
            .update(STUDENT_YEAR)
            .set(STUDENT_YEAR.DAY_CODES, (byte[]) null)
            .where(STUDENT_YEAR.STUDENT_ID.eq((Long) null))
            .and(STUDENT_YEAR.SCHOOL_ID.eq((Long) null))
            .and(STUDENT_YEAR.SCHOOL_YEAR_ID.eq((Long) null)),
        changed.stream().filter(change -> change.before() != null).toList());
  }

  /// @param statement takes the days, then the three numbers of the key
  private void inBatches(Query statement, List<YearChange> changed) {
    if (changed.isEmpty()) {
      return;
    }
    String text = statement.getSQL();
    sql()
        .connection(connection -> {
          try (PreparedStatement prepared = connection.prepareStatement(text)) {
            int waiting = 0;
            for (YearChange change : changed) {
              prepared.setBytes(1, change.after());
              prepared.setLong(2, change.key().studentId());
              prepared.setLong(3, change.key().schoolId());
              prepared.setLong(4, change.key().schoolYearId());
              prepared.addBatch();
              if (++waiting % ROWS_AT_ONCE == 0) {
                prepared.executeBatch();
                checking.reachPart(waiting, changed.size());
              }
            }
            prepared.executeBatch();
          }
        });
  }

  /// Writes down under an import what was remembered so far.
  void keepChanges(long importId) {
    List<RowChange> kept = changes.values().stream().filter(Objects::nonNull).toList();
    for (int from = 0; from < kept.size(); from += ROWS_AT_ONCE) {
      int first = from;
      List<RowChange> some = kept.subList(from, Math.min(from + ROWS_AT_ONCE, kept.size()));
      var insert =
          sql()
              .insertInto(
                  IMPORT_CHANGE,
                  IMPORT_CHANGE.IMPORT_ID,
                  IMPORT_CHANGE.SEQUENCE_NUMBER,
                  IMPORT_CHANGE.TABLE_NAME,
                  IMPORT_CHANGE.ROW_KEY,
                  IMPORT_CHANGE.BEFORE_ROW,
                  IMPORT_CHANGE.AFTER_ROW);
      for (int i = 0; i < some.size(); i++) {
        RowChange change = some.get(i);
        insert =
            insert.values(
                importId,
                first + i + 1,
                change.table(),
                change.key(),
                change.before() == null ? null : RowText.write(change.before()),
                change.after() == null ? null : RowText.write(change.after()));
      }
      insert.execute();
    }
    int number = 0;
    for (byte[] part : YearParts.pack(years)) {
      sql()
          .insertInto(IMPORT_YEAR_PART)
          .set(IMPORT_YEAR_PART.IMPORT_ID, importId)
          .set(IMPORT_YEAR_PART.PART_NUMBER, ++number)
          .set(IMPORT_YEAR_PART.CONTENT, part)
          .execute();
    }
  }

  static Field<?>[] keyOf(Table<?> table) {
    return Objects.requireNonNull(table.getPrimaryKey(), table.getName()).getFieldsArray();
  }

  /// The row with a primary key.
  static Condition rowWith(Table<?> table, List<?> key) {
    Field<?>[] columns = keyOf(table);
    Condition condition = DSL.noCondition();
    for (int i = 0; i < columns.length; i++) {
      condition = condition.and(equal(columns[i], key.get(i)));
    }
    return condition;
  }

  private static <T> Condition equal(Field<T> column, Object value) {
    return column.eq(DSL.val(value, column));
  }

  /// A primary key as text, its parts behind tabs.
  static String keyText(List<?> key) {
    return String.join("\t", key.stream().map(String::valueOf).toList());
  }
}
