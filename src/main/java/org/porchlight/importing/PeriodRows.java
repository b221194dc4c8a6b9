package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One row a student, day and class period. Rows for every period also tell how many periods a day
/// has; where only missed periods have rows, that is asked.
final class PeriodRows implements DayReader {
  /// Of all school days of all students, the share that must have rows before a missing row means
  /// that attendance was not taken.
  private static final int NEARLY_ALL_OF_TEN = 7;

  /// A student's day, by the distinct texts that name them.
  private record Key(String student, String date) {}

  private final ImportContext context;
  private final DayCodes codes;
  private final ColumnValues<String> students;
  private final ColumnValues<String> dateCells;
  private final ColumnValues<String> periods;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final boolean everyPeriod;

  PeriodRows(ImportContext context) {
    this.context = context;
    codes = new DayCodes(context);
    students = context.each(ColumnField.STUDENT_ID, cell -> cell);
    dateCells = context.each(ColumnField.DATE, cell -> cell);
    periods =
        context.each(
            context.columns().has(ColumnField.PERIOD) ? ColumnField.PERIOD : ColumnField.SECTION,
            cell -> cell);
    number();
    everyPeriod = hasRowsForEveryDay();
  }

  /// Periods by their own number; sections, which have none, as they come.
  private void number() {
    Set<Integer> taken = new HashSet<>();
    for (String period : new TreeSet<>(periods.distinct())) {
      if (!period.isEmpty()) {
        int number = PeriodRule.number(period).orElse(1);
        while (!taken.add(number)) {
          number++;
        }
        numbers.put(period, number);
      }
    }
  }

  private boolean hasRowsForEveryDay() {
    Set<Key> days = new HashSet<>();
    Set<String> who = new HashSet<>();
    Set<String> when = new HashSet<>();
    for (int row = 0; row < context.rowCount(); row++) {
      days.add(key(row));
      who.add(students.at(row));
      when.add(dateCells.at(row));
    }
    return 10L * days.size() >= (long) NEARLY_ALL_OF_TEN * who.size() * when.size()
        && when.size() > 1;
  }

  private Key key(int row) {
    return new Key(students.at(row), dateCells.at(row));
  }

  @Override
  public List<ImportQuestion> questions() {
    List<ImportQuestion> questions = new ArrayList<>();
    if (rule().isEmpty()) {
      questions.add(
          PeriodRule.question(
              context.rowCount(), new TreeSet<>(numbers.values()).stream().limit(9).toList()));
    }
    boolean needsCount =
        !everyPeriod
            && rule()
                .map(rule -> rule instanceof PeriodRule.Fraction || rule instanceof PeriodRule.Half)
                .orElse(false);
    if (needsCount && periodsPerDay() == 0) {
      int seen = numbers.size();
      questions.add(
          new ImportQuestion(
              QuestionKind.PERIODS_PER_DAY,
              "",
              List.of(),
              context.rowCount(),
              Stream.of(seen, seen + 1, 4, 6, 7, 8)
                  .filter(count -> count >= seen)
                  .distinct()
                  .map(String::valueOf)
                  .toList()));
    }
    return questions;
  }

  private Optional<PeriodRule> rule() {
    return context.periodRule().flatMap(PeriodRule::parse);
  }

  private int periodsPerDay() {
    return context
        .answers()
        .answer(ImportAnswers.PERIODS_PER_DAY)
        .filter(answer -> answer.strip().matches("[1-9]|1\\d"))
        .map(answer -> Integer.parseInt(answer.strip()))
        .orElse(0);
  }

  @Override
  public Stream<LocalDate> dates() {
    return context.distinctDates(ColumnField.DATE);
  }

  @Override
  public void tellCodes(CodeUses uses) {
    codes.tell(uses);
  }

  @Override
  public Unsaid unsaid() {
    return everyPeriod ? Unsaid.NOT_POSTED : Unsaid.PRESENT;
  }

  @Override
  public void read(DayFacts facts) {
    // read only now, when the order of the numbers in them is settled
    ColumnValues<DayFacts.Day> days = facts.days();
    Map<Key, List<Integer>> byDay = new LinkedHashMap<>();
    for (int row = 0; row < context.rowCount(); row++) {
      byDay.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
    }
    PeriodRule rule = rule().orElseThrow();
    byDay.values().forEach(rows -> read(rows, facts, rule, days));
  }

  private void read(
      List<Integer> rows, DayFacts facts, PeriodRule rule, ColumnValues<DayFacts.Day> days) {
    int first = rows.getFirst();
    LocalDate date = days.at(first).date();
    PeriodDay day = new PeriodDay();
    for (int row : rows) {
      day.add(numbers.getOrDefault(periods.at(row), 0), codes.code(row));
    }
    int scheduled = everyPeriod ? day.periods() : Math.max(periodsPerDay(), day.periods());
    Optional<PeriodDay.Told> told =
        date == null ? Optional.empty() : day.told(facts, date, scheduled, rule);
    PeriodDay.Told one = told.orElse(new PeriodDay.Told(codes.code(first), DayFacts.AS_CODED));
    facts.add(first, days.at(first), one.code(), one.quarters());
    rows.stream().skip(1).forEach(row -> facts.together(row, first));
  }
}
