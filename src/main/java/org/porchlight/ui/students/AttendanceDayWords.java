package org.porchlight.ui.students;

import org.porchlight.attendance.AttendanceCode;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.text.Messages;

/// How one day of attendance is told.
final class AttendanceDayWords {
  private AttendanceDayWords() {}

  /// "U, unexcused", "present", "no school", "not posted yet".
  static String code(AttendanceDay day) {
    return switch (day.state()) {
      case NO_SCHOOL -> Messages.text("students.day.noSchool");
      case NOT_ENROLLED -> Messages.text("students.day.notEnrolled");
      case EXEMPT -> Messages.text("students.day.exempt");
      case NOT_POSTED -> Messages.text("students.day.notPosted");
      case POSTED -> recorded(day.code());
    };
  }

  private static String recorded(@org.jspecify.annotations.Nullable AttendanceCode code) {
    if (code == null) {
      return Messages.text("students.day.present");
    }
    return code.description() == null
        ? Messages.text("students.day.code", code.code())
        : Messages.text("students.day.codeAndWords", code.code(), code.description());
  }
}
