package org.porchlight.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;

/// Totals that grow to the right: a few columns for each report date. Every report is kept; the
/// latest counts.
final class ReportDateTotals implements TotalsReader {
  /// Students that must have missed days in an earlier report before "it only grows" proves
  /// anything.
  private static final int FEWEST = 5;

  private final ImportContext context;
  private final RowTally tally;
  private final Map<String, EnrolledDays> years;
  private final List<LocalDate> reports;

  ReportDateTotals(
      ImportContext context,
      Collection<Student> students,
      RowTally tally,
      Map<String, EnrolledDays> years) {
    this.context = context;
    this.tally = tally;
    this.years = years;
    reports = context.columns().reportDates();
  }

  @Override
  public List<ImportQuestion> questions() {
    if (!context.columns().has(ColumnField.DAYS_ENROLLED)
        && years.values().stream().noneMatch(EnrolledDays::isKnown)) {
      throw new UnusableSheetException(
          org.porchlight.text.Messages.text("importing.unusable.calendarFirst"));
    }
    return context.answers().answer(ImportAnswers.TOTALS_ARE).isPresent()
            || reports.size() < 2
            || grows(ColumnField.DAYS_ENROLLED)
            || (!context.columns().has(ColumnField.DAYS_ENROLLED) && grows(ColumnField.DAYS_ABSENT))
        ? List.of()
        : List.of(TotalsDates.totalsAre(context));
  }

  /// Whether an amount never goes down from one report to the next and has gone up for several
  /// students: then it counts from the year's start.
  private boolean grows(ColumnField field) {
    int students = 0;
    for (SheetRow row : context.data()) {
      BigDecimal before = BigDecimal.ZERO;
      boolean counted = false;
      for (LocalDate report : reports) {
        Optional<BigDecimal> now = NumberText.exact(cell(row, report, field));
        if (now.isPresent()) {
          if (now.get().compareTo(before) < 0) {
            return false;
          }
          counted |= before.signum() > 0;
          before = now.get();
        }
      }
      students += counted ? 1 : 0;
    }
    return students >= Math.min(FEWEST, context.data().size());
  }

  private String cell(SheetRow row, LocalDate report, ColumnField field) {
    return context
        .columns()
        .at(report, field)
        .map(column -> CellText.clean(row.cell(column.column())))
        .orElse("");
  }

  @Override
  public void read(TotalsFacts facts) {
    TotalsCells cells =
        new TotalsCells(context, tally, TotalsUnit.DAYS, new QuarterDays(BigDecimal.ONE));
    for (SheetRow row : context.data()) {
      facts.student(row).ifPresent(student -> read(row, student, cells, facts));
    }
    cells.say(tally);
  }

  private void read(SheetRow row, Student student, TotalsCells cells, TotalsFacts facts) {
    List<TotalsFact> read = new ArrayList<>();
    LocalDate before = null;
    for (LocalDate report : reports) {
      SchoolYear year = year(report);
      LocalDate first = before == null || !year.contains(before) ? year.firstOfJuly() : before;
      before = report.plusDays(1);
      Map<ColumnField, String> own = cells(row, report);
      if (own.isEmpty() || report.isAfter(context.today())) {
        continue;
      }
      if (!own.containsKey(ColumnField.DAYS_ENROLLED)) {
        own.put(ColumnField.DAYS_ENROLLED, enrolled(student, year, first, report));
      }
      Optional<Amounts> amounts = cells.read(row, field -> own.getOrDefault(field, ""));
      if (amounts.isEmpty()) {
        return;
      }
      read.add(
          TotalsDates.areSinceLast(context)
              ? TotalsFact.part(row, student, year, first, report, amounts.get())
              : TotalsFact.yearToDate(row, student, year, report, amounts.get()));
    }
    read.forEach(facts::add);
    if (read.isEmpty()) {
      tally.note(row.number(), RowTally.Fate.UNCHANGED);
    }
  }

  private Map<ColumnField, String> cells(SheetRow row, LocalDate report) {
    Map<ColumnField, String> own = new HashMap<>();
    for (ColumnField field : context.columns().fields()) {
      String text = cell(row, report, field);
      if (!text.isEmpty()) {
        own.put(field, text);
      }
    }
    return own;
  }

  /// The days enrolled by roster and calendar, where the sheet has none.
  private String enrolled(Student student, SchoolYear year, LocalDate first, LocalDate report) {
    EnrolledDays days = years.get(year.label());
    return days == null || !days.isKnown()
        ? ""
        : String.valueOf(
            TotalsDates.areSinceLast(context)
                ? days.between(student, first, report)
                : days.through(student, report));
  }

  private SchoolYear year(LocalDate report) {
    SchoolYear year = SchoolYear.around(report);
    EnrolledDays known = years.get(year.label());
    return known == null ? year : known.year();
  }
}
