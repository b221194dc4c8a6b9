package org.porchlight.importing;

import java.util.List;
import org.porchlight.text.Messages;

/// Brings in one kind of sheet.
sealed interface SheetImport
    permits AttendanceImport,
        CalendarImport,
        ContactsImport,
        CoordinatesImport,
        RosterImport,
        StaffImport,
        TotalsImport {

  /// What must be answered before [#run]; called first.
  List<ImportQuestion> questions();

  /// Changes the district by the sheet, inside the transaction of the caller. Big sheets only work
  /// out what to change, and [#write] writes it.
  ImportOutcome run();

  /// Whether [#run] changed nothing and only [#write] does.
  default boolean isWorkedOutFirst() {
    return false;
  }

  /// Writes what [#run] worked out, any number of times to the same state of the district.
  default void write(RecordedRowsRepository rows) {}

  static SheetImport of(ImportContext context) {
    return switch (context.sheet().kind()) {
      case ROSTER -> new RosterImport(context);
      case ATTENDANCE_EVENTS -> new AttendanceImport(context, new DayRows(context, Unsaid.PRESENT));
      case ATTENDANCE_DAYS ->
          new AttendanceImport(context, new DayRows(context, Unsaid.NOT_POSTED));
      case ATTENDANCE_PERIODS -> new AttendanceImport(context, new PeriodRows(context));
      case ATTENDANCE_DAY_PERIODS -> new AttendanceImport(context, new PeriodColumns(context));
      case ATTENDANCE_DATE_COLUMNS, ATTENDANCE_MONTH_GRID ->
          new AttendanceImport(context, new DayGrid(context));
      case ATTENDANCE_SUMMARY, ATTENDANCE_HOURS, ATTENDANCE_MONTHS, ATTENDANCE_REPORT_DATES ->
          new TotalsImport(context);
      case CONTACTS -> new ContactsImport(context);
      case CALENDAR -> new CalendarImport(context);
      case ATTENDANCE_RATES ->
          throw new UnusableSheetException(Messages.text("importing.unusable.rates"));
      case STAFF -> new StaffImport(context);
      case COORDINATES -> new CoordinatesImport(context);
    };
  }
}
