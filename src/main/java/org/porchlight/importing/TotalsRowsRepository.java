package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_SPAN;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_SUMMARY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolYear;
import org.porchlight.storage.DistrictFile;

/// Writes totals: of parts of a year, and the year's summary made of them.
final class TotalsRowsRepository {
  /// Totals of a student between two days, as stored.
  record Span(
      long studentId, boolean yearToDate, LocalDate first, LocalDate last, Amounts amounts) {
    boolean overlaps(Span other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    boolean isSamePlace(Span other) {
      return yearToDate == other.yearToDate && first.equals(other.first) && last.equals(other.last);
    }
  }

  /// A student's summary of a year, as stored.
  record Summary(LocalDate asOf, Amounts amounts) {}

  private final DistrictFile file;
  private final RecordedRowsRepository rows;

  TotalsRowsRepository(ImportContext context) {
    file = context.file();
    rows = context.rows();
  }

  /// The parts stored of a school year, by student.
  Map<Long, List<Span>> spans(String yearLabel) {
    return file.sql()
        .selectFrom(ATTENDANCE_SPAN)
        .where(ATTENDANCE_SPAN.SCHOOL_YEAR_LABEL.eq(yearLabel))
        .orderBy(ATTENDANCE_SPAN.STUDENT_ID, ATTENDANCE_SPAN.FIRST_DATE, ATTENDANCE_SPAN.LAST_DATE)
        .fetchGroups(
            ATTENDANCE_SPAN.STUDENT_ID,
            row ->
                new Span(
                    row.getStudentId(),
                    row.getYearToDate(),
                    row.getFirstDate(),
                    row.getLastDate(),
                    amounts(row)));
  }

  Map<Long, Summary> summaries(String yearLabel) {
    Map<Long, Summary> summaries = new HashMap<>();
    file.sql()
        .selectFrom(ATTENDANCE_SUMMARY)
        .where(ATTENDANCE_SUMMARY.SCHOOL_YEAR_LABEL.eq(yearLabel))
        .fetch()
        .forEach(
            row -> summaries.put(row.getStudentId(), new Summary(row.getAsOf(), amounts(row))));
    return summaries;
  }

  /// The last day totals of the year were counted to, before a day.
  Optional<LocalDate> lastReportBefore(SchoolYear year, LocalDate day) {
    return Optional.ofNullable(
        file.sql()
            .select(DSL.max(ATTENDANCE_SPAN.LAST_DATE))
            .from(ATTENDANCE_SPAN)
            .where(ATTENDANCE_SPAN.SCHOOL_YEAR_LABEL.eq(year.label()))
            .and(ATTENDANCE_SPAN.LAST_DATE.lt(day))
            .fetchSingle()
            .value1());
  }

  private static Amounts amounts(Record row) {
    return new Amounts(
        row.get(ATTENDANCE_SPAN.ENROLLED_QUARTER_DAYS.getName(), Integer.class),
        row.get(ATTENDANCE_SPAN.MISSED_QUARTER_DAYS.getName(), Integer.class),
        row.get(ATTENDANCE_SPAN.EXCUSED_QUARTER_DAYS.getName(), Integer.class),
        row.get(ATTENDANCE_SPAN.UNEXCUSED_QUARTER_DAYS.getName(), Integer.class),
        row.get(ATTENDANCE_SPAN.SUSPENDED_QUARTER_DAYS.getName(), Integer.class),
        row.get(ATTENDANCE_SPAN.IN_SCHOOL_QUARTER_DAYS.getName(), Integer.class),
        row.get(ATTENDANCE_SPAN.TARDIES.getName(), Integer.class));
  }

  void addSpan(String yearLabel, Span span) {
    Map<Field<?>, @Nullable Object> row = values(ATTENDANCE_SPAN.fields(), span.amounts);
    row.put(ATTENDANCE_SPAN.STUDENT_ID, span.studentId);
    row.put(ATTENDANCE_SPAN.FIRST_DATE, span.first);
    row.put(ATTENDANCE_SPAN.LAST_DATE, span.last);
    row.put(ATTENDANCE_SPAN.YEAR_TO_DATE, span.yearToDate);
    row.put(ATTENDANCE_SPAN.SCHOOL_YEAR_LABEL, yearLabel);
    rows.insert(ATTENDANCE_SPAN, row);
  }

  void changeSpan(Span span) {
    rows.update(ATTENDANCE_SPAN, key(span), values(ATTENDANCE_SPAN.fields(), span.amounts));
  }

  void removeSpan(Span span) {
    rows.delete(ATTENDANCE_SPAN, key(span));
  }

  private static List<Object> key(Span span) {
    return List.of(span.studentId, span.first, span.last, span.yearToDate);
  }

  void addSummary(long studentId, String yearLabel, Summary summary) {
    Map<Field<?>, @Nullable Object> row = values(ATTENDANCE_SUMMARY.fields(), summary.amounts);
    row.put(ATTENDANCE_SUMMARY.STUDENT_ID, studentId);
    row.put(ATTENDANCE_SUMMARY.SCHOOL_YEAR_LABEL, yearLabel);
    row.put(ATTENDANCE_SUMMARY.AS_OF, summary.asOf);
    rows.insert(ATTENDANCE_SUMMARY, row);
  }

  void changeSummary(long studentId, String yearLabel, Summary summary) {
    Map<Field<?>, @Nullable Object> row = values(ATTENDANCE_SUMMARY.fields(), summary.amounts);
    row.put(ATTENDANCE_SUMMARY.AS_OF, summary.asOf);
    rows.update(ATTENDANCE_SUMMARY, List.of(studentId, yearLabel), row);
  }

  /// Both tables call the amounts alike.
  private static Map<Field<?>, @Nullable Object> values(Field<?>[] columns, Amounts amounts) {
    Map<String, @Nullable Object> byName = new HashMap<>();
    byName.put(ATTENDANCE_SPAN.ENROLLED_QUARTER_DAYS.getName(), amounts.enrolled());
    byName.put(ATTENDANCE_SPAN.MISSED_QUARTER_DAYS.getName(), amounts.missed());
    byName.put(ATTENDANCE_SPAN.EXCUSED_QUARTER_DAYS.getName(), amounts.excused());
    byName.put(ATTENDANCE_SPAN.UNEXCUSED_QUARTER_DAYS.getName(), amounts.unexcused());
    byName.put(ATTENDANCE_SPAN.SUSPENDED_QUARTER_DAYS.getName(), amounts.suspended());
    byName.put(ATTENDANCE_SPAN.IN_SCHOOL_QUARTER_DAYS.getName(), amounts.inSchool());
    byName.put(ATTENDANCE_SPAN.TARDIES.getName(), amounts.tardies());
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    for (Field<?> column : columns) {
      if (byName.containsKey(column.getName())) {
        values.put(column, byName.get(column.getName()));
      }
    }
    return values;
  }
}
