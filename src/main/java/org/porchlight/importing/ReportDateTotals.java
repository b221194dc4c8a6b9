package org.porchlight.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;

/// Totals that grow to the right: a few columns for each report date. Every report is kept; the
/// latest counts.
final class ReportDateTotals implements TotalsReader {
  /// Students that must have missed days in an earlier report before "it only grows" proves
  /// anything.
  private static final int FEWEST = 5;

  private static final int MOST_OF_TEN = 8;

  private final ImportContext context;
  private final RowTally tally;
  private final Map<String, EnrolledDays> years;
  private final List<LocalDate> reports;
  private final StudentIds lookup;
  private @Nullable Months months;

  ReportDateTotals(
      ImportContext context,
      Collection<Student> students,
      RowTally tally,
      Map<String, EnrolledDays> years) {
    this.context = context;
    this.tally = tally;
    this.years = years;
    reports = context.columns().reportDates();
    lookup = new StudentIds(students);
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
            || months() == Months.OWN
            || months() == Months.TO_DATE
            || (months() == Months.NONE && grows(ColumnField.DAYS_ENROLLED))
            || (months() == Months.NONE
                && !context.columns().has(ColumnField.DAYS_ENROLLED)
                && grows(ColumnField.DAYS_ABSENT))
        ? List.of()
        : List.of(TotalsDates.totalsAre(context));
  }

  /// What columns named after months count: each its own month, where the days enrolled are those
  /// of the month or grow fewer; everything since the year's start, where they are those.
  private enum Months {
    NONE,
    OWN,
    TO_DATE,
    UNDECIDED
  }

  private Months months() {
    Months known = months;
    if (known == null) {
      known = lookAtMonths();
      months = known;
    }
    return known;
  }

  private Months lookAtMonths() {
    boolean named =
        context.sheet().columns().stream()
            .filter(column -> column.date() != null && column.field() != null)
            .allMatch(column ->
                HeaderDate.parse(column.header()).isEmpty()
                    && HeaderSpan.parse(column.header())
                        .filter(span -> span.month() > 0)
                        .isPresent());
    if (!named || reports.size() < 2) {
      return Months.NONE;
    }
    int told = 0;
    int own = 0;
    int toDate = 0;
    for (SheetRow row : context.data()) {
      Optional<Student> student =
          lookup.find(lookup.read(context.text(row, ColumnField.STUDENT_ID)));
      for (LocalDate report : reports.subList(1, reports.size())) {
        Optional<BigDecimal> enrolled =
            NumberText.exact(cell(row, report, ColumnField.DAYS_ENROLLED));
        EnrolledDays year = years.get(year(report).label());
        if (student.isPresent() && enrolled.isPresent() && year != null) {
          int days = enrolled.get().intValue();
          LocalDate last = YearMonth.from(report).atEndOfMonth();
          told++;
          own += year.between(student.get(), report.withDayOfMonth(1), last) == days ? 1 : 0;
          toDate += year.through(student.get(), last) == days ? 1 : 0;
        }
      }
    }
    if ((MOST_OF_TEN * told <= 10 * own && told > 0) || shrinks()) {
      return Months.OWN;
    }
    return told > 0 && MOST_OF_TEN * told <= 10 * toDate ? Months.TO_DATE : Months.UNDECIDED;
  }

  private boolean shrinks() {
    int students = 0;
    for (SheetRow row : context.data()) {
      BigDecimal before = BigDecimal.ZERO;
      boolean fewer = false;
      for (LocalDate report : reports) {
        Optional<BigDecimal> now = NumberText.exact(cell(row, report, ColumnField.DAYS_ENROLLED));
        fewer |= now.isPresent() && now.get().compareTo(before) < 0;
        before = now.orElse(before);
      }
      students += fewer ? 1 : 0;
    }
    return 2 * students > context.data().size();
  }

  private boolean areSinceLast() {
    return TotalsDates.areSinceLast(context)
        || (context.answers().answer(ImportAnswers.TOTALS_ARE).isEmpty() && months() == Months.OWN);
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
    boolean sinceLast = areSinceLast();
    for (LocalDate named : reports) {
      LocalDate report = running(named);
      SchoolYear year = year(report);
      LocalDate first = before == null || !year.contains(before) ? year.firstOfJuly() : before;
      before = report.plusDays(1);
      Map<ColumnField, String> own = cells(row, named);
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
          sinceLast
              ? TotalsFact.part(row, student, year, first, report, amounts.get())
              : TotalsFact.yearToDate(row, student, year, report, amounts.get()));
    }
    read.forEach(facts::add);
    if (read.isEmpty()) {
      tally.note(row.number(), RowTally.Fate.UNCHANGED);
    }
  }

  /// A column named after this month is as of today.
  private LocalDate running(LocalDate report) {
    return report.isAfter(context.today())
            && YearMonth.from(report).equals(YearMonth.from(context.today()))
            && areSinceLast()
        ? context.today()
        : report;
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
            areSinceLast() ? days.between(student, first, report) : days.through(student, report));
  }

  private SchoolYear year(LocalDate report) {
    SchoolYear year = SchoolYear.around(report);
    EnrolledDays known = years.get(year.label());
    return known == null ? year : known.year();
  }
}
