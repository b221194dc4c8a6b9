package org.porchlight.importing;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One row for each absence: student, date, code. What has no row was a day in school.
final class EventRows implements DayReader {
  private static final int WHOLE_DAY = 4;
  private static final int UNREADABLE = -2;
  private static final int MOST_PAIRS = 1 << 20;

  private final ImportContext context;

  EventRows(ImportContext context) {
    this.context = context;
  }

  @Override
  public Stream<LocalDate> dates() {
    return context.distinctDates(ColumnField.DATE);
  }

  @Override
  public void tellCodes(CodeUses uses) {
    ColumnValues<String> codes = context.each(ColumnField.CODE, cell -> cell);
    ColumnValues<String> words = context.each(ColumnField.CODE_DESCRIPTION, cell -> cell);
    if ((long) codes.codeCount() * words.codeCount() > MOST_PAIRS) {
      // hardly codes: every row says something else
      for (int row = 0; row < context.rowCount(); row++) {
        uses.add(codes.at(row), words.at(row), 1);
      }
      return;
    }
    int[] rows = new int[codes.codeCount() * words.codeCount()];
    for (int row = 0; row < context.rowCount(); row++) {
      rows[codes.code(row) * words.codeCount() + words.code(row)]++;
    }
    for (int pair = 0; pair < rows.length; pair++) {
      if (rows[pair] > 0) {
        uses.add(
            codes.ofCode(pair / words.codeCount()),
            words.ofCode(pair % words.codeCount()),
            rows[pair]);
      }
    }
  }

  @Override
  public Unsaid unsaid() {
    return Unsaid.PRESENT;
  }

  @Override
  public void read(DayFacts facts) {
    ColumnValues<String> students = context.each(ColumnField.STUDENT_ID, cell -> cell);
    ColumnValues<DateCell> dates = context.dates(ColumnField.DATE);
    ColumnValues<String> codes = context.each(ColumnField.CODE, cell -> cell);
    ColumnValues<String> schools = context.schoolCells();
    ColumnValues<Integer> portions = context.each(ColumnField.PORTION, EventRows::quarters);
    for (int row = 0; row < context.rowCount(); row++) {
      int quarters = portions.at(row);
      if (quarters == UNREADABLE) {
        facts.addUnreadable(
            row,
            students.at(row),
            dates.at(row),
            schools.at(row),
            SetAsideReason.UNREADABLE_NUMBER,
            context.text(row, ColumnField.PORTION));
      } else {
        facts.add(row, students.at(row), dates.at(row), codes.at(row), quarters, schools.at(row));
      }
    }
  }

  /// How much of the day the row says was missed, in quarter days.
  private static int quarters(String cell) {
    if (cell.isEmpty()) {
      return DayFacts.AS_CODED;
    }
    OptionalInt quarters = NumberText.quarterDays(cell);
    return quarters.isPresent() && quarters.getAsInt() <= WHOLE_DAY
        ? quarters.getAsInt()
        : UNREADABLE;
  }
}
