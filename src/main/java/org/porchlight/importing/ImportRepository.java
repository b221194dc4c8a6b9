package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_COVERAGE;
import static org.porchlight.storage.tables.Tables.COLUMN_LAYOUT;
import static org.porchlight.storage.tables.Tables.IMPORT_BATCH;
import static org.porchlight.storage.tables.Tables.IMPORT_SET_ASIDE;
import static org.porchlight.storage.tables.Tables.STAFF_MEMBER;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;

/// The ledger of imports, what each set aside, and the layouts people confirmed.
final class ImportRepository {
  private static final int LONGEST_CONTENT = 4000;
  private static final int MOST_SET_ASIDE = 20_000;
  private static final int ROWS_AT_ONCE = 500;

  private final DistrictFile file;

  ImportRepository(DistrictFile file) {
    this.file = file;
  }

  /// Every import that stands, newest first.
  List<PastImport> pastImports() {
    return pastImports(DSL.noCondition());
  }

  Optional<PastImport> findByHash(String contentHash) {
    return pastImports(IMPORT_BATCH.CONTENT_HASH.eq(contentHash)).stream().findFirst();
  }

  private List<PastImport> pastImports(Condition which) {
    return file.sql()
        .select(IMPORT_BATCH.fields())
        .select(STAFF_MEMBER.NAME)
        .from(IMPORT_BATCH)
        .leftJoin(STAFF_MEMBER)
        .on(STAFF_MEMBER.ID.eq(IMPORT_BATCH.IMPORTED_BY))
        .where(which)
        .orderBy(IMPORT_BATCH.ID.desc())
        .fetch(ImportRepository::pastImport);
  }

  private static PastImport pastImport(Record row) {
    return new PastImport(
        row.get(IMPORT_BATCH.ID),
        row.get(IMPORT_BATCH.IMPORTED_AT),
        row.get(STAFF_MEMBER.NAME),
        row.get(IMPORT_BATCH.FILE_NAME),
        SheetKind.valueOf(row.get(IMPORT_BATCH.KIND)),
        row.get(IMPORT_BATCH.FIRST_DATE),
        row.get(IMPORT_BATCH.LAST_DATE),
        new RowCounts(
            row.get(IMPORT_BATCH.ROW_COUNT),
            row.get(IMPORT_BATCH.ADDED),
            row.get(IMPORT_BATCH.CHANGED),
            row.get(IMPORT_BATCH.REMOVED),
            row.get(IMPORT_BATCH.UNCHANGED),
            row.get(IMPORT_BATCH.REPEATED),
            row.get(IMPORT_BATCH.SET_ASIDE)));
  }

  /// Writes the ledger's line and gives back its number.
  long add(
      LocalDateTime importedAt,
      @Nullable Long importedBy,
      RecognisedSheet sheet,
      ImportAnswers answers,
      ImportOutcome outcome) {
    RowCounts counts = outcome.tally().counts();
    return Objects.requireNonNull(
        file.sql()
            .insertInto(IMPORT_BATCH)
            .set(IMPORT_BATCH.IMPORTED_AT, importedAt)
            .set(IMPORT_BATCH.IMPORTED_BY, importedBy)
            .set(IMPORT_BATCH.FILE_NAME, sheet.table().fileName())
            .set(IMPORT_BATCH.CONTENT_HASH, sheet.table().contentHash())
            .set(IMPORT_BATCH.KIND, sheet.kind().name())
            .set(IMPORT_BATCH.FIRST_DATE, outcome.firstDate())
            .set(IMPORT_BATCH.LAST_DATE, outcome.lastDate())
            .set(IMPORT_BATCH.ROW_COUNT, counts.rows())
            .set(IMPORT_BATCH.ADDED, counts.added())
            .set(IMPORT_BATCH.CHANGED, counts.changed())
            .set(IMPORT_BATCH.REMOVED, counts.removed())
            .set(IMPORT_BATCH.UNCHANGED, counts.unchanged())
            .set(IMPORT_BATCH.REPEATED, counts.repeated())
            .set(IMPORT_BATCH.SET_ASIDE, counts.setAside())
            .set(IMPORT_BATCH.ANSWERS, answers.written())
            .set(IMPORT_BATCH.LAYOUT, RecognisedSheet.fingerprint(sheet.table()))
            .returningResult(IMPORT_BATCH.ID)
            .fetchOne(IMPORT_BATCH.ID));
  }

  /// Keeps the rows set aside, of very many the first.
  void addSetAside(long importId, List<ImportProblem> problems) {
    int kept = Math.min(problems.size(), MOST_SET_ASIDE);
    for (int from = 0; from < kept; from += ROWS_AT_ONCE) {
      var insert =
          file.sql()
              .insertInto(
                  IMPORT_SET_ASIDE,
                  IMPORT_SET_ASIDE.IMPORT_ID,
                  IMPORT_SET_ASIDE.ROW_NUMBER,
                  IMPORT_SET_ASIDE.REASON,
                  IMPORT_SET_ASIDE.CONTENT);
      for (ImportProblem problem : problems.subList(from, Math.min(from + ROWS_AT_ONCE, kept))) {
        String content = String.join("\t", problem.cells());
        insert =
            insert.values(
                importId,
                problem.rowNumber(),
                problem.reason().name(),
                content.substring(0, Math.min(content.length(), LONGEST_CONTENT)));
      }
      insert.execute();
    }
  }

