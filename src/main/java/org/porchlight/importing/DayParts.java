package org.porchlight.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.CodeKind;
import org.porchlight.roster.SchoolCalendar;

/// How much of a day a row says was missed, from whatever column says it: a part of the day missed
/// or attended, a mark for half days, minutes or hours.
final class DayParts {
  static final int UNREADABLE = -2;
  private static final int WHOLE_DAY = 4;
  private static final int HALF_DAY = 2;
  private static final BigDecimal UNREADABLE_AMOUNT = BigDecimal.ONE.negate();
  private static final BigDecimal FOUR = BigDecimal.valueOf(WHOLE_DAY);

  private final ImportContext context;
  private final ColumnValues<Integer> missed;
  private final ColumnValues<Integer> here;
  private final ColumnValues<Integer> halfDay;
  private final ColumnValues<Optional<BigDecimal>> minutesMissed;
  private final ColumnValues<Optional<BigDecimal>> minutesHere;
  private final ColumnValues<Optional<BigDecimal>> minutesLong;
  private final boolean byMinutes;

  /// Whether no column says anything of it.
  private final boolean isSilent;

  private final @Nullable BigDecimal dayLength;

  DayParts(ImportContext context) {
    this.context = context;
    Columns columns = context.columns();
    Collection<SchoolCalendar> calendars = context.district().calendars().values();
    missed =
        context.each(
            ColumnField.PORTION,
            cell -> DaysOfSpan.quarters(cell, calendars).orElseGet(() -> quarters(cell, false)));
    here = context.each(ColumnField.PORTION_PRESENT, cell -> quarters(cell, true));
    halfDay = context.each(ColumnField.HALF_DAY_FLAG, DayParts::halfDay);
    minutesMissed =
        columns.has(ColumnField.MINUTES_ABSENT)
            ? context.each(ColumnField.MINUTES_ABSENT, cell -> amount(cell, NumberText::exact))
            : context.each(
                ColumnField.HOURS_ABSENT, cell -> amount(cell, NumberText::minutesOfHours));
    minutesHere =
        context.each(ColumnField.MINUTES_PRESENT, cell -> amount(cell, NumberText::exact));
    minutesLong =
        context.each(ColumnField.MINUTES_ENROLLED, cell -> amount(cell, NumberText::exact));
    byMinutes =
        !columns.has(ColumnField.PORTION)
            && !columns.has(ColumnField.PORTION_PRESENT)
            && (columns.has(ColumnField.MINUTES_ABSENT)
                || columns.has(ColumnField.HOURS_ABSENT)
                || (columns.has(ColumnField.MINUTES_PRESENT)
                    && columns.has(ColumnField.MINUTES_ENROLLED)));
    isSilent =
        !byMinutes
            && !columns.has(ColumnField.HALF_DAY_FLAG)
            && !columns.has(ColumnField.PORTION)
            && !columns.has(ColumnField.PORTION_PRESENT);
    dayLength = new HoursPerDay(TotalsUnit.MINUTES).answered(context.answers()).orElse(null);
  }

  /// Asks how long a day is, where minutes missed stand without the minutes of the day.
  List<ImportQuestion> questions() {
    boolean known =
        !byMinutes
            || dayLength != null
            || context.columns().has(ColumnField.MINUTES_ENROLLED)
            || (context.columns().has(ColumnField.MINUTES_PRESENT)
                && context.columns().has(ColumnField.MINUTES_ABSENT));
    return known
        ? List.of()
        : List.of(new HoursPerDay(TotalsUnit.MINUTES).question(Set.of(), context.rowCount()));
  }

  /// Quarter days missed; [DayFacts#AS_CODED] where the row does not say, [#UNREADABLE] where it
  /// says something else than a part of a day.
  int quarters(int row) {
    if (isSilent) {
      return DayFacts.AS_CODED;
    }
    if (halfDay.at(row) != DayFacts.AS_CODED) {
      return halfDay.at(row);
    }
    if (missed.at(row) != DayFacts.AS_CODED) {
      return missed.at(row);
    }
    return here.at(row) != DayFacts.AS_CODED || !byMinutes ? here.at(row) : byMinutes(row);
  }

  /// The part as far as it goes with the code: minutes beside a tardy or an activity are no
  /// absence.
  int fitting(int quarters, String code, @Nullable LocalDate day, DayFacts facts) {
    if (!byMinutes) {
      return quarters;
    }
    boolean absent =
        day == null
            || facts
                .meaning(code, day)
                .filter(meaning -> meaning.kind() != CodeKind.ABSENT)
                .isEmpty();
    return absent ? quarters : DayFacts.AS_CODED;
  }

  /// What the row says of it, for a row set aside.
  String text(int row) {
    List<ColumnField> likely =
        byMinutes
            ? List.of(
                ColumnField.MINUTES_ABSENT,
                ColumnField.HOURS_ABSENT,
                ColumnField.MINUTES_PRESENT,
                ColumnField.MINUTES_ENROLLED)
            : List.of(ColumnField.HALF_DAY_FLAG, ColumnField.PORTION, ColumnField.PORTION_PRESENT);
    return likely.stream()
        .map(field -> context.text(row, field))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  private int byMinutes(int row) {
    Optional<BigDecimal> absent = minutesMissed.at(row);
    Optional<BigDecimal> present = minutesHere.at(row);
    Optional<BigDecimal> whole = minutesLong.at(row);
    if (Stream.of(absent, present, whole)
        .flatMap(Optional::stream)
        .anyMatch(amount -> amount.signum() < 0)) {
      return UNREADABLE;
    }
    if (absent.isEmpty() && present.isEmpty()) {
      return DayFacts.AS_CODED;
    }
    if (whole.isEmpty()) {
      whole =
          absent.isPresent() && present.isPresent()
              ? present.map(absent.get()::add)
              : Optional.ofNullable(dayLength);
    }
    if (whole.isEmpty() || whole.get().signum() <= 0) {
      return UNREADABLE;
    }
    BigDecimal all = whole.get();
    BigDecimal away = absent.orElseGet(() -> all.subtract(present.orElseThrow()));
    return away.signum() < 0 || away.compareTo(all) > 0
        ? UNREADABLE
        : away.multiply(FOUR).divide(all, 0, RoundingMode.HALF_UP).intValueExact();
  }

  /// Empty where the cell says nothing; below zero where it says something else than an amount.
  private static Optional<BigDecimal> amount(
      String cell, Function<String, Optional<BigDecimal>> number) {
    return cell.isEmpty()
        ? Optional.empty()
        : number
            .apply(cell)
            .filter(amount -> !cell.contains("%"))
            .or(() -> Optional.of(UNREADABLE_AMOUNT));
  }

  private static int halfDay(String cell) {
    return cell.isEmpty()
        ? DayFacts.AS_CODED
        : YesNoText.parse(cell).map(half -> half ? HALF_DAY : DayFacts.AS_CODED).orElse(UNREADABLE);
  }

  private static int quarters(String cell, boolean isPresent) {
    if (cell.isEmpty()) {
      return DayFacts.AS_CODED;
    }
    return NumberText.exact(cell)
        .filter(part -> !cell.contains("%"))
        .map(part -> part.multiply(FOUR).stripTrailingZeros())
        .filter(part -> part.scale() <= 0 && part.signum() >= 0 && part.compareTo(FOUR) <= 0)
        .map(part -> isPresent ? WHOLE_DAY - part.intValueExact() : part.intValueExact())
        .orElse(UNREADABLE);
  }
}
