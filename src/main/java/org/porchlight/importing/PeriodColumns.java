package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// One row a student and day, with a column for each class period or for morning and afternoon, and
/// perhaps one for the whole day.
///
/// A whole-day code that the periods do not contradict counts as it is. Without one, the periods
/// say how much of the day was missed.
final class PeriodColumns implements DayReader {
  private final ImportContext context;
  private final List<ColumnValues<String>> periods = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final KnownCodes known;
  private final boolean halves;
  private final boolean hasAllDay;
  private final PeriodSchedule schedule;

  PeriodColumns(ImportContext context) {
    this.context = context;
    known = new KnownCodes(context);
    Columns columns = context.columns();
    hasAllDay = columns.has(ColumnField.ALL_DAY);
    halves = columns.has(ColumnField.AM_CODE) && columns.has(ColumnField.PM_CODE);
    if (halves) {
      add(columns.all(ColumnField.AM_CODE).getFirst(), 1);
      add(columns.all(ColumnField.PM_CODE).getFirst(), 2);
    } else {
      for (ColumnMapping column : columns.all(ColumnField.PERIOD_CODE)) {
        add(column, column.number());
      }
    }
    ColumnValues<String> students = context.each(ColumnField.STUDENT_ID, cell -> cell);
    schedule =
        halves
            ? PeriodSchedule.same(2, students)
            : PeriodSchedule.of(periods, students, context.rowCount());
  }

  private void add(ColumnMapping column, int number) {
    periods.add(context.sheet().table().each(column.column(), cell -> cell));
    numbers.add(number);
  }

  @Override
  public List<ImportQuestion> questions() {
    List<ImportQuestion> questions = new ArrayList<>();
    if (rule().isEmpty()) {
      questions.add(PeriodRule.question(context.rowCount(), numbers));
    }
    int contradicted = contradicted();
    if (contradicted > 0 && context.answers().answer(ImportAnswers.ALL_DAY_OR_PERIODS).isEmpty()) {
      questions.add(
          new ImportQuestion(
              QuestionKind.ALL_DAY_OR_PERIODS,
              context.columns().header(ColumnField.ALL_DAY),
              List.of(),
              contradicted,
              List.of("periods", "all_day")));
    }
    return questions;
  }

  /// The rule answered, or the one the sheet proves: halves of a day are halves, and where the
  /// whole-day column is filled on days with every period and empty on days with exactly half of
  /// them, half the periods are half a day.
  private Optional<PeriodRule> rule() {
    if (halves) {
      return Optional.of(new PeriodRule.Fraction());
    }
    Optional<PeriodRule> answered = context.periodRule().flatMap(PeriodRule::parse);
    return answered.isEmpty() && onlyCleanHalves()
        ? Optional.of(new PeriodRule.Fraction())
        : answered;
  }

  private boolean onlyCleanHalves() {
    if (!hasAllDay) {
      return false;
    }
    ColumnValues<String> allDay = context.each(ColumnField.ALL_DAY, cell -> cell);
    boolean wholeDays = false;
    for (int row = 0; row < context.rowCount(); row++) {
      int missed = missed(row);
      wholeDays |= !allDay.at(row).isEmpty() && filled(row).equals(whole(row, allDay.at(row)));
      int scheduled = schedule.periods(row);
      boolean clean = missed <= 0 || missed == scheduled || 2 * missed == scheduled;
      if (!clean) {
        return false;
      }
    }
    return wholeDays;
  }

  /// How many periods of a row were missed; -1 where a code is still to be asked.
  private int missed(int row) {
    int missed = 0;
    for (ColumnValues<String> period : periods) {
      String code = period.at(row);
      Optional<Integer> quarters = code.isEmpty() ? Optional.of(0) : known.quarterDays(code);
      if (quarters.isEmpty()) {
        return -1;
      }
      missed += quarters.get() > 0 ? 1 : 0;
    }
    return missed;
  }

  /// The codes of a row's periods and how many have each.
  private Map<String, Integer> filled(int row) {
    Map<String, Integer> filled = new TreeMap<>();
    for (ColumnValues<String> period : periods) {
      String code = period.at(row);
      if (!code.isEmpty()) {
        filled.merge(code, 1, Integer::sum);
      }
    }
    return filled;
  }

  /// Rows whose whole-day code says more or else than their periods.
  private int contradicted() {
    if (!hasAllDay) {
      return 0;
    }
    ColumnValues<String> allDay = context.each(ColumnField.ALL_DAY, cell -> cell);
    int rows = 0;
    for (int row = 0; row < context.rowCount(); row++) {
      rows += isContradicted(row, allDay.at(row)) ? 1 : 0;
    }
    return rows;
  }

  private boolean isContradicted(int row, String allDay) {
    if (allDay.isEmpty() || filled(row).isEmpty() || filled(row).equals(whole(row, allDay))) {
      return false;
    }
    int missed = missed(row);
    return missed >= 0
        && known
            .quarterDays(allDay)
            .map(quarters -> quarters * schedule.periods(row) != PeriodRule.QUARTERS * missed)
            .orElse(false);
  }

  private Map<String, Integer> whole(int row, String code) {
    return Map.of(code, schedule.periods(row));
  }

  @Override
  public Stream<LocalDate> dates() {
    return context.distinctDates(ColumnField.DATE);
  }

  @Override
  public void tellCodes(CodeUses uses) {
    ColumnValues<String> allDay = context.each(ColumnField.ALL_DAY, cell -> cell);
    for (int row = 0; row < context.rowCount(); row++) {
      Map<String, Integer> codes = filled(row);
      if (!allDay.at(row).isEmpty()) {
        codes.putIfAbsent(allDay.at(row), 1);
      }
      codes.keySet().forEach(code -> uses.add(code, "", 1));
    }
  }

  @Override
  public Unsaid unsaid() {
    return Unsaid.PRESENT;
  }

  @Override
  public void read(DayFacts facts) {
    ColumnValues<DayFacts.Day> days = facts.days();
    ColumnValues<String> allDay = context.each(ColumnField.ALL_DAY, cell -> cell);
    PeriodRule rule = rule().orElseThrow();
    if (schedule.withFewer() > 0) {
      facts.say(Messages.count("importing.notice.fewerPeriods", schedule.withFewer()));
    }
    boolean wholeDayCounts =
        context
            .answers()
            .answer(ImportAnswers.ALL_DAY_OR_PERIODS)
            .filter("all_day"::equals)
            .isPresent();
    for (int row = 0; row < context.rowCount(); row++) {
      DayFacts.Day date = days.at(row);
      String whole = allDay.at(row);
      boolean asWhole = !whole.isEmpty() && (wholeDayCounts || !isContradicted(row, whole));
      Optional<PeriodDay.Told> told =
          asWhole
              ? Optional.of(new PeriodDay.Told(whole, DayFacts.AS_CODED))
              : byPeriods(row, date.date(), facts, rule);
      PeriodDay.Told day = told.orElse(new PeriodDay.Told("", DayFacts.AS_CODED));
      if (told.isPresent() || date.date() == null) {
        facts.add(row, date, day.code(), day.quarters());
      }
    }
  }

  private Optional<PeriodDay.Told> byPeriods(
      int row, @Nullable LocalDate date, DayFacts facts, PeriodRule rule) {
    if (date == null) {
      return Optional.empty();
    }
    PeriodDay day = new PeriodDay();
    for (int i = 0; i < periods.size(); i++) {
      day.add(numbers.get(i), periods.get(i).at(row));
    }
    return day.told(facts, date, schedule.periods(row), rule);
  }
}