  void addCoverage(long importId, Coverage span) {
    file.sql()
        .insertInto(ATTENDANCE_COVERAGE)
        .set(ATTENDANCE_COVERAGE.IMPORT_ID, importId)
        .set(ATTENDANCE_COVERAGE.SCHOOL_ID, span.schoolId())
        .set(ATTENDANCE_COVERAGE.FIRST_DATE, span.first())
        .set(ATTENDANCE_COVERAGE.LAST_DATE, span.last())
        .execute();
  }

  /// What was confirmed when a sheet with these headers came before, or with nearly these.
  Optional<LayoutMemory> findLayout(SheetTable table) {
    Map<String, ImportAnswers> remembered =
        file.sql()
            .selectFrom(COLUMN_LAYOUT)
            .fetchMap(row -> row.getFingerprint(), row -> ImportAnswers.parse(row.getMapping()));
    ImportAnswers same = remembered.get(RecognisedSheet.fingerprint(table));
    return same == null
        ? LayoutMemory.nearest(table, remembered.values())
        : Optional.of(LayoutMemory.exact(table, same));
  }

  void rememberLayout(RecordedRowsRepository rows, RecognisedSheet sheet, ImportAnswers layout) {
    String fingerprint = RecognisedSheet.fingerprint(sheet.table());
    Map<Field<?>, Object> values = new LinkedHashMap<>();
    values.put(COLUMN_LAYOUT.KIND, sheet.kind().name());
    values.put(COLUMN_LAYOUT.MAPPING, layout.written());
    boolean known =
        file.sql().fetchExists(COLUMN_LAYOUT, COLUMN_LAYOUT.FINGERPRINT.eq(fingerprint));
    if (known) {
      rows.update(COLUMN_LAYOUT, List.of(fingerprint), values);
    } else {
      values.put(COLUMN_LAYOUT.FINGERPRINT, fingerprint);
      rows.insert(COLUMN_LAYOUT, values);
    }
  }

  /// What is remembered of the headers of files, the layout used last first.
  List<KnownLayout> layouts() {
    Map<String, PastImport> last = new HashMap<>();
    file.sql()
        .select(IMPORT_BATCH.fields())
        .select(STAFF_MEMBER.NAME)
        .from(IMPORT_BATCH)
        .leftJoin(STAFF_MEMBER)
        .on(STAFF_MEMBER.ID.eq(IMPORT_BATCH.IMPORTED_BY))
        .where(IMPORT_BATCH.LAYOUT.isNotNull())
        .orderBy(IMPORT_BATCH.ID)
        .forEach(row -> last.put(row.get(IMPORT_BATCH.LAYOUT), pastImport(row)));
    return file.sql().selectFrom(COLUMN_LAYOUT).orderBy(COLUMN_LAYOUT.FINGERPRINT).fetch().stream()
        .sorted(
            Comparator.comparingLong(row -> {
              PastImport used = last.get(row.getFingerprint());
              return used == null ? 0 : -used.id();
            }))
        .map(row ->
            known(
                row.getFingerprint(),
                SheetKind.valueOf(row.getKind()),
                row.getMapping(),
                last.get(row.getFingerprint())))
        .toList();
  }

  private static KnownLayout known(
      String fingerprint, SheetKind kind, String mapping, @Nullable PastImport last) {
    ImportAnswers answers = ImportAnswers.parse(mapping);
    List<String> used =
        answers.columnHeaders().stream()
            .filter(header -> answers.field(header).isPresent())
            .toList();
    return new KnownLayout(
        fingerprint,
        kind,
        mapping,
        last == null ? null : last.fileName(),
        last == null ? null : last.importedAt().toLocalDate(),
        used);
  }

  void forgetLayout(KnownLayout layout) {
    file.sql()
        .deleteFrom(COLUMN_LAYOUT)
        .where(COLUMN_LAYOUT.FINGERPRINT.eq(layout.fingerprint()))
        .execute();
  }

  void rememberAgain(KnownLayout layout) {
    forgetLayout(layout);
    file.sql()
        .insertInto(COLUMN_LAYOUT)
        .set(COLUMN_LAYOUT.FINGERPRINT, layout.fingerprint())
        .set(COLUMN_LAYOUT.KIND, layout.kind().name())
        .set(COLUMN_LAYOUT.MAPPING, layout.mapping())
        .execute();
  }

  /// The imports that came after one and still stand, oldest first.
  List<PastImport> after(long importId) {
    return pastImports(IMPORT_BATCH.ID.gt(importId)).reversed();
  }

  Optional<PastImport> find(long importId) {
    return pastImports(IMPORT_BATCH.ID.eq(importId)).stream().findFirst();
  }
}
