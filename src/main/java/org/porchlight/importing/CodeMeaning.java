package org.porchlight.importing;

import java.util.Locale;
import java.util.Optional;
import org.porchlight.attendance.CodeKind;
import org.porchlight.text.Messages;

/// What an attendance code says about a day.
///
/// @param quarterDaysMissed 0 to 4, only for absences
public record CodeMeaning(
    CodeKind kind, boolean excused, boolean suspension, int quarterDaysMissed) {
  private static final int WHOLE_DAY = 4;

  public static CodeMeaning present() {
    return new CodeMeaning(CodeKind.PRESENT, false, false, 0);
  }

  /// Suspended in school: present, and counted by itself.
  public static CodeMeaning inSchoolSuspension() {
    return new CodeMeaning(CodeKind.PRESENT, false, true, 0);
  }

  public static CodeMeaning tardy(boolean excused) {
    return new CodeMeaning(CodeKind.TARDY, excused, false, 0);
  }

  public static CodeMeaning notEnrolled() {
    return new CodeMeaning(CodeKind.NOT_ENROLLED, false, false, 0);
  }

  /// An absence of so many quarter days.
  public static CodeMeaning absent(boolean excused, int quarterDays) {
    return new CodeMeaning(CodeKind.ABSENT, excused, false, quarterDays);
  }

  /// Sent home by the school, which counts as missed.
  public static CodeMeaning suspended() {
    return new CodeMeaning(CodeKind.ABSENT, false, true, WHOLE_DAY);
  }

  /// The words of answer files: `absent excused`, `absent unexcused half`, `tardy`, `present`,
  /// `absent, suspension`, `not enrolled`. An absence must say excused, unexcused or suspension.
  static Optional<CodeMeaning> parse(String words) {
    String text = words.strip().toLowerCase(Locale.ROOT).replaceAll("[,;\\s]+", " ");
    boolean unexcused = text.contains("unexcused");
    boolean excused = !unexcused && text.contains("excused");
    if (text.startsWith("not enrolled")) {
      return Optional.of(notEnrolled());
    }
    if (text.startsWith("present")) {
      return Optional.of(text.contains("suspension") ? inSchoolSuspension() : present());
    }
    if (text.startsWith("tardy") || text.startsWith("late")) {
      return Optional.of(tardy(excused));
    }
    boolean suspension = text.contains("suspension");
    if (!text.startsWith("absent") || !(unexcused || excused || suspension)) {
      return Optional.empty();
    }
    int quarters = CodeWords.quarterDays(text);
    return Optional.of(new CodeMeaning(CodeKind.ABSENT, excused, suspension, quarters));
  }

  /// What [#parse] reads back.
  public String token() {
    return switch (kind) {
      case PRESENT -> suspension ? "present, in-school suspension" : "present";
      case TARDY -> excused ? "tardy excused" : "tardy";
      case NOT_ENROLLED -> "not enrolled";
      case ABSENT -> absentToken();
    };
  }

  private String absentToken() {
    String reason = suspension ? "suspension" : excused ? "excused" : "unexcused";
    return switch (quarterDaysMissed) {
      case 1 -> "absent " + reason + " quarter day";
      case 2 -> "absent " + reason + " half day";
      case 3 -> "absent " + reason + " three quarters";
      default -> "absent " + reason;
    };
  }

  /// What it means to people: "Absent, excused", "Half a day missed, unexcused".
  public String words() {
    return switch (kind) {
      case PRESENT ->
          suspension
              ? Messages.text("importing.meaning.inSchoolSuspension")
              : Messages.text("importing.meaning.present");
      case TARDY ->
          excused
              ? Messages.text("importing.meaning.tardyExcused")
              : Messages.text("importing.meaning.tardy");
      case NOT_ENROLLED -> Messages.text("importing.meaning.notEnrolled");
      case ABSENT -> absentWords();
    };
  }

  private String absentWords() {
    String part =
        switch (quarterDaysMissed) {
          case 1 -> Messages.text("importing.meaning.quarter");
          case 2 -> Messages.text("importing.meaning.half");
          case 3 -> Messages.text("importing.meaning.threeQuarters");
          default -> Messages.text("importing.meaning.absent");
        };
    if (suspension) {
      return Messages.text("importing.meaning.suspension", part);
    }
    return excused
        ? Messages.text("importing.meaning.excused", part)
        : Messages.text("importing.meaning.unexcused", part);
  }
}
