package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_COVERAGE;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_POINT;
import static org.porchlight.storage.tables.Tables.LADDER_ACTION;
import static org.porchlight.storage.tables.Tables.STUDENT;
import static org.porchlight.storage.tables.Tables.STUDENT_YEAR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.tables.DefaultSchema;

/// Takes out the rows an import made. Those that people have changed or written about stay, with
/// the rest of their family, so that nothing of theirs is lost.
final class MadeRowsRepository {
  private static final int ROWS_AT_ONCE = 500;

  /// Rows that belong to one of these stay with it.
  private static final Set<String> FAMILY =
      Set.of(HOUSEHOLD.getName(), STUDENT.getName(), GUARDIAN.getName());

  /// Written by imports without a line in the ledger of rows.
  private static final Set<String> OF_IMPORTS =
      Set.of(STUDENT_YEAR.getName(), ATTENDANCE_COVERAGE.getName());

  /// Worked out from their rows, and gone with them.
  private static final Set<String> WORKED_OUT = Set.of(HOUSEHOLD_POINT.getName());

  /// A row and the column by which it belongs to another.
  private record Belonging(String table, String key, String owner) {}

  private final DSLContext sql;
  private final KeptRowsRepository kept;
  private final Map<String, PastImport> laterRows;
  private final List<PastImport> later;

  /// The rows to take out, `TABLE\tKEY`.
  private final Map<String, RowChange> made = new LinkedHashMap<>();

  MadeRowsRepository(
      DSLContext sql,
      KeptRowsRepository kept,
      Map<String, PastImport> laterRows,
      List<PastImport> later) {
    this.sql = sql;
    this.kept = kept;
    this.laterRows = laterRows;
    this.later = later;
  }

