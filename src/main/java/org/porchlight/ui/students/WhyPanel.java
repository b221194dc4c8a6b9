package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.Days;
import org.porchlight.attendance.PostedBy;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Words;

/// "Why this number?": the rule in a sentence, then every day that was missed, with its code and
/// the file it came from. The list has exactly the rows the number is made of.
final class WhyPanel {
  private WhyPanel() {}

  /// @param posting the file that posted a day at a school last
  static List<Node> rows(
      Attendance attendance,
      List<AttendanceDay> missed,
      BiFunction<Long, LocalDate, Optional<PostedBy>> posting) {
    VBox days = new VBox();
    days.setId("why-days");
    for (AttendanceDay day : missed) {
      days.getChildren().add(row(day, posting.apply(day.schoolId(), day.date())));
    }
    return List.of(
        Words.cardTitle(Messages.text("students.why.title")),
        Words.wrapped(sentence(attendance), "body"),
        Words.wrapped(Messages.text("students.why.rule"), "small", "muted"),
        days);
  }

  private static String sentence(Attendance attendance) {
    return Messages.text(
        attendance.fromSummary() ? "students.why.summary" : "students.why.sentence",
        attendance.daysMissed(),
        attendance.daysEnrolled(),
        attendance.percent(),
        Dates.day(attendance.asOf()));
  }

  private static Node row(AttendanceDay day, Optional<PostedBy> posting) {
    HBox first =
        new HBox(
            Words.strong(Dates.day(day.date())),
            Words.gap(),
            Words.plain(Days.written(day.quarterDaysMissed()), "strong"));
    String code = AttendanceDayWords.code(day);
    String file =
        posting
            .map(posted ->
                Messages.text(
                    "students.why.file",
                    code,
                    posted.fileName(),
                    Dates.dayOfMonth(posted.importedAt().toLocalDate())))
            .orElse(code);
    VBox row = new VBox(first, Words.wrapped(file, "small", "muted"));
    row.getStyleClass().add("ruled-row");
    return row;
  }
}
