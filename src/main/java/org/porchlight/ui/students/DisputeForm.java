package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.porchlight.attendance.DayDispute;
import org.porchlight.attendance.DisputeOutcome;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// A day the family says is recorded wrongly, and how those before were settled.
final class DisputeForm extends ByHandForm {
  private final StudentsByHand byHand;
  private final Student student;
  private final Runnable close;
  private final DatePicker day = Typed.date("dispute-day");
  private final TextField said = Typed.field("dispute-said", "");
  private final TextField by = Typed.field("dispute-by", "");

  DisputeForm(
      StudentsByHand byHand,
      Student student,
      List<DayDispute> disputes,
      Optional<LocalDate> chosen,
      Runnable close) {
    super("dispute", Messages.text("students.dispute.title"));
    this.byHand = byHand;
    this.student = student;
    this.close = close;
    chosen.ifPresent(day::setValue);
    line(Messages.text("students.dispute.rule"));
    row(Messages.text("students.dispute.day"), day);
    row(Messages.text("students.dispute.said"), said);
    row(Messages.text("students.dispute.by"), by);
    finish(byHand, "students/dispute/" + student.id());
    disputes.forEach(dispute -> getChildren().add(known(dispute)));
  }

  private VBox known(DayDispute dispute) {
    VBox lines =
        new VBox(
            6,
            Words.strong(Dates.day(dispute.day())),
            Words.wrapped(dispute.told(), "small"),
            Words.wrapped(
                Messages.text("students.dispute.recorded", dispute.recorded()), "small", "muted"));
    if (dispute.isOpen()) {
      ComboBox<DisputeOutcome> outcome =
          Typed.choice(
              "dispute-outcome-" + dispute.id(),
              List.of(DisputeOutcome.values()),
              DisputeOutcome.STANDS,
              Messages::of);
      TextField words = Typed.field("dispute-words-" + dispute.id(), "");
      lines
          .getChildren()
          .addAll(
              new FormRow(Messages.text("students.dispute.outcome"), outcome),
              new FormRow(Messages.text("students.dispute.words"), words),
              Buttons.small(
                  "dispute-settle-" + dispute.id(),
                  Messages.text("students.dispute.settle"),
                  () -> ended(byHand.settle(dispute, outcome.getValue(), Typed.orNull(words)))));
    }
    lines.getStyleClass().add("ruled-row");
    return lines;
  }

  @Override
  void save() {
    ended(byHand.dispute(student, day.getValue(), said.getText(), Typed.orNull(by)));
  }

  @Override
  void close() {
    close.run();
  }
}