  void takeOut(List<RowChange> changes) {
    changes.forEach(change -> made.put(name(change.table(), change.key()), change));
    Set<String> staying = new LinkedHashSet<>();
    byTable().forEach((table, rows) -> staying.addAll(editedSince(table, rows)));
    staying.addAll(needed());
    if (!staying.isEmpty()) {
      keepFamilies(staying);
    }
    byTable().entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -depth(entry.getKey())))
        .forEach(entry -> delete(entry.getKey(), entry.getValue()));
  }

  private static String name(String table, String key) {
    return table + "\t" + key;
  }

  private Map<Table<?>, List<RowChange>> byTable() {
    Map<Table<?>, List<RowChange>> byTable = new LinkedHashMap<>();
    made.values()
        .forEach(change ->
            byTable
                .computeIfAbsent(UndoRepository.table(change.table()), t -> new ArrayList<>())
                .add(change));
    return byTable;
  }

  /// How many tables stand above this one: rows of the deepest go first.
  private static int depth(Table<?> table) {
    return table.getReferences().stream()
        .map(reference -> (Table<?>) reference.getKey().getTable())
        .filter(parent -> !parent.equals(table))
        .mapToInt(parent -> 1 + depth(parent))
        .max()
        .orElse(0);
  }

  private List<String> editedSince(Table<?> table, List<RowChange> rows) {
    List<String> edited = new ArrayList<>();
    Map<String, Map<String, @Nullable String>> current = current(table, rows);
    for (RowChange row : rows) {
      Map<String, @Nullable String> now = current.get(row.key());
      Map<String, @Nullable String> after = row.after();
      boolean same =
          now == null
              || after == null
              || after.entrySet().stream()
                  .allMatch(column -> Objects.equals(now.get(column.getKey()), column.getValue()));
      if (!same) {
        kept.edited(row.table(), Objects.requireNonNull(now));
        edited.add(name(row.table(), row.key()));
      }
    }
    return edited;
  }

  private Map<String, Map<String, @Nullable String>> current(Table<?> table, List<RowChange> rows) {
    Map<String, Map<String, @Nullable String>> current = new HashMap<>();
    Field<?>[] key = RecordedRowsRepository.keyOf(table);
    if (key.length > 1) {
      for (RowChange row : rows) {
        sql.selectFrom(table)
            .where(RecordedRowsRepository.rowWith(table, Arrays.asList(row.key().split("\t"))))
            .forEach(now -> current.put(row.key(), RowText.columns(now.intoMap())));
      }
      return current;
    }
    for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      List<RowChange> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
      sql.selectFrom(table)
          .where(among(key[0], some.stream().map(RowChange::key).toList()))
          .forEach(now ->
              current.put(
                  String.valueOf(now.get(key[0])), RowText.columns(((Record) now).intoMap())));
    }
    return current;
  }

  private static <T> Condition among(Field<T> field, List<String> texts) {
    return field.in(texts.stream().map(text -> DSL.val((Object) text, field)).toList());
  }

  /// Rows that rows of others refer to.
  private List<String> needed() {
    List<String> needed = new ArrayList<>();
    Map<Table<?>, List<RowChange>> byTable = byTable();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (WORKED_OUT.contains(table.getName())) {
        continue;
      }
      for (ForeignKey<?, ?> reference : table.getReferences()) {
        List<RowChange> targets = byTable.get(reference.getKey().getTable());
        if (targets != null && reference.getFields().size() == 1) {
          needed.addAll(needed(table, reference, targets));
        }
      }
    }
    return needed;
  }

  private List<String> needed(Table<?> table, ForeignKey<?, ?> reference, List<RowChange> targets) {
    List<String> needed = new ArrayList<>();
    Field<?> column = reference.getFields().getFirst();
    Field<?>[] key = RecordedRowsRepository.keyOf(table);
    for (int from = 0; from < targets.size(); from += ROWS_AT_ONCE) {
      List<RowChange> some = targets.subList(from, Math.min(from + ROWS_AT_ONCE, targets.size()));
      for (Record row :
          sql.select(key)
              .select(column)
              .from(table)
              .where(among(column, some.stream().map(RowChange::key).toList()))
              .and(isOfPeople(table))
              .fetch()) {
        String owner =
            name(reference.getKey().getTable().getName(), String.valueOf(row.get(column)));
        String name =
            name(
                table.getName(),
                RecordedRowsRepository.keyText(Arrays.asList(row.into(key).intoArray())));
        if (made.containsKey(name) || !made.containsKey(owner)) {
          continue;
        }
        refuseIfOfALaterImport(table, name);
        RowChange change = Objects.requireNonNull(made.get(owner));
        if (change.after() != null) {
          kept.needed(change.table(), change.after());
        }
        needed.add(owner);
      }
    }
    return needed;
  }

  /// Steps of the ladder that nobody did anything about are worked out from the days.
  private static Condition isOfPeople(Table<?> table) {
    return table.equals(LADDER_ACTION)
        ? LADDER_ACTION.DONE_ON.isNotNull().or(LADDER_ACTION.NOTE.isNotNull())
        : DSL.noCondition();
  }

  private void refuseIfOfALaterImport(Table<?> table, String name) {
    PastImport other = laterRows.get(name);
    if (other == null && OF_IMPORTS.contains(table.getName())) {
      other = later.stream().filter(past -> past.kind().hasDays()).findFirst().orElse(null);
    }
    if (other != null) {
      throw new ImportOverlappedException(other);
    }
  }

  /// A row that stays keeps the rows it refers to, and a student, adult or household keeps what
  /// belongs to it.
  private void keepFamilies(Set<String> staying) {
    Map<String, List<String>> together = new HashMap<>();
    for (RowChange row : made.values()) {
      String own = name(row.table(), row.key());
      for (Belonging belonging : belongings(row)) {
        together.computeIfAbsent(own, n -> new ArrayList<>()).add(belonging.owner);
        if (FAMILY.contains(belonging.table)) {
          together.computeIfAbsent(belonging.owner, n -> new ArrayList<>()).add(own);
        }
      }
    }
    List<String> next = new ArrayList<>(staying);
    while (!next.isEmpty()) {
      String name = next.removeLast();
      if (made.remove(name) != null) {
        next.addAll(together.getOrDefault(name, List.of()));
      }
    }
  }

  private List<Belonging> belongings(RowChange row) {
    List<Belonging> belongings = new ArrayList<>();
    Map<String, @Nullable String> after = row.after();
    if (after == null) {
      return belongings;
    }
    for (ForeignKey<?, ?> reference : UndoRepository.table(row.table()).getReferences()) {
      String value = after.get(reference.getFields().getFirst().getName());
      String parent = reference.getKey().getTable().getName();
      if (value != null && made.containsKey(name(parent, value))) {
        belongings.add(new Belonging(parent, value, name(parent, value)));
      }
    }
    return belongings;
  }

  private void delete(Table<?> table, List<RowChange> rows) {
    Field<?>[] key = RecordedRowsRepository.keyOf(table);
    if (key.length > 1) {
      rows.forEach(row ->
          sql.deleteFrom(table)
              .where(RecordedRowsRepository.rowWith(table, Arrays.asList(row.key().split("\t"))))
              .execute());
      return;
    }
    for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      List<RowChange> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
      List<String> keys = some.stream().map(RowChange::key).toList();
      if (table.equals(STUDENT)) {
        sql.deleteFrom(LADDER_ACTION).where(among(LADDER_ACTION.STUDENT_ID, keys)).execute();
      }
      sql.deleteFrom(table).where(among(key[0], keys)).execute();
    }
  }
}
