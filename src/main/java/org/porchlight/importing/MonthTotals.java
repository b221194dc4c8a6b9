package org.porchlight.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// One row of totals a student and month. The months of a year are added up, whatever their school
/// was called.
final class MonthTotals implements TotalsReader {
  private final ImportContext context;
  private final RowTally tally;
  private final Map<String, EnrolledDays> years;
  private final StudentIds lookup;
  private final TotalsDates dates;
  private @Nullable SchoolYear yearOfAll;

  MonthTotals(
      ImportContext context,
      Collection<Student> students,
      RowTally tally,
      Map<String, EnrolledDays> years) {
    this.context = context;
    this.tally = tally;
    this.years = years;
    lookup = new StudentIds(students);
    dates = new TotalsDates(context, years);
  }

  @Override
  public List<ImportQuestion> questions() {
    List<SheetRow> open =
        context.data().stream()
            .filter(row -> month(row).filter(month -> month.year() == null).isPresent())
            .filter(row -> dates.yearOf(row).isEmpty())
            .toList();
    yearOfAll = TotalsDates.fitting(years, open.size(), year -> fitting(open, year)).orElse(null);
    return open.isEmpty() || yearOfAll != null ? List.of() : List.of(dates.schoolYear());
  }

  /// Rows whose days enrolled are those of the month in a school year.
  private long fitting(List<SheetRow> rows, EnrolledDays year) {
    return rows.stream()
        .filter(row -> {
          YearMonth month = month(row).orElseThrow().in(year.year());
          Optional<Student> student =
              lookup.find(lookup.read(context.text(row, ColumnField.STUDENT_ID)));
          return student.isPresent()
              && NumberText.exact(context.text(row, ColumnField.DAYS_ENROLLED))
                  .filter(days ->
                      days.intValue()
                          == year.between(student.get(), month.atDay(1), month.atEndOfMonth()))
                  .isPresent();
        })
        .count();
  }

  private Optional<MonthText> month(SheetRow row) {
    Optional<MonthText> month = MonthText.parse(context.text(row, ColumnField.MONTH));
    String year = context.text(row, ColumnField.YEAR);
    return month.isPresent() && month.get().year() == null && year.matches("20\\d{2}")
        ? Optional.of(new MonthText(month.get().month(), Integer.valueOf(year)))
        : month;
  }

  @Override
  public void read(TotalsFacts facts) {
    TotalsCells cells =
        new TotalsCells(context, tally, TotalsUnit.DAYS, new QuarterDays(BigDecimal.ONE));
    Map<Student, Set<YearMonth>> read = new HashMap<>();
    Set<YearMonth> months = new HashSet<>();
    for (SheetRow row : context.data()) {
      Optional<Student> student = facts.student(row);
      Optional<YearMonth> month = student.flatMap(who -> yearMonth(row));
      if (student.isPresent() && month.isEmpty()) {
        tally.setAside(
            row,
            SetAsideReason.UNREADABLE_DATE,
            context.who(row),
            context.text(row, ColumnField.MONTH));
      }
      if (month.isPresent()) {
        months.add(month.get());
        read.computeIfAbsent(student.orElseThrow(), who -> new HashSet<>()).add(month.get());
        cells
            .read(row)
            .ifPresent(sum -> facts.add(fact(row, student.orElseThrow(), month.get(), sum)));
      }
    }
    cells.say(tally);
    sayMissing(read, months);
  }

  private Optional<YearMonth> yearMonth(SheetRow row) {
    return month(row)
        .flatMap(month ->
            month.year() != null
                ? Optional.of(YearMonth.of(month.year(), month.month()))
                : dates.yearOf(row).or(() -> Optional.ofNullable(yearOfAll)).map(month::in))
        .filter(month -> !month.atDay(1).isAfter(context.today()));
  }

  private TotalsFact fact(SheetRow row, Student student, YearMonth month, Amounts amounts) {
    LocalDate last =
        month.atEndOfMonth().isAfter(context.today()) ? context.today() : month.atEndOfMonth();
    return TotalsFact.part(
        row, student, dates.known(month.atDay(1)), month.atDay(1), last, amounts);
  }

  /// Months in which students were enrolled and that the file has no row for.
  private void sayMissing(Map<Student, Set<YearMonth>> read, Set<YearMonth> months) {
    if (months.isEmpty()) {
      return;
    }
    YearMonth last = months.stream().max(YearMonth::compareTo).orElseThrow();
    Map<YearMonth, Integer> missing = new TreeMap<>();
    read.forEach((student, own) -> {
      EnrolledDays year = years.get(dates.known(last.atDay(1)).label());
      if (year == null) {
        return;
      }
      YearMonth first = YearMonth.from(year.year().firstOfJuly());
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        boolean enrolled = year.between(student, month.atDay(1), month.atEndOfMonth()) > 0;
        if (enrolled && !own.contains(month)) {
          missing.merge(month, 1, Integer::sum);
        }
      }
    });
    List<String> said = new ArrayList<>();
    missing.forEach((month, students) ->
        said.add(
            Messages.count(
                "importing.notice.missingMonth",
                students,
                month.getMonth().getDisplayName(TextStyle.FULL, Locale.US))));
    said.forEach(tally::say);
  }
}
