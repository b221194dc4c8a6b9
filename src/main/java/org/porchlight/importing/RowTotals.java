package org.porchlight.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// One row of totals a student: in days, hours or minutes.
final class RowTotals implements TotalsReader {
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final int DIGITS = 9;

  private final ImportContext context;
  private final RowTally tally;
  private final Map<String, EnrolledDays> years;
  private final StudentIds lookup;
  private final TotalsUnit unit;
  private final TotalsDates dates;
  private @Nullable BigDecimal length;

  RowTotals(
      ImportContext context,
      Collection<Student> students,
      RowTally tally,
      Map<String, EnrolledDays> years) {
    this.context = context;
    this.tally = tally;
    this.years = years;
    lookup = new StudentIds(students);
    unit = TotalsUnit.of(context.columns());
    dates = new TotalsDates(context, years);
  }

  @Override
  public List<ImportQuestion> questions() {
    List<ImportQuestion> questions = new ArrayList<>();
    settleLength().ifPresent(questions::add);
    BigDecimal day = length;
    if (day != null) {
      dates.prove(this::student, row -> wholeDays(row, day));
    }
    questions.addAll(dates.questions());
    if (questions.isEmpty()
        && context.answers().answer(ImportAnswers.SUSPENSION_COUNTED).isEmpty()) {
      TotalsCells trial = cells(new RowTally());
      context.data().forEach(trial::read);
      if (trial.undecided() > 0) {
        questions.add(suspensionCounted(trial.undecided()));
      }
    }
    return questions;
  }

  private ImportQuestion suspensionCounted(int rows) {
    List<String> headers = new ArrayList<>();
    unit.medical().map(context.columns()::header).ifPresent(headers::add);
    unit.suspended(context.columns()).map(context.columns()::header).ifPresent(headers::add);
    headers.removeIf(String::isEmpty);
    return new ImportQuestion(
        QuestionKind.SUSPENSION_COUNTED,
        String.join(", ", headers),
        List.of(),
        rows,
        List.of(TotalsCells.SUSPENSION_INSIDE, TotalsCells.SUSPENSION_BESIDES));
  }

  /// Finds out how long a day is; what stays open is asked.
  private Optional<ImportQuestion> settleLength() {
    if (unit == TotalsUnit.DAYS) {
      length = BigDecimal.ONE;
      return Optional.empty();
    }
    HoursPerDay hours = new HoursPerDay(unit);
    Optional<BigDecimal> answered = hours.answered(context.answers());
    Set<BigDecimal> fits = answered.isPresent() ? Set.of() : lengths(hours);
    length = answered.orElse(fits.size() == 1 ? fits.iterator().next() : null);
    return length == null
        ? Optional.of(hours.question(fits, context.data().size()))
        : Optional.empty();
  }

  /// The lengths of a day that fit every row: by the sheet's own days enrolled, else by roster and
  /// calendar.
  private Set<BigDecimal> lengths(HoursPerDay hours) {
    if (context.columns().has(ColumnField.DAYS_ENROLLED)) {
      Set<BigDecimal> ratios = new TreeSet<>();
      for (SheetRow row : context.data()) {
        Optional<BigDecimal> days =
            NumberText.exact(context.text(row, ColumnField.DAYS_ENROLLED))
                .filter(count -> count.signum() > 0);
        Optional<BigDecimal> whole = whole(row);
        if (days.isPresent() && whole.isPresent()) {
          ratios.add(
              whole.get().divide(days.get(), DIGITS, RoundingMode.HALF_UP).stripTrailingZeros());
        }
      }
      return ratios;
    }
    List<HoursPerDay.Time> times = new ArrayList<>();
    for (SheetRow row : context.data()) {
      Optional<BigDecimal> whole = whole(row);
      if (whole.isPresent()) {
        student(row).ifPresent(who -> times.add(new HoursPerDay.Time(who, whole.get())));
      }
    }
    return hours.proved(times, years.values(), dates.bannerDay(), context.today());
  }

  private Optional<BigDecimal> whole(SheetRow row) {
    Optional<BigDecimal> enrolled = NumberText.exact(context.text(row, unit.enrolled));
    if (enrolled.isPresent() || context.columns().has(unit.enrolled)) {
      return enrolled;
    }
    Optional<BigDecimal> absent = NumberText.exact(context.text(row, unit.absent));
    return NumberText.exact(context.text(row, unit.present))
        .flatMap(present -> absent.map(present::add));
  }

  private OptionalInt wholeDays(SheetRow row, BigDecimal day) {
    return whole(row)
        .map(amount -> amount.divide(day, DIGITS, RoundingMode.HALF_UP))
        .filter(days -> days.stripTrailingZeros().scale() <= 0)
        .map(days -> OptionalInt.of(days.intValue()))
        .orElse(OptionalInt.empty());
  }

  private Optional<Student> student(SheetRow row) {
    return lookup.find(lookup.read(context.text(row, ColumnField.STUDENT_ID)));
  }

  private TotalsCells cells(RowTally counted) {
    BigDecimal day = length;
    return new TotalsCells(
        context, counted, unit, new QuarterDays(day == null ? BigDecimal.ONE : day));
  }

  @Override
  public void read(TotalsFacts facts) {
    TotalsCells cells = cells(tally);
    Map<Long, List<TotalsFact>> terms = new LinkedHashMap<>();
    for (SheetRow row : context.data()) {
      Optional<TotalsFact> fact =
          facts.student(row).flatMap(who -> cells.read(row).flatMap(sum -> fact(row, who, sum)));
      if (fact.isPresent() && dates.hasSeveralTerms()) {
        terms.computeIfAbsent(fact.get().student().id(), id -> new ArrayList<>()).add(fact.get());
      } else {
        fact.ifPresent(facts::add);
      }
    }
    terms.values().forEach(own -> facts.add(overTerms(own)));
    say(cells);
  }

  /// Terms that each count from the year's start end in the longest; others are added up.
  private TotalsFact overTerms(List<TotalsFact> terms) {
    TotalsFact longest =
        terms.stream()
            .max((a, b) -> Integer.compare(a.amounts().enrolled(), b.amounts().enrolled()))
            .orElseThrow();
    Amounts all =
        TotalsDates.areSinceLast(context)
            ? terms.stream().map(TotalsFact::amounts).reduce(Amounts::plus).orElseThrow()
            : longest.amounts();
    return longest.with(all, terms);
  }

  private Optional<TotalsFact> fact(SheetRow row, Student student, Amounts amounts) {
    Optional<SchoolYear> year = dates.yearOf(row);
    if (year.isEmpty()) {
      tally.setAside(
          row,
          SetAsideReason.UNREADABLE_VALUE,
          context.who(row),
          context.text(row, ColumnField.SCHOOL_YEAR));
      return Optional.empty();
    }
    LocalDate last = dates.lastOf(row, year.get());
    Optional<LocalDate> first = dates.partFrom(year.get(), last);
    return Optional.of(
        first.isPresent()
            ? TotalsFact.part(row, student, year.get(), first.get(), last, amounts)
            : TotalsFact.yearToDate(row, student, year.get(), last, amounts));
  }

  private void say(TotalsCells cells) {
    if (unit != TotalsUnit.DAYS && length != null) {
      BigDecimal hours =
          unit == TotalsUnit.MINUTES
              ? length.divide(MINUTES, DIGITS, RoundingMode.HALF_UP)
              : length;
      tally.say(
          Messages.text(
              "importing.notice.hoursPerDay", hours.stripTrailingZeros().toPlainString()));
    }
    cells.say(tally);
  }
}
