package org.porchlight.importing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;

/// Writes and reads single rows with statements whose text is put together once: an import writes
/// thousands of rows alike.
final class KeptStatementsRepository {
  private final DistrictFile file;
  private final Map<String, String> texts = new HashMap<>();

  KeptStatementsRepository(DistrictFile file) {
    this.file = file;
  }

  /// Adds a row and gives it back whole.
  Record insert(Table<?> table, Map<? extends Field<?>, ? extends @Nullable Object> values) {
    String text =
        text(
            "insert",
            table,
            values.keySet(),
            () -> file.sql().insertInto(table).set(values).returningResult(table.fields()));
    return one(text, values(values), table);
  }

  /// The row with a primary key, which must be there.
  Record row(Table<?> table, List<?> key) {
    String text =
        text(
            "select",
            table,
            List.of(),
            () -> file.sql().selectFrom(table).where(RecordedRowsRepository.rowWith(table, key)));
    return one(text, keyValues(table, key), table);
  }

  void update(Table<?> table, List<?> key, Map<Field<?>, @Nullable Object> values) {
    String text =
        text(
            "update",
            table,
            values.keySet(),
            () ->
                file.sql()
                    .update(table)
                    .set(values)
                    .where(RecordedRowsRepository.rowWith(table, key)));
    List<@Nullable Object> all = values(values);
    all.addAll(keyValues(table, key));
    file.sql()
        .connection(connection -> {
          try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, all);
            statement.executeUpdate();
          }
        });
  }

  private String text(
      String what, Table<?> table, Collection<? extends Field<?>> columns, Supplier<Query> query) {
    String name =
        columns.stream()
            .map(Field::getName)
            .collect(Collectors.joining(",", what + " " + table.getName() + " ", ""));
    return texts.computeIfAbsent(name, n -> query.get().getSQL());
  }

  private Record one(String text, List<@Nullable Object> values, Table<?> table) {
    return file.sql()
        .connectionResult(connection -> {
          try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
              return Objects.requireNonNull(file.sql().fetchOne(rows, table.fields()));
            }
          }
        });
  }

  private static void bind(PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  /// The values as the columns hold them.
  private static List<@Nullable Object> values(
      Map<? extends Field<?>, ? extends @Nullable Object> values) {
    List<@Nullable Object> all = new ArrayList<>();
    values.forEach((column, value) -> all.add(DSL.val(value, column).getValue()));
    return all;
  }

  private static List<@Nullable Object> keyValues(Table<?> table, List<?> key) {
    Field<?>[] columns = RecordedRowsRepository.keyOf(table);
    List<@Nullable Object> all = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      all.add(DSL.val(key.get(i), columns[i]).getValue());
    }
    return all;
  }
}
