package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.IMPORT_CHANGE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.DefaultSchema;

/// Writes the rows of one import and remembers how each was before, so that undo can put it back.
/// Of a changed row only the changed columns are remembered: what people wrote into the others
/// since then stays.
final class RecordedRowsRepository {
  private static final int ROWS_AT_ONCE = 500;

  private record Change(Table<?> table, String key, @Nullable String before) {}

  private final DistrictFile file;
  private final List<Change> changes = new ArrayList<>();

  RecordedRowsRepository(DistrictFile file) {
    this.file = file;
  }

  DSLContext sql() {
    return file.sql();
  }

  /// Adds a row and gives back its number where the table numbers its rows, else 0.
  long insert(Table<?> table, Map<? extends Field<?>, ? extends @Nullable Object> values) {
    Field<?>[] key = keyOf(table);
    Record made =
        Objects.requireNonNull(sql().insertInto(table).set(values).returningResult(key).fetchOne());
    changes.add(new Change(table, keyText(made), null));
    return key.length == 1 && Number.class.isAssignableFrom(key[0].getType())
        ? Objects.requireNonNull(made.get(0, Long.class))
        : 0;
  }

  /// Changes those columns that differ; says whether any did.
  boolean update(
      Table<?> table, List<?> key, Map<? extends Field<?>, ? extends @Nullable Object> values) {
    Condition row = rowWith(table, key);
    Record before =
        Objects.requireNonNull(sql().select(values.keySet()).from(table).where(row).fetchOne());
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
    sql().update(table).set(different).where(row).execute();
    changes.add(new Change(table, keyText(key), RowText.write(old)));
    return true;
  }

  void delete(Table<?> table, List<?> key) {
    Condition row = rowWith(table, key);
    Record before = Objects.requireNonNull(sql().selectFrom(table).where(row).fetchOne());
    Map<String, @Nullable Object> old = new LinkedHashMap<>();
    for (Field<?> column : before.fields()) {
      old.put(column.getName(), before.get(column));
    }
    sql().deleteFrom(table).where(row).execute();
    changes.add(new Change(table, keyText(key), RowText.write(old)));
  }

  /// Writes down under an import what was remembered so far.
  void keepChanges(long importId) {
    for (int from = 0; from < changes.size(); from += ROWS_AT_ONCE) {
      int first = from;
      List<Change> some = changes.subList(from, Math.min(from + ROWS_AT_ONCE, changes.size()));
      var insert =
          sql()
              .insertInto(
                  IMPORT_CHANGE,
                  IMPORT_CHANGE.IMPORT_ID,
                  IMPORT_CHANGE.SEQUENCE_NUMBER,
                  IMPORT_CHANGE.TABLE_NAME,
                  IMPORT_CHANGE.ROW_KEY,
                  IMPORT_CHANGE.BEFORE_ROW);
      for (int i = 0; i < some.size(); i++) {
        Change change = some.get(i);
        insert =
            insert.values(
                importId, first + i + 1, change.table.getName(), change.key, change.before);
      }
      insert.execute();
    }
  }

  /// Puts every row of an import back as it was before, newest change first.
  void putBack(long importId) {
    sql()
        .selectFrom(IMPORT_CHANGE)
        .where(IMPORT_CHANGE.IMPORT_ID.eq(importId))
        .orderBy(IMPORT_CHANGE.SEQUENCE_NUMBER.desc())
        .fetch()
        .forEach(row -> putBack(row.getTableName(), row.getRowKey(), row.getBeforeRow()));
  }

  private void putBack(String tableName, String keyText, @Nullable String before) {
    Table<?> table =
        Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(tableName), tableName);
    Condition row = rowWith(table, Arrays.asList(keyText.split("\t")));
    if (before == null) {
      sql().deleteFrom(table).where(row).execute();
      return;
    }
    Map<Field<?>, @Nullable Object> old = new LinkedHashMap<>();
    RowText.read(before)
        .forEach((name, text) -> {
          Field<?> column = Objects.requireNonNull(table.field(name), name);
          old.put(column, value(column, text));
        });
    if (sql().fetchExists(table, row)) {
      sql().update(table).set(old).where(row).execute();
    } else {
      sql().insertInto(table).set(old).execute();
    }
  }

  private static @Nullable Object value(Field<?> column, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return column.getType() == byte[].class
        ? HexFormat.of().parseHex(text)
        : DSL.val((Object) text, column).getValue();
  }

  private static Field<?>[] keyOf(Table<?> table) {
    return Objects.requireNonNull(table.getPrimaryKey(), table.getName()).getFieldsArray();
  }

  private static Condition rowWith(Table<?> table, List<?> key) {
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

  private static String keyText(Record made) {
    return keyText(Arrays.asList(made.intoArray()));
  }

  private static String keyText(List<?> key) {
    return String.join("\t", key.stream().map(String::valueOf).toList());
  }
}
