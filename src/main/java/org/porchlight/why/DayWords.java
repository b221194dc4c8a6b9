package org.porchlight.why;

import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceCode;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.text.Messages;

/// How one day of attendance is told.
public final class DayWords {
  private DayWords() {}

  /// "U, unexcused", "present", "no school", "not posted yet".
  public static String of(AttendanceDay day) {
    return switch (day.state()) {
      case NO_SCHOOL -> Messages.text("why.day.noSchool");
      case NOT_ENROLLED -> Messages.text("why.day.notEnrolled");
      case EXEMPT -> Messages.text("why.day.exempt");
      case NOT_POSTED -> Messages.text("why.day.notPosted");
      case POSTED -> recorded(day.code());
    };
  }

  private static String recorded(@Nullable AttendanceCode code) {
    if (code == null) {
      return Messages.text("why.day.present");
    }
    return code.description() == null
        ? Messages.text("why.day.code", code.code())
        : Messages.text("why.day.codeAndWords", code.code(), code.description());
  }
}
