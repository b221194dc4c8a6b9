package org.porchlight.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Reads the amounts of a row of totals and settles what they mean together, or sets the row aside.
final class TotalsCells {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  static final String SUSPENSION_INSIDE = "inside";
  static final String SUSPENSION_BESIDES = "besides";

  private final ImportContext context;
  private final RowTally tally;
  private final TotalsUnit unit;
  private final QuarterDays quarters;
  private int byPercent;
  private int leavesOut;
  private int undecided;

  TotalsCells(ImportContext context, RowTally tally, TotalsUnit unit, QuarterDays quarters) {
    this.context = context;
    this.tally = tally;
    this.unit = unit;
    this.quarters = quarters;
  }

  /// Rows that do not tell whether medical and suspended days are inside the absences.
  int undecided() {
    return undecided;
  }

  /// Says what a person should know about the sheet's own totals.
  void say(RowTally notices) {
    if (leavesOut > 0) {
      notices.say(
          Messages.count(
              "importing.notice.leavesOut", leavesOut, context.columns().header(unit.absent)));
    }
    if (byPercent > 0) {
      notices.say(Messages.count("importing.notice.byPercent", byPercent));
    }
    if (quarters.rounded() > 0) {
      notices.say(Messages.count("importing.notice.rounded", quarters.rounded()));
    }
  }

  /// The amounts of a row by the sheet's own columns.
  Optional<Amounts> read(SheetRow row) {
    return read(row, field -> context.text(row, field));
  }

  /// @param cells the text of each field; "" where there is none
  Optional<Amounts> read(SheetRow row, Function<ColumnField, String> cells) {
    for (ColumnField field : numbers()) {
      String cell = cells.apply(field);
      if (!cell.isEmpty() && !isAmount(cell)) {
        return aside(row, SetAsideReason.UNREADABLE_NUMBER, cell);
      }
    }
    return read(row, parts(cells), cells);
  }

  private Optional<Amounts> read(
      SheetRow row, TotalsParts parts, Function<ColumnField, String> cells) {
    Optional<BigDecimal> enrolled = parts.enrolledInAll();
    if (enrolled.isEmpty() || !parts.saysMissed()) {
      return aside(row, SetAsideReason.UNREADABLE_NUMBER, numbers(cells));
    }
    Optional<TotalsParts.Missed> missed = missed(row, parts, cells);
    OptionalInt enrolledQuarters = quarters.nearest(enrolled.get());
    if (missed.isEmpty()) {
      return Optional.empty();
    }
    if (enrolledQuarters.isEmpty()) {
      return aside(row, SetAsideReason.UNREADABLE_NUMBER, numbers(cells));
    }
    BigDecimal amount = missed.get().amount();
    leavesOut += missed.get().leftOut().signum() > 0 ? 1 : 0;
    return Optional.of(
        new Amounts(
            enrolledQuarters.getAsInt(),
            quarters.missed(amount, enrolled.get(), enrolledQuarters.getAsInt()).orElse(0),
            inQuarters(parts.excusedOf(amount)),
            inQuarters(parts.unexcusedOf(amount)),
            inQuarters(parts.suspended()),
            inQuarters(parts.inSchool()),
            tardies(cells.apply(ColumnField.TARDIES))));
  }

  private Optional<TotalsParts.Missed> missed(
      SheetRow row, TotalsParts parts, Function<ColumnField, String> cells) {
    var possible = parts.missed();
    if (possible.isEmpty()) {
      tally.setAside(row, whyNone(parts), context.who(row), numbers(cells));
      return Optional.empty();
    }
    if (possible.size() == 1) {
      byPercent += parts.isByPercent() ? 1 : 0;
      return Optional.of(possible.getFirst());
    }
    if (parts.isByPercent()) {
      tally.setAside(row, SetAsideReason.PERCENT_TOO_COARSE, context.who(row), percent(cells));
      return Optional.empty();
    }
    undecided++;
    boolean besides =
        context
            .answers()
            .answer(ImportAnswers.SUSPENSION_COUNTED)
            .filter(SUSPENSION_BESIDES::equals)
            .isPresent();
    return Optional.of(besides ? possible.getLast() : possible.getFirst());
  }

