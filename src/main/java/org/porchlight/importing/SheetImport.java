package org.porchlight.importing;

import java.util.List;
import org.porchlight.text.Messages;

/// Brings in one kind of sheet.
sealed interface SheetImport
    permits AttendanceImport, CalendarImport, ContactsImport, RosterImport, SummaryImport {

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
      case ATTENDANCE_EVENTS -> new AttendanceImport(context, new EventRows(context));
      case ATTENDANCE_SUMMARY -> new SummaryImport(context);
      case CONTACTS -> new ContactsImport(context);
      case CALENDAR -> new CalendarImport(context);
      case ATTENDANCE_DATE_COLUMNS, ATTENDANCE_MONTH_GRID ->
          throw new UnusableSheetException(Messages.text("importing.unusable.dayColumns"));
      case ATTENDANCE_DAYS, ATTENDANCE_PERIODS, ATTENDANCE_DAY_PERIODS ->
          throw new UnusableSheetException(Messages.text("importing.unusable.periods"));
      case ATTENDANCE_HOURS ->
          throw new UnusableSheetException(Messages.text("importing.unusable.hours"));
      case ATTENDANCE_MONTHS, ATTENDANCE_REPORT_DATES, ATTENDANCE_RATES ->
          throw new UnusableSheetException(Messages.text("importing.unusable.months"));
      case STAFF, COORDINATES ->
          throw new UnusableSheetException(
              Messages.text(
                  "importing.unusable.unknown",
                  String.join(", ", context.sheet().table().headers())));
    };
  }
}
