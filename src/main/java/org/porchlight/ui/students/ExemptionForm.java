package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Exemption;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// Takes days of a student out of the count, with dates and a reason; says first what that changes.
/// Days already taken out are listed and can be brought back.
final class ExemptionForm extends VBox {
  private final StudentViewModel model;
  private final StudentPage page;
  private final Runnable close;
  private final DatePicker first = new DatePicker();
  private final DatePicker last = new DatePicker();
  private final TextField reason = FormRow.textField("exempt-reason", "");
  private final Label effect = Words.wrapped("", "small", "strong");
  private final Button save;
  private final FormDraft draft;

  ExemptionForm(StudentViewModel model, StudentPage page, Runnable close) {
    this.model = model;
    this.page = page;
    this.close = close;
    getStyleClass().add("form-lines");
    setSpacing(12);
    first.setId("exempt-first");
    last.setId("exempt-last");
    effect.setId("exempt-effect");
    save = Buttons.small("exempt-save", Messages.text("students.exempt.save"), this::save);
    first.valueProperty().addListener((property, was, is) -> tell());
    last.valueProperty().addListener((property, was, is) -> tell());
    reason.textProperty().addListener((property, was, is) -> tell());
    getChildren()
        .addAll(
            Words.cardTitle(Messages.text("students.exempt.title")),
            Words.wrapped(Messages.text("students.exempt.rule"), "small", "muted"),
            new FormRow(Messages.text("students.exempt.first"), first),
            new FormRow(Messages.text("students.exempt.last"), last),
            new FormRow(Messages.text("students.exempt.reason"), reason),
            effect,
            new HBox(8, save));
    page.numbers().map(StudentNumbers::exemptions).orElse(List.of()).forEach(this::standing);
    tell();
    draft = model.formDrafts().keep("exempt/" + page.student().id(), this);
  }

  private void standing(Exemption exemption) {
    Button back =
        Buttons.link(
            "exempt-back-" + exemption.id(),
            Messages.text("students.exempt.back"),
            () -> {
              model.countAgain(exemption);
              close.run();
            });
    back.getStyleClass().add("flush");
    getChildren().add(new VBox(Words.wrapped(told(exemption), "small"), back));
  }

  /// "Not counted from Mon Oct 5 through Fri Oct 9: hospital school."
  static String told(Exemption exemption) {
    LocalDate last = exemption.lastDate();
    return last == null
        ? Messages.text(
            "students.exempt.toldOpen", Dates.day(exemption.firstDate()), exemption.reason())
        : Messages.text(
            "students.exempt.told",
            Dates.day(exemption.firstDate()),
            Dates.day(last),
            exemption.reason());
  }

  private void tell() {
    LocalDate from = first.getValue();
    LocalDate to = last.getValue();
    boolean backwards = from != null && to != null && to.isBefore(from);
    save.setDisable(from == null || backwards || reason.getText().isBlank());
    if (from == null) {
      effect.setText("");
    } else if (backwards) {
      effect.setText(Messages.text("students.exempt.backwards"));
    } else {
      effect.setText(model.exemptionPreview(page, from, to));
    }
  }

  private void save() {
    LocalDate from = first.getValue();
    @Nullable LocalDate to = last.getValue();
    if (from != null) {
      draft.done();
      model.exempt(page, from, to, reason.getText().strip());
      close.run();
    }
  }
}