  private static String percent(Function<ColumnField, String> cells) {
    String missed = cells.apply(ColumnField.PERCENT_ABSENT);
    return missed.isEmpty() ? cells.apply(ColumnField.PERCENT_PRESENT) : missed;
  }

  private static SetAsideReason whyNone(TotalsParts parts) {
    if (parts.isByPercent()) {
      return SetAsideReason.PERCENT_TOO_COARSE;
    }
    BigDecimal enrolled = parts.enrolledInAll().orElse(BigDecimal.ZERO);
    BigDecimal absent = parts.absent();
    BigDecimal present = parts.present();
    boolean tooMuch =
        (absent != null && absent.compareTo(enrolled) > 0)
            || (present != null && present.compareTo(enrolled) > 0);
    return tooMuch ? SetAsideReason.MORE_MISSED_THAN_ENROLLED : SetAsideReason.TOTALS_DISAGREE;
  }

  private TotalsParts parts(Function<ColumnField, String> cells) {
    return new TotalsParts(
        amount(cells, unit.enrolled),
        amount(cells, unit.present),
        absent(cells),
        amount(cells, unit.excused),
        amount(cells, unit.unexcused),
        amount(cells, unit.medical().orElse(null)),
        amount(cells, unit.suspended(context.columns()).orElse(null)),
        amount(cells, unit.suspendedIn().orElse(null)),
        PercentText.absent(cells.apply(ColumnField.PERCENT_ABSENT))
            .or(() -> PercentText.present(cells.apply(ColumnField.PERCENT_PRESENT)))
            .orElse(null));
  }

  /// The file's own total, or whole days and half days counted apart.
  private @Nullable BigDecimal absent(Function<ColumnField, String> cells) {
    BigDecimal total = amount(cells, unit.absent);
    BigDecimal whole = amount(cells, ColumnField.FULL_DAYS_ABSENT);
    BigDecimal halves = amount(cells, ColumnField.HALF_DAYS_ABSENT);
    return total != null || unit != TotalsUnit.DAYS || whole == null || halves == null
        ? total
        : whole.add(halves.divide(TWO));
  }

  private Set<ColumnField> numbers() {
    return Set.of(
        unit.enrolled,
        unit.present,
        unit.absent,
        unit.excused,
        unit.unexcused,
        ColumnField.FULL_DAYS_ABSENT,
        ColumnField.HALF_DAYS_ABSENT,
        ColumnField.TARDIES);
  }

  private static boolean isAmount(String cell) {
    return !cell.contains("%")
        && NumberText.exact(cell).filter(number -> number.signum() >= 0).isPresent();
  }

  private static @Nullable BigDecimal amount(
      Function<ColumnField, String> cells, @Nullable ColumnField field) {
    return field == null ? null : NumberText.exact(cells.apply(field)).orElse(null);
  }

  private @Nullable Integer inQuarters(@Nullable BigDecimal amount) {
    OptionalInt known = amount == null ? OptionalInt.empty() : quarters.nearest(amount);
    return known.isPresent() ? Integer.valueOf(known.getAsInt()) : null;
  }

  private static @Nullable Integer tardies(String cell) {
    return NumberText.exact(cell)
        .filter(count -> count.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValueExact)
        .orElse(null);
  }

  private Optional<Amounts> aside(SheetRow row, SetAsideReason reason, String detail) {
    tally.setAside(row, reason, context.who(row), detail);
    return Optional.empty();
  }

  /// "15 of 70 days", in the file's own words.
  private String numbers(Function<ColumnField, String> cells) {
    String absent = cells.apply(unit.absent);
    String present = cells.apply(unit.present);
    String missed =
        absent.isEmpty() && !present.isEmpty()
            ? Messages.text("importing.detail.totalsPresent", present)
            : absent;
    String enrolled = cells.apply(unit.enrolled);
    return switch (unit) {
      case DAYS -> Messages.text("importing.detail.totals", missed, enrolled);
      case HOURS -> Messages.text("importing.detail.totalsHours", missed, enrolled);
      case MINUTES -> Messages.text("importing.detail.totalsMinutes", missed, enrolled);
    };
  }
}
