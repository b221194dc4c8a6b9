package org.porchlight.importing;

import java.util.List;

/// Brings in one kind of sheet.
sealed interface SheetImport
    permits AttendanceImport, CalendarImport, ContactsImport, RosterImport, SummaryImport {

  /// What must be answered before [#run]; called first.
  List<ImportQuestion> questions();

  /// Changes the district by the sheet, inside the transaction of the caller.
  ImportOutcome run();

  static SheetImport of(ImportContext context) {
    return switch (context.sheet().kind()) {
      case ROSTER -> new RosterImport(context);
      case ATTENDANCE_EVENTS -> new AttendanceImport(context);
      case ATTENDANCE_SUMMARY -> new SummaryImport(context);
      case CONTACTS -> new ContactsImport(context);
      case CALENDAR -> new CalendarImport(context);
    };
  }
}
