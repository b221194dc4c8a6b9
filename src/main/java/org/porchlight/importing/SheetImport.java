package org.porchlight.importing;

import java.util.List;
import org.porchlight.text.Messages;

/// Brings in one kind of sheet.
sealed interface SheetImport
    permits AttendanceImport, CalendarImport, ContactsImport, RosterImport, TotalsImport {

  /// What must be answered before [#run]; called first.
  List<ImportQuestion> questions();

  /// Changes the district by the sheet, inside the transaction of the caller.
  ImportOutcome run();

  static SheetImport of(ImportContext context) {
    return switch (context.sheet().kind()) {
      case ROSTER -> new RosterImport(context);
      case ATTENDANCE_EVENTS -> new AttendanceImport(context, new EventRows(context));
      case ATTENDANCE_SUMMARY, ATTENDANCE_HOURS, ATTENDANCE_MONTHS, ATTENDANCE_REPORT_DATES ->
          new TotalsImport(context);
      case CONTACTS -> new ContactsImport(context);
      case CALENDAR -> new CalendarImport(context);
      case ATTENDANCE_DATE_COLUMNS, ATTENDANCE_MONTH_GRID ->
          throw new UnusableSheetException(Messages.text("importing.unusable.dayColumns"));
      case ATTENDANCE_DAYS, ATTENDANCE_PERIODS, ATTENDANCE_DAY_PERIODS ->
          throw new UnusableSheetException(Messages.text("importing.unusable.periods"));
      case ATTENDANCE_RATES ->
          throw new UnusableSheetException(Messages.text("importing.unusable.rates"));
      case STAFF, COORDINATES ->
          throw new UnusableSheetException(
              Messages.text(
                  "importing.unusable.unknown",
                  String.join(", ", context.sheet().table().headers())));
    };
  }
}
