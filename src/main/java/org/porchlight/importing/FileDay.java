package org.porchlight.importing;

import java.time.LocalDate;
import org.porchlight.attendance.CodeKind;
import org.porchlight.spreadsheets.SheetRow;

/// What a row says about one student's day.
///
/// @param code the code, with ½, ¼ or ¾ behind it where the row says how much of the day was missed
record FileDay(SheetRow row, long studentId, long schoolId, LocalDate date, String code) {
  private static final String[] PORTIONS = {"", " ¼", " ½", " ¾"};
  private static final int WHOLE_DAY = 4;

  record Key(long studentId, LocalDate date) {}

  Key key() {
    return new Key(studentId, date);
  }

  /// The code for a part of a day; the plain code for 0 and for the whole day.
  static String withPortion(String code, int quarterDays) {
    return code + PORTIONS[quarterDays % WHOLE_DAY];
  }

  static String withoutPortion(String code) {
    return code.replaceFirst(" [¼½¾]$", "");
  }

  /// What the plain code's meaning becomes for the part of the day behind the code.
  static CodeMeaning withPortion(CodeMeaning meaning, String code) {
    for (int quarters = 1; quarters < WHOLE_DAY; quarters++) {
      if (meaning.kind() == CodeKind.ABSENT && code.endsWith(PORTIONS[quarters])) {
        return new CodeMeaning(CodeKind.ABSENT, meaning.excused(), meaning.suspension(), quarters);
      }
    }
    return meaning;
  }
}
