package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One row a student and day, whose code stands in one column or in several: a status with a
/// reason, flags, the part of the day.
final class DayRows implements DayReader {
  private final ImportContext context;
  private final Unsaid unsaid;
  private final DayCodes codes;
  private final DayParts parts;
  private final ColumnValues<Boolean> byMeeting;
  private final boolean dailyOnly;

  /// @param unsaid what a day without a row means
  DayRows(ImportContext context, Unsaid unsaid) {
    this.context = context;
    this.unsaid = unsaid;
    codes = new DayCodes(context);
    parts = new DayParts(context);
    byMeeting =
        context.each(ColumnField.MODE, cell -> cell.toLowerCase(Locale.ROOT).contains("meeting"));
    dailyOnly = byMeeting.distinct().contains(true) && byMeeting.distinct().contains(false);
  }

  @Override
  public List<ImportQuestion> questions() {
    return parts.questions();
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
    for (int row = 0; row < context.rowCount(); row++) {
      int quarters = parts.quarters(row);
      DayFacts.Day day = days.at(row);
      if (dailyOnly && byMeeting.at(row)) {
        // the same day is in the file as a whole: class meetings would count it again
        continue;
      }
      if (quarters == DayParts.UNREADABLE) {
        facts.addUnreadable(row, day, SetAsideReason.UNREADABLE_NUMBER, parts.text(row));
      } else {
        String code = codes.code(row);
        facts.add(row, day, code, parts.fitting(quarters, code, day.date(), facts));
      }
    }
  }
}
