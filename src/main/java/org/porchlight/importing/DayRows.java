package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One row a student and day, whose code stands in one column or in several: a status with a
/// reason, flags, the part of the day.
final class DayRows implements DayReader {
  private static final int WHOLE_DAY = 4;
  private static final int UNREADABLE = -2;

  private final ImportContext context;
  private final Unsaid unsaid;
  private final DayCodes codes;
  private final ColumnValues<Boolean> byMeeting;
  private final boolean dailyOnly;

  /// @param unsaid what a day without a row means
  DayRows(ImportContext context, Unsaid unsaid) {
    this.context = context;
    this.unsaid = unsaid;
    codes = new DayCodes(context);
    byMeeting =
        context.each(ColumnField.MODE, cell -> cell.toLowerCase(Locale.ROOT).contains("meeting"));
    dailyOnly = byMeeting.distinct().contains(true) && byMeeting.distinct().contains(false);
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
    return unsaid;
  }

  @Override
  public void read(DayFacts facts) {
    ColumnValues<DayFacts.Day> days = facts.days();
    ColumnValues<Integer> missed = context.each(ColumnField.PORTION, cell -> quarters(cell, false));
    ColumnValues<Integer> here =
        context.each(ColumnField.PORTION_PRESENT, cell -> quarters(cell, true));
    for (int row = 0; row < context.rowCount(); row++) {
      int quarters = missed.at(row) == DayFacts.AS_CODED ? here.at(row) : missed.at(row);
      if (dailyOnly && byMeeting.at(row)) {
        // the same day is in the file as a whole: class meetings would count it again
        continue;
      }
      if (quarters == UNREADABLE) {
        facts.addUnreadable(
            row,
            days.at(row),
            SetAsideReason.UNREADABLE_NUMBER,
            context.text(
                row,
                context.columns().has(ColumnField.PORTION)
                    ? ColumnField.PORTION
                    : ColumnField.PORTION_PRESENT));
      } else {
        facts.add(row, days.at(row), codes.code(row), quarters);
      }
    }
  }

  /// Quarter days missed; [DayFacts#AS_CODED] for an empty cell.
  private static int quarters(String cell, boolean isPresent) {
    if (cell.isEmpty()) {
      return DayFacts.AS_CODED;
    }
    OptionalInt quarters = NumberText.quarterDays(cell);
    if (quarters.isEmpty() || quarters.getAsInt() > WHOLE_DAY) {
      return UNREADABLE;
    }
    return isPresent ? WHOLE_DAY - quarters.getAsInt() : quarters.getAsInt();
  }
}
